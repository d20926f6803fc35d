// Draws a message's text with its entities. Offsets count UTF-16 units, which is what JavaScript strings are made of,
// so slices fall exactly where Telegram meant them. Entities nest; one that sticks out of its parent is cut in two.
import { h, pressable } from './dom.js';

const SIMPLE = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's' };
const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);
const LINKS = new Set(['url', 'text_link', 'email', 'phone_number']);

/** A fragment of nodes for `text`. `acts` has: command, link, mention, copy, spoiler, revealed. */
export function richText(text, entities, acts) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return branch(text, 0, text.length, sorted, acts);
}

function branch(text, from, to, entities, acts) {
  const nodes = [];
  let at = from;
  const queue = [...entities];
  while (queue.length) {
    const entity = queue.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    const inside = [];
    const after = [];
    for (const other of queue) sort(other, end, inside, after);
    queue.splice(0, queue.length, ...after);
    nodes.push(text.slice(at, start));
    // A block ends its line by itself; the line break that follows it would be an empty line more.
    const close = BLOCKS.has(entity.type) && text[end] === '\n' ? 1 : 0;
    nodes.push(wrap(entity, text.slice(start, end), branch(text, start, end, inside, acts), acts));
    at = end + close;
  }
  nodes.push(text.slice(at, to));
  return nodes.filter((node) => node !== '');
}

function sort(other, end, inside, after) {
  const tail = other.offset + other.length;
  if (other.offset >= end) return after.push(other);
  inside.push(other);
  if (tail > end) after.push({ ...other, offset: end, length: tail - end });
  return undefined;
}

function wrap(entity, words, inner, acts) {
  const { type } = entity;
  if (SIMPLE[type]) return h(SIMPLE[type], null, inner);
  if (LINKS.has(type)) return link(words, inner, () => acts.link(address(entity, words)));
  if (type === 'bot_command') return link(words, inner, () => acts.command(words));
  if (type === 'mention') return link(words, inner, () => acts.mention(words.slice(1)));
  if (type === 'text_mention') return link(words, inner, () => acts.mention(entity.user));
  if (type === 'hashtag' || type === 'cashtag') return h('span', { class: 'tag' }, inner);
  if (type === 'code') return pressable(h('code', { class: 'code', dir: 'ltr' }, inner), () => acts.copy(words));
  if (type === 'pre') return pre(entity, words, inner, acts);
  if (type === 'spoiler') return spoiler(inner, acts);
  if (type === 'blockquote') return h('blockquote', { class: 'quoted' }, inner);
  if (type === 'expandable_blockquote') return expandable(inner);
  return h('span', null, inner);
}

function address(entity, words) {
  if (entity.url) return entity.url;
  if (entity.type === 'email') return `mailto:${words}`;
  if (entity.type === 'phone_number') return `tel:${words}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`;
}

// No href on purpose: a link must never leave this page by itself, not even with the middle mouse button.
const link = (_words, inner, act) => pressable(h('a', { class: 'link', role: 'link' }, inner), act);

function pre(entity, words, inner, acts) {
  const name = entity.language ? h('span', { class: 'pre-name' }, entity.language) : null;
  return pressable(h('pre', { class: 'pre', dir: 'ltr' }, name, h('code', null, inner)), () => acts.copy(words));
}

function spoiler(inner, acts) {
  const node = h('span', { class: 'spoiler' }, h('span', null, inner));
  if (acts.revealed) node.classList.add('revealed');
  else pressable(node, () => acts.spoiler());
  return node;
}

function expandable(inner) {
  const node = h('blockquote', { class: 'quoted expandable', 'aria-expanded': 'false' }, h('div', null, inner));
  return pressable(node, () => {
    const open = node.classList.toggle('open');
    node.setAttribute('aria-expanded', String(open));
  });
}
