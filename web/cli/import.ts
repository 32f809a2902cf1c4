import { basename, extname } from 'node:path';

import { Engine, NoticeError } from '../engine/index.js';
import {
  guessLocale,
  readText,
  toNotice,
  wordsOfReading,
  type ImportedNotice,
  type Reading,
} from '../import/index.js';
import type { Command, Given } from './command.js';
import { Finding, kExit, locate, Misuse, say, type Exit } from './failure.js';
import { decode, decodePage, nameOf, read, write } from './files.js';
import { tellLeftOut } from './left-out.js';
import { propose } from './proposals.js';

export const importCommand: Command = {
  name: 'import',
  file: 'policy.html',
  summary: 'Turns an existing privacy notice into a notice.json, without losing a word.',
  options: {
    locale: { value: '<tag>', help: 'language of the text; default: the page’s, or guessed' },
    format: {
      value: '<kind>',
      choices: ['txt', 'md', 'html'],
      help: 'default: by the ending of the file’s name',
    },
    base: { value: '<url>', help: 'where the page stood, so that its own links stay' },
    out: { value: '<file>', help: 'where to write; default: stdout' },
    proposals: { value: '<file>', help: 'write what was recognised, for you to confirm' },
    confirmed: { value: '<file>', help: 'that file again: what you confirmed becomes facts' },
    force: { help: 'write over files that are there' },
  },
  details: `Reads plain text, Markdown or HTML; "-" reads it from stdin. Nothing of a page runs, and
forms, scripts, pictures and hidden parts stay behind: what they are is told on stderr.

Topics, contacts, dates, cookies and rights that were recognised are proposals, each with its
place in the text. None is believed: write "confirmed": true where one is right.

Exit code: 0 done, 1 the text cannot be read, 2 wrong use.

Example: clearnotice import policy.html --out notice.json --proposals found.json
         clearnotice import policy.html --out notice.json --confirmed found.json --force`,
  run,
};

type Format = 'txt' | 'md' | 'html';

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

async function run({ file, values, switches }: Given): Promise<Exit> {
  const format = (values['format'] as Format | undefined) ?? formatOf(file);
  const base = expectWeb(values['base']);
  const bytes = await read(file);
  if (bytes.length > kMostBytes)
    throw new Finding(`${nameOf(file)}: this file is larger than 8 MiB, too large for a notice`);
  const source = format === 'html' ? decodePage(nameOf(file), bytes) : decode(nameOf(file), bytes);
  const reading = await readAs(format, nameOf(file), source, { locale: values['locale'], base });
  const words = wordsOfReading(reading);
  if (!words.trim()) throw new Finding(`${nameOf(file)}: there is no text in this file`);
  if (reading.leavings) tellLeftOut(reading.leavings);
  const locale = values['locale'] ?? languageOf(reading, words);
  const imported = toNotice(reading, { id: idOf(file), locale });
  const mode = switches.has('force') ? 'replace' : 'new';
  await expectOpens(nameOf(file), imported, locale);
  await tellUnknown(locale);
  const { notice, save } = await propose(imported, values['proposals'], values['confirmed'], mode);
  if (notice !== imported) await expectOpens(nameOf(file), notice, locale);
  await save();
  const out = values['out'] ?? '-';
  const path = await write(out, `${JSON.stringify(notice, null, 2)}\n`, mode);
  if (path !== '-') process.stdout.write(`${path}\n`);
  return kExit.done;
}

function formatOf(file: string): Format {
  const ending = file === '-' ? '' : extname(file).toLowerCase();
  const format = kFormats[ending];
  if (format !== undefined) return format;
  throw new Misuse(
    `clearnotice imports .txt, .md and .html, and ${file} is ${ending}: save it as one of these, ` +
      'or tell what it is with --format',
  );
}

function expectWeb(base: string | undefined): string | undefined {
  if (base === undefined || (/^https?:/i.test(base) && URL.canParse(base))) return base;
  throw new Misuse(`--base "${base}": the address of a page begins with https://`);
}

interface ReadOptions {
  readonly locale: string | undefined;
  readonly base: string | undefined;
}

/** The parsers are large: only who needs one loads it. */
async function readAs(
  format: Format,
  file: string,
  source: string,
  options: ReadOptions,
): Promise<Reading> {
  if (format === 'txt') return readText(source);
  const { PageTrouble, readHtml } = await import('../import/html.js');
  try {
    if (format === 'html') return readHtml(source, options);
    const { readMarkdown } = await import('../import/markdown.js');
    return readMarkdown(source, options);
  } catch (error) {
    if (error instanceof PageTrouble) throw new Finding(`${file}: ${error.message}`);
    throw error;
  }
}

/** The core must take what is written: a wrong --locale or a book of 1 MiB shows now, not at the first use. */
async function expectOpens(file: string, notice: ImportedNotice, locale: string): Promise<void> {
  try {
    (await Engine.load()).open(notice).close();
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    const { message, pointer, code } = error;
    if (pointer.startsWith('/locales')) throw new Misuse(`--locale "${locale}": ${message}`);
    // Without line and column: those would be of a file that nobody has seen.
    throw locate(
      file,
      new NoticeError({ code, pointer, message: `this makes no notice: ${message}` }),
    );
  }
}

async function tellUnknown(locale: string): Promise<void> {
  const engine = await Engine.load();
  if (engine.match([locale], engine.locales, 'language') !== null) return;
  const known = engine.locales.join(', ');
  say(`no words for locale "${locale}" yet (there are ${known}): it cannot be shown`);
}

function languageOf({ language }: Reading, words: string): string {
  const locale = language ?? guessLocale(words);
  const how = language === undefined ? 'guessed' : 'as the page says';
  say(`language of the text: ${locale} (${how}; --locale sets another)`);
  return locale;
}

/** An id from the file's name: `Politique de confidentialité.txt` → `politique-de-confidentialite`. */
function idOf(file: string): string {
  const words = basename(file, extname(file))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 64).replace(/-$/, '') ?? 'notice';
}
