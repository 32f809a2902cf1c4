import { Engine, type Notice, NoticeError, type View, type Withdrawn } from '../engine/index.js';
import type { FormState } from './dispatch.js';
import { followLink } from './focus.js';
import { ContactForm, type Entry } from './form.js';
import { fold, unfold } from './layers.js';
import { register, release } from './memory.js';
import { mount, nameCells } from './mount.js';
import { type Kept, showReceipt } from './receipt.js';
import { type Answer, type OutgoingRequest, post, type Transport } from './send.js';
import {
  fetchNotice,
  inlineNotice,
  type NoticeSource,
  NoticeUnreachable,
  surroundingLocales,
} from './source.js';
import { dress } from './style.js';
import { type TakenBack, WithdrawalForm } from './withdrawal.js';

export type * from './events.js';
export type { OutgoingRequest, Transport } from './send.js';
export type { NoticeSource } from './source.js';

/** `loading` until the core has rendered; `unavailable` when it could not start or has stopped. */
export type NoticeState = 'loading' | 'unavailable' | FormState;

/** Lets the class be imported where there is no document; nothing can be constructed there. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

let shared: Promise<Engine> | undefined;

interface Opened {
  readonly engine: Engine;
  readonly notice: Notice;
}

interface Shown {
  readonly notice: Notice;
  readonly view: View;
  readonly page: HTMLElement;
  readonly form: ContactForm | undefined;
  readonly withdrawal: WithdrawalForm | undefined;
  /** The attributes that say what is shown of the notice. */
  readonly asked: string;
}

/**
 * `<clear-notice src="notice.json" locale="fr">`: a privacy notice and its contact form.
 *
 * Whatever stands inside the element is shown until the core has rendered, and stays when it cannot:
 * a link to the notice and a plain form. A child with `slot="unavailable"` is shown only then.
 *
 * `<clear-notice src="notice.json" mode="withdraw" receipt="…">`: where consent is taken back.
 */
export class ClearNotice extends Base {
  static readonly observedAttributes = ['src', 'locale', 'mode', 'receipt'];

  /** The core that all elements of the page use; set it to load the core in another way. */
  static get engine(): Promise<Engine> {
    return (shared ??= Engine.load());
  }
  static set engine(engine: Promise<Engine> | undefined) {
    shared = engine;
  }

