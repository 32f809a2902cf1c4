import type { Line } from './lines.js';
import { toSeries, type Member } from './series.js';
import {
  looksLikeHeading,
  numberDepth,
  isLeadIn,
  announcesLastItem,
  labelAndValue,
} from './traits.js';
import type { Block } from './types.js';

/** A heading as it stands in the source. */
export interface Heading {
  readonly line: number;
  readonly text: string;
  /** Among the lines that open the document. */
  readonly top: boolean;
  /** From 1, where the source says it; else it is seen from the words. */
  readonly level?: number;
}

export type Piece = { readonly heading: Heading } | { readonly block: Block };

/** What one of the recognisers made of the lines from an index on. */
export interface Found {
  readonly pieces: readonly Piece[];
  /** Index of the first line that is left. */
  readonly next: number;
}

/** The lines, with the questions that take more than one of them to answer. */
export class Source {
  readonly lines: readonly Line[];
  readonly #places: readonly (Member | undefined)[];

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    this.#places = toSeries(lines);
  }

  text(index: number): string {
    return this.lines[index]?.text ?? '';
  }

  /** Empty lines before a line; more than any line has behind the last one. */
  gap(index: number): number {
    return this.lines[index]?.gap ?? Number.POSITIVE_INFINITY;
  }

  has(index: number): boolean {
    return index >= 0 && index < this.lines.length;
  }

  member(index: number): Member | undefined {
    return this.#places[index];
  }

  isItem(index: number): boolean {
    const isBullet = this.lines[index]?.bullet !== undefined && !this.isBulletHeading(index);
    return isBullet || this.member(index)?.series.role === 'list';
  }

  /** A heading for itself, whatever stands around it. */
  isMarkedHeading(index: number): boolean {
    const line = this.lines[index];
    if (line === undefined || line.bullet !== undefined || this.isItem(index)) return false;
    if (this.member(index)?.series.role === 'headings' || line.underlined) return true;
    return numberDepth(line.text) > 1 && looksLikeHeading(line.text) && this.has(index + 1);
  }

  /** Neither an item nor a heading that shows as one. */
  isPlain(index: number): boolean {
    const isBullet = this.lines[index]?.bullet !== undefined;
    return this.has(index) && !isBullet && !this.isItem(index) && !this.isMarkedHeading(index);
  }

  isLabelled(index: number): boolean {
    return this.isPlain(index) && labelAndValue(this.text(index)) !== undefined;
  }

  afterLeadIn(index: number): boolean {
    return index > 0 && isLeadIn(this.text(index - 1));
  }

  /**
   * A heading that stood in a list of the page the text was copied from: short, alone, and either
   * apart from the items before it or behind the item that was announced as the last one ("; and").
   */
  isBulletHeading(index: number): boolean {
    const body = this.lines[index]?.bullet?.body;
    if (body === undefined || !looksLikeHeading(body) || !this.has(index + 1)) return false;
    if (this.gap(index + 1) === 0 || this.lines[index + 1]?.bullet !== undefined) return false;
    const isBullet = (other: number): boolean => this.lines[other]?.bullet !== undefined;
    if (this.gap(index) === 0) {
      return isBullet(index - 1) && isBullet(index - 2) && announcesLastItem(this.text(index - 2));
    }
    if (isBullet(index - 1)) return isBullet(index - 2) && this.gap(index - 1) === 0;
    return !this.afterLeadIn(index);
  }
}
