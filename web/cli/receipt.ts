import { randomBytes } from 'node:crypto';

import { Author, type ReceiptFormat } from '../engine/author.js';
import { NoticeError, type Receipt } from '../engine/index.js';
import type { Command, Given } from './command.js';
import { concerning, Finding, kExit, Misuse, type Exit } from './failure.js';
import { nameOf, read } from './files.js';
import { openNotice } from './notice.js';
import { recordIn } from './record.js';
import { present } from './submit.js';

export const receipt: Command = {
  name: 'receipt',
  file: 'notice.json',
  insteadOfFile: 'record',
  summary: 'Makes the receipt of what a person agreed to, or exports one that was kept.',
  options: {
    agreed: { value: '<ids>', help: 'purposes agreed to, by commas; the others are refused' },
    locale: { value: '<tag>', help: "the locale that was shown; default: the notice's first" },
    key: { value: '<key>', help: "the message's idempotency key, its number; default: random" },
    now: { value: '<time>', help: 'like 2026-11-23T10:00:00Z; default: the present' },
    record: { value: '<file>', help: 'export this record, instead of making one of a notice' },
    format: {
      value: '<format>',
      choices: ['json', 'text', 'dpv', 'kantara'],
      help: 'json (default), the record to keep; text, to print; dpv or kantara, an export',
    },
  },
  details: `Nothing is agreed to unless --agreed names it. A record holds nothing that was typed into a form.
dpv is JSON-LD shaped after the DPV guide to ISO/IEC TS 27560, kantara is after Consent Receipt 1.1;
neither claims to conform. Keep the record: only it can be verified, an export cannot.
"-" reads the notice, or the record, from stdin.
Exit code: 0 done, 1 the notice or the record is wrong, 2 wrong use.

Example: clearnotice receipt notice.json --agreed newsletter --locale fr > receipt.json
         clearnotice receipt --record receipt.json --format kantara`,
  run,
};

const isExport = (format: string): format is ReceiptFormat =>
  format === 'dpv' || format === 'kantara';

/** What says how a receipt is made, and nothing about one that was. */
const kOfMaking = ['agreed', 'locale', 'key', 'now'];

async function run({ file, values }: Given): Promise<Exit> {
  const format = values['format'] ?? 'json';
  const output =
    values['record'] === undefined
      ? await make(file, format, values)
      : await exportRecord(values['record'], format, values);
  process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
  return kExit.done;
}

async function exportRecord(
  path: string,
  format: string,
  values: Given['values'],
): Promise<string> {
  if (!isExport(format))
    throw new Misuse('a record is exported with --format dpv or --format kantara');
  const idle = kOfMaking.find((name) => values[name] !== undefined);
  if (idle) throw new Misuse(`--${idle} is for a new receipt; the record says that already`);
  const bytes = recordIn(await read(path));
  const author = await Author.load();
  const written = await concerning(nameOf(path), () => author.exportReceipt(bytes, format));
  return JSON.stringify(written);
}

async function make(file: string, format: string, values: Given['values']): Promise<string> {
  const { engine, notice, locale } = await openNotice(file, values['locale']);
  const agreed = (values['agreed'] ?? '').split(',').map((id) => id.trim());
  const choices = Object.fromEntries(agreed.filter(Boolean).map((id) => [id, true]));
  const { key = randomBytes(16).toString('hex'), now = present() } = values;
  const made = await engine
    .withParts(() => notice.receipt({ locale, choices, key, now }))
    .catch((error: unknown) => {
      throw error instanceof NoticeError ? wrongUse(nameOf(file), error) : error;
    });
  return written(made, format);
}

async function written({ record, text }: Receipt, format: string): Promise<string> {
  if (format === 'text') return text;
  if (!isExport(format)) return JSON.stringify(record, null, 2);
  const author = await Author.load();
  return JSON.stringify(author.exportReceipt(record, format));
}

/** The core complains about the request that we built: told by the option that it comes from. */
function wrongUse(file: string, { message, pointer }: NoticeError): Error {
  const [, member, id] = pointer.split('/');
  if (member === 'choices') return new Misuse(`--agreed "${id}": ${message}`);
  if (member === 'key' || member === 'now') return new Misuse(`--${member}: ${message}`);
  return new Finding(`${file}: ${message}`);
}
