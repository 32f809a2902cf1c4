import { extname } from 'node:path';

import {
  formatOf,
  importFile,
  Unreadable,
  type Format,
  type Imported,
} from '../author/imported.js';
import { describeLeftOut, losesOwnLinks } from '../author/left-out.js';
import { Engine, NoticeError } from '../engine/index.js';
import type { ImportedNotice } from '../import/index.js';
import type { Leavings } from '../import/left-out.js';
import type { Command, Given } from './command.js';
import { Finding, kExit, locate, Misuse, say, type Exit } from './failure.js';
import { inLine, nameOf, read, write } from './files.js';
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

async function run({ file, values, switches }: Given): Promise<Exit> {
  const format = (values['format'] as Format | undefined) ?? expectFormat(file);
  const base = expectWeb(values['base']);
  const options = { format, locale: values['locale'], base };
  const found = await importAs(file, await read(file), options);
  const { notice: imported, locale } = found;
  if (found.leavings) tellLeftOut(found.leavings);
  if (found.language !== 'given')
    say(`language of the text: ${locale} (${found.language}; --locale sets another)`);
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

function expectFormat(file: string): Format {
  const format = file === '-' ? 'txt' : formatOf(file);
  if (format !== undefined) return format;
  throw new Misuse(
    `clearnotice imports .txt, .md and .html, and ${file} is ${extname(file).toLowerCase()}: save it ` +
      'as one of these, or tell what it is with --format',
  );
}

function expectWeb(base: string | undefined): string | undefined {
  if (base === undefined || (/^https?:/i.test(base) && URL.canParse(base))) return base;
  throw new Misuse(`--base "${base}": the address of a page begins with https://`);
}

async function importAs(
  file: string,
  bytes: Uint8Array,
  options: Parameters<typeof importFile>[2],
): Promise<Imported> {
  try {
    return await importFile(file === '-' ? '' : file, bytes, options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Finding(`${inLine(nameOf(file), error.line)}: ${error.message}`);
  }
}

/** Tells on stderr what stayed behind. */
function tellLeftOut(leavings: Leavings): void {
  for (const sentence of describeLeftOut(leavings)) say(sentence);
  if (losesOwnLinks(leavings))
    say('--base with the address of the page keeps those within its site');
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
