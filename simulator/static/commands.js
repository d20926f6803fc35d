// The bot's commands: the menu button beside the field and the list that opens above it, also while one types "/".
import { h, keyed } from './dom.js';
import { icon } from './icons.js';
import { chat, withBot } from './store.js';
import { t } from './texts.js';

/** The button; `draw(chat)` shows it where the bot has commands and its menu button is the list of them. */
export function commandButton(toggle, openApp) {
  const words = h('span', null);
  const node = h('button', { type: 'button', class: 'commands-button', onclick: () => (chat().menu_button?.web_app ? openApp(chat().menu_button.web_app.url) : toggle()) }, icon('menu', 18), words);
  node.draw = (one) => {
    const app = one.menu_button?.web_app;
    node.hidden = !withBot(one) || !(app || one.commands.length);
    words.textContent = app ? one.menu_button.text : t('commands');
    node.setAttribute('aria-label', words.textContent);
  };
  return node;
}

/** The list. `choose(command, now)`: sent at once when chosen, only written into the field with Tab. */
export function commandList(choose) {
  const node = h('div', { class: 'command-list', role: 'listbox', hidden: true });
  let all = [];
  let at = -1;
  let begins = '/';

  // An open list follows what the bot changes, and stays where one stands in it.
  const redraw = () => { if (!node.hidden) show(at); };
  const matching = () => all.filter((one) => `/${one.command}`.startsWith(begins));
  const show = (stand = 0) => {
    const some = matching();
    keyed(node, some, (one) => one.command, (one) => one.description, (one) => h('button', {
      type: 'button', role: 'option', onclick: () => { node.hidden = true; choose(`/${one.command}`, true); },
    }, h('b', null, `/${one.command}`), h('span', { dir: 'auto' }, one.description)));
    node.hidden = !some.length;
    mark(node.hidden ? -1 : Math.min(stand, some.length - 1));
  };
  const mark = (index) => {
    at = index;
    [...node.children].forEach((child, number) => child.setAttribute('aria-selected', String(number === at)));
    node.children[at]?.scrollIntoView({ block: 'nearest' });
  };

  addEventListener('pointerdown', (event) => { if (!node.closest('.foot')?.contains(event.target)) node.hidden = true; });

  return {
    node,
    know: (commands) => { all = commands; redraw(); },
    close: () => { node.hidden = true; },
    toggle: () => {
      begins = '/';
      if (node.hidden) show();
      else node.hidden = true;
    },
    offer: (written) => {
      node.hidden = true;
      if (!/^\/\w*$/.test(written)) return;
      begins = written;
      show();
    },
    /** Takes the arrow keys, Enter, Tab and Escape while the list is open; true when it took one. */
    walk: (event) => {
      if (node.hidden) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const chosen = node.children[at]?.querySelector('b').textContent;
      if (step) mark((at + step + node.children.length) % node.children.length);
      else if (event.key === 'Escape') node.hidden = true;
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) { node.hidden = true; choose(chosen, event.key === 'Enter'); } else return false;
      event.preventDefault();
      return true;
    },
  };
}
