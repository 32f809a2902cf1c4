// What the samples look like in every locale. `npm run gen` writes the files anew.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';
import { samples } from './update.mjs';

const rendered = [...samples()];

for (const { path, content } of rendered) {
  test(`${basename(path.pathname)} is what the core renders`, () => {
    assert.equal(content, readFileSync(path, 'utf8'));
  });
}

test('every golden file belongs to a sample', () => {
  const expected = rendered.map(({ path }) => basename(path.pathname)).sort();
  const found = readdirSync(new URL('.', import.meta.url)).filter((name) => !name.endsWith('.mjs'));
  assert.deepEqual(found.sort(), expected);
});

test('headings do not skip a level, and every id stands once', () => {
  for (const { path, content } of rendered.filter(({ path }) => path.pathname.endsWith('.html'))) {
    const levels = [...content.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    assert.ok(levels.length > 10, path.pathname);
    levels.reduce((last, level) => {
      assert.ok(level <= last + 1, `${path.pathname}: h${level} after h${last}`);
      return level;
    }, 1);
    const ids = [...content.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, path.pathname);
    for (const [, target] of content.matchAll(/ (?:for|href)="#?([a-z-]+)"/g))
      assert.ok(ids.includes(target), `${path.pathname}: nothing has the id ${target}`);
  }
});
