// The script of the offline preview: starts the element from what the page holds, and shows instead of
// sending. Everything here speaks to the person who prepares a notice, in English; the notice itself
// speaks through the core alone.
//
// No import may stay in it: the command line puts it behind element/bundle.iife.js, in one script.
import type { ClearNotice, NoticeEventDetail, OutgoingRequest } from '../element/define.js';
import type { Engine } from '../engine/index.js';

declare const clearnotice: typeof import('../element/define.js') &
  typeof import('../engine/index.js');

interface Held {
  readonly core: string;
  readonly international: string;
  readonly words: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
}

function find<Type extends Element>(selector: string): Type {
  const found = document.querySelector<Type>(selector);
  if (!found) throw new Error(`the preview page has no ${selector}`);
  return found;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}

async function start(): Promise<Engine> {
  const held = JSON.parse(find('#preview-core').textContent ?? '') as Held;
  const engine = await clearnotice.Engine.load(decode(held.core));
  await engine.addPart('international', decode(held.international));
  for (const words of held.words) engine.addCatalogue(words);
  for (const [name, text] of Object.entries(held.parts)) await engine.addPart(name, text);
  return engine;
}

function make(tag: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** The pairs of a body, as a server will read them. */
function pairs({ type, body }: OutgoingRequest): [string, string][] {
  if (!type.startsWith('application/json')) return [...new URLSearchParams(body)];
  const values = JSON.parse(body) as Record<string, unknown>;
  return Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}

/** What would have left the page: the address, each name with its value, and the body as it is. */
function requestNodes(request: OutgoingRequest): HTMLElement[] {
  const bytes = new TextEncoder().encode(request.body).length;
  const rows = pairs(request).map(([name, value]) => {
    const head = make('th', make('code', name));
    head.setAttribute('scope', 'row');
    const cell = make('td', value);
    cell.dir = 'auto';
    return make('tr', head, cell);
  });
  const again = make('a', 'Start again');
  again.setAttribute('href', '');
  again.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  return [
    make('p', 'POST to ', make('code', request.url), '. ', again),
    make('table', make('tbody', ...rows)),
    make(
      'details',
      make('summary', `Body: ${bytes} bytes, ${request.type}`),
      make('pre', make('code', request.body)),
    ),
  ];
}

// Before the element's first update, which waits for the script to end.
clearnotice.ClearNotice.engine = start();

const element = find<ClearNotice>('clear-notice');

element.transport = (request: OutgoingRequest) => {
  const fails = find<HTMLInputElement>('#preview-failing').checked;
  find('#preview-outcome').textContent = fails
    ? 'This would be sent, and the answer would be an error (503):'
    : 'This would be sent:';
  find('#preview-request').replaceChildren(...requestNodes(request));
  return Promise.resolve(new Response(null, { status: fails ? 503 : 201 }));
};

element.addEventListener('clearnotice:ready', (event) => {
  const { sha256 } = (event as CustomEvent<NoticeEventDetail>).detail;
  find('#preview-sha256').textContent = `${sha256.slice(0, 12)}…`;
  find('#preview-sha256').setAttribute('title', sha256);
  find<HTMLElement>('.fingerprint').hidden = false;
});

element.addEventListener('clearnotice:error', (event) => {
  const { code } = (event as CustomEvent<{ code: string }>).detail;
  const trouble = find<HTMLElement>('#preview-trouble');
  trouble.textContent = `The live notice could not start (${code}). This is the plain version.`;
  trouble.hidden = false;
});

find('#preview-to-form').addEventListener('click', (event) => {
  const root = element.shadowRoot;
  // Once a message is sent, its receipt stands where the form was.
  const place = root?.querySelector('#form') ?? root?.querySelector('#status');
  if (!place) return; // the plain version is shown: the link itself goes there
  event.preventDefault();
  place.scrollIntoView();
  place.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
});

const first = element.locale;

/** The address keeps the language, so that a reload and the back button do. */
function showLanguage(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.languages a')];
  const wanted = /^#locale=([\w-]+)$/.exec(location.hash)?.[1];
  const shown = links.some((link) => link.hreflang === wanted) ? wanted! : first;
  for (const link of links)
    if (link.hreflang === shown) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  if (element.locale !== shown) element.locale = shown;
}

addEventListener('hashchange', showLanguage);
showLanguage();
