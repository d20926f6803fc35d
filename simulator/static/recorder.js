// Records a voice message: the bar becomes the recording, with cancel and send. Nothing is kept after either.
import { packed } from './attach.js';
import { h } from './dom.js';
import { duration } from './format.js';
import { icon } from './icons.js';
import { t } from './texts.js';
import { toast } from './toasts.js';

const LONGEST = 60_000;

export async function recorder(bar, done) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    toast(t('noMicrophone'));
    return;
  }
  const tape = new MediaRecorder(stream);
  const parts = [];
  const began = Date.now();
  const clock = h('span', null);
  const tell = () => { clock.textContent = t('recording', { time: duration((Date.now() - began) / 1000) }); };
  const ticking = setInterval(tell, 500);
  const limit = setTimeout(() => finish(true), LONGEST);
  const over = h('div', { class: 'composer' }, h('div', { class: 'recorder' }, clock),
    h('button', { type: 'button', class: 'icon', 'aria-label': t('cancel'), onclick: () => finish(false) }, icon('close')),
    h('button', { type: 'button', class: 'icon send recording', 'aria-label': t('send'), onclick: () => finish(true) }, icon('send')));

  function finish(keep) {
    clearInterval(ticking);
    clearTimeout(limit);
    tape.onstop = async () => {
      for (const track of stream.getTracks()) track.stop();
      over.replaceWith(bar);
      if (keep) done({ ...(await packed(new File(parts, 'voice.ogg', { type: tape.mimeType }))), duration: Math.max(1, Math.round((Date.now() - began) / 1000)) });
    };
    tape.stop();
  }

  tape.ondataavailable = (event) => parts.push(event.data);
  tape.start();
  tell();
  bar.replaceWith(over);
  over.querySelector('.recording').focus();
}
