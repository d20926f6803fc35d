// Names, initials, colours and times as the page shows them. Times are the stage's clock, in this browser's zone.
import { h } from './dom.js';
import { icon } from './icons.js';
import { locale, t } from './texts.js';

/** "First Last", or a chat's title. */
export const fullName = (who) => who?.title ?? [who?.first_name, who?.last_name].filter(Boolean).join(' ') ?? '';

/** Eight colours, always the same one for the same id. */
export const tint = (id) => `tint-${Math.abs(Number(id)) % 8}`;

function initials(name) {
  const words = name.split(/[·|–—]/u)[0].split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => [...word][0]);
  // Arabic letters join; with a zero width non-joiner two initials stay two letters.
  return letters.join('\u200c').toUpperCase() || '?';
}

/** A round picture: initials on the person's colour. */
export function avatar(who, size = '') {
  const shown = who?.title && who.type !== 'private' && !who.is_bot ? icon('group') : initials(fullName(who));
  return h('span', { class: `avatar ${tint(who?.id ?? 0)} ${size}`, 'aria-hidden': 'true' }, shown);
}

const formats = new Map();
function format(options, value) {
  const key = locale() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(), options));
  return formats.get(key).format(value);
}

const asDate = (seconds) => new Date(seconds * 1000);
const dayNumber = (date) => Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000);

/** 14:05 */
export const timeOf = (seconds) => format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, asDate(seconds));

/** A key that is equal for two moments of one day. */
export const dayKey = (seconds) => dayNumber(asDate(seconds));

/** "Today", "Yesterday", "14 March", "14 March 2027", as seen from `now`. */
export function dayOf(seconds, now) {
  const date = asDate(seconds);
  const ago = dayNumber(asDate(now)) - dayNumber(date);
  if (ago === 0) return t('today');
  if (ago === 1) return t('yesterday');
  const sameYear = date.getFullYear() === asDate(now).getFullYear();
  return format({ day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }, date);
}

/** The short time in a list of chats: the hour today, the weekday this week, else the date. */
export function shortTime(seconds, now) {
  const ago = dayNumber(asDate(now)) - dayNumber(asDate(seconds));
  if (ago === 0) return timeOf(seconds);
  if (ago > 0 && ago < 7) return format({ weekday: 'short' }, asDate(seconds));
  return format({ day: '2-digit', month: '2-digit', year: '2-digit' }, asDate(seconds));
}

/** The stage's day, whole: "Saturday 21 November 2026". */
export const longDay = (seconds) => format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, asDate(seconds));

/** A language's name in the page's language: German, الألمانية. What is no language code stays as it is. */
export function languageName(code) {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(code);
  } catch {
    return code;
  }
}

/** 0:07, 12:30 */
export const duration = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** 812 B, 14 kB, 3.2 MB */
export function bytes(size) {
  if (!size) return '';
  if (size < 1000) return `${size} B`;
  return size < 1e6 ? `${Math.round(size / 1000)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}

const KNOWN = new Set(['customer', 'marketer', 'support agent', 'cashier', 'owner', 'Riyadh', 'Cairo', 'Berlin', 'Tokyo', 'London']);

/** "Riyadh · cashier": the note on a person, in the page's language where it knows the words. */
export const whereabouts = (one) => (one?.place ?? '').split(' · ').map((word) => (KNOWN.has(word) ? t(word) : word)).join(' · ');

/** "Riyadh · cashier · Arabic" */
export function about(one) {
  return [whereabouts(one), one.language_code && languageName(one.language_code)].filter(Boolean).join(' · ');
}

/** At most so many letters, and a sign that there were more. */
export const short = (words, most) => ([...words].length > most ? `${[...words].slice(0, most).join('').trimEnd()}…` : words);

/** The first words of a message, as a chat list or a quote shows it. */
export function gist(message) {
  if (!message) return '';
  const words = message.text ?? message.caption;
  if (words !== undefined) return words.replace(/\s+/g, ' ');
  const kind = KINDS.find(([field]) => message[field] !== undefined);
  return kind ? t(kind[1]) : t('serviceWord');
}

const KINDS = [
  ['photo', 'photoWord'], ['document', 'fileWord'], ['voice', 'voiceWord'], ['audio', 'audioWord'], ['video', 'videoWord'],
  ['contact', 'contactWord'], ['location', 'locationWord'], ['venue', 'locationWord'], ['poll', 'pollWord'], ['sticker', 'stickerWord'],
];
