// `clearnotice import`: from a file of text to a notice that the other commands take.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { clearnotice, folderWith } from './support/run.mjs';

const kText = `Politique de confidentialité

Nous protégeons vos données.

Vos droits

Vous pouvez demander :
• une copie de vos données ;
• leur effacement.
`;
const words = (text) => text.match(/[\p{L}\p{N}]+/gu);

test('import, then render: every word is there, in its order', async (context) => {
  const cwd = folderWith(context, { 'Politique (été).txt': kText });
  const imported = await clearnotice(['import', 'Politique (été).txt'], { cwd });
  assert.equal(imported.err, 'language of the text: fr (guessed; --locale sets another)\n');
  assert.equal(imported.exit, 0);
  const notice = JSON.parse(imported.out);
  assert.equal(notice.id, 'politique-ete');
  assert.deepEqual(notice.locales, ['fr']);
  const shown = await clearnotice(['render', '-', '--format', 'text'], { input: imported.out });
  assert.equal(shown.err, '');
  assert.deepEqual(words(shown.out), words(kText));
});

test('--out writes a file, tells its path, and does not write over one unasked', async (context) => {
  const cwd = folderWith(context, { 'p.txt': kText, 'kept.json': 'mine' });
  const to = (out, ...more) =>
    clearnotice(['import', 'p.txt', '--locale=fr', '--out', out, ...more], { cwd });
  const written = await to('n.json');
  assert.deepEqual([written.out, written.err, written.exit], [`${join(cwd, 'n.json')}\n`, '', 0]);
  const refused = await to('kept.json');
  assert.match(refused.err, /cannot write kept\.json: this file exists already; --force /);
  assert.equal(refused.exit, 2);
  assert.equal(readFileSync(join(cwd, 'kept.json'), 'utf8'), 'mine');
  assert.equal((await to('kept.json', '--force')).exit, 0);
  assert.equal(
    readFileSync(join(cwd, 'kept.json'), 'utf8'),
    readFileSync(join(cwd, 'n.json'), 'utf8'),
  );
});

test('stdin is read for "-", with or without a byte order mark', async () => {
  for (const input of [kText, `\ufeff${kText}`]) {
    const { out, exit } = await clearnotice(['import', '-', '--locale', 'fr'], { input });
    assert.equal(JSON.parse(out).id, 'notice');
    assert.doesNotMatch(out, /\ufeff/);
    assert.equal(exit, 0);
  }
});

const kRefused = [
  ['nothing', '', /^p\.txt: there is no text in this file\n$/, 1],
  ['white space', ' \n\t\u00a0\n', /^p\.txt: there is no text in this file\n$/, 1],
  [
    'an old Windows file',
    Buffer.from('un\ndeux caf\xe9', 'latin1'),
    /^p\.txt:2: .*UTF-8; .*iconv/,
    1,
  ],
  [
    'UTF-16',
    Buffer.from(`\ufeff${kText}`, 'utf16le'),
    /^p\.txt: this is UTF-16; save it as UTF-8\n$/,
    1,
  ],
  [
    'a book',
    `A title\n\n${'word '.repeat(300_000)}`,
    /^p\.txt: this makes no notice: .*larger/m,
    1,
  ],
];
for (const [is, text, says, code] of kRefused)
  test(`a text is refused in one line: ${is}`, async (context) => {
    const cwd = folderWith(context, { 'p.txt': text });
    const words = ['import', 'p.txt', '--locale', 'en', '--out', 'n.json'];
    const { exit, out, err } = await clearnotice(words, { cwd });
    assert.match(err, says);
    assert.equal(err.trimEnd().split('\n').length, 1);
    assert.deepEqual([out, exit], ['', code]);
    assert.ok(!existsSync(join(cwd, 'n.json')));
  });

test('a locale that is no tag is wrong use; one without words of ours is told', async () => {
  const wrong = await clearnotice(['import', '-', '--locale', 'French'], { input: kText });
  assert.match(wrong.err, /^clearnotice import: --locale "French": a language tag like "fr"/);
  assert.equal(wrong.exit, 2);
  const early = await clearnotice(['import', '-', '--locale', 'tlh'], { input: kText });
  assert.match(early.err, /^no words for locale "tlh" yet \(there are .*\): it cannot be shown\n$/);
  assert.equal(early.exit, 0);
});
