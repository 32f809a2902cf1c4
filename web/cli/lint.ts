import { readFile } from 'node:fs/promises';

import { Author } from '../engine/author.js';
import type { Command, Given } from './command.js';
import { concerning, kExit, Misuse, type Exit } from './failure.js';
import { asText } from './findings.js';
import { decode, nameOf, read } from './files.js';
import { asSarif } from './sarif.js';

export const lint: Command = {
  name: 'lint',
  file: 'notice.json',
  summary: 'Says what a notice still lacks or contradicts, with the place and the article.',
  options: {
    json: { help: 'findings and coverage as JSON' },
    sarif: { help: 'findings as SARIF 2.1.0, for code hosts' },
    today: { value: '<date>', help: 'the day against which dates are stale; default: today' },
  },
  details: `Reads the facts and the clinic's own words (fr, bg, en, de). "Not found" means just that: whether
something is lawful a person decides. An error contradicts itself, the form or the law in force; a
warning is something not found or not right as it stands; a note is for a person to weigh.
"-" reads the notice from stdin.
Exit code: 0 nothing but notes, 1 errors or warnings, or a wrong notice, 2 wrong use.

Example: clearnotice lint notice.json`,
  run,
};

/** A day that the calendar has. */
function dayOf(typed: string): string {
  const day = new Date(`${typed}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(day.getTime());
  if (!isDay || !day.toISOString().startsWith(typed))
    throw new Misuse(`--today "${typed}": a date like 2026-11-23`);
  return typed;
}

async function run({ file, values, switches }: Given): Promise<Exit> {
  if (switches.has('json') && switches.has('sarif'))
    throw new Misuse('--json or --sarif, not both');
  const today = dayOf(values['today'] ?? new Date().toISOString().slice(0, 10));
  const name = nameOf(file);
  const bytes = await read(file);
  const author = await Author.load();
  const report = await concerning(name, () => author.lint(bytes, today), bytes);
  if (switches.has('json')) process.stdout.write(`${JSON.stringify(report)}\n`);
  else if (switches.has('sarif'))
    process.stdout.write(`${JSON.stringify(asSarif(name, report, await version()))}\n`);
  else process.stdout.write(asText(name, decode(name, bytes), report));
  return report.findings.some(({ level }) => level !== 'note') ? kExit.findings : kExit.done;
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
