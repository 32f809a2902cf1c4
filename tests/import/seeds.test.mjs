// Five real notices, as they were found. They are not part of the project: lines are named by number.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Engine } from '../../dist/engine/index.js';
import { guessLocale, importText } from '../../dist/import/index.js';
import { rows, textOf, trace, wordsOf } from './support/outline.mjs';

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const skip = existsSync(folder)
  ? false
  : 'the five real notices (../shared/seeds) are not on this machine';

/** Headings as level@line, lists as mark×items@line; `-` has no mark, `=` are labelled lines. */
const seeds = [
  {
    file: '000_8188c54bb6711b7f.txt',
    locale: 'fr',
    headings:
      '1@1 2@5 2@13 2@24 2@30 2@43 2@54 2@64 2@68 2@72 2@76 2@80 2@99 2@103 2@107 2@111 2@117 2@124',
    lists: '•×8@15 1.×2@26 1.×3@34 •×8@45 •×5@58 •×6@84 •×3@121 -×7@127',
    contacts: { link: 1, email: 1, phone: 1 },
    // The headings that stood as bullets, without the bullet.
    hashes: { 24: '9bc68435', 54: '282147ea', 124: '496b4c60' },
  },
  {
    file: '001_3587dfe37830daa7.txt',
    locale: 'fr',
    headings: '1@1 1@9 1@15 1@19 1@23 1@32',
    lists: '•×2@5 •×2@17 •×6@25',
    contacts: { link: 0, email: 1, phone: 0 },
  },
  {
    file: '002_bfda945d66f7dd2d.txt',
    locale: 'fr',
    headings: '1@1 2@2 2@4 3@6 3@8 2@10 2@17 2@19 2@23 2@25 2@27',
    lists: '-×5@12 -×5@29',
    contacts: { link: 1, email: 0, phone: 0 },
  },
  {
    file: '003_cae40f4f8997aa04.txt',
    locale: 'bg',
    headings: '1@3 2@11 2@15 2@31 2@39 2@45 2@57 2@63 2@77 2@81',
    lists: '-×4@18 -×7@24',
    contacts: { link: 0, email: 3, phone: 0 },
  },
  {
    file: '004_4988a9b30222c1f0.txt',
    locale: 'fr',
    headings:
      '1@1 2@3 2@17 2@21 2@31 2@35 2@39 2@61 2@65 2@69 2@83 2@89 2@97 2@103 2@117 2@121 2@125',
    lists: '•×7@9 •×5@25 =×6@47 -×4@107',
    contacts: { link: 1, email: 0, phone: 0 },
  },
];

for (const { file, locale, headings, lists, contacts, hashes } of seeds) {
  test(`${file}: structure`, { skip }, () => {
    const source = readFileSync(folder + file, 'utf8');
    assert.equal(guessLocale(source), locale);
    const notice = importText(source, { id: 'seed', locale });
    const found = trace(source, notice);
    assert.deepEqual(found.strays, [], 'each line is one row, in order');
    assert.equal(found.headings.join(' '), headings);
    assert.equal(found.lists.join(' '), lists);
    assert.deepEqual(countContacts(notice), contacts);
    if (hashes) assert.deepEqual(hashesAt(Object.keys(hashes), notice, found), hashes);
  });

  test(`${file}: every word through the core, in order`, { skip }, async () => {
    const source = readFileSync(folder + file, 'utf8');
    const engine = await Engine.load();
    await engine.addLocale(locale);
    const notice = engine.open(JSON.stringify(importText(source, { id: 'seed', locale })));
    const { text } = notice.render(locale, 'text');
    notice.close();
    assert.deepEqual(wordsOf(text), wordsOf(source));
  });
}

test('the sub-headings of numbered items stay in their items', { skip }, () => {
  const source = readFileSync(folder + seeds[0].file, 'utf8');
  const notice = importText(source, { id: 'seed', locale: 'fr' });
  const blocks = notice.sections[0].sections.flatMap(({ body }) => body?.fr ?? []);
  const bases = blocks.find(({ list, items }) => list === 'decimal' && items.length === 3);
  const shape = bases.items.map((item) => item.map(({ p }) => textOf(p).length < 30));
  assert.deepEqual(shape, [
    [true, false],
    [true, false],
    [true, false],
  ]);
});

function countContacts(notice) {
  const all = JSON.stringify(notice);
  return Object.fromEntries(
    ['link', 'email', 'phone'].map((key) => [key, all.split(`{"${key}":`).length - 1]),
  );
}

function hashesAt(lines, notice, { headings }) {
  const titles = [...rows(notice.sections)].filter(({ kind }) => kind === 'heading');
  const at = (line) => titles[headings.findIndex((each) => each.endsWith(`@${line}`))]?.text ?? '';
  const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);
  return Object.fromEntries(lines.map((line) => [line, hash(at(line))]));
}
