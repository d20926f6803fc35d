// Short words that come and go, alerts that wait for OK, and the sheets and dialogs of the page.
import { Refused } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

const STAY = 3200;
const shelf = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
document.body.append(shelf);

/** A toast: the bot's answer to a tap, or ours. */
export function toast(words) {
  const node = h('div', { class: 'toast', dir: 'auto' }, words);
  shelf.append(node);
  setTimeout(() => node.classList.add('going'), STAY);
  setTimeout(() => node.remove(), STAY + 300);
}

/** Runs a call and says in words when it did not work. Resolves to null then. */
export async function attempt(doing) {
  try {
    return await doing;
  } catch (no) {
    if (!(no instanceof Refused)) throw no;
    toast(no.status ? t('refused', { why: no.message }) : t('gone'));
    return null;
  }
}

/** A modal sheet: a dialog on a desk, from below on a phone. The content gets a function that closes it. */
export function sheet(title, content, kind = '') {
  const before = document.activeElement;
  const node = h('dialog', { class: `sheet ${kind}`, 'aria-label': title });
  const close = () => node.close();
  node.append(
    h('header', null, h('h2', { dir: 'auto' }, title), h('button', { type: 'button', class: 'icon', 'aria-label': t('close'), onclick: close }, icon('close'))),
    h('div', { class: 'sheet-body' }, content(close)));
  node.addEventListener('click', (event) => event.target === node && close());
  node.addEventListener('close', () => {
    node.remove();
    before?.focus?.({ preventScroll: true });
  });
  document.body.append(node);
  node.showModal();
  return node;
}

/** An alert or a question. Resolves to true for yes; an alert has only OK. */
export function ask(words, { yes = t('ok'), no = null, danger = false } = {}) {
  return new Promise((resolve) => {
    const node = h('dialog', { class: 'alert', role: 'alertdialog' }, h('p', { dir: 'auto' }, words));
    const answer = (value) => () => { node.returnValue = value; node.close(value); };
    node.append(h('div', { class: 'alert-keys' },
      no && h('button', { type: 'button', onclick: answer('') }, no),
      h('button', { type: 'button', class: danger ? 'danger' : '', autofocus: true, onclick: answer('yes') }, yes)));
    node.addEventListener('close', () => {
      node.remove();
      resolve(node.returnValue === 'yes');
    });
    document.body.append(node);
    node.showModal();
  });
}

/** Copies words and says so. Without a clipboard (an address that is not local) the words are shown to be taken by hand. */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    toast(t('copied'));
  } catch {
    ask(words);
  }
}
