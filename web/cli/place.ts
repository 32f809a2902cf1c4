import { excerpt, linesOf } from '../author/excerpt.js';
import { printable } from './failure.js';

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
  return { file, lines: linesOf(text) };
}

/** The place, the line, a caret, as compilers tell it. `notes` stand below it. */
export function tellPlace(
  { file, lines }: Source,
  { pointer, line, column = 1, length = 1 }: Place,
  locale: string | undefined,
  notes: readonly string[],
): string[] {
  const where = [line ? `${file}:${line}:${column}` : file, pointer, locale].filter(Boolean);
  const gap = ' '.repeat(line ? `${line}`.length : 0);
  const told = [`${gap}--> ${where.join('  ')}`];
  if (line) told.push(...excerpt(lines, line, column, length));
  return [...told, ...notes.map((note) => `${gap} = ${note}`)].map(printable);
}
