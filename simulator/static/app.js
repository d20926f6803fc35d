// The page begins here: it puts the rooms together and follows the address, #person/chat/topic, so that each tab can be
// somebody else and the phone's back button works.
import { head } from './head.js';
import { composer } from './composer.js';
import { log } from './log.js';
import { newPerson } from './newperson.js';
import { people } from './people.js';
import { stage } from './stage.js';
import { person, state, watch } from './store.js';
import { become, gather, open } from './sync.js';
import { t } from './texts.js';
import { toast } from './toasts.js';

const $ = (id) => document.getElementById(id);
const narrow = matchMedia('(max-width: 760px)');

function route() {
  const [me, chatId, topicId] = location.hash.slice(1).split('/').map(Number);
  const id = person(me) ? me : state.people[0].id;
  if (id !== state.me) become(id);
  // On a desk the chat with the bot stands open; a phone begins with the list.
  open(chatId || (narrow.matches ? null : id), topicId || null);
}

/** On a phone one room is seen at a time. A forum without a topic is still a list. */
function show() {
  const one = state.chats.find((some) => some.id === state.chatId);
  const inChat = state.chatId && !(one?.is_forum && !state.topicId);
  $('app').dataset.view = inChat ? 'chat' : 'list';
  document.title = one ? `${one.name} · ${t('title')}` : t('title');
}

function back() {
  location.hash = [state.me, state.topicId && state.chatId].filter(Boolean).join('/');
}

async function begin() {
  const openStage = stage($('stage'));
  people($('cast'), $('side'), { openStage: () => openStage(), addPerson: () => newPerson(async (made) => { await gather(); location.hash = String(made.id); }) });
  head($('head'), $('pinned'), { back, openStage: () => openStage() });
  log($('log'));
  composer($('foot'));
  watch(['chat', 'chats', 'me'], show);
  narrow.addEventListener('change', show);
  addEventListener('hashchange', route);
  await arrive();
}

/** The server may not be there yet; the page says so and waits for it. */
async function arrive(isFirst = true) {
  try {
    await gather();
    route();
  } catch {
    if (isFirst) toast(t('gone'));
    setTimeout(arrive, 1500, false);
  }
}

begin();
