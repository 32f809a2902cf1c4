import lexicons from '../lint/index.js';
import { International } from './international.js';
import { load, type Core } from './load.js';
import { compiler } from './module.js';
import type { ReceiptRecord } from './types.js';

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

const kReceiptFormats = ['dpv', 'kantara'] as const;
export type ReceiptFormat = (typeof kReceiptFormats)[number];

const compile = compiler(
  () => new URL('../author.wasm', import.meta.url),
  () => import('../author-base64.js'),
);

/** For those who write notices. It loads what no visitor of a page needs. */
export class Author {
  readonly #core: Core;

  private constructor(core: Core) {
    this.#core = core;
  }

  /** With the lexicons of every language that is shipped. */
  static async load(): Promise<Author> {
    // No rule of lint asks for an international domain name, so the second module is never loaded.
    const core = await load(new International(), await compile());
    const texts = await Promise.all(Object.values(lexicons).map((lexicon) => lexicon()));
    for (const { default: text } of texts) core.call('lexicon', text);
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

  /**
   * A receipt's record in the words of another vocabulary: `dpv`, JSON-LD shaped after the DPV guide to
   * ISO/IEC TS 27560, or `kantara`, after Consent Receipt 1.1. Neither claims to conform.
   * @throws NoticeError where it is no record
   */
  exportReceipt(record: string | ReceiptRecord, format: ReceiptFormat): object {
    const text = typeof record === 'string' ? record : JSON.stringify(record);
    return this.#core.call('export', text, kReceiptFormats.indexOf(format)) as object;
  }
}
