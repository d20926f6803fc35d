// Links. Those to the bot open it with their payload, those that share something go to another of the cast,
// and all others are shown and not loaded: nothing leaves this machine without a person pressing for it.
import * as api from './api.js';
import { h } from './dom.js';
import { avatar, fullName, whereabouts } from './format.js';
import { person, state } from './store.js';
import { t } from './texts.js';
import { attempt, copy, sheet, toast } from './toasts.js';

/** What a link means here: {kind: 'start', payload}, {kind: 'share', url, text}, {kind: 'chat', joins} or {kind: 'other'}. */
export function meaning(address, botName) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return { kind: 'other' };
  }
  const facts = url.searchParams;
  if (url.protocol === 'tg:') return telegramScheme(url, botName);
  if (!['https:', 'http:'].includes(url.protocol) || !/^(www\.)?(t\.me|telegram\.me)$/i.test(url.hostname)) return { kind: 'other' };
  const path = url.pathname.replace(/^\/+|\/+$/g, '').toLowerCase();
  if (path === 'share/url' || path === 'share') return { kind: 'share', url: facts.get('url') ?? '', text: facts.get('text') ?? '' };
  if (path === botName?.toLowerCase()) return { kind: 'start', payload: facts.get('start') ?? '' };
  if (/^\+[\w-]+$/.test(path)) return { kind: 'chat', joins: { invite_link: address } };
  if (!url.search && /^[a-z]\w{3,31}$/.test(path)) return { kind: 'chat', joins: { username: path } };
  return { kind: 'other' };
}

function telegramScheme(url, botName) {
  const facts = url.searchParams;
  const host = url.hostname || url.pathname.replace(/^\/+/, '');
  if (host === 'resolve' && facts.get('domain')?.toLowerCase() === botName?.toLowerCase()) return { kind: 'start', payload: facts.get('start') ?? '' };
  if (host === 'msg_url') return { kind: 'share', url: facts.get('url') ?? '', text: facts.get('text') ?? '' };
  return { kind: 'other' };
}

export function openLink(address) {
  const link = meaning(address, state.bot.username);
  if (link.kind === 'start') return startAs(state.me, link.payload);
  if (link.kind === 'share') return shareSheet([link.url, link.text].filter(Boolean).join('\n'));
  const inside = link.kind === 'chat' && state.chats.find((one) => one.username && one.username.toLowerCase() === link.joins.username);
  if (inside) return goTo(inside.id);
  return linkSheet(address, link.joins);
}

const goTo = (id) => { location.hash = `${state.me}/${id}`; };

async function join(facts) {
  const joined = await attempt(api.act(state.me, { do: 'join', ...facts }));
  if (joined?.chat_id) goTo(joined.chat_id);
}

async function startAs(id, payload) {
  location.hash = `${id}/${id}`;
  if (payload || !state.chats.find((one) => one.id === id)?.started) await attempt(api.start(id, payload));
}

function linkSheet(address, joins) {
  const loads = URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
  sheet(t('linkTitle'), (close) => [
    h('div', { class: 'address' }, address),
    h('p', { class: 'hint' }, t('linkHint')),
    h('div', { class: 'sheet-keys' },
      joins && h('button', { type: 'button', class: 'soft-button', onclick: () => { close(); join(joins); } }, t('join')),
      h('button', { type: 'button', class: 'soft-button', onclick: () => { close(); copy(address); } }, t('copyLink')),
      loads && h('a', { class: 'soft-button', href: address, target: '_blank', rel: 'noopener noreferrer' }, t('open'))),
  ]);
}

/** Chooses another of the cast and sends them words, as one would forward a link to a friend. */
export function shareSheet(words) {
  sheet(t('share'), (close) => [
    h('div', { class: 'address' }, words),
    h('div', { class: 'choices' }, state.people.filter((one) => one.id !== state.me).map((one) => h('button', {
      type: 'button', onclick: () => { close(); sendTo(one, words); },
    }, avatar(one), h('span', null, h('b', { dir: 'auto' }, fullName(one)), h('small', { dir: 'auto' }, whereabouts(one)))))),
  ]);
}

/** Two people talk in a small group without the bot: the Bot API knows no chat between two people. */
async function sendTo(friend, words) {
  const known = state.chats.find((one) => one.friend === friend.id);
  const made = known ?? (await attempt(api.addChat({ type: 'group', title: `${fullName(person())} · ${fullName(friend)}`, members: [state.me, friend.id] })));
  const id = made?.id;
  if (id && (await attempt(api.send(state.me, { chat_id: id, text: words })))) toast(t('shared', { name: fullName(friend) }));
}
