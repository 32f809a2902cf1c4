// Sixteen notices of our own, in other words than the lexicons had when they were written: what a person
// finds in each, and what lint finds. five-notices.md has the figures of the first reading.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { toNotice } from '../../dist/import/index.js';
import { readMarkdown } from '../../dist/import/markdown.js';
import { author, read, today } from './support/lint.mjs';

const kItems =
  'identity dpo purposes basis interest recipients transfers retention access rectification ' +
  'erasure restriction objection portability withdrawal complaint required automated condition';

/** What a person finds, item by item as in kItems: P present, ~ partial, - missing, 0 not applicable. */
const kTable = {
  'en-1': 'PPPPPP~PPPPPP-PPPPP',
  'en-2': '~-P~~--~PPP-~-~-~--',
  'en-3': 'PPPP-PPPPPPP-PPPP-P',
  'en-4': 'P-PP-PPPPPP-P-~-~-P',
  'fr-1': 'PPPPPPPPPPPPPPPPPPP',
  'fr-2': '~-P--P~~PP--P-~-~-0',
  'fr-3': 'PPPP-P~PPPPP-PPPP-P',
  'fr-4': '~PPPPP~PPPPPP-PP--0',
  'de-1': 'PPPPPPPPPPPPPPPPPPP',
  'de-2': '~-P~-P-~PPP---~P---',
  'de-3': 'PPPP-P~PPPPP-PPPP-P',
  'de-4': 'PPPP~P-~PPPPPP~P-PP',
  'bg-1': 'PPPPPPPPPPPPPPPPPPP',
  'bg-2': '~-P~-P~~PPP--P-P--0',
  'bg-3': 'PPPP-P~PPPPP-PPPP-P',
  'bg-4': 'P-PP--PPPPPPP-P-P--',
};
const kMarks = { present: 'P', partial: '~', missing: '-', 'not-applicable': '0' };

/** Cells in which lint reads less or more than a person does: answers to a question in the heading, a
 * sentence about interests that says nothing of them, a law that is not called one. */
const kOther = [
  'en-1 required: missing, not P',
  'en-2 basis: present, not ~',
  'en-4 retention: partial, not P',
  'de-3 basis: partial, not P',
  'bg-3 basis: partial, not P',
];

function lint(name) {
  const source = read(new URL(`held-out/${name}.md`, import.meta.url));
  const locale = name.slice(0, 2);
  const notice = toNotice(readMarkdown(source, { locale }), { id: name, locale });
  const { coverage, findings } = author.lint(JSON.stringify(notice, null, 2), today);
  // Who has read the product's own words is no fault of a notice.
  return { coverage, findings: findings.filter(({ rule }) => rule !== 'LOCALE-unreviewed') };
}

const reports = Object.fromEntries(Object.keys(kTable).map((name) => [name, lint(name)]));

test('present, partial and missing agree with a person’s table, but for the cells that are named', () => {
  const items = kItems.split(' ');
  const differ = [];
  for (const [name, row] of Object.entries(kTable)) {
    const [{ items: states }] = reports[name].coverage;
    assert.deepEqual(Object.keys(states), items);
    items.forEach((item, i) => {
      if (kMarks[states[item]] !== row[i])
        differ.push(`${name} ${item}: ${kMarks[states[item]]}, not ${row[i]}`);
    });
  }
  const named = kOther.map((cell) =>
    cell.replace(/: ([\w-]+),/, (_, state) => `: ${kMarks[state]},`),
  );
  assert.deepEqual(differ.sort(), named.sort());
});

test('every notice there is in the table', () => {
  const names = readdirSync(new URL('held-out/', import.meta.url));
  assert.deepEqual(
    names.sort(),
    Object.keys(kTable)
      .map((name) => `${name}.md`)
      .sort(),
  );
});

/** The rules about the items of Articles 13 and 9, which the table counts. */
const kCounted = /^G(13|9)-/;
const isCounted = ({ rule, found }) =>
  kCounted.test(rule) && /^(not found|found only in part): /.test(found);

test('nothing is found but the items that are missing: there is no other mistake in them', () => {
  for (const [name, { findings }] of Object.entries(reports))
    for (const finding of findings)
      assert.ok(isCounted(finding), `${name}: ${finding.rule}: ${finding.found}`);
});

test('a notice without faults has no findings', () => {
  const whole = Object.keys(kTable).filter((name) => /^P+$/.test(kTable[name]));
  assert.deepEqual(whole, ['fr-1', 'de-1', 'bg-1']);
  for (const name of whole) assert.deepEqual(reports[name].findings, [], name);
});
