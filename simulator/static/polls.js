// A poll in a bubble: choices until one has voted, then bars. The simulator adds `my_vote` to the message.
import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

const kindOf = (poll) => (poll.is_closed ? t('pollClosed') : poll.type === 'quiz' ? t('quiz') : poll.is_anonymous ? t('anonymousPoll') : t('publicPoll'));

export function poll(message, acts) {
  const { poll: asked } = message;
  const chosen = message.my_vote ?? [];
  const open = !asked.is_closed && !chosen.length;
  const picked = new Set();
  const send = h('button', { type: 'button', class: 'poll-send', disabled: true, onclick: () => acts.vote(message, [...picked]) }, t('vote'));
  const pick = (index, node) => {
    if (!asked.allows_multiple_answers) return acts.vote(message, [index]);
    if (!picked.delete(index)) picked.add(index);
    node.setAttribute('aria-checked', String(picked.has(index)));
    send.disabled = picked.size === 0;
    return undefined;
  };
  const options = asked.options.map((option, index) => (open ? choice(asked, option, index, pick) : bar(asked, option, index, chosen)));
  return h('div', { class: 'poll', role: 'group', 'aria-label': asked.question },
    h('b', { class: 'poll-question', dir: 'auto' }, asked.question), h('small', null, kindOf(asked)), options,
    h('div', { class: 'poll-foot' }, h('small', null, t('votes', { n: asked.total_voter_count })),
      open && asked.allows_multiple_answers && send,
      !asked.is_closed && chosen.length > 0 && asked.type !== 'quiz' && h('button', { type: 'button', class: 'poll-send', onclick: () => acts.vote(message, []) }, t('retract'))),
    !open && asked.explanation && h('small', { dir: 'auto' }, asked.explanation));
}

function choice(asked, option, index, pick) {
  const node = h('button', { type: 'button', class: 'poll-choice', role: asked.allows_multiple_answers ? 'checkbox' : 'radio', 'aria-checked': 'false' },
    h('i', { class: 'poll-mark' }), h('span', { dir: 'auto' }, option.text));
  node.addEventListener('click', () => pick(index, node));
  return node;
}

function bar(asked, option, index, chosen) {
  const share = asked.total_voter_count ? Math.round((100 * option.voter_count) / asked.total_voter_count) : 0;
  const correct = asked.correct_option_ids?.includes(index) ?? asked.correct_option_id === index;
  const line = h('i', { class: 'poll-bar' });
  line.style.setProperty('--share', `${share}%`);
  return h('div', { class: correct ? 'poll-result correct' : 'poll-result' },
    h('span', { class: 'poll-share' }, `${share}%`),
    h('span', { dir: 'auto' }, option.text, chosen.includes(index) && icon('check', 16)), line);
}
