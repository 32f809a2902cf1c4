import catalogues from '../locales/index.js';
import parts from '../parts/index.js';
import { NoticeError } from './errors.js';
import { International } from './international.js';
import { load, type Core } from './load.js';
import { answerWithParts } from './parts.js';
import type {
  Chosen,
  CoreSource,
  LoadOptions,
  Receipt,
  Refusal,
  Refused,
  RenderedHtml,
  RenderedText,
  Submission,
  Submitted,
  Verdict,
  View,
  Withdrawal,
  Withdrawn,
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

const kInternational = 'international';
const kRest = 'rest';

/** What opens a field in the core. */
interface FieldRequest {
  readonly field: string;
  readonly locale: string;
  readonly region?: string | undefined;
  readonly required?: boolean | undefined;
  readonly notice?: number;
}

interface OpenField extends FieldRequest {
  readonly handle: number;
}

/** Fields that are open in the core, each from the first question about it on. */
class Fields {
  /** By field and region, because those change most; opened anew when anything else does. */
  readonly #open = new Map<string, Map<string | undefined, OpenField>>();

  handle(core: Core, request: FieldRequest): number {
    const { field, locale, region, required } = request;
    let regions = this.#open.get(field);
    if (!regions) this.#open.set(field, (regions = new Map()));
    const open = regions.get(region);
    if (open?.locale === locale && open.required === required) return open.handle;
    const handle = core.call('field', toJson({ ...request, instead: open?.handle })) as number;
    regions.set(region, { ...request, handle });
    return handle;
  }
}

/** The core, started: it opens notices and checks single values. Needs no document and no window. */
export class Engine {
  readonly #core: Core;
  readonly #international: International;
  readonly #catalogues = new Map<string, Promise<string>>();
  readonly #fields = new Fields();

  private constructor(core: Core, international: International) {
    this.#core = core;
    this.#international = international;
  }

  /**
   * @param source by default the package's own core, compiled once per page
   * @param options.rest whether what no visitor needs at first is loaded at once: the parts `rest` and
   *     `complaints`
   */
  static async load(source?: CoreSource, { rest = 'now' }: LoadOptions = {}): Promise<Engine> {
    const international = new International();
    const engine = new Engine(await load(international, source), international);
    if (rest === 'now')
      await Promise.all([kRest, 'complaints'].map((part) => engine.addPart(part)));
    return engine;
  }

  /**
   * Adds what not every visitor needs; without it a call that cannot be answered throws PartNeeded.
   *
   *     rest            what few visitors ask of the core, such as receipts; Engine.load adds it
   *     international   normalization and UTS #46, for an international e-mail address
   *     phone-33        the numbering plans of a zone: of calling codes with these first two digits;
   *                     phone-1 and phone-7 are whole
   *     countries-fr    the names of countries in the words of a locale, for transfers
   *     authority-FR    the supervisory authority of a country or a German Land
   *     complaints      the sentences that say what is wrong with a notice or a call
   *
   * @param content by default the package's own; of `rest` and `international` a module as in `load`.
   * @throws NoticeError `part.not_shipped`
   */
  async addPart(name: string, content?: string | CoreSource): Promise<void> {
    if (name === kInternational) return this.#international.load(content as CoreSource | undefined);
    if (name === kRest) return this.#core.complete(content as CoreSource | undefined);
    const text = content ?? (await parts[name]?.())?.default;
    if (text === undefined)
      throw new NoticeError({
        code: 'part.not_shipped',
        message: `there is no part "${name}"; there are ${this.parts.join(', ')}`,
        pointer: '',
      });
    await this.withParts(() => this.#core.call('part', text as string));
  }

  /** The names of all parts. */
  get parts(): readonly string[] {
    return [kRest, kInternational, ...Object.keys(parts)];
  }

  /** Asks, and when there is no answer without a part, adds it and asks again. */
  async withParts<Answer>(question: () => Answer): Promise<Answer> {
    return answerWithParts(question, (name) => this.addPart(name));
  }

  /** The locales whose words are shipped (BCP 47). */
  get locales(): readonly string[] {
    return Object.keys(catalogues);
  }

  /**
   * The best of `have` for a reader who wants these languages, the most wanted first (as
   * navigator.languages): de-AT finds de, and no finds nb. Decided as CLDR's language matching does.
   * @param reach  `related`: a language that the reader is likely to read will do, as de for lb.
   *     `language`: only the wanted language, of whatever region.
   * @return null where none will do.
   */
  match(
    wanted: readonly string[],
    have: readonly string[],
    reach: 'related' | 'language' = 'related',
  ): string | null {
    return this.#core.call('match', toJson({ wanted, have, reach })) as string | null;
  }

  /**
   * Loads the words of a locale, once.
   * @return the tag under which the core has them: `de` for `de-CH`.
   * @throws NoticeError `locale.not_shipped`
   */
  async addLocale(tag: string): Promise<string> {
    // Words that the caller has added come first: a page of one file cannot load any others.
    const have = [...this.#catalogues.keys(), ...this.locales];
    const found = await this.withParts(() => this.match([tag], have, 'language'));
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
    const { tag } = this.#core.call('catalogue', compiled) as { tag: string };
    this.#catalogues.set(tag, Promise.resolve(tag));
    return tag;
  }

  /**
   * @throws NoticeError with line, column and pointer where the notice is wrong; to say so, the engine
   *     needs the part `complaints` (PartNeeded, see withParts).
   */
  open(notice: string | Uint8Array | object): Notice {
    const isText = typeof notice === 'string' || notice instanceof Uint8Array;
    return new Notice(
      this.#core,
      this.#core.call('open', isText ? notice : toJson(notice)) as Opened,
    );
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
    const { locale, region, required } = options;
    const handle = this.#fields.handle(this.#core, { field, locale, region, required });
    return this.#core.check(handle, field, value);
  }

  #fetch(tag: string): Promise<string> | undefined {
    const adding = catalogues[tag]?.().then((words) =>
      this.withParts(() => this.addCatalogue(words.default)),
    );
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
  readonly #core: Core;
  readonly #notice: number;
  readonly #fields = new Fields();

  /** @internal Engine.open makes them. */
  constructor(core: Core, opened: Opened) {
    this.#core = core;
    this.#notice = opened.notice;
    this.id = opened.id;
    this.version = opened.version;
    this.locales = opened.locales;
  }

  /** The best of the notice's locales for these wishes; its first where none fits. */
  locale(wanted: readonly string[]): string {
    const found = this.#core.call('match', toJson({ wanted, have: this.locales })) as string | null;
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

  /** What a receiver's answer, other than that it has received, means to the person. */
  refusal(refused: Refused): Refusal {
    return this.#ask('refusal', refused) as Refusal;
  }

  /** The receipt of these choices: what was shown and chosen, and how to withdraw. */
  receipt(chosen: Chosen): Receipt {
    const { locale, choices, key, now } = chosen;
    return this.#ask('receipt', { locale, choices, key, now }) as Receipt;
  }

  /** What takes consent back, with a view of one button for each purpose. */
  withdraw(withdrawn: Withdrawn): Withdrawal {
    return this.#ask('withdraw', withdrawn) as Withdrawal;
  }

  /** Checks one value as typed into the notice's form, where a number without + is its country's. */
  validate(field: string, value: string, locale: string): Verdict {
    const request = { field, locale, notice: this.#notice };
    return this.#core.check(this.#fields.handle(this.#core, request), field, value);
  }

  /** Gives the memory back. Afterwards every other call throws. */
  close(): void {
    this.#ask('close', {});
  }

  #render(locale: string, format: 'html' | 'text' | 'nodes'): unknown {
    return this.#ask('render', { locale, format });
  }

  #ask(
    operation: 'render' | 'submit' | 'refusal' | 'receipt' | 'withdraw' | 'close',
    request: object,
  ): unknown {
    return this.#core.call(operation, toJson({ ...request, notice: this.#notice }));
  }
}
