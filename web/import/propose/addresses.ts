import { pattern } from './lexicon.js';
import { spanOf, type Passage, type Span } from './passages.js';

/** Part of an address between two commas. */
const kPart = { length: 48, words: 7 } as const;
/** Lines of an address above the one with the postal code. */
const kLinesAbove = 4;

/** Postal codes where they stand: "GU1 2AB", "67000 Strasbourg", "1211 Genève", "София 1592". */
const kPostal = [
  '~[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}~',
  '(?<=(?:^|[,;:]\\s{0,3})(?:[A-Z]{1,2}-)?)\\d{4,5} \\p{Lu}\\p{Ll}+',
  '(?<=(?:^|[,;:]\\s{0,3}))(?:гр\\. ?)?\\p{Script=Cyrillic}+(?: \\p{Script=Cyrillic}+)? \\d{4}~',
].join('|');

export interface Address {
  readonly value: string;
  readonly found: readonly Span[];
}

/** The postal addresses of a notice: what stands round a postal code, between commas or on lines above. */
export function addressesIn(
  passages: readonly Passage[],
): { passage: Passage; address: Address }[] {
  return passages.flatMap((passage, index) => {
    if (!/\d/.test(passage.text)) return [];
    return [...passage.text.matchAll(pattern(kPostal, 'gu'))].flatMap(({ index: at }) => {
      const span = widen(passage, at);
      const above = span.start === 0 ? linesAbove(passages, index) : [];
      const found = [...above, span];
      if (found.length === 1 && !/[,;]/.test(span.text)) return [];
      return [{ passage, address: { value: found.map(({ text }) => text).join('\n'), found } }];
    });
  });
}

function widen(passage: Passage, at: number): Span {
  const parts = partsOf(passage.text);
  const middle = parts.findIndex(({ start, end }) => start <= at && at < end);
  let first = middle;
  let last = middle;
  while (isPart(parts[first - 1]?.text, parts[first - 1]?.ending)) first -= 1;
  while (parts[last]?.ending === ',' && isPart(parts[last + 1]?.text, ',')) last += 1;
  const start = parts[first]?.start ?? at;
  const end = parts[last]?.end ?? at;
  const text = passage.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return spanOf(passage, start + lead, start + text.trimEnd().length);
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly ending: string;
}

function partsOf(text: string): Part[] {
  return [...text.matchAll(/([^,;:]*)([,;:]|$)/g)].map(
    ({ index, 1: part = '', 2: ending = '' }) => ({
      text: part.trim(),
      start: index,
      end: index + part.length,
      ending,
    }),
  );
}

/** Begins like a name, a number or a kind of street, and holds neither a sentence nor another contact. */
function isPart(text: string | undefined, ending: string | undefined): boolean {
  if (text === undefined || ending !== ',' || text === '' || text.length > kPart.length)
    return false;
  const words = text.split(/\s+/).length;
  return (
    words <= kPart.words &&
    /^(?:[\p{Lu}\d]|бул\.|ул\.|ж\.к\.|rue|avenue|place|bd)/u.test(text) &&
    !/@|\+\d|:\/\//.test(text)
  );
}

/** The short lines above one in the same list, as an address is set. */
function linesAbove(passages: readonly Passage[], index: number): Span[] {
  const list = (passage: Passage | undefined): string | undefined =>
    /^(.*\/items\/)\d+$/.exec(passage?.pointer ?? '')?.[1];
  const own = list(passages[index]);
  const lines: Span[] = [];
  for (let above = index - 1; own !== undefined && lines.length < kLinesAbove; above -= 1) {
    const passage = passages[above];
    if (passage === undefined || list(passage) !== own || !isPart(passage.text, ',')) break;
    lines.unshift(spanOf(passage));
  }
  return lines;
}
