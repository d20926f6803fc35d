// One message as a row of the chat: bubble, keyboard under it, and the button that opens its menu.
import { h, pressable } from './dom.js';
import { richText } from './entities.js';
import { avatar, fullName, gist, timeOf, tint } from './format.js';
import { icon } from './icons.js';
import { inlineKeyboard } from './keyboard.js';
import { attachment, framed } from './media.js';
import { serviceText } from './service.js';
import { t } from './texts.js';

/**
 * The row of a message. `look` says how it stands among the others: mine, first and last of its group, named
 * (a group chat), revealed (spoilers). `old` is the row it replaces, whose loaded picture is taken over.
 */
export function row(message, look, acts, old) {
  const service = serviceText(message);
  if (service) return serviceRow(message, service, acts);
  const node = h('div', { class: rowClass(look), dataset: { id: message.message_id }, role: 'article' },
    look.named && !look.mine && h('span', { class: 'face' }, look.last && avatar(message.from)),
    h('div', { class: 'stack' }, bubble(message, look, acts, old), inlineKeyboard(message, acts)),
    moreButton(message, acts));
  node.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    acts.menu(message, node, event);
  });
  return node;
}

const rowClass = ({ mine, first, last }) => ['row', mine ? 'mine' : 'theirs', first && 'first', last && 'last'].filter(Boolean).join(' ');

function serviceRow(message, words, acts) {
  const pin = message.pinned_message;
  const pill = h('span', { class: 'pill' }, words);
  if (pin) pressable(pill, () => acts.jump(pin.message_id));
  return h('div', { class: 'row service', dataset: { id: message.message_id } }, pill);
}

function moreButton(message, acts) {
  return h('button', {
    class: 'more', type: 'button', 'aria-label': t('more'), 'aria-haspopup': 'menu',
    onclick: (event) => acts.menu(message, event.currentTarget.parentElement, event),
  }, icon('more', 18));
}

function bubble(message, look, acts, old) {
  const words = message.text ?? message.caption;
  const media = attachment(message, acts, old);
  const above = message.show_caption_above_media;
  const text = words === undefined ? null : textBlock(message, words, look, acts);
  const bare = framed(message) && !text;
  const head = [
    look.named && !look.mine && look.first && h('div', { class: `name ${tint(message.from?.id)}`, dir: 'auto' }, fullName(message.from)),
    forwarded(message), quote(message, acts),
  ];
  const meta = metaLine(message, look);
  const below = reactions(message, acts);
  // The time stands in the last line: beside the reactions, in the text, or over or under what stands alone.
  (below ?? text)?.append(meta);
  return h('div', { class: bubbleClass(message, words, media, text) },
    head, above ? [text, media] : [media, text], !text && !below && h('div', { class: bare ? 'meta-over' : 'meta-under' }, meta), below);
}

function bubbleClass(message, words, media, text) {
  const classes = ['bubble'];
  if (media) classes.push('with-media');
  if (framed(message)) classes.push('framed');
  if (!media && text && !message.reply_to_message && onlyEmoji(words)) classes.push('big');
  return classes.join(' ');
}

const onlyEmoji = (words) => words.length <= 12 && /^(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier}|\p{Extended_Pictographic})*\s?){1,3}$/u.test(words);

function textBlock(message, words, look, acts) {
  const entities = message.entities ?? message.caption_entities;
  const here = {
    ...acts, revealed: look.revealed,
    command: (text) => acts.say(text),
    spoiler: () => acts.reveal(message),
  };
  return h('div', { class: crosses(words) ? 'text crossing' : 'text', dir: 'auto' }, richText(words, entities, here));
}

/** Whether the last line runs towards the side on which the time stands: then the time has a line of its own. */
function crosses(words) {
  const [letter] = words.slice(words.lastIndexOf('\n') + 1).match(/\p{L}/u) ?? [];
  return letter !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) !== (document.documentElement.dir === 'rtl');
}

function metaLine(message, look) {
  // Telegram's apps do not say of a bot's cards that they were edited.
  const written = h('span', null, message.edit_date && !message.from?.is_bot ? `${t('edited')} ` : '', h('time', null, timeOf(message.date)));
  return h('span', { class: 'meta' }, written, look.mine && icon('check', 14));
}

function forwarded(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const name = fullName(origin.sender_user ?? origin.sender_chat ?? origin.chat) || origin.sender_user_name || '';
  return h('div', { class: 'forwarded', dir: 'auto' }, t('forwarded', { name }));
}

function quote(message, acts) {
  const to = message.reply_to_message;
  if (!to || to.forum_topic_created) return null;
  const words = message.quote?.text ?? gist(to);
  const node = h('div', { class: `quote ${tint(to.from?.id)}` },
    h('div', { class: 'quote-name', dir: 'auto' }, fullName(to.from ?? to.sender_chat)), h('div', { class: 'quote-text', dir: 'auto' }, words));
  return pressable(node, () => acts.jump(to.message_id));
}

/** ❤ alone may be drawn as a letter; the selector makes it a picture. */
const lively = (emoji) => (emoji === '❤' ? '❤\ufe0f' : emoji);

function reactions(message, acts) {
  const list = message.reactions ?? [];
  if (!list.length) return null;
  return h('div', { class: 'reactions' }, list.map(({ emoji, count, mine }) => h('button', {
    type: 'button', class: mine ? 'reaction chosen' : 'reaction', 'aria-pressed': String(mine),
    onclick: () => acts.react(message, emoji),
  }, lively(emoji), count > 1 && h('span', null, String(count)))));
}
