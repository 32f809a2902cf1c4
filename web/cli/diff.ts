import {
  Author,
  type Change,
  type ChangePlace,
  type ChangeReason,
  type ChangeReport,
} from '../engine/author.js';
import { NoticeError } from '../engine/index.js';
import type { Command, Given } from './command.js';
import { concerning, kExit, Misuse, printable, type Exit } from './failure.js';
import { decode, nameOf, read } from './files.js';
import { sourceOf, tellPlace, type Source } from './place.js';

export const diff: Command = {
  name: 'diff',
  file: 'old.json',
  second: 'new.json',
  summary:
    'Says what a new version asks for, by purpose: nothing, telling people, or asking again.',
  options: {
    locale: { value: '<tag>', help: 'compare the words of this locale; default: all in both' },
    json: { help: 'verdicts and reasons as JSON' },
  },
  details: `Compares the facts of each purpose (one purpose by its id), then the words. Where a purpose rests on
consent and what people agreed to has changed, they have to be asked again; of other changes they
have to be told; of less than they were told of, and of typing mistakes, they need not be. Each
verdict has its reasons, with rule, article and place. Whether a change is lawful a person decides.
"-" reads one of the two from stdin.
Exit code: 0 nothing to do, 1 something to tell or to ask, or a wrong notice, 2 wrong use.

Example: clearnotice diff notice-3.json notice-4.json`,
  run,
};

interface Sources {
  readonly was: Source;
  readonly is: Source;
}

const kAsks = { nothing: 'nothing', notify: 'notify', 'ask-again': 'ask again' } as const;

/** A text is cut where nobody would read on: its place is shown beside it. */
function brief({ text }: ChangePlace): string {
  const kMost = 80;
  const points = [...text.replaceAll(/\s+/gu, ' ')];
  return points.length > kMost ? `${points.slice(0, kMost).join('')}…` : points.join('');
}

/** What stands at a place, where its line does not show it: an object, or a text that is cut. */
function said(source: Source, at: ChangePlace, word: string): string[] {
  return source.lines[at.line - 1]?.includes(at.text) ? [] : [`${word}: ${brief(at)}`];
}

function tellReason(sources: Sources, each: ChangeReason): string {
  const { was, is, locale, verdict, rule, title } = each;
  const told = [printable(`${kAsks[verdict]}[${rule}]: ${title}`)];
  if (was) told.push(...tellPlace(sources.was, was, locale, said(sources.was, was, 'was')));
  if (is) told.push(...tellPlace(sources.is, is, locale, said(sources.is, is, 'is')));
  const gap = ' '.repeat(`${(is ?? was)?.line ?? ''}`.length);
  return [...told, `${gap} = source: ${each.article}`].join('\n');
}

function tellChange(name: string, sources: Sources, change: Change): string {
  const reasons = change.reasons.map((each) => `\n\n${tellReason(sources, each)}`).join('');
  const why = change.reasons.length > 0 ? '' : ' (nothing changed)';
  return `${printable(name)}: ${kAsks[change.verdict]}${why}${reasons}\n\n`;
}

function asText(sources: Sources, { verdict, purposes, notice }: ChangeReport): string {
  const told = purposes.map((each) =>
    tellChange(`purpose ${each.purpose} (${each.basis})`, sources, each),
  );
  const asked = purposes.filter((each) => each.verdict === 'ask-again');
  const tells = [...purposes, notice]
    .flatMap(({ reasons }) => reasons)
    .some((each) => each.verdict === 'notify');
  const summary = {
    nothing: 'Nobody has to be told or asked.',
    notify: 'Tell people what changed; nobody has to be asked again.',
    'ask-again': `Ask again for: ${asked.map(({ purpose }) => purpose).join(', ')}.${tells ? ' Tell people of the rest.' : ''}`,
  }[verdict];
  return `${told.join('')}${tellChange('the notice', sources, notice)}${printable(summary)}\n`;
}

async function run({ file, second, values, switches }: Given): Promise<Exit> {
  if (file === '-' && second === '-') throw new Misuse('only one of the two comes from stdin');
  const [was, is] = [nameOf(file), nameOf(second)];
  const [before, after] = [await read(file), await read(second)];
  const author = await Author.load();
  await concerning(was, () => author.check(before), before);
  await concerning(is, () => author.check(after), after);
  const report = compare(author, before, after, values['locale']);
  if (switches.has('json')) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    const sources = {
      was: sourceOf(was, decode(was, before)),
      is: sourceOf(is, decode(is, after)),
    };
    process.stdout.write(asText(sources, report));
  }
  return report.verdict === 'nothing' ? kExit.done : kExit.findings;
}

/** Both are notices by now, so a complaint is about the locale. */
function compare(
  author: Author,
  before: Uint8Array,
  after: Uint8Array,
  locale: string | undefined,
): ChangeReport {
  try {
    return author.diff(before, after, locale);
  } catch (error) {
    throw error instanceof NoticeError ? new Misuse(`--locale: ${error.message}`) : error;
  }
}
