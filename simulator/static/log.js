// The log of the open chat. It draws the newest part and older ones as one scrolls up; what is read stays where it is
// when messages come, change, grow or go, and the end stays in view for who stands at the end.
import { acts } from './actions.js';
import { row } from './bubbles.js';
import { h, keyed } from './dom.js';
import { dayKey, dayOf } from './format.js';
import { readOlder } from './history.js';
import { icon } from './icons.js';
import { intro } from './intro.js';
import { longPress } from './menus.js';
import { serviceText } from './service.js';
import { chat, now, openMessages, state, watch } from './store.js';
import { t } from './texts.js';
import { toast } from './toasts.js';

const STEP = 60;
const NEAR = 80;
const SAME_BREATH = 300;
const texts = new WeakMap();

const asText = (message) => {
  if (!texts.has(message)) texts.set(message, JSON.stringify(message));
  return texts.get(message);
};

export function log(wrap) {
  const inner = h('div', { class: 'log-inner' });
  const box = h('div', { class: 'log scroll', role: 'log', tabindex: '0' }, inner);
  const missed = h('span', { class: 'badge', hidden: true });
  const down = h('button', { type: 'button', class: 'icon to-end', hidden: true }, icon('down'), missed);
  const empty = h('div', { class: 'empty' });
  intro(empty);
  wrap.append(box, empty, down);
  const view = { shown: STEP, place: '', last: 0, atEnd: true, unseen: 0, tall: 0, ours: 0 };

  const ended = () => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
  const toEnd = () => {
    view.ours = performance.now();
    box.scrollTop = box.scrollHeight;
  };

  function draw() {
    const place = `${state.me}/${state.chatId}/${state.topicId}`;
    const all = [...openMessages().values()];
    const arrived = place !== view.place || !view.last;
    if (place !== view.place) Object.assign(view, { place, shown: STEP, last: 0, atEnd: true, unseen: 0 });
    const anchor = arrived ? null : topRow(box, inner);
    // What one reads must not leave at the top because something came at the end.
    if (!arrived && !view.atEnd) view.shown += all.filter((message) => message.message_id > view.last).length;
    const fresh = view.last;
    drawDays(inner, all.slice(-view.shown), arrived ? Infinity : fresh);
    settle(all, arrived, anchor);
    box.setAttribute('aria-label', chat()?.name ?? '');
    down.setAttribute('aria-label', t('newest'));
  }

  function settle(all, arrived, anchor) {
    const newest = all.at(-1);
    const news = all.filter((message) => message.message_id > view.last);
    const mine = news.some((message) => message.from?.id === state.me);
    if (arrived || view.atEnd || mine) toEnd();
    else if (anchor) keepAt(anchor, box, inner);
    if (!arrived && !ended()) view.unseen += news.length;
    view.last = newest?.message_id ?? view.last;
    look();
  }

  function look() {
    // A keyboard that opens makes the box lower: who stood at its end stays there.
    if (view.atEnd && box.clientHeight !== view.tall) toEnd();
    view.tall = box.clientHeight;
    view.atEnd = ended();
    if (view.atEnd) view.unseen = 0;
    down.hidden = view.atEnd;
    missed.hidden = !view.unseen;
    missed.textContent = String(view.unseen);
  }

  async function older() {
    if (box.scrollTop > 400) return;
    if (view.shown >= openMessages().size && !(await readOlder())) return;
    view.shown += STEP;
    draw();
  }

  acts.jump = async (id) => {
    for (let more = true; more && openMessages().keys().next().value > id;) more = await readOlder();
    const at = [...openMessages().keys()].indexOf(id);
    if (at < 0) return toast(t('messageGone'));
    const behind = openMessages().size - at;
    if (behind > view.shown - 5) {
      view.shown = behind + STEP;
      draw();
    }
    return flash(inner.querySelector(`[data-id="${id}"]`));
  };

  let still = null;
  const moves = () => {
    if (performance.now() - view.ours > 120) box.classList.add('moving');
    clearTimeout(still);
    still = setTimeout(() => box.classList.remove('moving'), 900);
    const top = box.getBoundingClientRect().top;
    for (const { firstChild, top: from } of [...inner.children].map((day) => ({ firstChild: day.firstChild, top: day.getBoundingClientRect().top }))) {
      firstChild.classList.toggle('stuck', from < top - 8);
    }
  };
  box.addEventListener('scroll', () => { moves(); look(); older(); }, { passive: true });
  down.addEventListener('click', () => box.scrollTo({ top: box.scrollHeight, behavior: 'smooth' }));
  new ResizeObserver(look).observe(box);
  longPress(box, (event) => event.target.closest('.row:not(.service)')?.dispatchEvent(
    new MouseEvent('contextmenu', { clientX: event.clientX, clientY: event.clientY, cancelable: true })));
  watch(['messages', 'chat', 'me'], draw);
}

function flash(node) {
  node.scrollIntoView({ block: 'center', behavior: 'smooth' });
  node.classList.remove('flash');
  requestAnimationFrame(() => node.classList.add('flash'));
}

/** The first row in view and where it stands, so that it can be put back there. */
function topRow(box, inner) {
  const top = box.getBoundingClientRect().top;
  for (const node of inner.querySelectorAll('.row')) {
    const rect = node.getBoundingClientRect();
    if (rect.bottom > top + 4) return { id: node.dataset.id, at: rect.top };
  }
  return null;
}

function keepAt(anchor, box, inner) {
  const node = inner.querySelector(`[data-id="${anchor.id}"]`);
  if (node) box.scrollTop += node.getBoundingClientRect().top - anchor.at;
}

/** One section a day, so that its date can stay at the top while its messages pass. */
function drawDays(inner, messages, fresh) {
  const days = new Map();
  for (const message of messages) {
    const key = dayKey(message.date);
    if (!days.has(key)) days.set(key, []);
    days.get(key).push(message);
  }
  const sections = [...days].map(([key, rows]) => ({ key, rows, title: dayOf(rows[0].date, now()) }));
  keyed(inner, sections, (day) => `${state.chatId}/${state.topicId}/${day.key}`, () => '', section);
  sections.forEach((day, index) => {
    const [title, rows] = inner.children[index].children;
    title.firstChild.textContent = day.title;
    drawRows(rows, day.rows, fresh);
  });
}

const section = () => h('section', null, h('div', { class: 'day' }, h('span', { class: 'pill' })), h('div', null));

function drawRows(rows, messages, fresh) {
  const named = chat()?.type !== 'private';
  const items = messages.map((message, index) => ({
    message,
    look: {
      mine: message.from?.id === state.me, named,
      first: !together(messages[index - 1], message), last: !together(message, messages[index + 1]),
      revealed: state.revealed.has(`${state.chatId}/${message.message_id}`),
    },
  }));
  keyed(rows, items, (item) => item.message.message_id, (item) => `${document.documentElement.lang}${JSON.stringify(item.look)}${asText(item.message)}`,
    ({ message, look }, old) => {
      const node = row(message, look, acts, old);
      if (!old && message.message_id > fresh) node.classList.add('fresh');
      return node;
    });
}

/** Whether two messages are said in one breath and stand as one group. */
function together(one, next) {
  return Boolean(one && next) && one.from?.id === next.from?.id && next.date - one.date < SAME_BREATH && !serviceText(one) && !serviceText(next);
}
