import catalogues from '../locales/index.js';
import { NoticeError } from './errors.js';
import { International } from './international.js';
import { load, type Call } from './load.js';
import type {
  CoreSource,
  RenderedHtml,
  RenderedText,
  Submission,
  Submitted,
  Verdict,
  View,
} from './types.js';

interface Opened {
  readonly notice: number;
  readonly id: string;
  readonly version: string;
  readonly locales: readonly string[];
}

/**
 * JSON without lone surrogates: JSON.stringify writes those, and only those, as `\ud…` escapes, which
 * no UTF-8 can hold and the core refuses. The pairs of other escapes are stepped over.
 */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/\\(?:ud...|.)/g, (escape) =>
    escape.length > 2 ? '\ufffd' : escape,
  );
}

/** The core, started: it opens notices and checks single values. Needs no document and no window. */
export class Engine {
  readonly #call: Call;
  readonly #international: International;
  readonly #catalogues = new Map<string, Promise<string>>();

  private constructor(call: Call, international: International) {
    this.#call = call;
    this.#international = international;
  }

  /** @param source by default the package's own core, compiled once per page. */
  static async load(source?: CoreSource): Promise<Engine> {
    const international = new International();
    return new Engine(await load(international, source), international);
  }

  /**
   * Adds what international e-mail addresses need (normalization, UTS #46: 60 kB that most visitors
   * never need). Until then `validate` and `submit` throw InternationalNeeded for such an address.
   */
  addInternational(source?: CoreSource): Promise<void> {
    return this.#international.load(source);
  }

  /** The locales whose words are shipped (BCP 47). */
  get locales(): readonly string[] {
    return Object.keys(catalogues);
  }

  /** The first of `wanted` that is in `have`: de-CH finds de. Null where none is. */
  match(wanted: readonly string[], have: readonly string[]): string | null {
    return this.#call('match', toJson({ wanted, have })) as string | null;
  }

  /**
   * Loads the words of a locale, once.
   * @return the tag under which the core has them: `de` for `de-CH`.
   * @throws NoticeError `locale.not_shipped`
   */
  async addLocale(tag: string): Promise<string> {
    // Words that the caller has added come first: a page of one file cannot load any others.
    const found = this.match([tag], [...this.#catalogues.keys(), ...this.locales]);
    const added = found === null ? undefined : (this.#catalogues.get(found) ?? this.#fetch(found));
    if (added) return added;
    throw new NoticeError({
      code: 'locale.not_shipped',
      message: `there are no words for the locale "${tag}"; there are for ${this.locales.join(', ')}`,
      pointer: '',
    });
  }

  /** Adds the words of a locale that the caller has: the compiled text of locales/<tag>.js. */
  addCatalogue(compiled: string): string {
    const { tag } = this.#call('catalogue', compiled) as { tag: string };
    this.#catalogues.set(tag, Promise.resolve(tag));
    return tag;
  }

  /** @throws NoticeError with line, column and pointer where the notice is wrong. */
  open(notice: string | Uint8Array | object): Notice {
    const isText = typeof notice === 'string' || notice instanceof Uint8Array;
    return new Notice(this.#call, this.#call('open', isText ? notice : toJson(notice)) as Opened);
  }

  /**
   * Checks one value as typed. Needs no notice.
   * @param options.locale the tag that addLocale gave
   * @param options.region ISO 3166-1 alpha-2: where a national phone number is from
   */
  validate(
    field: string,
    value: string,
    options: {
      readonly locale: string;
      readonly region?: string | undefined;
      readonly required?: boolean | undefined;
    },
  ): Verdict {
    return this.#call('validate', toJson({ field, value, ...options })) as Verdict;
  }

  #fetch(tag: string): Promise<string> | undefined {
    const adding = catalogues[tag]?.().then((words) => this.addCatalogue(words.default));
    if (!adding) return undefined;
    this.#catalogues.set(tag, adding);
    // A chunk that did not arrive may arrive the next time.
    adding.catch(() => this.#catalogues.delete(tag));
    return adding;
  }
}

/** One opened notice. */
export class Notice {
  readonly id: string;
  readonly version: string;
  readonly locales: readonly string[];
  readonly #call: Call;
  readonly #notice: number;

  /** @internal Engine.open makes them. */
  constructor(call: Call, opened: Opened) {
    this.#call = call;
    this.#notice = opened.notice;
    this.id = opened.id;
    this.version = opened.version;
    this.locales = opened.locales;
  }

  /** The best of the notice's locales for these wishes; its first where none fits. */
  locale(wanted: readonly string[]): string {
    const found = this.#call('match', toJson({ wanted, have: this.locales })) as string | null;
    return found ?? (this.locales[0] as string); // the core opens no notice without a locale
  }

  /** @param locale one of the notice's, its words added before by Engine.addLocale. */
  render(locale: string, format: 'html'): RenderedHtml;
  render(locale: string, format: 'text'): RenderedText;
  render(locale: string, format: 'html' | 'text'): RenderedHtml | RenderedText {
    return this.#render(locale, format) as RenderedHtml | RenderedText;
  }

  /** What the element mounts. */
  nodes(locale: string): View {
    return this.#render(locale, 'nodes') as View;
  }

  /** The payload that the chosen purposes need, or what is still wrong. */
  submit(submitted: Submitted): Submission {
    return this.#ask('submit', submitted) as Submission;
  }

  /** Gives the memory back. Afterwards every other call throws. */
  close(): void {
    this.#ask('close', {});
  }

  #render(locale: string, format: 'html' | 'text' | 'nodes'): unknown {
    return this.#ask('render', { locale, format });
  }

  #ask(operation: 'render' | 'submit' | 'close', request: object): unknown {
    return this.#call(operation, toJson({ ...request, notice: this.#notice }));
  }
}
