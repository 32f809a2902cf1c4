// Who has read the words that the product brings: lint says where nobody has, and no visitor is told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { International } from '../../dist/engine/international.js';
import { load } from '../../dist/engine/load.js';
import locales from '../../dist/locales/index.js';
import { headers, readme, sources } from '../../web/scripts/locales.mjs';
import { filesIn, inRoot } from '../../web/scripts/shared.mjs';
import { author, read } from './support/lint.mjs';

const noticeIn = (...tags) => JSON.stringify({ id: 't', version: '1', locales: tags });
const about = (rule, source) => author.lint(source).findings.filter((each) => each.rule === rule);

test('every shipped catalogue that nobody has reviewed is noted, and no other', () => {
  const all = headers();
  assert.deepEqual(all.map(({ locale }) => locale).sort(), Object.keys(locales).sort());
  const noted = about('LOCALE-unreviewed', noticeIn(...Object.keys(locales)));
  const unread = all.filter(({ reviewer }) => !reviewer).map(({ locale }) => locale);
  assert.deepEqual(noted.map(({ locale }) => locale).sort(), unread.sort());
  for (const { level } of noted) assert.equal(level, 'note');
});

test('a note names the file whose words a locale takes, and a warning the one that is missing', () => {
  const source = noticeIn('en-GB', 'qu');
  const [noted] = about('LOCALE-unreviewed', source);
  assert.match(noted.found, /for en-GB: those of en$/);
  assert.match(noted.settle, / locales\/en\.json$/);
  const [missing, ...more] = about('LOCALE-missing', source);
  assert.match(missing.found, /^no catalogue for qu: /);
  assert.deepEqual([missing.level, missing.pointer, more], ['warning', '/locales/1', []]);
});

const core = await load(
  new International(),
  await WebAssembly.compile(readFileSync(inRoot('dist/author.wasm'))),
);
const kWrong = [
  ['no JSON', '{', 'json.syntax', ''],
  ['a list', '["de"]', 'reviews.wrong_type', ''],
  ['a reviewer that is no name', '{"de":true}', 'reviews.wrong_type', '/de'],
];
for (const [is, text, code, pointer] of kWrong)
  test(`who has reviewed what is refused: ${is}`, () => {
    assert.throws(
      () => core.call('reviews', text),
      (error) => error.code === code && error.pointer === pointer,
    );
  });

test('nothing that a visitor loads tells of reviews', () => {
  const visitors = ['dist/core.wasm', 'dist/element', 'dist/locales', 'dist/parts'];
  const told = filesIn([...visitors, 'dist/international.wasm'], /\.(wasm|js)$/).filter((path) =>
    /\b(un)?review/i.test(readFileSync(path, 'latin1')),
  );
  assert.deepEqual(told, []);
  assert.match(readFileSync(inRoot('dist/author.wasm'), 'latin1'), /nobody has reviewed/);
});

test('README.md and docs/locales.md are what the catalogues’ headers say; npm run gen writes them', () => {
  assert.equal(read(inRoot('README.md')), readme());
  assert.equal(read(inRoot('docs/locales.md')), sources());
});

test('the table has a row for each catalogue and says where nobody has reviewed it', () => {
  const [, languages] = readme().split('\n## Languages\n');
  const rows = languages.match(/^\| [a-z]{2,3}(-[A-Za-z]+)* \|.*\|$/gm);
  assert.equal(rows.length, headers().length);
  for (const [i, { locale, name, reviewer }] of [...headers()]
    .sort((one, other) => (one.locale < other.locale ? -1 : 1))
    .entries()) {
    assert.ok(rows[i].startsWith(`| ${locale} | `) && rows[i].includes(` | ${name} | `), rows[i]);
    assert.ok(rows[i].endsWith(` | ${reviewer ?? 'nobody yet'} |`), rows[i]);
  }
  assert.match(
    rows.find((row) => row.startsWith('| ar |')),
    / \| right to left \| /,
  );
});
