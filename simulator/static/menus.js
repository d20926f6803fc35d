// The menu of a message: quick reactions on top, then what can be done. It opens by right click, long press and button.
import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

const QUICK = ['👍', '❤️', '🔥', '👏', '😁', '🙏', '👎'];
const LONG_PRESS = 450;
let shut = null;

/** Opens a menu near `event`. `items` are [icon, words, act, danger]; `react(emoji)` adds the row of reactions. */
export function openMenu(event, items, react = null) {
  shut?.();
  const before = document.activeElement;
  const node = h('div', { class: 'menu', role: 'menu', tabindex: '-1' });
  const close = () => {
    shut = null;
    node.remove();
    removeEventListener('pointerdown', outside, true);
    before?.focus?.({ preventScroll: true });
  };
  const outside = (press) => node.contains(press.target) || close();
  const pick = (act) => () => { close(); act(); };
  if (react) node.append(h('div', { class: 'menu-reactions' }, QUICK.map((emoji) => entry(emoji, pick(() => react(emoji.replace('\ufe0f', '')))))));
  for (const [picture, words, act, danger] of items) {
    const inside = [icon(picture, 20), h('span', { dir: 'auto' }, words)];
    node.append(h('button', { type: 'button', role: 'menuitem', class: danger ? 'danger' : '', onclick: pick(act) }, inside));
  }
  node.addEventListener('keydown', (key) => walk(key, node, close));
  shut = close;
  document.body.append(node);
  stand(node, event);
  node.querySelector('[role=menuitem]').focus();
  setTimeout(() => addEventListener('pointerdown', outside, true));
}

const entry = (emoji, act) => h('button', { type: 'button', role: 'menuitem', 'aria-label': `${t('react')} ${emoji}`, onclick: act }, emoji);

function walk(key, node, close) {
  const entries = [...node.querySelectorAll('[role=menuitem]')];
  const at = entries.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key.key];
  if (step) entries[(at + step + entries.length) % entries.length].focus();
  else if (key.key === 'Escape' || key.key === 'Tab') close();
  else return;
  key.preventDefault();
  key.stopPropagation();
}

/** Beside the finger or the pressed button, always whole inside the window. */
function stand(node, event) {
  const box = event.currentTarget?.getBoundingClientRect?.() ?? event.target.getBoundingClientRect();
  const x = event.clientX || box.left;
  const y = event.clientY || box.bottom;
  const { offsetWidth: wide, offsetHeight: tall } = node;
  node.style.setProperty('left', `${Math.max(8, Math.min(x, innerWidth - wide - 8))}px`);
  node.style.setProperty('top', `${Math.max(8, Math.min(y, innerHeight - tall - 8))}px`);
}

/** Calls `act(event)` when a finger rests on something inside `root`; `act` finds out on what. */
export function longPress(root, act) {
  let timer = null;
  const cancel = () => clearTimeout(timer);
  root.addEventListener('pointerdown', (event) => {
    cancel();
    if (event.pointerType === 'mouse') return;
    timer = setTimeout(() => act(event), LONG_PRESS);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave', 'pointermove']) {
    root.addEventListener(end, (event) => (end !== 'pointermove' || Math.hypot(event.movementX, event.movementY) > 6) && cancel());
  }
}
