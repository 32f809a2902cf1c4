import { findHeadings, findMarkedHeading, findTagline } from './headings.js';
import { toRuns } from './inline.js';
import type { Line } from './lines.js';
import { findMarkedList } from './lists.js';
import { Source, type Found, type Piece } from './source.js';
import { findFormLabels, findTerms, findUnmarkedList } from './unmarked.js';

/** In this order: what shows its kind goes before what has to be guessed. */
const kRecognisers: readonly ((
  source: Source,
  index: number,
  atTop: boolean,
) => Found | undefined)[] = [
  findMarkedHeading,
  findMarkedList,
  findTagline,
  findFormLabels,
  findUnmarkedList,
  findTerms,
  findHeadings,
];

/** The headings and blocks of the lines, in their order. Every line is in exactly one of them. */
export function toPieces(lines: readonly Line[]): Piece[] {
  const source = new Source(lines);
  const pieces: Piece[] = [];
  let atTop = true;
  let index = 0;
  while (source.has(index)) {
    const found = recognise(source, index, atTop);
    atTop = atTop && index === 0 && findTagline(source, index, true) !== undefined;
    for (const piece of found.pieces) pieces.push(piece);
    index = found.next;
  }
  return pieces;
}

function recognise(source: Source, index: number, atTop: boolean): Found {
  for (const find of kRecognisers) {
    const found = find(source, index, atTop);
    if (found !== undefined) return found;
  }
  return { pieces: [{ block: { p: toRuns(source.text(index)) } }], next: index + 1 };
}
