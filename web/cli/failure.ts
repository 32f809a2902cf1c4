import { NoticeError } from '../engine/index.js';
import { excerpt, linesOf, tokenLength } from '../author/excerpt.js';

/** What the process tells the shell. */
export const kExit = { done: 0, findings: 1, misuse: 2, broken: 70 } as const;
export type Exit = (typeof kExit)[keyof typeof kExit];

/** Wrong use of the command line: the message says what is wrong with what was typed. */
export class Misuse extends Error {
  override readonly name: string = 'Misuse';
}

/** A file that cannot be read or written: wrong use too, but the help would not help. */
export class FileTrouble extends Misuse {
  override readonly name = 'FileTrouble';
}

/** What the person brought is wrong; the message begins with the file's name and, if any, the place. */
export class Finding extends Error {
  override readonly name = 'Finding';
  /** The place in the file, line by line; may be empty. */
  excerpt: readonly string[] = [];
}

/**
 *     notice.json:9:5: unknown key "nmae"; did you mean "name"? (/controller/nmae, notice.unknown_key)
 *       |
 *     9 | "nmae": "Harbour",
 *       | ^^^^^^
 *
 * @param source  the file, of which a line is shown; never what a patient typed
 */
export function locate(file: string, error: NoticeError, source?: Uint8Array): Finding {
  const { line, column = 1 } = error;
  const place = line ? `${file}:${line}:${column}` : file;
  const where = [error.pointer, error.code].filter(Boolean).join(', ');
  const found = new Finding(`${place}: ${error.message} (${where})`, { cause: error });
  if (line && source) {
    const lines = linesOf(new TextDecoder().decode(source));
    found.excerpt = excerpt(lines, line, column, tokenLength(lines[line - 1] ?? '', column));
  }
  return found;
}

/** Runs a step that concerns one file, so that its complaints name that file. `source`: see locate. */
export async function concerning<Result>(
  file: string,
  step: () => Result | Promise<Result>,
  source?: Uint8Array,
): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof NoticeError ? locate(file, error, source) : error;
  }
}

// A key of a notice may hold line breaks, terminal codes or bidi controls: none reaches a terminal.
const kUnprintable = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** One line that does to a terminal nothing but show. */
export function printable(line: string): string {
  return line.replace(
    kUnprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One line on stderr. */
export function say(message: string): void {
  process.stderr.write(`${printable(message)}\n`);
}
