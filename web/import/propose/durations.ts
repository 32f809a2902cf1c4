import { pattern, type Lexicon, type Unit } from './lexicon.js';

export interface Duration {
  /** ISO 8601. */
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** "30 days", "one month", "2 (two) years": every period of a text. */
export function durationsIn(text: string, { numbers, units }: Lexicon): Duration[] {
  return (Object.entries(units) as [Unit, string][]).flatMap(([unit, word]) => {
    const number = `\\d{1,4}|${numbers.join('|')}`;
    const found = text.matchAll(pattern(`~(${number})~(?: ?\\([^)]{1,20}\\))? ?~?(${word})~`));
    return [...found].map(({ 0: whole, 1: written = '', index }) => ({
      value:
        unit === 'H' ? `PT${amount(written, numbers)}H` : `P${amount(written, numbers)}${unit}`,
      index,
      length: whole.length,
    }));
  });
}

function amount(written: string, numbers: readonly string[]): number {
  if (/^\d/.test(written)) return Number(written);
  return 1 + numbers.findIndex((word) => new RegExp(`^(?:${word})$`, 'iu').test(written));
}
