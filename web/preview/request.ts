import type { OutgoingRequest } from '../element/define.js';

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
export function requestNodes(request: OutgoingRequest): HTMLElement[] {
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
    make('p', 'POST to ', make('code', request.url)),
    make('table', make('tbody', ...rows)),
    make(
      'details',
      make('summary', `Body: ${bytes} bytes, ${request.type}`),
      make('pre', make('code', request.body)),
    ),
    make('p', again),
  ];
}
