#!/usr/bin/env node
import { readFile } from 'node:fs/promises';

import { EngineTrap } from '../engine/index.js';
import { build } from './build.js';
import { columns, help, parse, type Command } from './command.js';
import { diff } from './diff.js';
import { FileTrouble, Finding, kExit, Misuse, say, type Exit } from './failure.js';
import { reason } from './files.js';
import { importCommand } from './import.js';
import { lint } from './lint.js';
import { didYouMean } from './nearest.js';
import { preview } from './preview.js';
import { receipt } from './receipt.js';
import { render } from './render.js';
import { submit } from './submit.js';
import { validate } from './validate.js';
import { verify } from './verify.js';

const kCommands: readonly Command[] = [
  preview,
  build,
  render,
  validate,
  submit,
  importCommand,
  lint,
  diff,
  receipt,
  verify,
];

function overview(): string {
  const rows = kCommands.map(({ name, summary }) => [name, summary] as const);
  return `Usage: clearnotice <command> …

From one notice.json: a privacy notice, its contact form, and no more data than needed.

${columns(rows)}

clearnotice <command> --help says more; clearnotice --version tells the version.
`;
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return `${(JSON.parse(text) as { version: string }).version}\n`;
}

const kGeneral: Readonly<Record<string, () => string | Promise<string>>> = {
  '--help': overview,
  '-h': overview,
  help: overview,
  '--version': version,
  '-v': version,
};

async function run(words: readonly string[]): Promise<Exit> {
  const [first, ...rest] = words[0] === 'help' && words[1] ? [words[1], '--help'] : words;
  if (first === undefined) {
    process.stderr.write(overview());
    return kExit.misuse;
  }
  const general = Object.hasOwn(kGeneral, first) ? kGeneral[first] : undefined;
  if (general) {
    process.stdout.write(await general());
    return kExit.done;
  }
  const command = kCommands.find(({ name }) => name === first);
  if (!command) return misuse('clearnotice', unknown(first));
  try {
    const given = parse(command, rest);
    if (given) return await command.run(given);
    process.stdout.write(help(command));
    return kExit.done;
  } catch (error) {
    return report(`clearnotice ${command.name}`, error);
  }
}

function unknown(word: string): string {
  const known = [...kCommands.map(({ name }) => name), '--help', '--version'];
  const kind = word.startsWith('-') ? 'option' : 'command';
  return `unknown ${kind} "${word}"${didYouMean(word, known)}`;
}

function misuse(who: string, message: string, hint = true): Exit {
  say(`${who}: ${message}`);
  if (hint) say(`See: ${who} --help`);
  return kExit.misuse;
}

function report(who: string, error: unknown): Exit {
  if (error instanceof Misuse) return misuse(who, error.message, !(error instanceof FileTrouble));
  if (error instanceof Finding) {
    for (const line of [error.message, ...error.excerpt]) say(line);
    return kExit.findings;
  }
  // Ours to mend. Only the names of what went wrong: a message could quote what was read.
  const cause = error instanceof EngineTrap ? error.cause : error;
  const stack = cause instanceof Error ? (cause.stack ?? '').split('\n').slice(1, 4) : [];
  say(`${who}: this is a mistake of clearnotice, not yours; please report it with these lines:`);
  for (const line of [cause instanceof Error ? cause.name : typeof cause, ...stack]) say(line);
  return kExit.broken;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(); // a reader that has seen enough (`| head`) is no failure
  say(`clearnotice: cannot write to stdout: ${reason(error)}`);
  process.exit(kExit.misuse);
});
process.stderr.on('error', () => {});

// Not process.exit: what has been written to a pipe may still be on its way.
void run(process.argv.slice(2)).then((exit) => {
  process.exitCode = exit;
});
