import { Engine, NoticeError, type View } from '../engine/index.js';
import type { FormState } from './dispatch.js';
import { clearFocus, followLink } from './focus.js';
import { Frame } from './frame.js';
import { unfold } from './layers.js';
import { register, release } from './memory.js';
import { mount } from './mount.js';
import { type Host, type Opened, Presentation } from './presentation.js';
import { type OutgoingRequest, post, type Transport } from './send.js';
import {
  fetchNotice,
  inlineNotice,
  type NoticeSource,
  NoticeUnreachable,
  parsed,
  surroundingLocales,
} from './source.js';
import { type StaticPage, typedInto } from './takeover.js';

export type * from './events.js';
export type { OutgoingRequest, Transport } from './send.js';
export type { NoticeSource } from './source.js';

/** `loading` until the core has rendered; `unavailable` when it could not start or has stopped. */
export type NoticeState = 'loading' | 'unavailable' | FormState;

/** Lets the class be imported where there is no document; nothing can be constructed there. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

let shared: Promise<Engine> | undefined;

/**
 * `<clear-notice src="notice.json" locale="fr">`: a privacy notice and its contact form.
 *
 * Whatever stands inside the element is shown until the core has rendered, and stays when it cannot:
 * a link to the notice and a plain form. A child with `slot="unavailable"` is shown only then. A page
 * that `clearnotice build` wrote is taken over as it stands.
 *
 * `<clear-notice src="notice.json" mode="withdraw" receipt="…">`: where consent is taken back.
 *
 * With `render-root="light"`, which is read once, it renders into the page itself.
 */
export class ClearNotice extends Base {
  static readonly observedAttributes = ['src', 'locale', 'mode', 'receipt'];

  /** The core that all elements of the page use; set it to load the core in another way. */
  static get engine(): Promise<Engine> {
    return (shared ??= Engine.load(undefined, { rest: 'when needed' }));
  }
  static set engine(engine: Promise<Engine> | undefined) {
    shared = engine;
  }

  readonly #frame: Frame;
  #given: NoticeSource | null = null;
  #transport: Transport = post;
  /** The source has changed since `#opened` was opened. */
  #stale = true;
  #opened: Opened | undefined;
  /** What was here before the script. */
  #static: StaticPage | undefined;
  /** What is on the page; it lags behind `#opened` while a language loads. */
  #shown: Presentation | undefined;
  /** The attributes that say what is shown of the notice. */
  #asked = '';
  #state: 'loading' | 'idle' | 'unavailable' = 'loading';
  /** Ends what lasts only as long as the element is in a page. */
  #connection: AbortController | undefined;
  /** Counts updates: one that is overtaken by another stops at its next step. */
  #turn = 0;

