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
  assert.equal(
    imported.err,
    'language of the text: fr (guessed; --locale sets another)\n' +
      'recognised, and not yet believed: 1 topic, 2 things about rights; ' +
      '--proposals writes them to a file, for you to confirm\n',
  );
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
  assert.deepEqual([written.out, written.exit], [`${join(cwd, 'n.json')}\n`, 0]);
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

const kPage = `<!doctype html><html lang="bg-BG"><title>не</title><h1>Поверителност</h1>
<p onclick="x()">Клиника Липа ЕООД отговаря на <a href="mailto:pita@lipa.example">въпроси</a>.</p>
<p>Вижте <a href="/cookies">бисквитките</a>.</p><form><label>Име <input></label></form><script>x()</script>
<p>Последна промяна: 3 ноември 2026 г.</p>`;

test('a page: its words, its language, and what stayed behind', async (context) => {
  const cwd = folderWith(context, { 'page.html': kPage });
  const { out, err, exit } = await clearnotice(['import', 'page.html'], { cwd });
  assert.equal(
    err,
    'left out: 1 event attribute, 1 form with 1 word, 1 script\n' +
      'kept as text, because from elsewhere they lead nowhere: the links “бисквитките” (/cookies)\n' +
      '--base with the address of the page keeps those within its site\n' +
      'language of the text: bg-BG (as the page says; --locale sets another)\n' +
      'recognised, and not yet believed: 2 contacts, 1 date; ' +
      '--proposals writes them to a file, for you to confirm\n',
  );
  assert.equal(exit, 0);
  assert.deepEqual(JSON.parse(out).locales, ['bg-BG']);
  assert.doesNotMatch(out, /onclick|script|Име/);
  const based = await clearnotice(
    ['import', 'page.html', '--base', 'https://lipa.example/privacy'],
    { cwd },
  );
  assert.match(based.out, /"link": "https:\/\/lipa\.example\/cookies"/);
  assert.doesNotMatch(based.err, /kept as text/);
  const shown = await clearnotice(['render', '-', '--format', 'text'], { input: out });
  assert.equal(shown.exit, 0);
  assert.match(shown.out, /Вижте бисквитките\./);
});

test('Markdown, by its ending or by --format', async (context) => {
  const input = '# Privacy\n\nWe keep **nothing**.\n';
  const cwd = folderWith(context, { 'p.md': input });
  const byEnding = await clearnotice(['import', 'p.md', '--locale=en'], { cwd });
  const byFormat = await clearnotice(['import', '-', '--locale=en', '--format=md'], { input });
  const { sections } = JSON.parse(byEnding.out);
  const p = ['We keep ', { strong: 'nothing' }, '.'];
  assert.deepEqual(sections, [{ id: 'privacy', title: 'Privacy', body: { en: [{ p }] } }]);
  assert.deepEqual(JSON.parse(byFormat.out).sections, sections);
});

test('an old page is read in the encoding it names', async (context) => {
  const head = '<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><p>';
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xcf, 0xf0, 0xe0, 0xe2, 0xe0])]);
  const cwd = folderWith(context, { 'old.htm': bytes });
  const { out } = await clearnotice(['import', 'old.htm', '--locale=bg'], { cwd });
  assert.match(out, /"Права"/);
});

test('what is proposed becomes a fact when it is confirmed, and not before', async (context) => {
  const cwd = folderWith(context, { 'page.html': kPage });
  const run = (...words) => clearnotice(['import', 'page.html', ...words], { cwd });
  const first = await run('--proposals', 'found.json', '--out', 'n.json');
  assert.equal(first.exit, 0);
  assert.match(first.err, /^proposals: .*found\.json; write "confirmed": true where one is right/m);
  const { proposals } = JSON.parse(readFileSync(join(cwd, 'found.json'), 'utf8'));
  const paths = proposals.map(({ path }) => path);
  assert.deepEqual(paths, ['/controller/name', '/controller/email', '/updated']);
  assert.ok(proposals.every(({ confirmed, found }) => !confirmed && found[0].text.length > 0));
  const unconfirmed = await run('--confirmed', 'found.json');
  assert.equal(unconfirmed.out, readFileSync(join(cwd, 'n.json'), 'utf8'));

  const confirm = (...which) =>
    clearnotice(['import', 'page.html', '--confirmed', '-'], {
      cwd,
      input: JSON.stringify({
        proposals: proposals.map((each) => ({ ...each, confirmed: which.includes(each.path) })),
      }),
    });
  assert.equal(JSON.parse((await confirm('/updated')).out).updated, '2026-11-03');
  // A controller needs more than was found: the core says what.
  const incomplete = await confirm('/controller/name', '/controller/email');
  assert.match(incomplete.err, /page\.html: this makes no notice: .*country/);
  assert.deepEqual([incomplete.out, incomplete.exit], ['', 1]);
});

const kNoPages = [
  ['a page of nothing', 'p.html', '<script>x()</script>', /^p\.html: there is no text/m, 1],
  ['deep', 'p.html', '<div>'.repeat(600), /^p\.html: the elements .* more than 512 deep$/m, 1],
  ['deep Markdown', 'p.md', `${'> '.repeat(600)}x`, /^p\.md: the elements .* deep$/m, 1],
  ['8 MiB', 'p.html', ' '.repeat(8 * 1024 * 1024 + 1), /^p\.html: .*larger than 8 MiB/m, 1],
  ['a document', 'p.docx', 'x', /imports \.txt, \.md and \.html, and p\.docx is \.docx/, 2],
];
for (const [is, name, text, says, code] of kNoPages)
  test(`a page is refused in a line: ${is}`, async (context) => {
    const cwd = folderWith(context, { [name]: text });
    const { exit, out, err } = await clearnotice(['import', name], { cwd });
    assert.match(err, says);
    assert.deepEqual([out, exit], ['', code]);
  });

test('options that do not fit are wrong use; a file of proposals that does not is told', async (context) => {
  const cwd = folderWith(context, { 'p.md': '# A\n\nx', 'bad.json': '{', 'other.json': '{}' });
  const table = [
    [['--base', 'clinic.example'], /--base "clinic\.example": the address of a page begins/, 2],
    [['--format', 'doc'], /--format/, 2],
    [['--confirmed', 'none.json'], /cannot read none\.json/, 2],
    [['--confirmed', 'bad.json'], /^bad\.json: this is not JSON$/m, 1],
    [['--confirmed', 'other.json'], /^other\.json: .*"proposals" is missing$/m, 1],
  ];
  for (const [words, says, code] of table) {
    const { exit, out, err } = await clearnotice(['import', 'p.md', ...words], { cwd });
    assert.match(err, says);
    assert.deepEqual([out, exit], ['', code]);
  }
});
