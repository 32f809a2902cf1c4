// `clearnotice lint`: what a person reads, what a program reads, and the exit codes.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { clearnotice, folderWith, sample, small, withForm } from './support/run.mjs';

const today = '--today=2026-11-23';
const kWords = {
  ...small,
  updated: '2026-11-01',
  locales: ['en'],
  sections: [
    { id: 'a', title: 'Consent', body: { en: ['By clicking Send you consent to this.'] } },
  ],
};

test('a finding is told as compilers do: place, line, caret, article, help', async (context) => {
  const notice = JSON.stringify(kWords, null, 2);
  const cwd = folderWith(context, { 'n.json': notice });
  const { out, err, exit } = await clearnotice(['lint', 'n.json', today], { cwd });
  const line = notice.split('\n').findIndex((each) => each.includes('By clicking')) + 1;
  const told = [
    'error[G7-2]: consent tied to the button: “By clicking Send you consent”',
    `  --> n.json:${line}:12  /sections/0/body/en/0  en`,
    '   |',
    `${line} | "By clicking Send you consent to this."`,
    '   |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    '   = GDPR 7(2); EDPB 05/2020, 84–86: consent tied to the button',
    '   = help: take it out',
  ].join('\n');
  assert.ok(out.includes(told), out);
  assert.match(out, /^en: \d+ of \d+ items of Articles 9 and 13 found; .*not found: .*dpo/m);
  assert.match(out, /^1 error, \d+ warnings, \d+ notes? \(the table of authorities is as of /m);
  assert.deepEqual([err, exit], ['', 1]);
});

test('a line of a thousand characters is cut round the place', async () => {
  const long = `${'Word '.repeat(200)}by clicking Send you consent to this. ${'Word '.repeat(200)}.`;
  const notice = { ...kWords, sections: [{ id: 'a', title: 'X', body: { en: [long] } }] };
  const input = JSON.stringify(notice, null, 2);
  const { out } = await clearnotice(['lint', '-', today], { input });
  const lines = out.split('\n');
  const at = lines.findIndex((each) => each.startsWith('error[G7-2]'));
  const [, , , shown, carets] = lines.slice(at);
  assert.ok(shown.length < 130, shown);
  assert.equal(shown.slice(carets.indexOf('^'), carets.length), 'by clicking Send you consent');
});

test('--json gives findings with their places, and the coverage of each locale', async () => {
  const input = JSON.stringify(withForm);
  const { out, exit } = await clearnotice(['lint', '-', '--json', today], { input });
  const { findings, coverage, authorities } = JSON.parse(out);
  assert.match(authorities, /^\d{4}-\d{2}-\d{2}$/);
  assert.deepEqual(
    coverage.map(({ locale, read }) => [locale, read]),
    [
      ['en', true],
      ['fr', true],
    ],
  );
  assert.equal(coverage[0].items.dpo, 'missing');
  const dpo = findings.find(({ rule }) => rule === 'G13-1b');
  assert.deepEqual(Object.keys(dpo), [
    'rule',
    'article',
    'title',
    'level',
    'pointer',
    'locale',
    'found',
    'settle',
  ]);
  assert.equal(exit, 1);
});

test('--sarif has what code hosts need: rules, levels, regions in code points', async (context) => {
  const cwd = folderWith(context, { 'my notice.json': JSON.stringify(kWords, null, 2) });
  const { out, exit } = await clearnotice(['lint', 'my notice.json', '--sarif', today], { cwd });
  const { version, runs } = JSON.parse(out);
  const [{ tool, columnKind, results }] = runs;
  assert.deepEqual(
    [version, columnKind, tool.driver.name],
    ['2.1.0', 'unicodeCodePoints', 'clearnotice'],
  );
  assert.equal(new Set(tool.driver.rules.map(({ id }) => id)).size, tool.driver.rules.length);
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    assert.match(level, /^(error|warning|note)$/);
    assert.ok(message.text);
    assert.equal(locations[0].physicalLocation.artifactLocation.uri, 'my%20notice.json');
  }
  const bundled = results.find(({ ruleId }) => ruleId === 'G7-2').locations[0];
  const { region } = bundled.physicalLocation;
  assert.deepEqual([region.startColumn, region.endColumn], [12, 40]);
  assert.equal(bundled.logicalLocations[0].fullyQualifiedName, '/sections/0/body/en/0');
  assert.equal(exit, 1);
});

test('notes alone are no failure', async () => {
  const { out, exit } = await clearnotice(['lint', sample, '--json', today]);
  const levels = new Set(JSON.parse(out).findings.map(({ level }) => level));
  assert.deepEqual(
    [...levels].filter((each) => each !== 'note'),
    [],
  );
  assert.equal(exit, 0);
});

const kWrong = [
  ['a day that the calendar does not have', ['-', '--today', '2026-02-30'], /--today "2026-02-30"/],
  ['a day in another form', ['-', '--today', '23.11.2026'], /a date like 2026-11-23/],
  ['two formats', ['-', '--json', '--sarif'], /--json or --sarif, not both/],
  ['no file', [], /which file\?/],
];
for (const [is, words, says] of kWrong)
  test(`wrong use: ${is}`, async () => {
    const { exit, err, out } = await clearnotice(['lint', ...words], { input: '{}' });
    assert.match(err, says);
    assert.deepEqual([exit, out], [2, '']);
  });

test('what is no notice is told with its place, and nothing is linted', async (context) => {
  const cwd = folderWith(context, { 'n.json': '{\n  "idd": 1\n}' });
  const { exit, err, out } = await clearnotice(['lint', 'n.json'], { cwd });
  assert.match(err, /^n\.json:2:3: unknown key "idd"; did you mean "id"\?/);
  assert.deepEqual([exit, out], [1, '']);
});

test('what a notice holds does nothing to a terminal', async () => {
  const evil = 'Click here\u202e for more, it says.';
  const notice = { ...kWords, sections: [{ id: 'a', title: 'X', body: { en: [evil] } }] };
  const input = JSON.stringify(notice, null, 2);
  const { out } = await clearnotice(['lint', '-', today], { input });
  assert.match(out, /TEXT-link/);
  assert.doesNotMatch(out, /\u202e/);
});
