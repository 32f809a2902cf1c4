import { randomBytes } from 'node:crypto';

import { type Engine, NoticeError, type Submitted } from '../engine/index.js';
import type { Command, Given } from './command.js';
import { concerning, Finding, kExit, locate, Misuse, type Exit } from './failure.js';
import { decode, readStdin } from './files.js';
import { didYouMean } from './nearest.js';
import { openNotice } from './notice.js';

export const submit: Command = {
  name: 'submit',
  file: 'notice.json',
  summary: 'Checks what a person typed and chose, and builds the payload. Sends nothing.',
  options: {
    locale: { value: '<tag>', help: "the locale that was shown; default: the notice's first" },
  },
  details: `In, on stdin:
  {"values": {"email": "…"}, "choices": {"news": true}, "now": "2026-11-23T10:00:00Z"}
  "values" by field, "choices" by purpose; what is left out is empty or not ticked.
  "acknowledged" is true where the form has a box "I have read …" and it is ticked.
  "now" is the present where it is left out; "key", which tells a second attempt, a random one.
Out, on stdout:
  {"payload": {…}, "request": {"url", "type", "body"}} or {"errors": […]}

Exit code: 0 payload built, 1 errors in the submission or a wrong notice, 2 wrong use.

Example: echo '{"values": {"email": "a@b.ch"}}' | clearnotice submit notice.json`,
  run,
};

type Request = Omit<Submitted, 'locale'>;

const kKeys = ['values', 'choices', 'now', 'key', 'acknowledged'];

/**
 * The core's reader tells the line and column of broken JSON and refuses duplicate keys, where
 * JSON.parse would quote what a patient typed and take the last of two values. That the document is no
 * notice does not matter here.
 */
function expectJson(engine: Engine, bytes: Uint8Array): void {
  try {
    engine.open(bytes).close();
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    if (error.code.startsWith('json.')) throw locate('stdin', error);
  }
}

/** The time, ISO 8601 in UTC, in whole seconds. */
export const present = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** What stands on stdin, with what was left out. No complaint holds a value: a patient may have typed it. */
function complete(json: string): Request {
  const given: unknown = JSON.parse(json);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Finding('stdin: not a JSON object; expected {"values": {…}, "choices": {…}}');
  for (const key of Object.keys(given))
    if (!kKeys.includes(key))
      throw new Finding(
        `stdin: unknown key${didYouMean(key, kKeys) || `; the keys are ${kKeys.join(', ')}`}`,
      );
  return {
    values: {},
    choices: {},
    key: randomBytes(16).toString('hex'),
    now: present(),
    ...given,
  };
}

async function run({ file, values }: Given): Promise<Exit> {
  if (file === '-') throw new Misuse('stdin holds the values; give the notice as a file');
  const { engine, notice, locale } = await openNotice(file, values['locale']);
  const bytes = await readStdin('reading {"values": {…}, "choices": {…}} from the keyboard');
  expectJson(engine, bytes);
  const request = complete(decode('stdin', bytes));
  const submission = await concerning('stdin', async () => {
    try {
      return await engine.withParts(() => notice.submit({ ...request, locale }));
    } catch (error) {
      throw error instanceof NoticeError ? withoutPlace(error) : error;
    }
  });
  const found = 'errors' in submission;
  const answer = found ? { errors: submission.errors } : submission;
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  return found ? kExit.findings : kExit.done;
}

/** The core counts lines in the request that we built, not in what the person wrote. */
function withoutPlace({ code, message, pointer }: NoticeError): NoticeError {
  return new NoticeError({ code, message, pointer });
}
