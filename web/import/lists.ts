import { toRuns } from './inline.js';
import type { Line } from './lines.js';
import type { Found, Source } from './source.js';
import { looksLikeHeading } from './traits.js';
import type { Block, Item, List, ListStyle } from './types.js';

/** Deeper lists continue at this depth: a page has no room for more, and notice.json nests 32 deep. */
const kDeepest = 4;

/** The lists around an item: what ends them and what nests in them. */
interface Level {
  readonly key: unknown;
  readonly indent: number;
}

/** A list whose items have bullets, numbers or letters; lists inside items, further paragraphs too. */
export function findMarkedList(source: Source, index: number): Found | undefined {
  if (!source.isItem(index)) return undefined;
  const { list, next } = readList(source, index, []);
  return { pieces: [{ block: list }], next };
}

function readList(
  source: Source,
  start: number,
  around: readonly Level[],
): { list: List; next: number } {
  const level: Level = { key: keyOf(source, start), indent: source.lines[start]?.indent ?? 0 };
  const levels = [...around, level];
  const items: Item[] = [];
  let index = start;
  while (continues(source, index, level)) {
    const read = readItem(source, index, levels);
    items.push(read.item);
    index = read.next;
  }
  return { list: { list: styleOf(source, start), ...startOf(source, start), items }, next: index };
}

function readItem(
  source: Source,
  index: number,
  levels: readonly Level[],
): { item: Item; next: number } {
  const first = toRuns(bodyOf(source, index));
  const more: Block[] = [];
  let next = index + 1;
  for (;;) {
    if (source.isItem(next)) {
      if (!nests(source, index, next, levels)) break;
      const inner = readList(source, next, levels);
      more.push(inner.list);
      next = inner.next;
      continue;
    }
    const end = endOfItem(source, index, next);
    if (end === next) break;
    for (; next < end; next += 1) more.push({ p: toRuns(source.text(next)) });
  }
  return { item: more.length === 0 ? first : [{ p: first }, ...more], next };
}

/** The members of a series belong together, bullets of one sign at one indent too. */
function keyOf(source: Source, index: number): unknown {
  return source.member(index)?.series ?? source.lines[index]?.bullet?.sign;
}

function continues(source: Source, index: number, { key, indent }: Level): boolean {
  if (!source.isItem(index) || keyOf(source, index) !== key) return false;
  return Math.abs((source.lines[index]?.indent ?? 0) - indent) <= 1;
}

function nests(source: Source, parent: number, index: number, levels: readonly Level[]): boolean {
  if (levels.length >= kDeepest || levels.some((level) => continues(source, index, level)))
    return false;
  const upper = source.lines[parent];
  const lower = source.lines[index];
  if (upper === undefined || lower === undefined) return false;
  if (lower.indent > upper.indent + 1) return true;
  // At the same indent only another kind of mark opens an inner list, and only without a break.
  const inside = index < (source.member(parent)?.next ?? 0) || lower.gap === 0;
  return inside && lower.indent >= upper.indent && kindOf(lower) !== kindOf(upper);
}

function kindOf(line: Line): string | undefined {
  return line.bullet?.sign ?? line.enumerator?.form;
}

/** Where the paragraphs of an item end that begin at `from`; `from` itself where there are none. */
function endOfItem(source: Source, item: number, from: number): number {
  const member = source.member(item);
  const indent = source.lines[item]?.indent ?? 0;
  const isDeeper = (index: number): boolean => (source.lines[index]?.indent ?? 0) > indent;
  const heads = (index: number): boolean =>
    source.gap(index) > 0 && looksLikeHeading(source.text(index));
  const last = member === undefined ? undefined : member.next;
  let end = from;
  if (last !== undefined) {
    // The count goes on behind these lines, so they are inside it; a heading among them ends it.
    while (end < last && source.isPlain(end) && !heads(end)) end += 1;
    if (end === last || source.isItem(end)) return end;
  }
  end = from;
  const alsoLevel = member?.series.open === true;
  while (source.isPlain(end) && source.gap(end) === 0 && (isDeeper(end) || alsoLevel)) end += 1;
  // Behind an empty line only what is set in, and only where the list goes on after it.
  let far = end;
  while (source.isPlain(far) && isDeeper(far) && !heads(far)) far += 1;
  const goesOn = source.isItem(far) && keyOf(source, far) === keyOf(source, item);
  return goesOn && (source.lines[far]?.indent ?? 0) === indent ? far : end;
}

function bodyOf(source: Source, index: number): string {
  const line = source.lines[index];
  if (line?.bullet !== undefined) return line.bullet.body;
  const keepsMark = source.member(index)?.series.count === 'kept';
  return (keepsMark ? line?.text : line?.enumerator?.body) ?? '';
}

function styleOf(source: Source, index: number): ListStyle {
  const count = source.member(index)?.series.count;
  if (count === undefined) return 'bullet';
  return count === 'kept' ? 'none' : count;
}

function startOf(source: Source, index: number): { start?: number } {
  const member = source.member(index);
  if (member === undefined || member.series.count === 'kept' || member.value === 1) return {};
  return { start: member.value };
}
