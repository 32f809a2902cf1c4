import { printable } from './failure.js';

const kWidth = 100;

/** Where something stands in a file; without a line, somewhere in it. */
export interface Place {
  readonly pointer: string;
  readonly line?: number;
  /** From 1, in code points. */
  readonly column?: number;
  readonly length?: number;
}

/** A file as it was read, to show lines of. */
export interface Source {
  readonly file: string;
  readonly lines: readonly string[];
}

export function sourceOf(file: string, text: string): Source {
  return { file, lines: text.split('\n').map((line) => line.replace(/\r$/, '')) };
}

/** What of a line is shown round a place: paragraphs are lines of a thousand characters. */
function excerpt(line: string, column: number, length: number): { shown: string; before: number } {
  const points = [...line];
  const start = column - 1;
  const from =
    points.length <= kWidth ? 0 : Math.max(0, Math.min(start - 30, points.length - kWidth));
  const to = Math.min(
    points.length,
    Math.max(from + kWidth, Math.min(start + length, from + kWidth)),
  );
  const indent = from === 0 ? points.findIndex((each) => each !== ' ') : 0;
  const first = from + Math.max(0, indent);
  const ends = [first > 0 && from > 0 ? '… ' : '', to < points.length ? ' …' : ''];
  return {
    shown: `${ends[0]}${points.slice(first, to).join('')}${ends[1]}`,
    before: ends[0]!.length + start - first,
  };
}

/** The place, the line, a caret, as compilers tell it. `notes` stand below it. */
export function tellPlace(
  { file, lines }: Source,
  { pointer, line, column = 1, length = 1 }: Place,
  locale: string | undefined,
  notes: readonly string[],
): string[] {
  const where = [line ? `${file}:${line}:${column}` : file, pointer, locale].filter(Boolean);
  const number = line ? `${line}` : '';
  const gap = ' '.repeat(number.length);
  const told = [`${gap}--> ${where.join('  ')}`];
  if (line) {
    const { shown, before } = excerpt(lines[line - 1] ?? '', column, length);
    const carets = '^'.repeat(Math.max(1, Math.min(length, [...shown].length - before)));
    told.push(`${gap} |`, `${number} | ${shown}`, `${gap} | ${' '.repeat(before)}${carets}`);
  }
  return [...told, ...notes.map((note) => `${gap} = ${note}`)].map(printable);
}
