/** What did not come along from a page, counted. */

export type Kind =
  | 'script'
  | 'style'
  | 'form'
  | 'field'
  | 'picture'
  | 'player'
  | 'hidden'
  | 'event'
  | 'title'
  | 'numeral'
  | 'frontMatter';

export interface LeftOut {
  readonly kind: Kind;
  readonly count: number;
  /** That a reader would have seen in it, or could have. */
  readonly words: number;
}

/** A link whose address leads nowhere from another page; its words stayed. */
export interface LostLink {
  readonly text: string;
  readonly address: string;
}

export class Leavings {
  readonly lostLinks: LostLink[] = [];
  readonly #counts = new Map<Kind, { count: number; words: number }>();

  add(kind: Kind, words = 0): void {
    const sum = this.#counts.get(kind) ?? { count: 0, words: 0 };
    this.#counts.set(kind, { count: sum.count + 1, words: sum.words + words });
  }

  all(): LeftOut[] {
    return [...this.#counts].map(([kind, sum]) => ({ kind, ...sum }));
  }
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
