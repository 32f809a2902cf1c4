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

const expect = ({ operation, name, request }) =>
  assert.deepEqual(half[operation](request), ask(operation, request), `${operation}: ${name}`);

test('core.wasm answers as both halves do, or asks for the rest; then it answers all', async () => {
  const missed = [];
  for (const each of all)
    try {
      expect(each);
    } catch (error) {
      if (!(error instanceof PartNeeded)) throw error;
      assert.equal(error.part, 'rest');
      missed.push(each);
    }
  assert.ok(missed.length > 0 && missed.length < all.length / 2, `${missed.length} asked for it`);
  await core.complete();
  missed.forEach(expect);
});

test('an engine has the rest from the start, unless told otherwise', async () => {
  const needed = async (options) => {
    const parts = [];
    const engine = await Engine.load(undefined, options);
    const add = engine.addPart.bind(engine);
    engine.addPart = (name) => add(name, undefined, parts.push(name));
    const answer = () => engine.open({ id: '' });
    await assert.rejects(engine.withParts(answer), { name: 'NoticeError' });
    return parts;
  };
  assert.deepEqual(await needed(), []);
  assert.deepEqual(await needed({ rest: 'when needed' }), ['rest', 'complaints']);
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
  await engine.addPart('rest', other); // it is there: nothing is looked at
});
