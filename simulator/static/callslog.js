// The last fifty calls the bot made, newest first; each opens to what was asked and answered.
import * as api from './api.js';
import { fill, h, keyed } from './dom.js';
import { t } from './texts.js';

const SHOWN = 50;

export function callsLog() {
  const node = h('section', null);
  const title = h('h3', null);
  const list = h('div', { class: 'calls' });
  const none = h('p', { class: 'hint' });
  let calls = [];
  let last = 0;
  fill(node, title, none, list);

  async function load() {
    try {
      const news = (await api.calls(last || -SHOWN)).calls;
      // A restarted simulator counts from one again.
      if (news.length) last = news.at(-1).n;
      calls = [...calls, ...news].slice(-SHOWN);
      draw();
    } catch {
      last = 0;
      calls = [];
    }
  }

  function draw() {
    title.textContent = t('calls');
    none.textContent = t('noCalls');
    none.hidden = calls.length > 0;
    keyed(list, [...calls].reverse(), (call) => call.n, () => '', entry);
  }

  return { node, draw, load };
}

function entry(call) {
  const failed = !call.ok || call.fault;
  const outcome = call.fault ?? (call.ok ? '' : `${call.error_code ?? ''} ${call.description ?? ''}`);
  const { n, method, params, ...answer } = call;
  return h('details', { class: failed ? 'call failed' : 'call' },
    h('summary', null, h('i', null), h('span', null, method), h('small', null, outcome || `#${n}`)),
    h('pre', null, `${JSON.stringify(params, null, 1)}\n→ ${JSON.stringify(answer, null, 1)}`));
}