  readonly #fallback: HTMLSlotElement;
  readonly #trouble: HTMLElement;
  #given: NoticeSource | null = null;
  #transport: Transport = post;
  /** The source has changed since `#opened` was opened. */
  #stale = true;
  #opened: Opened | undefined;
  /** What is on the page; it lags behind `#opened` while a language loads. */
  #shown: Shown | undefined;
  #state: 'loading' | 'idle' | 'unavailable' = 'loading';
  /** Ends what lasts only as long as the element is in a page. */
  #connection: AbortController | undefined;
  /** Counts updates: one that is overtaken by another stops at its next step. */
  #turn = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    this.#fallback = this.ownerDocument.createElement('slot');
    this.#trouble = this.ownerDocument.createElement('div');
    this.#trouble.hidden = true;
    this.#trouble.setAttribute('part', 'unavailable');
    const words = this.ownerDocument.createElement('slot');
    words.name = 'unavailable';
    this.#trouble.append(words);
    root.append(this.#trouble, this.#fallback);
    dress(root);
    this.#fallback.addEventListener('slotchange', () => this.#inlineArrived());
    root.addEventListener('click', (event) => this.#shown && followLink(event, this.#shown.page));
    for (const name of ['notice', 'transport', 'src', 'locale', 'mode', 'receipt'])
      this.#keepEarly(name);
  }

  /** The notice itself; it wins over `src`, which wins over a `<script type="application/json">` inside. */
  get notice(): NoticeSource | null {
    return this.#given;
  }
  set notice(notice: NoticeSource | null | undefined) {
    this.#given = notice ?? null;
    this.#stale = true;
    void this.#update();
  }

  /** How a message leaves the page; null for `fetch`. */
  get transport(): Transport {
    return this.#transport;
  }
  set transport(transport: Transport | null | undefined) {
    this.#transport = transport ?? post;
  }

  /** Address of a notice.json. */
  get src(): string {
    return this.getAttribute('src') ?? '';
  }
  set src(src: string) {
    this.setAttribute('src', src);
  }

  /** Language tag to show; without it the closest `lang`, else the browser's languages. */
  get locale(): string {
    return this.getAttribute('locale') ?? '';
  }
  set locale(locale: string) {
    this.setAttribute('locale', locale);
  }

  /** What to show of the notice: `withdraw`, or all of it. */
  get mode(): string {
    return this.getAttribute('mode') ?? '';
  }
  set mode(mode: string) {
    this.setAttribute('mode', mode);
  }

  /** In the mode `withdraw`: the number of the receipt; without it a field asks for it. */
  get receipt(): string {
    return this.getAttribute('receipt') ?? '';
  }
  set receipt(receipt: string) {
    this.setAttribute('receipt', receipt);
  }

  get state(): NoticeState {
    if (this.#state === 'unavailable') return this.#state;
    return this.#shown?.form?.state ?? this.#shown?.withdrawal?.state ?? this.#state;
  }

  connectedCallback(): void {
    // By signal, since an element that moves to a frame leaves a window that it no longer knows.
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const window = this.ownerDocument.defaultView;
    window?.addEventListener(
      'pageshow',
      (event) => event.persisted && this.#shown?.form?.untick(),
      { signal },
    );
    window?.addEventListener('beforeprint', () => this.#shown && unfold(this.#shown.page), {
      signal,
    });
    void this.#update();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  adoptedCallback(): void {
    if (this.shadowRoot) dress(this.shadowRoot);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    this.#stale ||= name === 'src';
    void this.#update();
  }

  /** Shows the current source in the current language; a burst of settings is one update. */
  async #update(): Promise<void> {
    const turn = ++this.#turn;
    await undefined;
    const overtaken = () => turn !== this.#turn;
    try {
      if (overtaken() || !this.isConnected || !(await this.#open(overtaken))) return;
      const { engine, notice } = this.#opened!;
      const locale = notice.locale(this.locale ? [this.locale] : surroundingLocales(this));
      const asked = `${this.mode} ${this.receipt}`;
      const shown = this.#shown;
      if (notice === shown?.notice && locale === shown.view.locale && asked === shown.asked) return;
      await engine.addLocale(locale);
      const view = await engine.withParts(() => notice.nodes(locale));
      // A message on its way ends in the words it began with.
      await (this.#shown?.form ?? this.#shown?.withdrawal)?.delivery;
      if (!overtaken()) this.#show({ engine, notice }, view, asked);
    } catch (error) {
      if (!overtaken()) this.#refuse(error);
    }
  }

  /** Opens the source unless it is open; false when there is none yet or another update has begun. */
  async #open(overtaken: () => boolean): Promise<boolean> {
    if (this.#opened && !this.#stale) return true;
    const source =
      this.#given ??
      (this.src ? await fetchNotice(new URL(this.src, this.baseURI).href) : inlineNotice(this));
    if (source === undefined) return false;
    const engine = await ClearNotice.engine;
    if (overtaken()) return false;
    const notice = engine.open(source);
    if (this.#opened?.notice !== this.#shown?.notice) release(this.#opened?.notice);
    register(this, notice);
    this.#opened = { engine, notice };
    this.#stale = false;
    return true;
  }

  /** The one mount. Typed text outlives it; ticks do not, since they were given to other words. */
  #show(ready: Opened, view: View, asked: string): void {
    const { notice } = ready;
    const page = this.ownerDocument.createElement('div');
    page.className = 'page';
    page.setAttribute('part', 'page');
    page.lang = view.locale;
    page.dir = view.dir;
    let form: ContactForm | undefined, withdrawal: WithdrawalForm | undefined;
    if (this.mode === 'withdraw') {
      withdrawal = this.#withdrawal(ready, view, { receipt: this.receipt });
      page.append(withdrawal.place);
    } else {
      page.append(mount(view.nodes, this.ownerDocument));
      nameCells(page);
      fold(page);
      if (page.querySelector('form')) form = this.#behave(page, ready, view);
    }
    const before = this.#shown;
    if (before?.form?.state === 'sent') form?.showSent(before.form.kept);
    else if (before?.form) form?.fill(before.form.values);
    before?.page.remove();
    this.#fallback.before(page);
    this.#shown = { notice, view, page, form, withdrawal, asked };
    if (before?.notice !== notice) release(before?.notice);
    this.#state = 'idle';
    this.#fallback.hidden = true;
    this.#trouble.hidden = true;
    this.#announce('ready');
  }

  #behave(page: HTMLElement, ready: Opened, view: View): ContactForm {
    const { notice } = ready;
    return new ContactForm(page, view, {
      ...this.#helpers(ready),
      submit: (entry) => notice.submit({ locale: view.locale, ...entry }),
      explain: (answer) => notice.refusal({ locale: view.locale, of: 'message', ...answer }),
      check: (field, value) => notice.validate(field, value, view.locale),
      keep: (entry) => this.#keep(ready, view, entry),
      announce: (event, receipt) => this.#announce(event, receipt && { receipt }),
    });
  }

  /** What was asked of the person is theirs to prove and to take back. */
  #keep(ready: Opened, view: View, { choices, key, now }: Entry): Kept | undefined {
    if (Object.keys(choices).length === 0) return undefined;
    const { locale, dir } = view;
    try {
      const receipt = ready.notice.receipt({ locale, choices, key, now });
      const { record } = receipt;
      const purposes = record.choices.filter(({ given }) => given).map(({ purpose }) => purpose);
      const nodes = [showReceipt(receipt, this.ownerDocument)];
      if (purposes.length > 0)
        nodes.push(this.#withdrawal(ready, view, { receipt: key, purposes }).place);
      // They stay in the language in which the choices were made.
      for (const node of nodes) Object.assign(node, { lang: locale, dir });
      return { record, nodes };
    } catch (error) {
      // The message has arrived, which is what matters.
      this.#report(error);
      return undefined;
    }
  }

  #withdrawal(
    ready: Opened,
    view: View,
    asked: Pick<Withdrawn, 'receipt' | 'purposes'>,
  ): WithdrawalForm {
    const desk = {
      ...this.#helpers(ready),
      withdraw: (made: Omit<Withdrawn, 'locale'>) =>
        ready.notice.withdraw({ locale: view.locale, ...made }),
      explain: ({ after }: Answer) =>
        ready.notice.refusal({ locale: view.locale, of: 'withdrawal', after }),
      announce: (event: 'send' | 'failed' | 'withdrawn', withdraw: TakenBack) =>
        this.#announce(event, { withdraw }),
    };
    return new WithdrawalForm(asked, view.status.sending, desk, this.ownerDocument);
  }

  #helpers({ engine }: Opened) {
    return {
      addPart: (name: string) => engine.addPart(name),
      transport: (request: OutgoingRequest) => this.#transport(request),
      giveUp: (error: unknown) => this.#giveUp(error),
    };
  }

