import type { OutgoingRequest, SentEventDetail } from '../element/define.js';
import type { Engine, Notice, PostRequest, Submission } from '../engine/index.js';
import { entryOf } from './entry.js';
import { button, find, make, quoted, styled } from './make.js';
import { saveText } from './save.js';

/** What the clinic's site may answer, so that each can be tried. */
const kAnswers: Readonly<Record<string, () => Promise<Response>>> = {
  received: () => Promise.resolve(new Response(null, { status: 201 })),
  error: () => Promise.resolve(new Response(null, { status: 503 })),
  busy: () =>
    Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '120' } })),
  dead: () => Promise.reject(new TypeError('the line is dead')),
  page: () => Promise.resolve(new Response('<p>', { headers: { 'content-type': 'text/html' } })),
};

const kKey = 'idempotency-key';

/** What the desk asks of the page around it. */
interface Around {
  /** The form on the page; null where there is none, or once its message is sent. */
  form(): HTMLFormElement | null;
  notice(): Notice;
  locale(): string;
  startAgain(): void;
  /** What is said where there is no form. */
  without(): string;
}

/** The desk beside the form: what would be sent now, and what was when Send was pressed. */
export class Sending {
  readonly #engine: Engine;
  readonly #around: Around;
  readonly #place = find('#request');
  #asked = 0;
  /** A request is shown that was sent; typing on makes room for the next one. */
  #isSent = false;

  constructor(engine: Engine, around: Around) {
    this.#engine = engine;
    this.#around = around;
  }

  /** In the place of `fetch`: shows the request and answers as chosen. */
  readonly transport = (request: OutgoingRequest): Promise<Response> => {
    const answer = find<HTMLSelectElement>('#answer');
    this.#isSent = true;
    ++this.#asked;
    tell('This was handed over to be sent, to the last character:');
    const again = button('Start again', () => this.#around.startAgain());
    this.#place.replaceChildren(...requestNodes(request), make('p', again));
    return kAnswers[answer.value]!();
  };

  /** The record of the choices that were sent. */
  readonly showReceipt = ({ receipt }: SentEventDetail): void => {
    if (!receipt) return;
    const json = `${JSON.stringify(receipt, null, 2)}\n`;
    const save = button('Save receipt.json', () =>
      saveText('receipt.json', json, 'application/json'),
    );
    find('#record').replaceChildren(make('pre', make('code', json)), save);
    find('#receipt').hidden = false;
  };

  /** Another notice or language: nothing is sent yet. */
  reset(): void {
    this.#isSent = false;
    find('#receipt').hidden = true;
    void this.follow();
  }

  /** Typing makes room for the next message, where the last one has not arrived. */
  typed(): void {
    if (this.#around.form()) this.#isSent = false;
    void this.follow();
  }

  /** Shows what would be sent if Send were pressed now, until it is pressed. */
  async follow(): Promise<void> {
    const form = this.#around.form();
    if (this.#isSent) return;
    const asked = ++this.#asked;
    if (!form) {
      tell(this.#around.without());
      return this.#place.replaceChildren();
    }
    const submitted = {
      ...entryOf(form),
      locale: this.#around.locale(),
      key: '0'.repeat(32),
      now: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    };
    const notice = this.#around.notice();
    const submission = await this.#engine.withParts(() => notice.submit(submitted));
    if (asked === this.#asked) this.#show(submission); // else more was typed, or it was sent
  }

  #show(submission: Submission): void {
    if ('errors' in submission) {
      tell('Nothing would be sent yet. The form would say:');
      const wanted = make(
        'ul',
        ...submission.errors.map(({ message = '' }) => make('li', quoted(message))),
      );
      wanted.lang = this.#around.locale();
      this.#place.replaceChildren(wanted);
      return;
    }
    tell('If Send were pressed now, this would leave the page:');
    const { url } = submission.request;
    const rows = pairs(submission.request).map(([name, value]) =>
      name === kKey
        ? row(name, make('em', 'a new random number for each message'))
        : row(name, quoted(value)),
    );
    this.#place.replaceChildren(destination(url), tableOf(rows));
  }
}

/** In a live region: the same words again would be read out again. */
function tell(words: string): void {
  const outcome = find('#outcome');
  if (outcome.textContent !== words) outcome.textContent = words;
}

/** The pairs of a body, as a server will read them. */
function pairs({ type, body }: PostRequest): [string, string][] {
  if (!type.startsWith('application/json')) return [...new URLSearchParams(body)];
  const values = JSON.parse(body) as Record<string, unknown>;
  return Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}

const destination = (url: string): HTMLElement => make('p', 'POST to ', make('code', url));

function row(name: string, value: HTMLElement): HTMLElement {
  const head = make('th', make('code', name));
  head.scope = 'row';
  return make('tr', head, make('td', value));
}

const tableOf = (rows: readonly HTMLElement[]): HTMLElement =>
  make('table', make('tbody', ...rows));

/** What has left: the address, each name with its value, and the body as it is. */
function requestNodes(request: PostRequest): HTMLElement[] {
  const bytes = new TextEncoder().encode(request.body).length;
  const body = make(
    'details',
    make('summary', `The body: ${bytes} bytes, ${request.type}`),
    make('pre', make('code', request.body)),
  );
  const rows = pairs(request).map(([name, value]) => row(name, quoted(value)));
  return [destination(request.url), tableOf(rows), styled('body', 'div', body)];
}
