import { cleanInPage } from './lines.js';
import { chunksToRuns, plain, tidy, type Chunk, type Marks } from './runs.js';
import type { Piece } from './source.js';
import { endsSentence, looksLikeHeading } from './traits.js';
import type { Block, Runs } from './types.js';

/** Lines that were broken by hand and are no longer than this are items, such as those of an address. */
const kItemLength = 60;

/** Below every heading that says it is one. */
const kBoldLevel = 7;

/** Collects what stands in one place, a page, an item or a cell, as blocks in their order. */
export class Flow {
  readonly pieces: Piece[] = [];
  readonly #bold = new Set<Piece>();
  #lines: Chunk[][] = [[]];

  text(text: string, marks: Marks): void {
    this.#lines.at(-1)?.push({ text: cleanInPage(text), marks });
  }

  breakLine(): void {
    this.#lines.push([]);
  }

  add(block: Block): void {
    this.end();
    this.pieces.push({ block });
  }

  heading(level: number, text: string): void {
    this.end();
    this.pieces.push({ heading: { text, level, line: 0, top: false } });
  }

  /** The text so far is complete: each run of lines without an empty one among them is a block. */
  end(): void {
    let group: Chunk[][] = [];
    for (const line of [...this.#take(), []]) {
      if (line.length > 0) group.push(line);
      else {
        for (const block of toBlocks(group)) this.#push(block, group);
        group = [];
      }
    }
  }

  blocks(): Block[] {
    this.end();
    return this.pieces.flatMap((piece) => ('block' in piece ? [piece.block] : []));
  }

  /** A short paragraph of bold words before another is a heading that does not say so. */
  withBoldHeadings(): Piece[] {
    this.end();
    return this.pieces.map((piece, index): Piece => {
      const next = this.pieces[index + 1];
      if (!this.#bold.has(piece) || next === undefined || this.#bold.has(next)) return piece;
      if (!('block' in next) || !('block' in piece)) return piece;
      const text = 'p' in piece.block ? textOfBold(piece.block.p) : undefined;
      if (text === undefined || !looksLikeHeading(text)) return piece;
      return { heading: { text, level: kBoldLevel, line: 0, top: false } };
    });
  }

  #push(block: Block, lines: readonly Chunk[][]): void {
    const piece: Piece = { block };
    const [only] = lines;
    if (lines.length === 1 && only?.every(({ text, marks }) => marks.strong || text === ' '))
      this.#bold.add(piece);
    this.pieces.push(piece);
  }

  #take(): Chunk[][] {
    const lines = this.#lines.map(tidy);
    this.#lines = [[]];
    return lines;
  }
}

/** Of a paragraph with nothing but bold words, and no address among them that a heading would lose. */
function textOfBold(runs: Runs): string | undefined {
  const [only, ...more] = typeof runs === 'string' ? [] : runs;
  if (more.length > 0 || typeof only !== 'object' || !('strong' in only)) return undefined;
  return typeof only.strong === 'string' ? only.strong : undefined;
}

function toBlocks(lines: readonly Chunk[][]): Block[] {
  if (lines.length === 0) return [];
  const areItems =
    lines.length > 1 &&
    lines.every(
      (line) => plain(line).length <= kItemLength && !/[^\p{L}.][.!?…؟。]$/u.test(plain(line)),
    );
  if (areItems && !lines.every((line) => endsSentence(plain(line))))
    return [{ list: 'none', items: lines.map(chunksToRuns) }];
  return lines.map((line) => ({ p: chunksToRuns(line) }));
}
