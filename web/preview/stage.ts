import type { ClearNotice } from '../element/define.js';
import { make } from './make.js';
import { pretend, type Pretence } from './media.js';

export type Look = 'computer' | 'light' | 'dark' | 'contrast' | 'paper';

const kLooks: Readonly<Record<Look, Pretence | undefined>> = {
  computer: undefined,
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  contrast: { scheme: 'dark', forced: true },
  paper: { scheme: 'light', print: true },
};

/** The plainest page of a clinic, so that the notice shows how it settles into one. */
const kPage = `
  :root { color-scheme: light dark; }
  body { margin: 0; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 2.5rem; font: 1.0625rem/1.6 system-ui, sans-serif; }
  .mirrored clear-notice::part(page) { direction: rtl; }
  .mirrored[data-runs='rtl'] clear-notice::part(page) { direction: ltr; }
  @media print { body { padding: 0; } }
  [data-look='paper'] body { padding: 15mm; }`;

/** What a browser does to colours where the system forces them: here white on black, links yellow. */
const kForced = `
  *, ::before, ::after {
    color: #fff !important; background: #000 !important; border-color: #fff !important;
    outline-color: #fff !important; box-shadow: none !important; text-shadow: none !important;
  }
  a, a * { color: #ff0 !important; }
  button, input, textarea { border: 1px solid #fff !important; }`;

/**
 * Where the notice is shown: a frame, so that a width is a real one, to which media rules answer, and
 * nothing of this page's look reaches the notice.
 */
export class Stage {
  readonly #frame: HTMLIFrameElement;
  readonly #element: () => ClearNotice;
  readonly #window: Window & typeof globalThis;
  readonly #forced: CSSStyleSheet;
  #notice: ClearNotice;
  #look: Look = 'computer';
  #printsItself = false;

  /** @param paper where the notice is while the whole page is printed */
  static async raise(
    place: HTMLElement,
    paper: HTMLElement,
    element: () => ClearNotice,
  ): Promise<Stage> {
    const frame = make('iframe');
    frame.title = 'The notice, as visitors see it';
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    place.append(frame);
    await loaded; // in some browsers what is put in earlier is lost
    return new Stage(frame, paper, element);
  }

  private constructor(frame: HTMLIFrameElement, paper: HTMLElement, element: () => ClearNotice) {
    this.#frame = frame;
    this.#element = element;
    this.#window = frame.contentWindow as Window & typeof globalThis;
    this.#forced = this.#sheet(kForced);
    const { document: page } = this.#window;
    page.adoptedStyleSheets = [this.#sheet(kPage)];
    this.#notice = element();
    page.body.append(this.#notice);
    new this.#window.ResizeObserver(() => this.#fit()).observe(page.body);
    this.#serveThePrinter(paper);
  }

  /** The document of the frame: what bubbles out of the notice arrives here. */
  get document(): Document {
    return this.#window.document;
  }

  get notice(): ClearNotice {
    return this.#notice;
  }

  /** Puts a new notice element in the place of the old one, with nothing typed. */
  renew(): ClearNotice {
    const fresh = this.#element();
    this.#notice.replaceWith(fresh);
    this.#notice = fresh;
    this.dress(this.#look);
    return fresh;
  }

  /** @param width in CSS pixels; all there is without it */
  widen(width: number | undefined): void {
    this.#frame.style.inlineSize = width === undefined ? '' : `${width}px`;
  }

  mirror(mirrored: boolean): void {
    this.#frame.contentDocument!.documentElement.classList.toggle('mirrored', mirrored);
  }

  /** The language of the page around the notice, and its direction. */
  settle(locale: string, dir: string): void {
    const root = this.document.documentElement;
    root.lang = locale;
    root.dir = dir;
    root.dataset['runs'] = dir;
  }

  dress(look: Look): void {
    this.#look = look;
    const pretence = kLooks[look];
    for (const root of [this.#frame, this.document.documentElement])
      root.style.colorScheme = pretence?.scheme ?? '';
    this.#frame.dataset['look'] = this.document.documentElement.dataset['look'] = look;
    for (const root of [this.document, this.#notice.shadowRoot!]) {
      const own = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#forced);
      for (const sheet of own) pretend(sheet.cssRules, pretence);
      root.adoptedStyleSheets = pretence?.forced ? [...own, this.#forced] : own;
    }
    // What is folded away is open on paper.
    if (pretence?.print) this.#window.dispatchEvent(new Event('beforeprint'));
  }

  /** Prints the notice as a visitor would. */
  print(): void {
    const look = this.#look;
    this.dress('computer');
    this.#window.focus();
    this.#window.print();
    this.dress(look);
  }

  #sheet(css: string): CSSStyleSheet {
    const sheet = new this.#window.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  }

  #fit(): void {
    const { height } = this.document.body.getBoundingClientRect();
    this.#frame.style.blockSize = `${Math.ceil(height)}px`;
  }

  /**
   * A frame is cut off at the end of a sheet. So when all of the page is printed, the notice leaves it,
   * and returns; an element that moves loses nothing.
   */
  #serveThePrinter(paper: HTMLElement): void {
    const inFrame = (event: Event): void => {
      if (event.isTrusted) this.#printsItself = event.type === 'beforeprint';
    };
    this.#window.addEventListener('beforeprint', inFrame);
    this.#window.addEventListener('afterprint', inFrame);
    addEventListener('beforeprint', () => {
      if (this.#printsItself) return;
      this.#window.dispatchEvent(new Event('beforeprint'));
      paper.append(this.#notice);
    });
    addEventListener('afterprint', () => {
      if (this.#notice.parentNode !== paper) return;
      this.document.body.append(this.#notice);
      this.dress(this.#look);
    });
  }
}
