// What there is to say about the samples in every locale. `npm run gen` writes the files anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import test from 'node:test';

import { difference } from '../../web/scripts/difference.mjs';
import { filesIn, inRoot, root } from '../../web/scripts/shared.mjs';
import { samples } from './samples.mjs';

const made = [...samples()];
const contents = (pattern) => made.filter(({ path }) => pattern.test(path));

for (const { path, content } of made) {
  test(`${path} is what the core answers`, () => {
    assert.ok(existsSync(inRoot(path)), `${path} is missing`);
    assert.equal(content, readFileSync(inRoot(path), 'utf8'));
  });
}

test('every golden file belongs to a sample', () => {
  const found = filesIn(['tests/golden'], /(?<!\.mjs)$/).map((path) => relative(root, path));
  assert.deepEqual(found.sort(), made.map(({ path }) => path).sort());
});

test('headings do not skip a level, and every id stands once', () => {
  for (const { path, content } of contents(/\.html$/)) {
    const levels = [...content.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    assert.ok(levels.length > 10, path);
    levels.reduce((last, level) => {
      assert.ok(level <= last + 1, `${path}: h${level} after h${last}`);
      return level;
    }, 1);
    const ids = [...content.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, path);
    for (const [, target] of content.matchAll(/ (?:for|href)="#?([a-z-]+)"/g))
      assert.ok(ids.includes(target), `${path}: nothing has the id ${target}`);
  }
});

test('a refusal sends less than consent, and no more than what the other purposes need', () => {
  for (const { path, content } of contents(/payloads\.json$/)) {
    const { all, none } = JSON.parse(content);
    const [more, less] = [all, none].map(({ payload }) => Object.keys(payload));
    assert.ok(
      less.every((key) => more.includes(key)),
      path,
    );
    assert.notDeepEqual(all.payload, none.payload, path);
  }
});

test('both receipts name the hash of the text that is shown', () => {
  for (const { path, content } of contents(/receipts\.json$/)) {
    const { all, none } = JSON.parse(content);
    const { all: sent } = JSON.parse(readFileSync(inRoot(path.replace('receipts', 'payloads'))));
    for (const { record, text } of [all, none]) {
      assert.ok(Object.values(sent.payload).includes(record['text-sha256']), path);
      assert.ok(text.join('\n').includes(record['text-sha256']), path);
    }
  }
});

test('a difference names the file and its lines, and there is none where nothing changed', async () => {
  const before = new Map([
    ['one.txt', 'a\nb\nc\n'],
    ['gone.txt', 'x\n'],
    ['cases.jsonl', '{"name":"a name","typed":"\u2028","reply":{"a":1}}\n'],
  ]);
  const after = new Map([
    ['one.txt', 'a\nB\nc\n'],
    ['new.txt', 'y\n'],
    ['cases.jsonl', '{"name":"a name","typed":"\u2028","reply":{"a":2}}\n'],
  ]);
  assert.equal(await difference(before, before), '');
  const told = await difference(before, after);
  for (const part of ['one.txt', '\n-b\n+B\n', '\n-x\n', '\n+y\n', '\n-    "a": 1\n+    "a": 2\n'])
    assert.ok(told.includes(part), `${part} is not in:\n${told}`);
});
