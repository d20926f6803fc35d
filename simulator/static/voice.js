// A voice message or a song: a play button, the wave and the length. One plays at a time.
import { fileUrl } from './api.js';
import { h } from './dom.js';
import { duration } from './format.js';
import { icon } from './icons.js';
import { t } from './texts.js';

const BARS = 36;
let playing = null;

export function voice(sound) {
  const audio = new Audio();
  audio.preload = 'none';
  audio.src = fileUrl(sound);
  const clock = h('small', { dir: 'ltr' }, sound.title ?? duration(sound.duration ?? 0));
  const wave = h('span', { class: 'wave' }, bars(sound.file_unique_id));
  const button = h('button', { type: 'button', class: 'disc', 'aria-label': t('voicePlay') }, icon('play'));
  const show = () => {
    button.replaceChildren(icon(audio.paused ? 'play' : 'pause'));
    button.setAttribute('aria-label', t(audio.paused ? 'voicePlay' : 'voicePause'));
  };
  button.addEventListener('click', () => (audio.paused ? play(audio) : audio.pause()));
  for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, show);
  audio.addEventListener('timeupdate', () => {
    const part = audio.currentTime / (Number.isFinite(audio.duration) ? audio.duration : sound.duration || 1);
    [...wave.children].forEach((bar, index) => bar.classList.toggle('played', index < part * BARS));
    clock.textContent = duration(audio.currentTime);
  });
  return h('div', { class: 'voice' }, button, h('span', { class: 'voice-body' }, wave, clock));
}

function play(audio) {
  playing?.pause();
  playing = audio;
  audio.play().catch(() => { playing = null; });
}

/** A wave that is always the same for the same file: the Bot API does not carry the true one. */
function bars(seed) {
  let state = [...(seed ?? 'voice')].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);
  return Array.from({ length: BARS }, (_, index) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    const bar = h('i', null);
    bar.style.setProperty('--tall', `${4 + Math.round((state / 2 ** 32) * 14 * Math.sin(((index + 1) / (BARS + 1)) * Math.PI) + 2)}px`);
    return bar;
  });
}
