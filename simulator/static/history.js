// What came before the newest part of a chat: read when somebody scrolls up to it.
import * as api from './api.js';
import { openMessages, state } from './store.js';

const PART = 500;
const beginnings = new WeakMap();
let reading = null;

/** Reads what came before the oldest message known of the open chat. Resolves to whether there was anything. */
export function readOlder() {
  reading ??= read().finally(() => { reading = null; });
  return reading;
}

async function read() {
  const place = openMessages();
  const oldest = place.keys().next().value;
  if (oldest === undefined || beginnings.get(place) === oldest) return false;
  const found = await api.messages(state.me, state.chatId, { topic: state.topicId, before: oldest, limit: PART }).catch(() => null);
  if (found && !found.messages.length) beginnings.set(place, oldest);
  const known = [...place.values()];
  place.clear();
  for (const message of [...(found?.messages ?? []), ...known]) place.set(message.message_id, message);
  return Boolean(found?.messages.length);
}
