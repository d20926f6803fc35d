// What can be done with a message or a chat: every tap of the page ends here, in one call to the server.
import * as api from './api.js';
import { h } from './dom.js';
import { fullName, whereabouts } from './format.js';
import { openLink } from './links.js';
import { openMenu } from './menus.js';
import { chat, change, person, state, withBot } from './store.js';
import { t } from './texts.js';
import { ask, attempt, copy, sheet, toast } from './toasts.js';

/** Seconds a pressed button waits for the bot. */
const PATIENCE = 8;

const here = () => ({ chat_id: state.chatId, ...(state.topicId ? { topic: state.topicId } : {}) });
const about = (message) => ({ chat_id: state.chatId, message_id: message.message_id });
const act = (deed) => attempt(api.act(state.me, deed));

/** Sends what a person writes or attaches to the open chat. */
export const say = (content, replyTo) =>
  attempt(api.send(state.me, { ...here(), ...(typeof content === 'string' ? { text: content } : content), ...(replyTo ? { reply_to: replyTo } : {}) }));

async function tap(message, button) {
  const answered = await attempt(api.tap(state.me, { ...about(message), data: button.callback_data, label: button.text, wait: PATIENCE }));
  if (answered?.answer) showAnswer(answered.answer);
  else if (answered && button.callback_data) toast(t('silent'));
}

/** A bot's answer to a tap: words that pass, an alert that waits, or a link. */
export function showAnswer({ text, show_alert: alert, url }) {
  if (url) openLink(url);
  if (!text) return;
  if (alert) ask(text);
  else toast(text);
}

function reveal(message) {
  state.revealed.add(`${state.chatId}/${message.message_id}`);
  change('messages');
}

function mention(who) {
  const name = typeof who === 'string' ? who : who.username;
  if (name?.toLowerCase() === state.bot.username?.toLowerCase()) {
    location.hash = `${state.me}/${state.me}`;
    return;
  }
  const known = state.people.find((one) => one.id === who.id || (name && one.username === name));
  toast(known ? [fullName(known), whereabouts(known)].filter(Boolean).join(' · ') : `@${name}`);
}

function react(message, emoji) {
  const mine = message.reactions?.find((one) => one.mine)?.emoji;
  return act({ do: 'react', ...about(message), emoji: mine === emoji ? null : emoji });
}

async function remove(message) {
  if (await ask(t('delAsk'), { yes: t('del'), no: t('cancel'), danger: true })) await act({ do: 'delete', ...about(message) });
}

function zoom(address, name) {
  sheet(name, () => h('img', { class: 'zoomed', src: address, alt: name }), 'wide');
}

function menu(message, row, event) {
  const words = message.text ?? message.caption;
  const mine = message.from?.id === state.me;
  const items = [
    ['reply', t('reply'), () => acts.reply(message)],
    words && ['copy', t('copy'), () => copy(words)],
    mine && words && ['edit', t('edit'), () => acts.edit(message)],
    mine && ['bin', t('del'), () => remove(message), true],
  ];
  openMenu(event, items.filter(Boolean), (emoji) => react(message, emoji));
}

/** The way from a drawn message to its deed. `reply`, `edit` and `jump` are set by the composer and the log. */
export const acts = {
  say: (text) => say(text), tap, reveal, mention, react, menu, zoom, copy,
  link: openLink,
  vote: (message, options) => act({ do: 'vote', ...about(message), options }),
  edited: (message, words) => act({ do: 'edit', ...about(message), [message.text === undefined ? 'caption' : 'text']: words }),
  reply() {}, edit() {}, jump() {},
};

const CITIES = { cairo: [30.0444, 31.2357], berlin: [52.52, 13.405], tokyo: [35.6762, 139.6503], london: [51.5072, -0.1276], riyadh: [24.7136, 46.6753] };

function whereIs(place = '') {
  const city = Object.keys(CITIES).find((name) => place.toLowerCase().includes(name)) ?? 'riyadh';
  const [latitude, longitude] = CITIES[city];
  return { latitude, longitude };
}

/** Asks before a phone number or a place leaves the person, as Telegram does. */
export async function share(kind) {
  const words = kind === 'contact' ? t('shareContact') : t('shareLocation');
  if (!(await ask(words, { yes: t('shareYes'), no: t('cancel') }))) return;
  await say(kind === 'contact' ? { contact: true } : { location: whereIs(person().place) });
}

/** A button of the reply keyboard speaks for the person: its words, or a number or place after asking. */
export function pressKey(button) {
  if (button.request_contact) return share('contact');
  if (button.request_location) return share('location');
  if (button.web_app) return openLink(button.web_app.url);
  return withBot() ? attempt(api.tap(state.me, { chat_id: state.chatId, label: button.text })) : say(button.text);
}

/** The menu of the whole chat. */
export function chatMenu(event) {
  if (chat().is_forum) openMenu(event, topicEntries());
  if (!withBot()) return;
  const blocked = chat().blocked;
  openMenu(event, [
    ['link', t('openLink'), askForLink],
    blocked ? null : ['reply', t('restart'), () => attempt(api.start(state.me))],
    blocked ? ['check', t('unblock'), () => attempt(api.unblock(state.me))] : ['lock', t('block'), () => attempt(api.block(state.me)), true],
  ].filter(Boolean));
}

/** What staff do with topics: open one, close and reopen the one they are in, delete it. */
function topicEntries() {
  const topic = chat().topics.find((one) => one.id === state.topicId);
  const own = topic && topic.id !== 1;
  const deed = (name) => () => act({ do: name, chat_id: state.chatId, topic: topic.id });
  const gone = async () => {
    if (!(await ask(t('topicDelAsk'), { yes: t('del'), no: t('cancel'), danger: true })) || !(await deed('topic_delete')())) return;
    location.hash = `${state.me}/${state.chatId}`;
  };
  return [
    ['topic', t('topicNew'), () => askFor(t('topicNew'), t('name'), (name) => act({ do: 'topic_open', chat_id: state.chatId, name }))],
    own && (topic.closed ? ['check', t('topicReopen'), deed('topic_open')] : ['lock', t('topicClose'), deed('topic_close')]),
    own && ['bin', t('topicDel'), gone, true],
  ].filter(Boolean);
}

const askForLink = () => askFor(t('openLink'), `t.me/${state.bot.username}?start=…`, (words) => openLink(/^\w+:/.test(words) ? words : `https://${words}`), 'ltr');

/** A sheet with one field. */
function askFor(title, hint, done, dir = 'auto') {
  sheet(title, (close) => {
    const field = h('input', { type: 'text', dir, placeholder: hint, 'aria-label': title, required: true, maxlength: 512 });
    const go = (event) => {
      event.preventDefault();
      close();
      done(field.value.trim());
    };
    return h('form', { class: 'inline', onsubmit: go }, field, h('button', { class: 'main-button' }, t('go')));
  });
}
