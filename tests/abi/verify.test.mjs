// A receipt is of its notice to the letter.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { Author } from '../../dist/engine/author.js';
import { NoticeError } from '../../dist/engine/index.js';
import { everything } from '../golden/everything.mjs';
import { ask, cases } from './support/core.mjs';

const author = await Author.load();
const made = {
  locale: 'en',
  key: '2f1c9f0e-6f0f-4a58-9d57-5a3b7f0c1d2e',
  now: '2026-11-23T10:00:00Z',
  choices: { letter: true },
};
const { record } = ask('receipt', { ...made, notice: everything });
const kept = JSON.stringify(record);
const notice = JSON.stringify(everything);

/** How a check ends: verified, not, or the code of the complaint. */
async function outcome(receipt, shown = notice) {
  try {
    return (await author.verify(receipt, shown)).verified ? 'verified' : 'not';
  } catch (error) {
    if (error instanceof NoticeError) return error.code;
    throw error;
  }
}

test('a receipt is verified however its file is written', async () => {
  assert.equal(await outcome(kept), 'verified');
  assert.equal(await outcome(JSON.stringify(record, null, 2)), 'verified');
  const backwards = Object.fromEntries(Object.entries(record).reverse());
  assert.equal(await outcome(JSON.stringify(backwards)), 'verified');
});

test('every one-letter alteration of a receipt fails', async () => {
  let count = 0;
  for (let at = 0; at < kept.length; at++) {
    for (const letter of ['x', '7', '"']) {
      if (kept[at] === letter) continue;
      const altered = kept.slice(0, at) + letter + kept.slice(at + 1);
      assert.notEqual(
        await outcome(altered),
        'verified',
        `${at}: ${altered.slice(at - 20, at + 20)}`,
      );
      count += 1;
    }
    assert.notEqual(await outcome(kept.slice(0, at) + kept.slice(at + 1)), 'verified', `${at}`);
  }
  assert.ok(count > 2000, `${count}`);
});

function* texts(at, path = []) {
  if (typeof at === 'string' && at.startsWith('Word')) yield path;
  if (typeof at !== 'object' || at === null) return;
  for (const [key, inner] of Object.entries(at)) yield* texts(inner, [...path, key]);
}

test('one altered letter in any text that was shown fails', async () => {
  let count = 0;
  const { text } = ask('render', { notice: everything, locale: 'en', format: 'text' });
  for (const path of texts(everything)) {
    // An own section takes the place of what the catalogues would say with a fact.
    const words = path.reduce((at, key) => at[key], everything).split('\n')[0];
    if (!text.includes(words)) continue;
    const other = structuredClone(everything);
    const holder = path.slice(0, -1).reduce((at, key) => at[key], other);
    holder[path.at(-1)] = holder[path.at(-1)].replace('o', 'a');
    assert.notEqual(await outcome(kept, JSON.stringify(other)), 'verified', path.join('/'));
    count += 1;
  }
  assert.ok(count > 100, `${count}`);
});

test('a difference has its place in the receipt as it was written', async () => {
  const lines = JSON.stringify({ ...record, controller: 'Other Ltd' }, null, 2);
  const { differences, intact } = await author.verify(lines, notice);
  const line = lines.split('\n').findIndex((each) => each.includes('Other Ltd')) + 1;
  assert.equal(intact, false);
  assert.deepEqual(differences[0], {
    pointer: '/controller',
    line,
    column: '  "controller": '.length + 1,
    length: '"Other Ltd"'.length,
    was: 'Other Ltd',
    is: record.controller,
  });
});

test('the digest is of the JSON without white space and without itself', () => {
  const records = cases('receipt').flatMap(({ reply }) => reply.record ?? []);
  assert.ok(records.length > 4);
  for (const { 'record-sha256': digest, ...rest } of [...records, record])
    assert.equal(createHash('sha256').update(JSON.stringify(rest)).digest('hex'), digest);
});

test('every receipt of tests/cases is of its notice', async () => {
  let count = 0;
  for (const { name, request, reply } of cases('receipt')) {
    if (!reply.record) continue;
    const check = await ask('verify', { notice: request.notice, record: reply.record });
    assert.deepEqual(check, { verified: true, intact: true, differences: [] }, name);
    count += 1;
  }
  assert.ok(count > 4);
});
