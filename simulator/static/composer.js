// The foot of a chat: the field to write in, what goes with it, the bot's commands and keyboard, or the one big button
// that stands there before the first Start and while the bot is blocked.
import { acts, pressKey, say } from './actions.js';
import * as api from './api.js';
import { attachMenu, pasted } from './attach.js';
import { commandButton, commandList } from './commands.js';
import { fill, h } from './dom.js';
import { fullName, gist } from './format.js';
import { icon } from './icons.js';
import { replyPanel } from './keyboard.js';
import { openLink } from './links.js';
import { recorder } from './recorder.js';
import { chat, state, watch, withBot } from './store.js';
import { t } from './texts.js';
import { attempt } from './toasts.js';

const drafts = new Map();
const onPhone = matchMedia('(pointer: coarse)');

/** Only its administrators write in a channel. */
const posts = (one) => one.members?.some(({ user, status }) => user.id === state.me && ['creator', 'administrator'].includes(status));

export function composer(foot) {
  const field = h('textarea', { rows: 1, dir: 'auto', enterkeyhint: 'send', autocomplete: 'off' });
  const about = h('div', { class: 'about-to', hidden: true });
  const go = h('button', { type: 'button', class: 'icon send' });
  const attach = h('button', { type: 'button', class: 'icon', 'aria-haspopup': 'menu' }, icon('clip'));
  const keys = h('button', { type: 'button', class: 'icon', 'aria-expanded': 'false' }, icon('keys'));
  const commands = commandButton(() => list.toggle(), openLink);
  const list = commandList((command, now) => (now ? dispatch(command) : write(`${command} `)));
  const bar = h('div', { class: 'composer' }, commands, attach, field, keys, go);
  const panel = h('div', null);
  const big = h('button', { type: 'button', class: 'big-button' });
  const job = { reply: null, edit: null, place: '', keyboard: '', panelOpen: false };

  const write = (words) => { field.value = words; list.offer(words); changed(); field.focus(); };
  const dispatch = (words) => { write(''); return say(words); };

  function changed() {
    // Without a layout engine of our own the field measures itself: one line first, then as high as its words.
    field.style.setProperty('height', 'auto');
    field.style.setProperty('height', `${Math.min(field.scrollHeight, 180)}px`);
    drafts.set(job.place, field.value);
    const empty = !field.value.trim() && !job.edit;
    go.replaceChildren(icon(empty ? 'mic' : job.edit ? 'check' : 'send'));
    go.setAttribute('aria-label', empty ? t('voice') : t('send'));
  }

  async function send() {
    const words = field.value.trim();
    if (!words) return job.edit ? undefined : recorder(bar, (sound) => say({ voice: sound }));
    const { reply, edit } = job;
    mind(null, null);
    write('');
    const sent = edit ? await acts.edited(edit, words) : await say(words, reply?.message_id);
    if (!sent && !field.value) write(words);
    return undefined;
  }

  /** What is being replied to or edited, shown above the field. */
  function mind(reply, edit) {
    Object.assign(job, { reply, edit });
    const message = reply ?? edit;
    about.hidden = !message;
    if (!message) return;
    const title = edit ? t('editing') : t('replying', { name: fullName(message.from) });
    fill(about, h('div', null, h('b', { dir: 'auto' }, title), h('span', { dir: 'auto' }, gist(message))),
      h('button', { type: 'button', class: 'icon', 'aria-label': t('cancel'), onclick: () => { mind(null, null); if (edit) write(''); } }, icon('close')));
    field.focus();
  }

  acts.reply = (message) => mind(message, null);
  acts.edit = (message) => { mind(null, message); write(message.text ?? message.caption); };

  function press(button) {
    if (chat().keyboard?.one_time_keyboard) openPanel(false);
    return pressKey(button);
  }

  function openPanel(open) {
    job.panelOpen = open;
    panel.hidden = !open;
    keys.setAttribute('aria-expanded', String(open));
  }

  function drawKeyboard(one) {
    const markup = one.keyboard?.keyboard ? one.keyboard : null;
    const looks = `${job.place}${JSON.stringify(markup)}`;
    keys.hidden = !markup;
    keys.setAttribute('aria-label', t('keyboard'));
    field.placeholder = one.keyboard?.input_field_placeholder ?? t('message');
    if (looks === job.keyboard) return;
    job.keyboard = looks;
    fill(panel, markup && replyPanel(markup, press));
    openPanel(Boolean(markup));
  }

  function draw() {
    const one = chat();
    foot.hidden = !one || (one.is_forum && !state.topicId) || (one.type === 'channel' && !posts(one));
    if (foot.hidden) return;
    const place = `${state.me}/${state.chatId}/${state.topicId}`;
    const closed = withBot(one) && (one.blocked ? 'restart' : one.started ? null : 'start');
    bar.hidden = Boolean(closed);
    big.hidden = !closed;
    if (closed) big.textContent = t(closed);
    if (place !== job.place) arrive(place);
    field.setAttribute('aria-label', t('message'));
    attach.setAttribute('aria-label', t('attach'));
    commands.draw(one);
    list.know(one.commands);
    drawKeyboard(closed ? {} : one);
    obey(one.last);
    changed();
  }

  /** A bot can ask for a reply to its message; the field then stands ready for one. */
  function obey(message) {
    if (!message?.reply_markup?.force_reply || job.forced === message.message_id) return;
    job.forced = message.message_id;
    field.placeholder = message.reply_markup.input_field_placeholder ?? t('message');
    mind(message, null);
  }

  function arrive(place) {
    job.place = place;
    list.close();
    mind(null, null);
    field.value = drafts.get(place) ?? '';
    if (!onPhone.matches && !document.activeElement?.closest('.cast, .side, dialog')) field.focus({ preventScroll: true });
  }

  field.addEventListener('input', () => { list.offer(field.value); changed(); });
  field.addEventListener('keydown', (event) => {
    if (list.walk(event) || event.isComposing) return;
    if (event.key === 'Escape') mind(null, null);
    if (event.key !== 'Enter' || event.shiftKey || onPhone.matches) return;
    event.preventDefault();
    send();
  });
  field.addEventListener('paste', (event) => pasted(event, field, () => write('')));
  go.addEventListener('pointerdown', (event) => event.preventDefault());
  go.addEventListener('click', send);
  attach.addEventListener('click', (event) => attachMenu(event, field, () => write('')));
  keys.addEventListener('click', () => openPanel(!job.panelOpen));
  big.addEventListener('click', () => attempt(api.start(state.me)));
  foot.append(list.node, about, bar, big, panel);
  watch(['chats', 'chat', 'me'], draw);
}
