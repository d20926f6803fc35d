// Buttons: the inline keyboard under a bubble and the reply keyboard that stands in for the phone's own.
import { h } from './dom.js';
import { icon } from './icons.js';

/** The keyboard under a message, or null. A tapped button shows that it waits until the bot has answered. */
export function inlineKeyboard(message, acts) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h('div', { class: 'inline-keys' }, rows.map((buttons) => h('div', { class: 'keys-row' }, buttons.map((button) => key(message, button, acts)))));
}

const TONES = new Set(['danger', 'success', 'primary']);
const tone = (button) => (TONES.has(button.style) ? button.style : '');

function key(message, button, acts) {
  const mark = button.url ? 'link' : button.copy_text ? 'copy' : button.switch_inline_query !== undefined ? 'share' : null;
  const node = h('button', { type: 'button', class: `key ${tone(button)}`, dir: 'auto' },
    h('span', { class: 'key-text' }, button.text), mark && h('span', { class: 'key-mark' }, icon(mark, 12)));
  node.addEventListener('click', async () => {
    if (node.classList.contains('waiting')) return;
    node.classList.add('waiting');
    node.setAttribute('aria-busy', 'true');
    try {
      await press(message, button, acts);
    } finally {
      node.classList.remove('waiting');
      node.removeAttribute('aria-busy');
    }
  });
  return node;
}

function press(message, button, acts) {
  if (button.copy_text) return acts.copy(button.copy_text.text);
  const address = button.url ?? button.login_url?.url ?? button.web_app?.url;
  if (address) return acts.link(address);
  return acts.tap(message, button);
}

/** The panel of a reply keyboard. `resize_keyboard` makes it as low as its buttons; otherwise it is as high as a phone's. */
export function replyPanel(markup, press) {
  const tall = markup.resize_keyboard ? '' : 'tall';
  return h('div', { class: `reply-keys ${tall}`, role: 'group' },
    markup.keyboard.map((buttons) => h('div', { class: 'keys-row' }, buttons.map((raw) => {
      const button = typeof raw === 'string' ? { text: raw } : raw;
      return h('button', { type: 'button', class: `reply-key ${tone(button)}`, dir: 'auto', onclick: () => press(button) }, button.text);
    }))));
}
