import lexicons from '../lint/index.js';
import reviews from '../lint/reviews.js';
import catalogues from '../locales/index.js';
import parts from '../parts/index.js';
import { International } from './international.js';
import { load, type Core } from './load.js';
import { compiler } from './module.js';
import { answerWithParts } from './parts.js';
import type { CoreSource, ReceiptRecord, RenderedHtml } from './types.js';

export type Level = 'error' | 'warning' | 'note';

/** What lint found or did not find. It never says that something is unlawful: a person decides that. */
export interface LintFinding {
  /** Stable, never reused: `G13-2a`. */
  readonly rule: string;
  /** Where the rule comes from: `GDPR 13(2)(a)`. */
  readonly article: string;
  readonly title: string;
  readonly level: Level;
  /** JSON pointer (RFC 6901); empty for the whole notice. */
  readonly pointer: string;
  /** Absent where it concerns every locale. */
  readonly locale?: string;
  readonly found: string;
  /** What would settle it. */
  readonly settle: string;
  /** From 1; absent where the finding concerns the whole notice. */
  readonly line?: number;
  /** From 1, in code points. */
  readonly column?: number;
  /** Code points from `column` on. */
  readonly length?: number;
}

export type LintState = 'present' | 'partial' | 'missing' | 'not-applicable';

export interface LintReport {
  /** In the order of their places; those about the whole notice first. */
  readonly findings: readonly LintFinding[];
  /** What Articles 13 and 9(2) GDPR ask for, by item, in each locale. */
  readonly coverage: readonly {
    readonly locale: string;
    /** Whether there is a lexicon that reads its own words. */
    readonly read: boolean;
    readonly items: Readonly<Record<string, LintState>>;
  }[];
  /** The newest date (ISO 8601) among the sources of the table of supervisory authorities. */
  readonly authorities: string;
}

/** What a change asks of those who publish a notice. */
export type ChangeVerdict = 'nothing' | 'notify' | 'ask-again';

/** A place in one of the two notices. */
export interface ChangePlace {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in code points. */
  readonly column: number;
  /** Code points from `column` on. */
  readonly length: number;
  /** What stands there, as a person would call it. */
  readonly text: string;
}

export interface ChangeReason {
  /** Stable, never reused: `retention.longer`. */
  readonly rule: string;
  /** Where the rule comes from. */
  readonly article: string;
  readonly title: string;
  readonly verdict: ChangeVerdict;
  /** Absent where it concerns every locale. */
  readonly locale?: string;
  /** In the old notice; absent where there was nothing. */
  readonly was?: ChangePlace;
  /** In the new notice; absent where there is nothing any more. */
  readonly is?: ChangePlace;
}

/** The verdict is that of the weightiest reason; without reasons nothing changed. */
export interface Change {
  readonly verdict: ChangeVerdict;
  readonly reasons: readonly ChangeReason[];
}

export interface ChangeReport {
  readonly verdict: ChangeVerdict;
  /** Those of the new notice in its order, then those that are gone. */
  readonly purposes: readonly (Change & { readonly purpose: string; readonly basis: string })[];
  /** What the notice says outside its purposes. */
  readonly notice: Change;
}

export interface ReceiptCheck {
  /** The record says what the notice says, and nothing in it was altered. */
  readonly verified: boolean;
  /** Its own digest is right: it is as it was written. It is no signature. */
  readonly intact: boolean;
  readonly differences: readonly {
    /** JSON pointer into the record, and the place there. */
    readonly pointer: string;
    readonly line: number;
    readonly column: number;
    readonly length: number;
    /** In the record; empty where it is missing. */
    readonly was: string;
    /** As it follows from the notice; empty where nothing does. */
    readonly is: string;
  }[];
}

const kReceiptFormats = ['dpv', 'kantara'] as const;
export type ReceiptFormat = (typeof kReceiptFormats)[number];

const compile = compiler(
  () => new URL('../author.wasm', import.meta.url),
  () => import('../author-base64.js'),
);

/** Requests of two files are their bytes, one after the other. */
function joined(...files: readonly (string | Uint8Array)[]): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = files.map((file) => (typeof file === 'string' ? encoder.encode(file) : file));
  const all = new Uint8Array(bytes.reduce((size, each) => size + each.length, 0));
  let end = 0;
  for (const each of bytes) {
    all.set(each, end);
    end += each.length;
  }
  return all;
}

