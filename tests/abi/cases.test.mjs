// The case files that the native tests run too, here through core.wasm: the same answers.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';

import { NoticeError } from '../../dist/engine/index.js';
import { startCore } from './support/core.mjs';

const root = new URL('../../', import.meta.url);
const folder = new URL('tests/cases/', root);

/** @type {(operation: string, request: string | Uint8Array) => unknown} */
let call;
before(async () => {
  call = await startCore();
});

/** What the core answers: what is in its `ok`, or `{ error }`. */
function ask(operation, request) {
  try {
    return call(operation, typeof request === 'string' ? request : JSON.stringify(request));
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    const { code, message, pointer, line, column } = error;
    return { error: { code, message, pointer, ...(line && { line, column }) } };
  }
}

/** A notice stands in a request as a whole, or as the name of its file. */
function source(notice) {
  return typeof notice === 'string' ? readFileSync(new URL(notice, root), 'utf8') : notice;
}

function close(opened) {
  if (opened.notice) ask('close', { notice: opened.notice });
}

const onNotice = (operation) => (request) => {
  const opened = ask('open', source(request.notice));
  assert.ok(opened.notice, `the notice of this case does not open: ${JSON.stringify(opened)}`);
  const reply = ask(operation, { ...request, notice: opened.notice });
  close(opened);
  return reply;
};

const kRunners = {
  match: (request) => ask('match', request),
  open: (request) => {
    const reply = ask('open', request);
    close(reply);
    return reply;
  },
  render: onNotice('render'),
  submit: onNotice('submit'),
  validate: (request) => ask('validate', request),
};

/** A case may name the whole reply or only what is in its `ok`. */
const expected = (reply) =>
  reply && typeof reply === 'object' && 'ok' in reply ? reply.ok : reply;

const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

test('each file of cases is for one operation', () => {
  assert.deepEqual(
    files.sort(),
    Object.keys(kRunners)
      .map((name) => `${name}.jsonl`)
      .sort(),
  );
});

for (const file of files) {
  const operation = file.replace('.jsonl', '');
  test(`${operation}: every case gets the reply it names`, async (context) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean);
    assert.ok(lines.length > 0);
    for (const line of lines) {
      const { name, request, reply } = JSON.parse(line);
      await context.test(name, () => {
        assert.notEqual(reply, undefined, 'a case without a reply tests nothing');
        assert.deepEqual(kRunners[operation](request), expected(reply));
      });
    }
  });
}