  constructor() {
    super();
    this.#frame = new Frame(this, () => this.#childrenArrived());
    const { root } = this.#frame;
    root.addEventListener('click', (event) => this.#page && followLink(event, this.#page));
    root.addEventListener('keyup', (event) => clearFocus(event as KeyboardEvent));
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

  /** What to show: `notice`, `form` (with the notice folded above it), `withdraw`, or `both` as without it. */
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
    return this.#state === 'unavailable' ? this.#state : (this.#shown?.state ?? this.#state);
  }

  connectedCallback(): void {
    // By signal, since an element that moves to a frame leaves a window that it no longer knows.
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const window = this.ownerDocument.defaultView;
    window?.addEventListener('pageshow', (event) => event.persisted && this.#untick(), { signal });
    window?.addEventListener('beforeprint', () => this.#page && unfold(this.#page), { signal });
    this.#frame.dress();
    void this.#update();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    this.#stale ||= name === 'src';
    void this.#update();
  }

  get #page(): HTMLElement | undefined {
    return (this.#shown ?? this.#static)?.page;
  }

  /** Shows the current source in the current language; a burst of settings is one update. */
  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const overtaken = () => turn !== this.#turn;
    this.#static = (await this.#frame.settle()) ?? this.#static;
    try {
      if (overtaken() || !this.isConnected) return;
      if (!this.#shown) await this.#static?.wanted;
      if (overtaken() || !(await this.#open(overtaken))) return;
      const { engine, notice } = this.#opened!;
      const wanted = this.locale ? [this.locale] : surroundingLocales(this);
      const locale = await engine.withParts(() => notice.locale(wanted));
      const asked = `${this.mode} ${this.receipt}`;
      const shown = this.#shown;
      if (notice === shown?.notice && locale === shown.view.locale && asked === this.#asked) return;
      await engine.addLocale(locale);
      const view = await engine.withParts(() => notice.nodes(locale));
      // A message on its way ends in the words it began with.
      await this.#shown?.delivery;
      // A view that lacks a part, as the withdrawal does, has shown nothing yet.
      await engine.withParts(() => overtaken() || this.#show({ engine, notice }, view, asked));
    } catch (error) {
      if (!overtaken()) this.#refuse(error);
    }
  }

  /** Opens the source unless it is open; false when there is none yet or another update has begun. */
  async #open(overtaken: () => boolean): Promise<boolean> {
    if (this.#opened && !this.#stale) return true;
    const arriving =
      this.#given ??
      (this.src ? fetchNotice(new URL(this.src, this.baseURI).href) : inlineNotice(this));
    if (arriving === undefined) return false;
    // On a slow line each step that waits for another costs a breath: these two go together.
    const [source, engine] = await Promise.all([arriving, ClearNotice.engine]);
    if (overtaken()) return false;
    const notice = await engine.withParts(() => engine.open(source));
    if (overtaken()) {
      release(notice);
      return false;
    }
    if (this.#opened?.notice !== this.#shown?.notice) release(this.#opened?.notice);
    register(this, notice);
    this.#opened = { engine, notice };
    this.#stale = false;
    return true;
  }

  /** The one mount. Typed text outlives it; ticks do not, since they were given to other words. */
  #show(ready: Opened, view: View, asked: string): void {
    const before = this.#shown;
    const still = before ? undefined : this.#static;
    const same = /^(both)? /.test(asked) && still?.page.dataset['sha256'] === view.sha256;
    const here = same ? still?.page : undefined;
    const { ownerDocument, mode, receipt } = this;
    const next = new Presentation(ready, view, { mode, receipt }, this.#host, ownerDocument, here);
    if (!here) {
      if (before?.form?.state === 'sent') next.form?.showSent(before.form.kept);
      else next.form?.fill(before?.form?.values ?? typedInto(still?.page ?? this));
      this.#page?.remove();
      this.#frame.put(next.page);
    }
    this.#shown = next;
    this.#asked = asked;
    if (before?.notice !== ready.notice) release(before?.notice);
    this.#state = 'idle';
    this.#frame.show('page');
    this.#announce('ready');
    if (here) still!.take();
  }

  get #host(): Host {
    return {
      transport: (request: OutgoingRequest) => this.#transport(request),
      announce: (event, more) => this.#announce(event, more),
      giveUp: (error) => this.#giveUp(error),
      report: (error) => this.#report(error),
    };
  }

  /** A source or a language that cannot be shown: what is on the page already goes on working. */
  #refuse(error: unknown): void {
    if (!this.#shown) {
      this.#state = 'unavailable';
      if (this.#static) this.#static.release();
      else this.#frame.show('trouble');
    }
    this.#report(error);
  }

  /** The core has stopped: typed text stays where it is, and the fallback comes back beside it. */
  #giveUp(error: unknown): void {
    const { page, view } = this.#shown!;
    this.#state = 'unavailable';
    this.#stale = true;
    page.dataset['state'] = 'unavailable';
    if (page === this.#static?.page) this.#static.release();
    else {
      this.#frame.show('fallback');
      const status = page.querySelector('.status');
      status?.replaceChildren(mount(view.status.unavailable, this.ownerDocument));
      status?.scrollIntoView?.({ block: 'nearest' });
    }
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

  /** Consent is given anew on each visit: browsers that restore a page restore its ticks as well. */
  #untick(): void {
    for (const box of this.#page?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? [])
      box.checked = false;
  }

  /** While a page loads, its parser may not have reached the notice inside the element yet. */
  async #childrenArrived(): Promise<void> {
    if (this.#opened || this.#given || this.src) return;
    await parsed(this.ownerDocument);
    void this.#update();
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