const sizeOf = (file: string | Uint8Array): number => joined(file).length;

/** For those who write notices. It loads what no visitor of a page needs. */
export class Author {
  readonly #core: Core;
  #words: Promise<void> | undefined;

  private constructor(core: Core) {
    this.#core = core;
  }

  /**
   * With the lexicons of every language that is shipped, and who has reviewed which catalogue.
   * @param source by default the package's own author.wasm
   */
  static async load(source?: CoreSource): Promise<Author> {
    // No rule of lint asks for an international domain name, so the second module is never loaded.
    const core = await load(new International(), (await compile(source)) as WebAssembly.Module);
    const texts = await Promise.all(Object.values(lexicons).map((lexicon) => lexicon()));
    for (const { default: text } of texts) core.call('lexicon', text);
    core.call('reviews', reviews);
    return new Author(core);
  }

  /**
   * @param notice notice.json as it was read, so that lines and columns are those of the file
   * @param today  an ISO 8601 date; without it no date is stale
   * @throws NoticeError with line, column and pointer where it is no notice
   */
  lint(notice: string | Uint8Array, today = ''): LintReport {
    return this.#core.call('lint', notice, Number(today.replaceAll('-', ''))) as LintReport;
  }

  /** @throws NoticeError with line, column and pointer where it is no notice */
  check(notice: string | Uint8Array): void {
    const { notice: handle } = this.#core.call('open', notice) as { notice: number };
    this.#core.call('close', JSON.stringify({ notice: handle }));
  }

  /**
   * What has to happen when `after` takes the place of `before`, purpose by purpose: nothing, tell
   * people, or ask for consent again.
   * @param locale the one whose words are compared; without it all that both have
   * @throws NoticeError where one is no notice, or has not that locale
   */
  diff(before: string | Uint8Array, after: string | Uint8Array, locale = ''): ChangeReport {
    const request = joined(`${locale.replaceAll('\n', ' ')}\n`, before, after);
    return this.#core.call('diff', request, sizeOf(before)) as ChangeReport;
  }

  /**
   * Makes a receipt's record anew from the notice that was shown, and compares.
   * @throws NoticeError where it is no record, or one of another notice or version
   */
  async verify(record: string | Uint8Array, notice: string | Uint8Array): Promise<ReceiptCheck> {
    const request = joined(record, notice);
    return this.#withWords(
      () => this.#core.call('verify', request, sizeOf(record)) as ReceiptCheck,
    );
  }

  /**
   * The page as it works without script: the browser checks its form, which posts to the notice's
   * action. `<clear-notice>` takes over what stands inside `<div class="page" data-sha256="…">`.
   * @param notice notice.json as it was read
   * @param locale one of the notice's
   * @throws NoticeError with line, column and pointer where it is no notice
   */
  async staticPage(notice: string | Uint8Array, locale: string): Promise<RenderedHtml> {
    const { notice: handle } = this.#core.call('open', notice) as { notice: number };
    const request = JSON.stringify({ notice: handle, locale });
    try {
      return await this.#withWords(() => this.#core.call('page', request) as RenderedHtml);
    } finally {
      this.#core.call('close', JSON.stringify({ notice: handle }));
    }
  }

  /** Asks with the words of every locale, and with the parts that the answer needs. */
  async #withWords<Answer>(question: () => Answer): Promise<Answer> {
    await (this.#words ??= this.#addWords());
    return answerWithParts(
      question,
      async (name) => void this.#core.call('part', (await parts[name]!()).default),
    );
  }

  /** Of every locale: which one is wanted only the record says. */
  async #addWords(): Promise<void> {
    const texts = await Promise.all(Object.values(catalogues).map((words) => words()));
    for (const { default: text } of texts) this.#core.call('catalogue', text);
  }

  /**
   * A receipt's record in the words of another vocabulary: `dpv`, JSON-LD shaped after the DPV guide to
   * ISO/IEC TS 27560, or `kantara`, after Consent Receipt 1.1. Neither claims to conform.
   * @throws NoticeError where it is no record, or an altered one
   */
  exportReceipt(record: string | Uint8Array | ReceiptRecord, format: ReceiptFormat): object {
    const isText = typeof record === 'string' || record instanceof Uint8Array;
    const text = isText ? record : JSON.stringify(record);
    return this.#core.call('export', text, kReceiptFormats.indexOf(format)) as object;
  }
}
