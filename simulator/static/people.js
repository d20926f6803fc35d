// The cast's rail (who am I) and the list of my chats.
import { h, keyed } from './dom.js';
import { about, avatar, fullName, gist, shortTime } from './format.js';
import { icon } from './icons.js';
import { now, person, state, watch } from './store.js';
import { t } from './texts.js';

/** Draws into the rail and the side; `addPerson()` opens the form for a new one. */
export function people(rail, side, { addPerson, openStage }) {
  const cast = h('div', { class: 'cast-list' });
  const add = h('button', { type: 'button', onclick: addPerson }, h('span', { class: 'add' }, icon('plus')), h('span', null));
  rail.append(cast, add);
  const me = h('header', { class: 'me' });
  const list = h('nav', { class: 'chats scroll' });
  side.append(me, list);

  const drawCast = () => {
    rail.setAttribute('aria-label', t('cast'));
    add.lastChild.textContent = t('add');
    add.setAttribute('aria-label', t('addPerson'));
    keyed(cast, state.people, (one) => one.id, (one) => `${one.id === state.me}${fullName(one)}${state.news.has(one.id)}${about(one)}`, face);
    cast.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  };
  const drawMe = () => {
    const one = person();
    if (!one) return;
    side.setAttribute('aria-label', t('chats'));
    me.replaceChildren(
      h('div', { class: 'me-words' }, h('h1', { dir: 'auto' }, fullName(one)), h('p', null, state.online ? about(one) : t('connecting'))),
      h('button', { type: 'button', class: 'icon only-phone', 'aria-label': t('stage'), onclick: openStage }, icon('stage')));
  };
  const drawChats = () => {
    list.setAttribute('aria-label', t('chats'));
    keyed(list, state.chats.flatMap(withTopics), (one) => `${one.id}/${one.topic?.id ?? ''}`, looks, line);
  };
  watch(['people', 'me'], drawCast);
  watch(['people', 'me', 'online'], drawMe);
  watch(['chats', 'me', 'chat', 'typing', 'clock'], drawChats);
}

function face(one) {
  const current = one.id === state.me;
  return h('button', {
    type: 'button', title: `${fullName(one)} · ${about(one)}`, 'aria-current': current ? 'true' : false,
    onclick: () => { location.hash = String(one.id); },
  }, avatar(one), state.news.has(one.id) && h('i', { class: 'dot' }), h('span', { dir: 'auto' }, fullName(one)));
}

/** A chat's line; under an open forum its topics, each a place of its own. */
function withTopics(one) {
  if (one.id !== state.chatId || !one.topics.length) return [one];
  const topics = one.topics.map((topic) => ({
    id: one.id, topic, type: one.type, name: topic.id === 1 ? t('general') : topic.name, last: topic.last_message, unread: topic.unread,
  }));
  return [{ ...one, unread: 0, open: true }, ...topics.sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0))];
}

const current = (one) => one.id === state.chatId && (one.topic?.id ?? null) === state.topicId;
const typing = (one) => !one.topic && (state.typing.get(one.id)?.until ?? 0) > Date.now();
const looks = (one) => JSON.stringify([
  current(one), one.name, one.unread, one.topic?.closed, one.open, one.last?.message_id, gist(one.last), typing(one),
  one.last && shortTime(one.last.date, now()), document.documentElement.lang,
]);

function line(one) {
  const { last, topic } = one;
  return h('button', {
    type: 'button', class: topic ? 'chat-line topic' : 'chat-line', 'aria-current': current(one) ? 'true' : false, 'aria-expanded': one.topics?.length ? String(Boolean(one.open)) : null,
    onclick: () => { location.hash = [state.me, one.id, topic?.id].filter(Boolean).join('/'); },
  }, topic ? flag(topic) : avatar(one.face), h('span', { class: 'me-words' },
    h('span', { class: 'line' }, h('b', { dir: 'auto' }, one.name), topic?.closed && icon('lock', 15), last && h('time', null, shortTime(last.date, now()))),
    h('span', { class: 'line' },
      typing(one) ? h('span', { class: 'gist typing' }, t('typing')) : h('span', { class: 'gist' }, ...said(one)),
      one.unread > 0 && h('span', { class: 'badge', 'aria-label': t('unread', { n: one.unread }) }, String(one.unread)))));
}

function flag(topic) {
  const node = h('span', { class: 'flag' }, icon('topic', 22));
  node.style.setProperty('--topic', `#${(topic.icon_color ?? 0x6fb9f0).toString(16).padStart(6, '0')}`);
  return node;
}

/** Who spoke last and how it begins, each in a direction of its own: what does not fit is cut at the end of its line. */
function said({ last, type }) {
  const words = last ? gist(last) : t('nothingYet');
  const mine = last?.from?.id === state.me;
  const who = mine ? t('you') : type !== 'private' && last?.from?.first_name;
  return [who && h('span', { class: 'who-said' }, h('bdi', null, who), ': '), h('span', { dir: 'auto' }, words)].filter(Boolean);
}
