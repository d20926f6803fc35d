// What stands in an empty chat: before the first Start the bot's own description, in a forum without a topic a hint.
import { fill, h } from './dom.js';
import { avatar } from './format.js';
import { chat, openMessages, state, watch, withBot } from './store.js';
import { t } from './texts.js';

export function intro(place) {
  const draw = () => {
    const one = chat();
    place.hidden = !one || openMessages().size > 0;
    if (place.hidden) return;
    if (withBot(one)) fill(place, card(one));
    else fill(place, h('span', { class: 'pill' }, one.is_forum && !state.topicId ? t('chooseTopic') : t('nothingYet')));
  };
  watch(['chats', 'chat', 'me', 'messages'], draw);
}

const card = (one) => h('div', { class: 'intro' }, avatar(one.face, 'large'), h('h3', { dir: 'auto' }, one.name),
  one.bot?.description ? [h('b', null, t('whatCan')), h('p', { dir: 'auto' }, one.bot.description)] : h('p', { class: 'hint' }, t('nothingYet')));
