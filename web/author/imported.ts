import {
  guessLocale,
  readText,
  toNotice,
  wordsOfReading,
  type ImportedNotice,
  type Reading,
} from '../import/index.js';
import type { Leavings } from '../import/left-out.js';
import { decode, decodePage, NotUtf8 } from './decode.js';

export type Format = 'txt' | 'md' | 'html';

const kFormats: Readonly<Record<string, Format>> = {
  '': 'txt',
  '.txt': 'txt',
  '.text': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

/** Far beyond any page with a notice on it, and still read in seconds. */
const kMostBytes = 8 * 1024 * 1024;

/** A text that cannot become a notice: a sentence for whoever brought it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** From 1; absent where it is about all of the file. */
  declare readonly line?: number;

  constructor(message: string, line?: number) {
    super(message);
    if (line !== undefined) this.line = line;
  }
}

export interface ImportOptions {
  readonly format: Format;
  /** BCP 47; without it the page's own, or guessed. */
  readonly locale?: string | undefined;
  /** Where the page stood, so that its own links stay. */
  readonly base?: string | undefined;
}

export interface Imported {
  readonly notice: ImportedNotice;
  readonly locale: string;
  /** How the language is known. */
  readonly language: 'given' | 'as the page says' | 'guessed';
  /** What stayed behind; plain text leaves nothing. */
  readonly leavings: Leavings | undefined;
}

/** The last part of a name, from its last point on: `.html`; empty for a name without one. */
const endingOf = (name: string): string => /[^./\\](\.[^./\\]*)$/.exec(name)?.[1] ?? '';

/** What a file is by its name; undefined for what cannot be imported. */
export function formatOf(name: string): Format | undefined {
  return kFormats[endingOf(name).toLowerCase()];
}

/** An existing notice as a notice.json, no word lost. @throws Unreadable */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  { format, locale: given, base }: ImportOptions,
): Promise<Imported> {
  if (bytes.length > kMostBytes)
    throw new Unreadable('this file is larger than 8 MiB, too large for a notice');
  const source = textOf(bytes, format);
  const reading = await readAs(format, source, { locale: given, base });
  const words = wordsOfReading(reading);
  if (!words.trim()) throw new Unreadable('there is no text in this file');
  const locale = given ?? reading.language ?? guessLocale(words);
  const notice = toNotice(reading, { id: idOf(name), locale });
  const said = reading.language === undefined ? 'guessed' : 'as the page says';
  return { notice, locale, language: given ? 'given' : said, leavings: reading.leavings };
}

function textOf(bytes: Uint8Array, format: Format): string {
  try {
    return format === 'html' ? decodePage(bytes) : decode(bytes);
  } catch (error) {
    throw error instanceof NotUtf8 ? new Unreadable(error.message, error.line) : error;
  }
}

/** The parsers are large: only who needs one loads it. */
async function readAs(
  format: Format,
  source: string,
  options: Pick<ImportOptions, 'locale' | 'base'>,
): Promise<Reading> {
  if (format === 'txt') return readText(source);
  const { PageTrouble, readHtml } = await import('../import/html.js');
  try {
    if (format === 'html') return readHtml(source, options);
    const { readMarkdown } = await import('../import/markdown.js');
    return readMarkdown(source, options);
  } catch (error) {
    throw error instanceof PageTrouble ? new Unreadable(error.message) : error;
  }
}

/** An id from the file's name: `Politique de confidentialité.txt` → `politique-de-confidentialite`. */
function idOf(name: string): string {
  const base = name.replace(/^.*[/\\]/, '');
  const words = base
    .slice(0, base.length - endingOf(base).length)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 64).replace(/-$/, '') ?? 'notice';
}
