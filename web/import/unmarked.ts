import { toRuns } from './inline.js';
import type { Found, Source } from './source.js';
import {
  hasDashLabel,
  isContinued,
  isFormLabel,
  isLeadIn,
  labelAndValue,
  openingWords,
  startsSmall,
} from './traits.js';
import type { Block, Term } from './types.js';

/** Items without a mark behind a line that ends with a colon. */
export function findUnmarkedList(source: Source, index: number): Found | undefined {
  if (!source.isPlain(index) || !source.afterLeadIn(index)) return undefined;
  for (const endOf of [endOfContinued, endOfParallel, endOfLabelled]) {
    const end = endOf(source, index);
    if (end - index > 1) return { pieces: [{ block: toBlock(source, index, end) }], next: end };
  }
  return undefined;
}

/** Lines such as "Email: a@b.example", at least two in a row. */
export function findTerms(source: Source, index: number): Found | undefined {
  let end = index;
  while (source.isLabelled(end)) end += 1;
  if (end - index < 2) return undefined;
  return { pieces: [{ block: toTerms(source, index, end) }], next: end };
}

/** The labels of a form that was copied with the text, without its boxes. */
export function findFormLabels(source: Source, index: number): Found | undefined {
  let end = index;
  while (source.isPlain(end) && isFormLabel(source.text(end))) end += 1;
  // Before a list the last one is the line that introduces it.
  if (source.isItem(end)) end -= 1;
  if (end - index < 2) return undefined;
  return { pieces: [{ block: toList(source, index, end) }], next: end };
}

/** "…;" after "…;", or one line in lower case after the other. */
function endOfContinued(source: Source, start: number): number {
  const small = startsSmall(source.text(start));
  if (!small && !isContinued(source.text(start))) return start;
  let end = start + 1;
  for (; source.isPlain(end); end += 1) {
    const text = source.text(end);
    const announced = isContinued(source.text(end - 1));
    if (small && !startsSmall(text) && !(announced && isContinued(text))) break;
    if (!announced && !(small && source.gap(end) === 0)) break;
  }
  return end;
}

/** Lines without a gap that open with the same word, a label aside. */
function endOfParallel(source: Source, start: number): number {
  let shared = openingWords(source.text(start));
  let end = start + 1;
  for (; source.isPlain(end) && source.gap(end) === 0; end += 1) {
    const words = openingWords(source.text(end));
    const both = shared.filter((word) => words.includes(word));
    if (both.length === 0) break;
    shared = both;
  }
  return end;
}

/** Lines without a gap, at least half of them with a label: "Name and age – to find your file". */
function endOfLabelled(source: Source, start: number): number {
  let labels = 0;
  let end = start;
  for (; source.isPlain(end) && !isLeadIn(source.text(end)); end += 1) {
    if (end > start && source.gap(end) > 0) break;
    if (hasDashLabel(source.text(end)) || source.isLabelled(end)) labels += 1;
  }
  return labels >= 2 && labels * 2 >= end - start ? end : start;
}

function toBlock(source: Source, start: number, end: number): Block {
  for (let index = start; index < end; index += 1) {
    if (!source.isLabelled(index)) return toList(source, start, end);
  }
  return toTerms(source, start, end);
}

function toList(source: Source, start: number, end: number): Block {
  return { list: 'none', items: source.lines.slice(start, end).map(({ text }) => toRuns(text)) };
}

function toTerms(source: Source, start: number, end: number): Block {
  const terms = source.lines.slice(start, end).flatMap(({ text }): Term[] => {
    const parts = labelAndValue(text);
    return parts === undefined ? [] : [{ term: toRuns(parts.label), text: toRuns(parts.value) }];
  });
  return { terms };
}
