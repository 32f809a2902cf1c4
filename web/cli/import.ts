import { basename, extname } from 'node:path';

import { Engine, NoticeError } from '../engine/index.js';
import { guessLocale, importText } from '../import/index.js';
import type { Command, Given } from './command.js';
import { Finding, kExit, locate, Misuse, say, type Exit } from './failure.js';
import { decode, nameOf, read, write } from './files.js';

export const importCommand: Command = {
  name: 'import',
  file: 'policy.txt',
  summary: 'Turns an existing privacy notice into a notice.json, without losing a word.',
  options: {
    locale: { value: '<tag>', help: 'language of the text; default: guessed from its words' },
    out: { value: '<file>', help: 'where to write; default: stdout' },
    force: { help: 'write over a file that is there' },
  },
  details: `Reads plain text in UTF-8; "-" reads it from stdin.
Exit code: 0 done, 1 the text cannot be read, 2 wrong use.

Example: clearnotice import policy.txt --out notice.json`,
  run,
};

const kTextExtensions = ['.txt', ''];

async function run({ file, values, switches }: Given): Promise<Exit> {
  const extension = file === '-' ? '' : extname(file).toLowerCase();
  if (!kTextExtensions.includes(extension))
    throw new Misuse(
      `clearnotice imports .txt, and ${file} is ${extension}: save it as plain text`,
    );
  const text = decode(nameOf(file), await read(file));
  if (!text.trim()) throw new Finding(`${nameOf(file)}: there is no text in this file`);
  const locale = values['locale'] ?? guess(text);
  const notice = importText(text, { id: idOf(file), locale });
  await expectOpens(nameOf(file), notice, locale);
  const out = values['out'] ?? '-';
  const mode = switches.has('force') ? 'replace' : 'new';
  const path = await write(out, `${JSON.stringify(notice, null, 2)}\n`, mode);
  if (path !== '-') process.stdout.write(`${path}\n`);
  return kExit.done;
}

/** The core must take what is written: a wrong --locale or a book of 1 MiB shows now, not at the first use. */
async function expectOpens(file: string, notice: object, locale: string): Promise<void> {
  const engine = await Engine.load();
  try {
    engine.open(notice).close();
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
  if (engine.match([locale], engine.locales) === null)
    say(
      `no words for locale "${locale}" yet (there are ${engine.locales.join(', ')}): it cannot be shown`,
    );
}

function guess(text: string): string {
  const locale = guessLocale(text);
  say(`language of the text: ${locale} (guessed; --locale sets another)`);
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
