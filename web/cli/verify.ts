import { Author, type ReceiptCheck } from '../engine/author.js';
import type { ReceiptRecord } from '../engine/types.js';
import type { Command, Given } from './command.js';
import { concerning, kExit, Misuse, printable, type Exit } from './failure.js';
import { decode, nameOf, read } from './files.js';
import { sourceOf, tellPlace, type Source } from './place.js';
import { recordIn } from './record.js';

export const verify: Command = {
  name: 'verify',
  file: 'receipt.json',
  second: 'notice.json',
  summary: 'Says whether a receipt is of this notice, to the letter.',
  options: { json: { help: 'the differences as JSON' } },
  details: `The receipt is a record as it was kept, alone or as "Save a copy" wrote it, not an export
of it; the notice is the version that was shown. Renders the notice in the receipt's locale, makes
the record anew and compares: id, version, SHA-256 of the text, each purpose that rests on consent,
how to withdraw, how long proof is kept.
Number, time and choices follow from no notice; the record's own digest covers them. A digest shows
that something was altered. It is no signature: who alters a record on purpose can write another.
The catalogues' words are part of what was shown: verify with the release that showed it.
"-" reads one of the two from stdin.
Exit code: 0 verified, 1 not, 2 wrong use.

Example: clearnotice verify receipt.json notice-3.json`,
  run,
};

const kDigest = '/record-sha256';
const kText = '/text-sha256';

/** Of a difference, what it means. */
function meaning(pointer: string): string {
  if (pointer === kDigest) return 'the record is not as it was written';
  if (pointer === kText) return 'the text that was shown is another one';
  return 'the notice says something else';
}

function tell(source: Source, each: ReceiptCheck['differences'][number]): string {
  const help = {
    [kDigest]: 'help: something in the record was altered, or the digest itself',
    [kText]: 'help: the notice was altered, or another release of clearnotice showed it',
  }[each.pointer];
  const notes = [
    `in the receipt: ${each.was || 'nothing'}`,
    `${each.pointer === kDigest ? 'of the receipt' : 'from the notice'}: ${each.is || 'nothing'}`,
    ...(help ? [help] : []),
  ].map((note) => note.replaceAll('\n', ' / '));
  const head = printable(`error[${each.pointer.slice(1)}]: ${meaning(each.pointer)}`);
  return `${[head, ...tellPlace(source, each, undefined, notes)].join('\n')}\n\n`;
}

function asText(source: Source, notice: string, check: ReceiptCheck): string {
  if (check.verified) {
    const { receipt, version, locale } = JSON.parse(source.lines.join('\n')) as ReceiptRecord;
    return (
      printable(`Verified: ${receipt} is of ${notice}, version ${version}, in ${locale}.`) + '\n'
    );
  }
  const told = check.differences.map((each) => tell(source, each)).join('');
  const verdict = check.intact
    ? `${source.file} is as it was written, and ${notice} is not what was shown.`
    : `${source.file} was altered after it was written.`;
  return `${told}${printable(`Not verified: ${verdict}`)}\n`;
}

async function run({ file, second, switches }: Given): Promise<Exit> {
  if (file === '-' && second === '-') throw new Misuse('only one of the two comes from stdin');
  const [record, notice] = [nameOf(file), nameOf(second)];
  const [kept, shown] = [recordIn(await read(file)), await read(second)];
  const author = await Author.load();
  await concerning(notice, () => author.check(shown), shown);
  const check = await concerning(record, () => author.verify(kept, shown), kept);
  if (switches.has('json')) process.stdout.write(`${JSON.stringify(check)}\n`);
  else process.stdout.write(asText(sourceOf(record, decode(record, kept)), notice, check));
  return check.verified ? kExit.done : kExit.findings;
}