  /** A source or a language that cannot be shown: what is on the page already goes on working. */
  #refuse(error: unknown): void {
    if (!this.#shown) {
      this.#state = 'unavailable';
      this.#trouble.hidden = false;
    }
    this.#report(error);
  }

  /** The core has stopped: typed text stays where it is, and the fallback comes back beside it. */
  #giveUp(error: unknown): void {
    const { page, view } = this.#shown!;
    this.#state = 'unavailable';
    this.#stale = true;
    this.#fallback.hidden = false;
    page.dataset['state'] = 'unavailable';
    const status = page.querySelector('.status');
    status?.replaceChildren(mount(view.status.unavailable, this.ownerDocument));
    status?.scrollIntoView({ block: 'nearest' });
    this.#report(error);
  }

  #report(error: unknown): void {
    console.error(error);
    // The next element, or the next setting of this one, begins with a core of its own.
    if (!(error instanceof NoticeError || error instanceof NoticeUnreachable)) shared = undefined;
    const code = (error as { code?: unknown } | null)?.code;
    this.#emit('error', { code: typeof code === 'string' ? code : 'engine.unavailable' });
  }

  #announce(event: 'ready' | 'send' | 'sent' | 'failed' | 'withdrawn', more?: object): boolean {
    const { notice, view } = this.#shown!;
    const { id, version } = notice;
    const detail = { id, version, locale: view.locale, sha256: view.sha256, ...more };
    return this.#emit(event, detail, event === 'send');
  }

  #emit(name: string, detail: object, cancelable = false): boolean {
    const init = { bubbles: true, composed: true, cancelable, detail };
    return this.dispatchEvent(new CustomEvent(`clearnotice:${name}`, init));
  }

  /** While a page loads, its parser may not have reached the notice inside the element yet. */
  #inlineArrived(): void {
    if (this.#opened || this.#given || this.src) return;
    const { ownerDocument } = this;
    if (ownerDocument.readyState !== 'loading') void this.#update();
    else ownerDocument.addEventListener('DOMContentLoaded', () => this.#update(), { once: true });
  }

  /** A property set before the element was defined hides the accessor of its class: set it again. */
  #keepEarly(name: string): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clear-notice': ClearNotice;
  }
}
