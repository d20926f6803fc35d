// The only module that talks to the server: one function a call, and the live stream of events.

const BASE = '/simulator/api';

/** The server said no (or nothing at all: status 0). `message` is what it said. */
export class Refused extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

async function call(method, path, body) {
  const headers = body ? { 'content-type': 'application/json' } : {};
  let response;
  try {
    response = await fetch(`${BASE}/${path}`, { method, headers, body: body && JSON.stringify(body) });
  } catch {
    throw new Refused(0, '');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer.error ?? response.statusText);
  return answer;
}

const get = (path) => call('GET', path);
const post = (path, body) => call('POST', path, body ?? {});
const query = (facts) => new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));

export const people = () => get('people');
export const addPerson = (person) => post('people', person);
export const chats = (person) => get(`chats?${query({ person })}`);
export const addChat = (chat) => post('chats', chat);
export const messages = (person, chat, facts) => get(`chats/${chat}/messages?${query({ person, ...facts })}`);
export const send = (person, message) => post(`people/${person}/messages`, message);
export const tap = (person, facts) => post(`people/${person}/taps`, facts);
export const act = (person, deed) => post(`people/${person}/acts`, deed);
export const start = (person, payload) => post(`people/${person}/start`, payload ? { payload } : {});
export const block = (person) => post(`people/${person}/block`);
export const unblock = (person) => post(`people/${person}/unblock`);
export const clock = () => get('clock');
export const moveClock = (step) => post('clock', step);
export const faults = () => get('faults');
export const setFaults = (wanted) => post('faults', wanted);
export const calls = (after) => get(`calls?${query({ after })}`);
export const fileUrl = (file) => `${BASE}/files/${encodeURIComponent(file.file_id)}`;

/**
 * Follows the events of a person. `heard(event)` gets each one, `state(online)` every loss and return.
 * The browser comes back by itself after a lost line; after a refusal it does not, so we do. Returns a stop.
 */
export function follow(person, heard, state) {
  let source = null;
  let again = null;
  const open = () => {
    source = new EventSource(`${BASE}/events?${query({ person })}`);
    source.onopen = () => state(true);
    source.onmessage = ({ data }) => heard(JSON.parse(data));
    source.onerror = () => {
      state(false);
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, 1500);
    };
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
