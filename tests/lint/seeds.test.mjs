// Five real notices: import, lint, and compare with what a person found in them
// (../shared/requirements/seeds.md, sections D and E). They are not part of the project: places are
// lines of their files, and no sentence of theirs is written here.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { guessLocale, importText } from '../../dist/import/index.js';
import { at, author, marked, read, today } from './support/lint.mjs';

const shared = new URL('../../../shared/', import.meta.url);
const folder = new URL('seeds/', shared);
const skip = existsSync(folder)
  ? false
  : 'the five real notices (../shared/seeds) are not on this machine';

const kItems =
  'identity dpo purposes basis interest recipients transfers retention access rectification ' +
  'erasure restriction objection portability withdrawal complaint required automated condition';

/** Section D, row by row as in kItems: P present, ~ partial, - missing, 0 not applicable. */
const kTable = {
  '000': '~PP~PP~~PP--~-~P--0',
  '001': '~PP--P~PPPPPPP-P~--',
  '002': '--P--P~~PPPPPP~---0',
  '003': '~-P~~P-~PPP-P-~P---',
  '004': 'P-P--P-~PP--~-~---0',
};
const kMarks = { present: 'P', partial: '~', missing: '-', 'not-applicable': '0' };

/** Section E, 52 of them: rule@line of the seed; @0 concerns the whole notice. */
const kErrors = {
  '000':
    'FORM-undeclared@134 E-tick-box@35 G7-2@152 G13-2d-name@97 G13-2d-link@97 DATE-stale@115 ' +
    'TEXT-gap@122 TEXT-slip@28 TEXT-slip@41 TEXT-slip@47 TEXT-slip@78 TEXT-repeated@123',
  '001':
    'DATE-none@0 G13-2d-name@30 G13-2a-unlimited@12 G13-2a-contradiction@13 TEXT-slip@6 ' +
    'TEXT-slip@10 TEXT-slip@14 TEXT-slip@18 TEXT-end@7 TEXT-end@22 TEXT-end@25',
  '002': 'DATE-none@0 G13-1a-role@3 G13-2d-link@34 TEXT-slip@18',
  '003': 'DATE-none@0 G13-1c-either@36 TEXT-heading@20 TEXT-slip@16 TEXT-end@27 TEXT-end@30',
  '004':
    'LAW-repealed@89 LAW-repealed@105 TEXT-copied@81 DATE-stale@123 TEXT-anonymous@33 ' +
    'TEXT-anonymous@51 COOKIE-old@49 COOKIE-old@55 COOKIE-duration@49 COOKIE-duration@55 ' +
    'COOKIE-consent@47 TEXT-link@51 TEXT-link@63 TEXT-email@127 TEXT-slip@15 TEXT-slip@33 ' +
    'TEXT-slip@37 TEXT-slip@119 TEXT-end@15',
};

/** What is true and not in that list, most of it said elsewhere in the inventory: rule@line. */
const kTrue = {
  '000': 'G13-1c-some@46 TEXT-slip@87 COOKIE-duration@99 W29@113',
  '001': 'COOKIE-duration@8 G13-2d-name@22 G13-2d-contact@30',
  '002': '',
  '003': '',
  '004': 'TEXT-copied@28 TEXT-copied@89 TEXT-copied@91 TEXT-copied@93 W29@123',
};

/** False: 002 tells its cookies in a policy of their own, which lint cannot see. */
const kFalse = { '000': '', '001': '', '002': 'COOKIE-duration@9', '003': '', '004': '' };

/** A text as one runs one's eye over it: white space and bullets do not count. */
const plain = (text) => text.replace(/[\s\u00a0]+/g, ' ').trim();

function lint(number) {
  const name = readdirSync(folder).find((each) => each.startsWith(number));
  const seed = read(new URL(name, folder));
  const notice = importText(seed, { id: `seed-${number}`, locale: guessLocale(seed) });
  const source = `${JSON.stringify(notice, null, 2)}\n`;
  const report = author.lint(source, today);
  const lines = seed.split('\n').map(plain);
  /** The lines of the seed that hold the string a finding points to. */
  const linesOf = (finding) => {
    if (finding.line === undefined) return [0];
    const value = plain(String(at(JSON.parse(source), finding.pointer)));
    return lines.flatMap((line, index) => (value && line.includes(value) ? [index + 1] : []));
  };
  return { source, report, linesOf };
}

const seeds = skip ? {} : Object.fromEntries(Object.keys(kTable).map((n) => [n, lint(n)]));

test('present, partial and missing agree with a person’s table in 9 of 10 cells', { skip }, () => {
  const items = kItems.split(' ');
  const differ = [];
  for (const [number, row] of Object.entries(kTable)) {
    const [{ items: states }] = seeds[number].report.coverage;
    assert.deepEqual(Object.keys(states), items);
    items.forEach((item, i) => {
      if (kMarks[states[item]] !== row[i]) differ.push(`${number} ${item}: ${states[item]}`);
    });
  }
  const cells = items.length * Object.keys(kTable).length;
  assert.ok(cells - differ.length >= 0.9 * cells, differ.join('\n'));
});

for (const [number, list] of Object.entries(kErrors))
  test(`${number}: the errors that a person found are found, in their line`, { skip }, () => {
    const { report, linesOf } = seeds[number];
    const left = [...report.findings];
    for (const wanted of list.split(' ')) {
      const [rule, line] = wanted.split('@');
      const found = left.findIndex(
        (each) => each.rule === rule && linesOf(each).includes(Number(line)),
      );
      assert.notEqual(found, -1, wanted);
      left.splice(found, 1); // each finding counts once
    }
  });

/** The items of Articles 13 and 9, which the table above counts. */
const kCounted = /^(not found|found only in part): /;

for (const number of Object.keys(kTable))
  test(`${number}: nothing is found that nobody has judged`, { skip }, () => {
    const { report, linesOf } = seeds[number];
    const judged = [kErrors, kTrue, kFalse].flatMap((list) => list[number].split(' '));
    const left = report.findings.filter((each) => {
      const place = judged.findIndex((wanted) => {
        const [rule, line] = wanted.split('@');
        return rule === each.rule && linesOf(each).includes(Number(line));
      });
      if (place < 0) return each.level !== 'note' && !kCounted.test(each.found);
      judged.splice(place, 1);
      return false;
    });
    assert.deepEqual(
      left.map((each) => `${each.rule}@${linesOf(each)}: ${each.found}`),
      [],
    );
    assert.deepEqual(judged.filter(Boolean), []);
  });

test(
  'every place is a place: what is marked stands inside the string it points to',
  { skip },
  () => {
    for (const { source, report } of Object.values(seeds)) {
      const notice = JSON.parse(source);
      for (const finding of report.findings) {
        if (finding.line === undefined) continue;
        const value = at(notice, finding.pointer);
        const text = marked(source, finding);
        const inside = JSON.stringify(value).includes(text) || typeof value === 'object';
        assert.ok(text.length > 0 && inside, `${finding.rule}: ${finding.pointer}`);
      }
    }
  },
);
