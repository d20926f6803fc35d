// What the page knows. Parts change it through `change(topic)` and whoever draws that topic is told once per frame.

export const state = {
  people: [], bot: {}, me: null, chats: [], chatId: null, topicId: null, online: false,
  messages: new Map(), typing: new Map(), revealed: new Set(), news: new Set(), skew: 0, until: null,
};

const watchers = new Map();
let waiting = null;

/** Calls `draw()` whenever one of the topics has changed. */
export function watch(topics, draw) {
  for (const topic of topics) {
    if (!watchers.has(topic)) watchers.set(topic, new Set());
    watchers.get(topic).add(draw);
  }
}

/** Says that something changed; what has to be drawn is drawn together, before the next paint. */
export function change(...topics) {
  if (!waiting) {
    waiting = new Set();
    queueMicrotask(flush);
  }
  for (const topic of topics) waiting.add(topic);
}

function flush() {
  const draws = new Set([...waiting].flatMap((topic) => [...(watchers.get(topic) ?? [])]));
  waiting = null;
  for (const draw of draws) draw();
}

/** The stage's time in seconds. */
export const now = () => Date.now() / 1000 + state.skew;

export const person = (id = state.me) => state.people.find((one) => one.id === id);
export const chat = (id = state.chatId) => state.chats.find((one) => one.id === id);

/** Whether a chat is the private one with the bot. */
export const withBot = (one = chat()) => one?.id === state.me;

/** The messages of the open chat by id, oldest first. */
export function openMessages() {
  const key = `${state.me}/${state.chatId}/${state.topicId ?? ''}`;
  if (!state.messages.has(key)) state.messages.set(key, new Map());
  return state.messages.get(key);
}
