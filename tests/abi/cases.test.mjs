// The case files that the native tests run too, here through core.wasm: the same answers.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { ask, cases, operations } from './support/core.mjs';

/** A case may name the whole reply or only what is in its `ok`. */
const expected = (reply) =>
  reply && typeof reply === 'object' && 'ok' in reply ? reply.ok : reply;

test('each file of cases is for one operation', () => {
  const files = readdirSync(new URL('../cases/', import.meta.url));
  assert.deepEqual(files.sort(), operations.map((name) => `${name}.jsonl`).sort());
});

for (const operation of operations)
  test(`${operation}: every case gets the reply it names`, async (context) => {
    const all = cases(operation);
    assert.ok(all.length > 0);
    for (const { name, request, reply } of all)
      await context.test(name, async () => {
        assert.notEqual(reply, undefined, 'a case without a reply tests nothing');
        assert.deepEqual(await ask(operation, request), expected(reply));
      });
  });
