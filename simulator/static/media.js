// What a message carries besides words: pictures, files, voices, contacts, places and polls.
import { fileUrl } from './api.js';
import { h, pressable } from './dom.js';
import { avatar, bytes, fullName } from './format.js';
import { icon } from './icons.js';
import { poll } from './polls.js';
import { t } from './texts.js';
import { voice } from './voice.js';

const FRAMED = ['photo', 'video', 'animation', 'sticker', 'video_note'];

/** Whether the message is a picture that fills its bubble. */
export const framed = (message) => FRAMED.some((field) => message[field]) && !message.document?.thumbnail;

/** The node of what a message carries, or null. A picture already loaded in `old` is used again. */
export function attachment(message, acts, old) {
  if (message.photo) return picture(message, acts, old);
  if (message.video || message.animation || message.video_note) return film(message.video ?? message.animation ?? message.video_note);
  if (message.sticker) return sticker(message.sticker);
  if (message.voice || message.audio) return voice(message.voice ?? message.audio);
  if (message.document) return file(message.document);
  if (message.contact) return contact(message.contact, acts);
  if (message.location || message.venue) return place(message.venue?.location ?? message.location, message.venue);
  if (message.poll) return poll(message, acts);
  if (message.dice) return h('div', { class: 'sticker' }, message.dice.emoji, ' ', String(message.dice.value));
  return null;
}

/** The size that is wide enough for the bubble, not larger than needed. */
const best = (sizes) => [...sizes].sort((a, b) => a.width - b.width).find((size) => size.width >= 720) ?? sizes.at(-1);

function picture(message, acts, old) {
  const size = best(message.photo);
  const kept = old?.querySelector('.photo');
  if (kept?.dataset.file === size.file_unique_id) return kept;
  const name = message.caption?.slice(0, 80) || t('picture');
  const img = h('img', { src: fileUrl(size), alt: name, width: size.width, height: size.height, decoding: 'async' });
  const node = h('div', { class: 'photo', dataset: { file: size.file_unique_id } }, img);
  // The frame has its form before the picture is there, so nothing below it moves when it arrives.
  node.style.setProperty('--ratio', String(Math.max(0.5, size.width / Math.max(1, size.height))));
  node.style.setProperty('--wide', `${Math.max(160, size.width)}px`);
  if (message.has_media_spoiler) node.classList.add('veiled');
  pressable(node, () => (node.classList.contains('veiled') ? node.classList.remove('veiled') : acts.zoom(fileUrl(size), name)));
  return node;
}

function film(video) {
  const node = h('div', { class: 'photo' }, h('video', { src: fileUrl(video), controls: true, preload: 'metadata', playsinline: true }));
  node.style.setProperty('--ratio', String((video.width || 16) / (video.height || 9)));
  node.style.setProperty('--wide', '320px');
  return node;
}

function sticker(shown) {
  if (shown.is_animated || shown.is_video) return h('div', { class: 'sticker' }, shown.emoji ?? '▢');
  return h('img', { class: 'sticker', src: fileUrl(shown), alt: shown.emoji ?? '', width: 160, height: 160 });
}

function file(document) {
  return h('a', { class: 'file', href: fileUrl(document), download: document.file_name ?? 'file', 'aria-label': `${t('download')} ${document.file_name ?? ''}` },
    h('span', { class: 'disc' }, icon('doc')),
    h('span', { class: 'file-words' }, h('b', { dir: 'auto' }, document.file_name ?? t('fileWord')), h('small', { dir: 'ltr' }, bytes(document.file_size))));
}

function contact(card, acts) {
  const who = { id: card.user_id ?? card.phone_number.length, first_name: card.first_name, last_name: card.last_name };
  const phone = card.phone_number.startsWith('+') ? card.phone_number : `+${card.phone_number}`;
  const node = h('div', { class: 'file' }, avatar(who), h('span', { class: 'file-words' }, h('b', { dir: 'auto' }, fullName(who)), h('small', { dir: 'ltr' }, phone)));
  return pressable(node, () => acts.copy(phone));
}

function place({ latitude, longitude }, venue) {
  const at = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return h('div', { class: 'file' }, h('span', { class: 'disc' }, icon('place')),
    h('span', { class: 'file-words' }, h('b', { dir: 'auto' }, venue?.title ?? t('locationWord')), h('small', { dir: venue ? 'auto' : 'ltr' }, venue?.address ?? at)));
}
