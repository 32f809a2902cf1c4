import { once } from 'node:events';

import { Engine, type FieldId, NoticeError } from '../engine/index.js';
import type { Command, Given } from './command.js';
import { kExit, say, type Exit } from './failure.js';
import { lines } from './lines.js';
import { didYouMean } from './nearest.js';

const kFields: readonly FieldId[] = [
  'given-name',
  'family-name',
  'organisation',
  'occupation',
  'email',
  'phone',
  'message',
];

export const validate: Command = {
  name: 'validate',
  summary: 'Checks typed values, one JSON object a line, as the form would.',
  options: {
    field: { value: '<id>', choices: kFields, required: true, help: kFields.join(', ') },
    locale: { value: '<tag>', help: 'language of the messages; default: en' },
    region: { value: '<code>', help: 'country of national phone numbers, such as FR' },
  },
  details: `In, on stdin, "region" may be left out:
  {"value": "…", "region": "FR"}
Out, on stdout, "state" is ok, warn, error or empty:
  {"field": "email", "state": "error", "code": "email.no_at", "message": "…", "value": "…"}

Every line that can be read gives one verdict, in the same order; what a verdict says is no failure.
A line that cannot be read gives none, but a message on stderr; empty lines are passed over.
Exit code: 0 all lines were read, 1 some were not, 2 wrong use.

Example: echo '{"value": "a@"}' | clearnotice validate --field email --locale fr`,
  run,
};

interface Typed {
  readonly value: string;
  readonly region?: string;
}

const kKeys = ['value', 'region'];

/** Why a line cannot be checked. Its words never hold any of the line: a patient may have typed it. */
class Unreadable extends Error {}

function read(line: Uint8Array | null, decoder: TextDecoder): Typed | undefined {
  if (line === null) throw new Unreadable('longer than 1 MiB');
  const text = attempt(() => decoder.decode(line), 'not UTF-8');
  if (!text.trim()) return undefined;
  const given = attempt(() => JSON.parse(text) as unknown, 'not JSON');
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Unreadable('not a JSON object');
  for (const [key, value] of Object.entries(given)) {
    if (!kKeys.includes(key)) throw new Unreadable(`unknown key${didYouMean(key, kKeys)}`);
    if (typeof value !== 'string') throw new Unreadable(`"${key}" is not a string`);
  }
  if (!('value' in given)) throw new Unreadable('"value" is missing');
  return given as Typed;
}

function attempt<Result>(step: () => Result, complaint: string): Result {
  try {
    return step();
  } catch {
    throw new Unreadable(complaint);
  }
}

async function run({ values }: Given): Promise<Exit> {
  const engine = await Engine.load();
  const check = await prepare(engine, values);
  if (process.stdin.isTTY)
    say('reading from the keyboard, one {"value": "…"} a line; end with Ctrl-D');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let exit: Exit = kExit.done;
  let number = 0;
  for await (const chunk of lines(process.stdin)) {
    let verdicts = '';
    for (const line of chunk) {
      number++;
      try {
        const typed = read(line, decoder);
        if (typed) verdicts += `${JSON.stringify(await check(typed))}\n`;
      } catch (error) {
        if (!(error instanceof Unreadable || error instanceof NoticeError)) throw error;
        say(
          `line ${number}: ${error.message}; expected {"value": "…"} or {"value": "…", "region": "FR"}`,
        );
        exit = kExit.findings;
      }
    }
    if (verdicts && !process.stdout.write(verdicts)) await once(process.stdout, 'drain');
  }
  return exit;
}

/** Adds the words; what it returns checks one line. */
async function prepare(engine: Engine, values: Given['values']) {
  const field = values['field'] ?? '';
  const wanted = values['locale'] ?? 'en';
  const found = engine.match([wanted], engine.locales, 'language');
  if (found === null)
    say(`no words for locale "${wanted}" (there are ${engine.locales.join(', ')}): using en`);
  const locale = await engine.addLocale(found ?? 'en');
  return ({ value, region = values['region'] }: Typed) =>
    engine.withParts(() => engine.validate(field, value, { locale, region }));
}
