// Builds the page out of nodes. Every word that comes from a person or a bot becomes a text node,
// so a name like "<img onerror=…>" can only ever be read, never run. No module here uses innerHTML.

const SVG = 'http://www.w3.org/2000/svg';

function put(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'class') node.className = value;
  else if (name === 'dataset') Object.assign(node.dataset, value);
  else if (name === 'style') for (const [key, to] of Object.entries(value)) node.style.setProperty(key, to);
  else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
  else if (name === 'value' || name === 'disabled' || name === 'checked') node[name] = value;
  else node.setAttribute(name, value === true ? '' : value);
}

/** h('button', {class: 'x', onclick}, 'text', node, …): a new element. Null and false children are left out. */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) put(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An icon of ours: one path on a 24 × 24 field, in the colour of the text around it. */
export function svg(path, size = 24) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('width', size);
  picture.setAttribute('height', size);
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('focusable', 'false');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}

/** Replaces all children at once. */
export const fill = (node, ...children) => {
  node.replaceChildren(...children.flat(Infinity).filter(Boolean));
  return node;
};

/**
 * Makes the children of `parent` the wanted list with the fewest changes: what is the same stays the same node,
 * so nothing flickers, jumps or loses its focus. `sign` tells whether an item looks as it did;
 * `build(item, old)` draws it and may take parts (a loaded picture) over from the old node.
 */
export function keyed(parent, wanted, key, sign, build) {
  const left = new Map([...parent.children].map((node) => [node.keyedBy, node]));
  let at = parent.firstElementChild;
  for (const item of wanted) {
    const name = String(key(item));
    const looks = sign(item);
    const old = left.get(name);
    left.delete(name);
    let node = old;
    if (!old || old.looks !== looks) {
      node = build(item, old);
      node.keyedBy = name;
      node.looks = looks;
      if (old && old !== node) {
        if (at === old) at = node;
        exchange(old, node);
      }
    }
    if (node === at) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
  }
  for (const node of left.values()) node.remove();
}

const TARGETS = 'button, a, input, [tabindex]';

/** Puts a node in another's place; who stood on a button of the old one stands on the same button of the new. */
function exchange(old, node) {
  const stood = [...old.querySelectorAll(TARGETS)].indexOf(document.activeElement);
  old.replaceWith(node);
  if (stood >= 0) node.querySelectorAll(TARGETS)[stood]?.focus({ preventScroll: true });
}

/** Lets something that is not a button be pressed like one, by finger and by keyboard. */
export function pressable(node, act) {
  node.tabIndex = 0;
  if (!node.hasAttribute('role')) node.setAttribute('role', 'button');
  node.addEventListener('click', (event) => { event.stopPropagation(); act(event); });
  node.addEventListener('keydown', (event) => {
    if (event.target !== node || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    act(event);
  });
  return node;
}
