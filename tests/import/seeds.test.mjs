// Five real notices, as they were found. They are not part of the project: lines are named by number.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Engine } from '../../dist/engine/index.js';
import { guessLocale, importText } from '../../dist/import/index.js';
import { passagesOf } from '../../dist/import/propose/passages.js';
import { proposalsFor } from '../../dist/import/propose/proposals.js';
import { rows, textOf, trace, wordsOf } from './support/outline.mjs';

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const skip = existsSync(folder)
  ? false
  : 'the five real notices (../shared/seeds) are not on this machine';

/**
 * Headings as level@line, lists as mark×items@line; `-` has no mark, `=` are labelled lines. Recognised:
 * value@lines by its place in notice.json, or by its kind where it has none.
 */
const seeds = [
  {
    file: '000_8188c54bb6711b7f.txt',
    locale: 'fr',
    headings:
      '1@1 2@5 2@13 2@24 2@30 2@43 2@54 2@64 2@68 2@72 2@76 2@80 2@99 2@103 2@107 2@111 2@117 2@124',
    lists: '•×8@15 1.×2@26 1.×3@34 •×8@45 •×5@58 •×6@84 •×3@121 -×7@127',
    contacts: { link: 1, email: 1, phone: 1 },
    recognised: {
      about:
        'collection@13 data@24 purposes@30 purposes@43 recipients@54 security@64 transfers@68 ' +
        'security@72 retention@76 rights@80 cookies@99 sites@103 children@107 changes@111 who@117 who@124',
      '/controller/name': 'a30eb78a@7,9,82',
      '/dpo/email': 'f7097b23@121',
      '/dpo/phone': '9b0c2109@123',
      '/dpo/address': 'd540f8cf@122',
      '/controller/country': 'GB@123',
      '/authority': 'GB@97',
      '/updated': '2018-05-25@115',
      right:
        'access@80,84 rectification@80,85 objection@86,95 withdrawal@87,91 complaint@97 automated@88',
      '/rights/fee': 'free@84',
      '/rights/proof': 'd8951eb5@89',
      '/children/minimumAge': '16@109',
    },
    // The headings that stood as bullets, without the bullet.
    hashes: { 24: '9bc68435', 54: '282147ea', 124: '496b4c60' },
  },
  {
    file: '001_3587dfe37830daa7.txt',
    locale: 'fr',
    headings: '1@1 1@9 1@15 1@19 1@23 1@32',
    lists: '•×2@5 •×2@17 •×6@25',
    contacts: { link: 0, email: 1, phone: 0 },
    recognised: {
      about: 'purposes@1 retention@9 pledges@15 security@19 rights@23 dpo@32',
      '/controller/name': 'aec5e2c0@33',
      '/dpo/email': '671d1f5a@33',
      '/authority': 'FR@22,30',
      right:
        'access@25 rectification@26 erasure@27,29 restriction@28 portability@29 objection@25 complaint@30',
      '/rights/fee': 'free@25',
      '/rights/deadline': 'P1M@31',
      '/rights/extension': 'P2M@31',
      '/rights/proof': '8e574a38@31',
    },
  },
  {
    file: '002_bfda945d66f7dd2d.txt',
    locale: 'fr',
    headings: '1@1 2@2 2@4 3@6 3@8 2@10 2@17 2@19 2@23 2@25 2@27',
    lists: '-×5@12 -×5@29',
    contacts: { link: 1, email: 0, phone: 0 },
    recognised: {
      about: 'data@4 data@6 data@8 purposes@10 recipients@17 security@19 retention@25 rights@27',
      '/authority': 'GB@34',
      right:
        'access@29 rectification@30 erasure@31 restriction@33 portability@32 objection@33 withdrawal@33',
    },
  },
  {
    file: '003_cae40f4f8997aa04.txt',
    locale: 'bg',
    headings: '1@3 2@11 2@15 2@31 2@39 2@45 2@57 2@63 2@77 2@81',
    lists: '-×4@18 -×7@24',
    contacts: { link: 0, email: 3, phone: 0 },
    recognised: {
      about:
        'data@11 data@15 data@31 retention@39 recipients@45 rights@57 rights@63 changes@77 who@81',
      '/controller/name': '24dc3917@5,9,13,21,22',
      '/controller/email': 'fa5e1b69@73,83',
      // The authority's own, which its row in locales/authorities.json has already.
      contact: 'cc211071@71 f04c72a2@71 92074cbf@71',
      '/authority': 'BG@71',
      right:
        'access@65 rectification@67 erasure@67 objection@36,38,67 withdrawal@36,43,69 complaint@71',
      '/rights/contact': 'fa5e1b69@73',
      '/rights/deadline': 'P30D@75',
    },
  },
  {
    file: '004_4988a9b30222c1f0.txt',
    locale: 'fr',
    headings:
      '1@1 2@3 2@17 2@21 2@31 2@35 2@39 2@61 2@65 2@69 2@83 2@89 2@97 2@103 2@117 2@121 2@125',
    lists: '•×7@9 •×5@25 =×6@47 -×4@107',
    contacts: { link: 1, email: 0, phone: 0 },
    recognised: {
      about:
        'purposes@21 cookies@39 cookies@61 calls@65 complaint@69 complaint@97 rights@103 ' +
        'recipients@117 changes@121 who@125',
      '/controller/name': '21563428@5',
      '/controller/address': '6cfbc923@129',
      '/updated': '2018-01-23@123',
      '/cookies/-': '8ea59313@47,49,51 54e1460a@53,55,57',
      right: 'access@15 rectification@115',
      '/rights/fee': 'free@15',
    },
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

for (const { file, locale, recognised } of seeds) {
  test(`${file}: what is recognised`, { skip }, () => {
    const source = readFileSync(folder + file, 'utf8');
    const notice = importText(source, { id: 'seed', locale });
    assert.deepEqual(recognisedIn(source, notice), recognised);
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

/** Values that are the clinic's own words or contacts are named by the beginning of their hash. */
function recognisedIn(source, notice) {
  const lineOf = linesOf(source, notice);
  const facts = {};
  for (const { confirmed, kind, path, value, found } of proposalsFor(notice)) {
    assert.equal(confirmed, false);
    const where = path?.replace(/^.*\/about$/, 'about') ?? kind;
    const lines = [...new Set(found.map(({ pointer }) => lineOf.get(pointer)))].join(',');
    (facts[where] ??= []).push(`${nameOf(value)}@${lines}`);
  }
  return Object.fromEntries(Object.entries(facts).map(([key, all]) => [key, all.join(' ')]));
}

function nameOf(value) {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (/^(?:[a-z]+|[A-Z]{2}|[\d-]+|P\d+[YMWD])$/.test(text)) return text;
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** The line of each text by its pointer: lines and texts have one order. */
function linesOf(source, notice) {
  const lines = source.split('\n');
  let line = 0;
  return new Map(
    passagesOf(notice).map(({ pointer, text }) => {
      while (line < lines.length && !lines[line].includes(text)) line += 1;
      return [pointer, line + 1];
    }),
  );
}
