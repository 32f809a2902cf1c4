import type { Node as ViewNode } from '../engine/index.js';

/** What the core may put on a page. Anything else in a node list is our own mistake and is refused. */
const kTags = new Set(
  (
    'section header h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table thead tbody tr th td a strong em span ' +
    'bdi time abbr address div form label input textarea fieldset legend button details summary'
  ).split(' '),
);
const kAttributes = new Set(
  (
    'id class part lang dir href for name type value autocomplete inputmode spellcheck rows role tabindex ' +
    'hidden datetime start scope action method novalidate title aria-describedby aria-labelledby aria-live aria-hidden'
  ).split(' '),
);
/** The core checks addresses as well; Trusted Types would let `javascript:` in a link through. */
const kAddress = /^(?:https?:|mailto:|tel:|#|\/(?!\/))/i;
const kAddressAttributes = new Set(['href', 'action']);

/**
 * Makes DOM nodes of the core's node list, by `createElement` and text alone, so that it passes
 * `require-trusted-types-for 'script'` and nothing a notice says can become markup.
 * @throws TypeError for a tag, attribute or address scheme outside the lists above.
 */
export function mount(nodes: readonly ViewNode[], document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes.map((node) => create(node, document)));
  return fragment;
}

/** Gives each cell the name of its column, for windows too narrow to put columns side by side. */
export function nameCells(page: ParentNode): void {
  for (const table of page.querySelectorAll('table')) {
    const names = [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? '');
    for (const cell of table.querySelectorAll('td')) {
      cell.dataset['column'] = names[cell.cellIndex] ?? '';
    }
  }
}

function create(node: ViewNode, document: Document): Element | string {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  if (!kTags.has(tag)) throw new TypeError(`unexpected element ${tag}`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (!kAttributes.has(name)) throw new TypeError(`unexpected attribute ${name} on ${tag}`);
    if (kAddressAttributes.has(name) && !kAddress.test(value)) {
      throw new TypeError(`unexpected address in ${name} of ${tag}`);
    }
    element.setAttribute(name, value);
  }
  element.append(...children.map((child) => create(child, document)));
  return element;
}
