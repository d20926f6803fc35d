// Behind the scenes: the demo clock, the faults that can be switched on, and the log of the bot's calls.
import * as api from './api.js';
import { callsLog } from './callslog.js';
import { fill, h } from './dom.js';
import { longDay, timeOf } from './format.js';
import { icon } from './icons.js';
import { now, state, watch } from './store.js';
import { tellTime } from './sync.js';
import { t } from './texts.js';
import { attempt, toast } from './toasts.js';

const EVERY = 1500;
const STEPS = [['hour', 3600], ['day', 86_400], ['week', 604_800], ['month', null]];
const KINDS = [['fault429', '429'], ['fault500', '500'], ['fault502', '502_html'], ['faultBefore', 'drop_before'], ['faultAfter', 'drop_after'], ['faultSlow', 'slow']];

/** The drawer. Gives a function that opens and closes it. */
export function stage(drawer) {
  const title = h('h2', null);
  const shut = h('button', { type: 'button', class: 'icon', onclick: () => toggle(false) }, icon('close'));
  const calls = callsLog();
  const clock = clockPart();
  const weather = faultsPart();
  let watching = null;
  drawer.append(h('header', null, title, shut), h('div', { class: 'stage-body scroll' }, clock.node, weather.node, calls.node));

  function toggle(open = drawer.hidden) {
    drawer.hidden = !open;
    document.getElementById('open-stage')?.setAttribute('aria-expanded', String(open));
    clearInterval(watching);
    if (!open) return;
    const look = () => { calls.load(); weather.load(); };
    look();
    watching = setInterval(look, EVERY);
    shut.focus({ preventScroll: true });
  }

  function draw() {
    drawer.setAttribute('aria-label', t('stage'));
    title.textContent = t('stage');
    shut.setAttribute('aria-label', t('close'));
    clock.draw();
    weather.draw();
    calls.draw();
  }

  drawer.addEventListener('keydown', (event) => event.key === 'Escape' && toggle(false));
  watch(['me'], draw);
  watch(['clock'], clock.follow);
  return toggle;
}

async function move(wish) {
  const time = await attempt(api.moveClock(wish));
  if (time) tellTime(time);
  return time;
}

/** Lets time flow until a moment, in seconds; the server says what it thinks of one that has passed. */
const play = (moment) => move(moment < now() ? { set: iso(moment) } : { play: `PT${Math.round(moment - now())}S` });

const iso = (moment) => new Date(moment * 1000).toISOString();

const sayTime = () => toast(t('moved', { time: `${longDay(now())}, ${timeOf(now())}` }));

async function jump(moment) {
  if (await move({ set: iso(moment) })) sayTime();
}

/** The same day of next month, or its last day where there is none such. */
function inAMonth() {
  const then = new Date(now() * 1000);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() + 1);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.getTime() / 1000;
}

/** A moment as a datetime-local field wants it. */
function asLocal(seconds) {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function clockPart() {
  const time = h('div', { class: 'time' });
  const node = h('section', null);
  let flowed = false;
  const tick = () => { fill(time, timeOf(now()), h('small', null, longDay(now()))); };
  const button = (words, act) => h('button', { type: 'button', class: 'soft-button', onclick: act }, t(words));
  const steps = () => {
    const until = h('input', { type: 'datetime-local', 'aria-label': t('custom'), value: asLocal(now()) });
    const to = (go) => () => until.value && go(new Date(until.value).getTime() / 1000);
    return [
      h('div', { class: 'four' }, STEPS.map(([key, step]) => button(key, () => play(step ? now() + step : inAMonth())))),
      until,
      h('div', { class: 'two' }, button('play', to(play)), button('jump', to(jump))),
      h('p', { class: 'hint' }, t('jumpHint')),
    ];
  };
  const flow = () => [
    h('p', { class: 'hint' }, t('flows', { time: `${longDay(state.until)}, ${timeOf(state.until)}` })),
    button('stop', () => move({ stop: true })),
  ];
  const draw = () => {
    fill(node, h('h3', null, t('clock'), h('small', null, t('clockHint'))), time, ...(state.until ? flow() : steps()));
    tick();
  };
  const follow = () => {
    tick();
    if (flowed === Boolean(state.until)) return;
    flowed = Boolean(state.until);
    draw();
    if (!flowed) sayTime();
  };
  setInterval(tick, 1000);
  return { node, draw, follow };
}

function faultsPart() {
  const node = h('section', null);
  const times = h('input', { type: 'number', min: 1, max: 1000, value: '1', id: 'fault-times', inputmode: 'numeric' });
  const total = h('small', null);
  let standing = { next: [], flood: 'off' };
  let keys = [];
  const set = async (wish) => show(await attempt(api.setFaults(wish)));
  const show = (answer) => { standing = answer ?? standing; tell(); };
  const left = (kind) => standing.next.filter((fault) => !kind || fault.kind === kind).reduce((sum, fault) => sum + fault.times, 0);
  const button = (words, on, act) => {
    const key = h('button', { type: 'button', class: 'soft-button', onclick: act });
    keys.push(() => {
      const more = on();
      key.setAttribute('aria-pressed', String(Boolean(more)));
      key.textContent = more > 1 || (more && more !== true) ? `${words} · ${more}` : words;
    });
    return key;
  };
  const tell = () => {
    total.textContent = left() ? t('stands', { n: left() }) : t('noFaults');
    for (const key of keys) key();
  };
  function draw() {
    keys = [];
    fill(node, h('h3', null, t('faults'), total), h('p', { class: 'hint' }, t('faultsHint')),
      h('div', { class: 'inline' }, h('label', { for: 'fault-times' }, t('next')), times),
      h('div', { class: 'three' }, KINDS.map(([key, kind]) => button(t(key), () => left(kind), () => set({ next: [{ kind, times: Math.max(1, Number(times.value) || 1) }] })))),
      button(t('flood'), () => standing.flood !== 'off', () => set({ flood: standing.flood === 'off' ? 'usual' : 'off' })),
      h('button', { type: 'button', class: 'soft-button', onclick: () => set({ clear: true }) }, t('clear')));
    tell();
  }
  return { node, draw, load: async () => show(await api.faults().catch(() => null)) };
}
