// core.wasm by itself, which has not every function: what it lacks it asks for, and is as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Engine, PartNeeded } from '../../dist/engine/index.js';
import { ask, cases, questionsTo, startHalf } from './support/core.mjs';

const core = await startHalf();
const half = questionsTo(core);
const all = Object.keys(half).flatMap((operation) =>
  cases(operation).map(({ name, request }) => ({ operation, name, request })),
);

test('core.wasm answers as both halves do, or asks for the rest; then it answers all', async () => {
  const missed = [];
  for (const { operation, name, request } of all)
    try {
      assert.deepEqual(half[operation](request), ask(operation, request), `${operation}: ${name}`);
    } catch (error) {
      if (!(error instanceof PartNeeded)) throw error;
      assert.equal(error.part, 'rest');
      missed.push({ operation, name, request });
    }
  assert.ok(missed.length > 0 && missed.length < all.length / 2, `${missed.length} asked for it`);
  await core.complete();
  for (const { operation, name, request } of missed)
    assert.deepEqual(half[operation](request), ask(operation, request), `${operation}: ${name}`);
});

test('an engine has the rest from the start, unless told otherwise', async () => {
  const receipt = async (options) => {
    const engine = await Engine.load(undefined, options);
    const locale = await engine.addLocale('fr');
    const { request } = cases('receipt').find(({ request }) => typeof request.notice === 'object');
    const notice = await engine.withParts(() => engine.open(request.notice));
    return { engine, answer: () => notice.receipt({ ...request, locale }) };
  };
  const { answer } = await receipt();
  const later = await receipt({ rest: 'when needed' });
  assert.deepEqual(await later.engine.withParts(later.answer), answer());
});

test('the rest of another release is refused, and the right one still fits', async () => {
  const { default: base64 } = await import('../../dist/rest-base64.js');
  const bytes = Buffer.from(base64, 'base64');
  const other = Buffer.from(
    bytes.toString('latin1').replaceAll(/rest-\w{8}/g, 'rest-00000000'),
    'latin1',
  );
  const engine = await Engine.load(undefined, { rest: 'when needed' });
  await assert.rejects(engine.addPart('rest', other), /rest-00000000/);
  await engine.addPart('rest');
});
