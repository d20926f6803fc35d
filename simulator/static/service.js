// The words of a service message (somebody joined, a topic was made), or nothing for an ordinary one.
import { fullName, gist, short } from './format.js';
import { t } from './texts.js';

const WRITERS = [
  ['new_chat_members', (m) => m.new_chat_members.map((who) => t('joined', { name: fullName(who) })).join('\n')],
  ['left_chat_member', (m) => t('left', { name: fullName(m.left_chat_member) })],
  ['pinned_message', (m) => t('pinnedIt', { name: fullName(m.from), what: short(gist(m.pinned_message), 36) })],
  ['forum_topic_created', (m) => t('topicMade', { what: m.forum_topic_created.name })],
  ['forum_topic_edited', (m) => t('topicRenamed', { what: m.forum_topic_edited.name ?? '' })],
  ['forum_topic_closed', () => t('topicClosed')],
  ['forum_topic_reopened', () => t('topicOpened')],
  ['group_chat_created', (m) => t('groupMade', { what: m.chat.title })],
  ['supergroup_chat_created', (m) => t('groupMade', { what: m.chat.title })],
];

const CONTENT = [
  'text', 'photo', 'document', 'voice', 'audio', 'video', 'animation', 'video_note', 'sticker', 'contact', 'location', 'venue', 'poll', 'dice',
];

export function serviceText(message) {
  const known = WRITERS.find(([field]) => message[field] !== undefined);
  if (known) return known[1](message);
  return CONTENT.some((field) => message[field] !== undefined) ? null : t('serviceWord');
}
