// Our own icons: single paths on a 24 × 24 field, filled with the colour of the text.
import { svg } from './dom.js';

const PATHS = {
  back: 'M14.7 5.3 8 12l6.7 6.7 1.4-1.4L10.8 12l5.3-5.3z',
  close: 'M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z',
  send: 'M3 20.2 21.5 12 3 3.8l.1 6.4L15 12 3.1 13.8z',
  mic: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zm-6 8h1.7a4.3 4.3 0 0 0 8.6 0H18a6 6 0 0 1-5.1 5.9V20h-1.8v-3.1A6 6 0 0 1 6 11z',
  stop: 'M7 7h10v10H7z',
  clip: 'M16.8 6.2v9.6a4.8 4.8 0 0 1-9.6 0V5.6a3.2 3.2 0 0 1 6.4 0v9.2a1.6 1.6 0 0 1-3.2 0V6.8H9v8a3.2 3.2 0 0 0 6.4 0V5.6a4.8 4.8 0 0 0-9.6 0v10.2a6.4 6.4 0 0 0 12.8 0V6.2z',
  keys: 'M3 6h18v12H3zm2 2v2h2V8zm4 0v2h2V8zm4 0v2h2V8zm4 0v2h2V8zM5 11.5v1.8h2v-1.8zm4 0v1.8h2v-1.8zm4 0v1.8h2v-1.8zm4 0v1.8h2v-1.8zM8 15v1.5h8V15z',
  down: 'm5.3 9.3 1.4-1.4L12 13.2l5.3-5.3 1.4 1.4L12 16z',
  menu: 'M4 6.5h16v2H4zm0 4.6h16v2H4zm0 4.6h10v2H4z',
  more: 'M12 4.5a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zm0 5.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zm0 5.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  stage: 'M11 3h2v2.1a7 7 0 1 1-2 0zm1 3.9a5.1 5.1 0 1 0 0 10.2 5.1 5.1 0 0 0 0-10.2zm-.9 1.6h1.8v3.1l2.2 2.2-1.3 1.3-2.7-2.7zM5 20h14v1.6H5z',
  reply: 'M10 6v3.6c6 .5 9 3.4 10 8.4-2.4-3-5.3-4.3-10-4.4V17L3.5 11.5z',
  copy: 'M8 3h11v13H8zm1.8 1.8v9.4h7.4V4.8zM5 7v14h11v-1.8H6.8V7z',
  edit: 'm4 16.5 10.8-10.8 3.5 3.5L7.5 20H4zM16 4.5l1.3-1.3a1 1 0 0 1 1.4 0l2.1 2.1a1 1 0 0 1 0 1.4L19.5 8z',
  bin: 'M9 3h6l1 1.5h4v2H4v-2h4zM6 8h12l-1 13H7z',
  pin: 'M8.5 3h7v1.8l-1.2.9v4.8l3 2.5v1.8h-4.4V21L12 22l-.9-1v-6.2H6.7V13l3-2.5V5.7l-1.2-.9z',
  doc: 'M6 2.5h8l5 5V21.5H6zm7.2 1.7V8.3h4.1z',
  photo: 'M3 5h18v14H3zm2 2v8.3l4-4 3.6 3.6 2.5-2.5 3.9 3.9V7zm10.5 1.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 9.5c4.4 0 7.5 2.2 7.5 5V20h-15v-1.5c0-2.8 3.1-5 7.5-5z',
  place: 'M12 2.5a6.8 6.8 0 0 1 6.8 6.8c0 4.7-6.8 12.2-6.8 12.2S5.2 14 5.2 9.3A6.8 6.8 0 0 1 12 2.5zm0 4.3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  play: 'M8 5v14l11-7z',
  pause: 'M7 5h3.5v14H7zm6.5 0H17v14h-3.5z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  link: 'M9.5 7H7a5 5 0 0 0 0 10h2.5v-2H7a3 3 0 0 1 0-6h2.5zm5 0H17a5 5 0 0 1 0 10h-2.5v-2H17a3 3 0 0 0 0-6h-2.5zM8.5 11h7v2h-7z',
  share: 'M13 5.5 20.5 12 13 18.5v-4C8 14.5 5.2 16 3.5 19c.3-5 3.3-9 9.5-9.8z',
  check: 'm9.3 17.5-5-5 1.4-1.4 3.6 3.6 8.9-8.9 1.4 1.4z',
  lock: 'M7 10V7.5a5 5 0 0 1 10 0V10h1.5v10.5h-13V10zm2 0h6V7.5a3 3 0 0 0-6 0z',
  topic: 'M4 4h16v12.5H9L4 21z',
  group: 'M9 5.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zm7.2 1a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM9 13.3c3.6 0 6.2 1.8 6.2 4.2v1H2.8v-1c0-2.4 2.6-4.2 6.2-4.2zm7.2.2c2.9 0 5 1.5 5 3.6v1.4h-4.2v-1c0-1.6-.8-3-2.1-3.9.4-.1.9-.1 1.3-.1z',
};

// What points along the line points the other way in Arabic.
const POINTING = new Set(['back', 'reply', 'send', 'share']);

export function icon(name, size) {
  const picture = svg(PATHS[name], size);
  if (POINTING.has(name)) picture.classList.add('mirror');
  return picture;
}
