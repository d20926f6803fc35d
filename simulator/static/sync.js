// Keeps the store in step with the server: reads what changed when an event says so, everything after a lost line.
import * as api from './api.js';
import { change, chat, now, openMessages, person, state } from './store.js';
import { speak } from './texts.js';

const PAUSE = 25;
const NEWEST = 1000;
const GLANCE = 250;
let clock = null;
let stop = () => {};
let wanted = null;
let running = false;

/** Who there is, and what time it is on the stage. */
export async function gather() {
  const [{ people }, time] = await Promise.all([api.people(), api.clock()]);
  state.people = people;
  change('people', 'clock');
  tellTime(time);
}

const seconds = (moment) => new Date(moment).getTime() / 1000;

/** What the server says of the clock: where it stands and, while time flows, until when. */
export function tellTime(time) {
  const skew = seconds(time.now) - Date.now() / 1000;
  const until = time.until ? seconds(time.until) : null;
  if (Math.abs(skew - state.skew) >= 2 || until !== state.until) {
    const day = new Date(now() * 1000).toDateString();
    Object.assign(state, { skew, until });
    change('clock');
    if (new Date(now() * 1000).toDateString() !== day) change('chats', 'messages');
  }
  follow();
}

/** Flowing time is looked at again and again, as long as anybody looks at the page. */
function follow() {
  clearTimeout(clock);
  if (state.until) clock = setTimeout(() => (document.hidden || !state.online ? follow() : lookAtClock()), GLANCE);
}

/** The clock may be moved from elsewhere: another tab, a test, the command line. */
async function lookAtClock() {
  const time = await api.clock().catch(() => null);
  if (time) tellTime(time);
  else follow();
}

/** The page becomes this person's phone. */
export function become(id) {
  stop();
  delete document.documentElement.dataset.live;
  Object.assign(state, { me: id, chats: [], chatId: null, topicId: null, online: false });
  state.typing.clear();
  state.news.delete(id);
  const { lang, dir } = speak(person().language_code);
  Object.assign(document.documentElement, { lang, dir });
  change('me', 'people', 'chats', 'chat');
  stop = api.follow(id, heard, (online) => {
    state.online = online;
    if (!online) delete document.documentElement.dataset.live;
    change('online');
    if (online) refresh({ chats: true, from: 0, all: true });
  });
}

/** Opens a chat, or a topic of it. */
export function open(chatId, topicId) {
  Object.assign(state, { chatId, topicId });
  change('chat', 'messages');
  if (state.online) refresh({ from: 0, chats: true });
}

function heard(event) {
  if (event.kind === 'clock') return lookAtClock();
  if (event.kind === 'elsewhere') return elsewhere(event.chat_id);
  if (event.kind === 'typing') return types(event);
  if (event.kind === 'deleted' && event.chat_id === state.chatId && openMessages().delete(event.message_id)) change('messages');
  if (event.kind === 'message') state.typing.delete(event.chat_id);
  const here = event.chat_id === state.chatId && ['message', 'edited'].includes(event.kind);
  return refresh({ chats: event.kind !== 'toast', ...(here ? { from: event.message_id } : {}) });
}

/** Somebody else of the cast got a message. Their private chat bears their id. */
function elsewhere(id) {
  if (id > 0 && id !== state.me) state.news.add(id);
  change('people');
}

function types({ chat_id: id, action, seconds = 5 }) {
  state.typing.set(id, { action, until: Date.now() + seconds * 1000 });
  change('typing');
  setTimeout(() => change('typing'), seconds * 1000 + 50);
}

/** Asks for what is wanted, together with whatever else is wanted within a blink; one round at a time. */
function refresh(wish) {
  wanted = { ...wanted, ...wish, from: Math.min(wanted?.from ?? Infinity, wish.from ?? Infinity) };
  if (running) return;
  running = true;
  setTimeout(rounds, PAUSE);
}

async function rounds() {
  while (wanted) {
    const wish = wanted;
    wanted = null;
    try {
      await round(wish);
    } catch (no) {
      // Lost lines and chats one has left are no news; the stream's return asks for everything anyway.
      if (!(no instanceof api.Refused)) console.error(no);
    }
  }
  running = false;
}

async function round(wish) {
  const who = state.me;
  if (wish.all) await gather();
  if (wish.chats && !state.chats.length) await readChats(who);
  await readMessages(wish.from);
  if (wish.chats) await readChats(who);
  if (who === state.me && state.online) document.documentElement.dataset.live = 'true';
}

async function readChats(who) {
  const { chats } = await api.chats(who);
  if (who !== state.me) return;
  state.chats = chats.map(adopt);
  state.bot = chats.find((one) => one.id === who)?.bot ?? state.bot;
  change('chats');
}

/** Reads the open chat from a message on; from 0 it reads anew and drops what is gone. */
async function readMessages(from) {
  if (from === Infinity || !state.chatId || (chat()?.is_forum && !state.topicId)) return;
  const place = openMessages();
  const { chatId, topicId } = state;
  const { messages } = await api.messages(state.me, chatId, { topic: topicId, after: Math.max(0, from - 1), limit: NEWEST });
  if (from === 0) place.clear();
  for (const message of messages) {
    const known = place.get(message.message_id);
    if (!known || JSON.stringify(known) !== JSON.stringify(message)) place.set(message.message_id, message);
  }
  if (chatId === state.chatId) change('messages');
}

/** A chat as the page thinks of it. A group of two without the bot is a friend's chat. */
function adopt(raw) {
  const others = (raw.members ?? []).filter((one) => one.user.id !== state.me);
  const friend = raw.type === 'group' && !raw.bot && others.length === 1 ? others[0].user : null;
  const bot = raw.type === 'private' ? { id: raw.bot.id, first_name: raw.bot.name, is_bot: true } : null;
  const face = bot ?? friend ?? { id: raw.id, title: raw.title, type: raw.type };
  for (const { action, seconds } of raw.typing ?? []) state.typing.set(raw.id, { action, until: Date.now() + seconds * 1000 });
  return {
    ...raw, face, friend: friend?.id, name: friend?.first_name ?? bot?.first_name ?? raw.title, last: raw.last_message, pinned: raw.pinned?.at(-1),
    topics: raw.topics ?? [], memberCount: raw.members?.length, commands: raw.commands ?? [],
  };
}
