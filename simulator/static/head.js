// The head of the chat: with whom, what they are doing, the pinned message under it, and the ways to the other rooms.
import { acts, chatMenu } from './actions.js';
import { fill, h } from './dom.js';
import { avatar, gist, timeOf, whereabouts } from './format.js';
import { icon } from './icons.js';
import { chat, now, person, state, watch, withBot } from './store.js';
import { t } from './texts.js';

export function head(bar, pinned, { back, openStage }) {
  const face = h('span', null);
  const name = h('h2', { dir: 'auto' });
  const doing = h('p', { class: 'state' });
  const clock = h('time', null);
  const stage = h('button', { type: 'button', class: 'clock-button', id: 'open-stage', 'aria-expanded': 'false', onclick: openStage }, icon('stage', 22), h('span', null, clock));
  const more = h('button', { type: 'button', class: 'icon', 'aria-haspopup': 'menu', onclick: chatMenu }, icon('more'));
  const away = h('button', { type: 'button', class: 'icon only-phone', onclick: back }, icon('back'));
  bar.append(away, h('div', { class: 'who' }, face, h('div', { class: 'words' }, name, doing)), stage, more);

  function draw() {
    const one = chat();
    away.setAttribute('aria-label', t('back'));
    stage.setAttribute('aria-label', `${t('stage')} · ${clock.textContent}`);
    more.setAttribute('aria-label', t('chatMenu'));
    more.hidden = !one || !(withBot(one) || one.is_forum);
    bar.classList.toggle('empty', !one);
    name.textContent = one?.name ?? '';
    if (face.dataset.of !== String(one?.id)) fill(face, one && avatar(one.face, 'small'));
    face.dataset.of = String(one?.id);
    const [words, live] = one ? activity(one) : ['', false];
    doing.textContent = words;
    doing.classList.toggle('live', live);
    drawPinned(one?.pinned);
  }

  function drawPinned(message) {
    pinned.hidden = !message;
    if (!message || pinned.dataset.of === `${message.message_id} ${gist(message)}`) return;
    pinned.dataset.of = `${message.message_id} ${gist(message)}`;
    fill(pinned, icon('pin', 18), h('span', null, h('b', null, t('pinned')), h('small', { dir: 'auto' }, gist(message))));
    pinned.onclick = () => acts.jump(message.message_id);
  }

  const tick = () => { clock.textContent = timeOf(now()); };
  watch(['chats', 'chat', 'me', 'typing', 'online', 'clock'], draw);
  watch(['clock', 'me'], tick);
  setInterval(tick, 5000);
}

const DOING = { upload_photo: 'uploading', upload_document: 'uploading' };

/** What stands under the name, and whether something is going on. */
function activity(one) {
  if (!state.online) return [t('connecting'), true];
  const until = state.typing.get(one.id);
  if (until && until.until > Date.now()) return [t(DOING[until.action] ?? 'typing'), true];
  if (withBot(one)) return [one.blocked ? t('blocked') : t('bot'), false];
  if (one.friend) return [whereabouts(person(one.friend)), false];
  return [t('members', { n: one.memberCount ?? '' }), false];
}
