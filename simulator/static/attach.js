// Things that go with words: a picture, a file, one's number or place. What stands in the field becomes the caption.
import { say, share } from './actions.js';
import { h } from './dom.js';
import { openMenu } from './menus.js';
import { t } from './texts.js';

/** Reads a chosen file into what the people's calls take. */
export async function packed(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return { file_name: file.name, mime_type: file.type, data: url.slice(url.indexOf(',') + 1) };
}

async function sendFile(file, kind, field, done) {
  const caption = field.value.trim();
  const sent = await say({ [kind]: await packed(file), ...(caption ? { caption } : {}) });
  if (sent) done();
}

function choose(kind, accept, field, done) {
  const picker = h('input', { type: 'file', accept, hidden: true });
  picker.addEventListener('change', () => {
    if (picker.files[0]) sendFile(picker.files[0], kind, field, done);
    picker.remove();
  });
  picker.addEventListener('cancel', () => picker.remove());
  document.body.append(picker);
  picker.click();
}

export function attachMenu(event, field, done) {
  openMenu(event, [
    ['photo', t('photo'), () => choose('photo', 'image/*', field, done)],
    ['doc', t('file'), () => choose('document', '', field, done)],
    ['person', t('contact'), () => share('contact')],
    ['place', t('location'), () => share('location')],
  ]);
}

/** A picture pasted into the field is sent as a photo. */
export function pasted(event, field, done) {
  const file = [...(event.clipboardData?.files ?? [])].find((one) => one.type.startsWith('image/'));
  if (!file) return;
  event.preventDefault();
  sendFile(file, 'photo', field, done);
}
