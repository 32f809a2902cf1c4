import { parsed } from './source.js';
import { dress } from './style.js';
import { StaticPage } from './takeover.js';

/**
 * What an element holds all its life: a shadow root, with the page or a slot for it, the children that
 * stand in for the page, and those that say that there is none.
 */
export class Frame {
  readonly root: ShadowRoot;
  readonly #element: HTMLElement;
  readonly #trouble: HTMLElement;
  readonly #fallback: HTMLSlotElement;
  /** Where the page stands: in the shadow root, or in the element itself; decided once. */
  #place: ShadowRoot | HTMLElement | undefined;

  /** @param arrived  children have come or gone */
  constructor(element: HTMLElement, arrived: () => void) {
    this.#element = element;
    // A page that was there before the script may have come with its root.
    this.root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const make = (tag: 'slot' | 'div') => element.ownerDocument.createElement(tag);
    const slot = (name: string) => Object.assign(make('slot') as HTMLSlotElement, { name });
    this.#fallback = slot('');
    this.#fallback.addEventListener('slotchange', arrived);
    this.#trouble = make('div');
    this.#trouble.hidden = true;
    this.#trouble.setAttribute('part', 'unavailable');
    this.#trouble.append(slot('unavailable'));
    this.root.append(this.#trouble, slot('page'), this.#fallback);
    dress(this.root, false);
  }

  get #isLight(): boolean {
    return this.#element.getAttribute('render-root') === 'light';
  }

  /** After a move: the root round the element, or its document, may be another. */
  dress(): void {
    if (this.#place === this.#element)
      dress(this.#element.getRootNode() as Document | ShadowRoot, true);
    else dress(this.root, false);
  }

  /** Decides where the page stands. @return what is there already, the first time */
  async settle(): Promise<StaticPage | undefined> {
    // In the page itself, the parser may be on its way through what the element holds.
    await (this.#isLight ? parsed(this.#element.ownerDocument) : undefined);
    if (this.#place || !this.#element.isConnected) return undefined;
    this.#place = this.#isLight ? this.#element : this.root;
    this.dress();
    const page = this.#place.querySelector<HTMLElement>('.page[data-sha256]');
    if (!page) return undefined;
    this.#fallback.hidden = true;
    return new StaticPage(page);
  }

  put(page: HTMLElement): void {
    page.slot = 'page';
    if (this.#place === this.#element) this.#element.append(page);
    else this.#fallback.before(page);
  }

  /** The page alone; `fallback`: with the children that stand in for it; `trouble`: with all of them. */
  show(state: 'page' | 'fallback' | 'trouble'): void {
    this.#fallback.hidden = state === 'page';
    this.#trouble.hidden = state !== 'trouble';
  }
}
