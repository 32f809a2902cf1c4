// What diff finds between two versions, over generated notices and one that says everything.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Author } from '../../dist/engine/author.js';
import { everything } from '../golden/everything.mjs';
import { ask, cases } from './support/core.mjs';
import { generate, randomness } from './support/generate.mjs';

const author = await Author.load();
const diff = (was, is) => author.diff(JSON.stringify(was), JSON.stringify(is));
const reasonsOf = ({ purposes, notice }) => [...purposes, notice].flatMap(({ reasons }) => reasons);

/** The members in another order, and white space between them. */
const rewritten = (value) =>
  JSON.stringify(
    value,
    (_, inner) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).reverse())
        : inner,
    2,
  );

test('a notice beside itself, however it is written, has changed in nothing', () => {
  const random = randomness(20261123);
  const notices = Array.from({ length: 300 }, () => generate(random)).filter(
    (notice) => !ask('open', notice).error,
  );
  assert.ok(notices.length > 100);
  for (const notice of [...notices, everything]) {
    for (const again of [JSON.stringify(notice), rewritten(notice)]) {
      const report = author.diff(JSON.stringify(notice), again);
      assert.equal(report.verdict, 'nothing');
      assert.deepEqual(reasonsOf(report), [], JSON.stringify(notice));
    }
  }
});

/** Each way to a value inside, with the value. */
function* values(at, path = []) {
  yield [path, at];
  if (typeof at !== 'object' || at === null) return;
  for (const [key, inner] of Object.entries(at)) yield* values(inner, [...path, key]);
}

function changed(path, change) {
  const notice = structuredClone(everything);
  const holder = path.slice(0, -1).reduce((at, key) => at[key], notice);
  change(holder, path.at(-1));
  return notice;
}

const isAccepted = (notice) => !ask('open', notice).error;

test('other words at any place of a notice are something to tell', () => {
  let count = 0;
  for (const [path, value] of values(everything)) {
    if (typeof value !== 'string' || !value.startsWith('Word') || path[0] === 'version') continue;
    const report = diff(
      everything,
      changed(path, (holder, key) => (holder[key] = 'Other sentence')),
    );
    assert.notEqual(report.verdict, 'nothing', path.join('/'));
    count += 1;
  }
  assert.ok(count > 100, `${count}`);
});

test('nothing can leave a notice without a reason', () => {
  let count = 0;
  for (const [path] of values(everything)) {
    if (path.length === 0 || path[0] === 'version') continue;
    const less = changed(path, (holder, key) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    });
    if (!isAccepted(less)) continue;
    const [there, back] = [diff(everything, less), diff(less, everything)];
    // How a key is written that means the same without it.
    assert.ok(reasonsOf(there).length > 0, path.join('/'));
    assert.ok(reasonsOf(back).length > 0, path.join('/'));
    count += 1;
  }
  assert.ok(count > 60, `${count}`);
});

test('every verdict is that of its weightiest reason', () => {
  const weight = ['nothing', 'notify', 'ask-again'];
  const heaviest = (list) => weight[Math.max(0, ...list.map((each) => weight.indexOf(each)))];
  for (const { name, request } of cases('diff')) {
    if (request.new !== undefined || request.locale || typeof request.old === 'string') continue;
    const lines = ask('diff', request);
    assert.ok(Array.isArray(lines), name);
    let entry;
    const found = new Map();
    for (const line of lines) {
      const [, verdict] = /^[^/]*: (\S+)$/.exec(line) ?? [];
      if (verdict) found.set((entry = line), { verdict, reasons: [] });
      else found.get(entry).reasons.push(line.split(' ')[1]);
    }
    for (const [line, { verdict, reasons }] of found)
      assert.equal(verdict, heaviest(reasons), `${name}: ${line}`);
  }
});

test('every rule has a case, a source and a title of its own', () => {
  const url = new URL('../../wasm/core/change/rules.hpp', import.meta.url);
  const rules = [
    ...readFileSync(url, 'utf8').matchAll(/\{"([a-z.-]+)", "([^"]+)",\s*"([^"]+)"/g),
  ].map(([, id, article, title]) => ({ id, article, title }));
  assert.ok(rules.length > 40);
  for (const key of ['id', 'title'])
    assert.equal(new Set(rules.map((each) => each[key])).size, rules.length);
  const met = new Set(
    cases('diff').flatMap(({ reply }) =>
      Array.isArray(reply) ? reply.map((line) => line.split(' ')[0]) : [],
    ),
  );
  for (const { id, article } of rules) {
    assert.match(article, /GDPR|WP260|EDPB/, id);
    assert.ok(met.has(id), `no case has ${id}`);
  }
});
