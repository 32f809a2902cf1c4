import { toPieces } from './blocks.js';
import { toLines } from './lines.js';
import { runsOf, textOfRuns, type Reading } from './reading.js';
import { toSections } from './sections.js';
import type { ImportedNotice } from './types.js';

export { guessLocale } from './locale.js';
export type { Kind, LeftOut, LostLink } from './left-out.js';
export type { Reading } from './reading.js';
export type {
  Block,
  ImportedNotice,
  Item,
  List,
  ListStyle,
  Run,
  Runs,
  Section,
  Table,
  Term,
} from './types.js';

export interface ImportOptions {
  /** The notice's id: a to z, 0 to 9 and inner hyphens, at most 64. */
  readonly id: string;
  /** The language of the text, BCP 47. */
  readonly locale: string;
}

/**
 * Turns an existing plain-text privacy notice into notice.json. Every word stays, in its order, and
 * none is added: headings, paragraphs, lists and labelled lines are recognised by their shape. What
 * leaves the text are the marks of a list, which the renderer writes again, and rows of dashes under
 * or between its parts; empty lines and control characters have no words.
 *
 * Takes time in proportion to the text's length, and accepts any text.
 */
export function importText(text: string, options: ImportOptions): ImportedNotice {
  return toNotice(readText(text), options);
}

export function readText(text: string): Reading {
  return { pieces: toPieces(toLines(text)) };
}

/** The notice of what readText, readHtml (html.js) or readMarkdown (markdown.js) has read. */
export function toNotice({ pieces }: Reading, options: ImportOptions): ImportedNotice {
  const sections = toSections(pieces, options.locale);
  return { id: options.id, version: '1', locales: [options.locale], sections };
}

/** All words of a reading, to guess its language by. */
export function wordsOfReading({ pieces }: Reading): string {
  return pieces
    .flatMap((piece) =>
      'heading' in piece ? [piece.heading.text] : runsOf([piece.block]).map(textOfRuns),
    )
    .join('\n');
}
