// `clearnotice diff`: what a person reads, what a program reads, and the exit codes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clearnotice, folderWith, withForm } from './support/run.mjs';

const asJson = (notice) => JSON.stringify(notice, null, 2);
const next = { ...withForm, version: '3' };

/** The next version, changed by `change`. */
function changed(change) {
  const notice = structuredClone(next);
  change(notice);
  return notice;
}

function diff(context, notice, words = []) {
  const cwd = folderWith(context, { 'old.json': asJson(withForm), 'new.json': asJson(notice) });
  return clearnotice(['diff', 'old.json', 'new.json', ...words], { cwd });
}

const lineOf = (notice, text) =>
  asJson(notice)
    .split('\n')
    .findIndex((each) => each.includes(text)) + 1;

test('the same words under another version: nothing, and the exit code is 0', async (context) => {
  const { out, err, exit } = await diff(context, next);
  assert.equal(
    out,
    'purpose reply (legitimate-interests): nothing (nothing changed)\n\n' +
      'purpose call-back (consent): nothing (nothing changed)\n\n' +
      'the notice: nothing (nothing changed)\n\n' +
      'Nobody has to be told or asked.\n',
  );
  assert.deepEqual([err, exit], ['', 0]);
});

test('a reason is told as compilers do, with both places and its source', async (context) => {
  const notice = changed(({ purposes }) => (purposes[1].retention.period = 'P6M'));
  const { out, exit } = await diff(context, notice);
  const [was, is] = [lineOf(withForm, '"P3M"'), lineOf(notice, '"P6M"')];
  const told = [
    'purpose call-back (consent): ask again',
    '',
    'ask again[retention.longer]: kept longer than people were told',
    `  --> old.json:${was}:19  /purposes/1/retention/period`,
    '   |',
    `${was} | "period": "P3M"`,
    '   |           ^^^^^',
    `  --> new.json:${is}:19  /purposes/1/retention/period`,
    '   |',
    `${is} | "period": "P6M"`,
    '   |           ^^^^^',
    '   = source: GDPR 5(1)(e), 13(2)(a); EDPB 05/2020, 110',
    '',
  ].join('\n');
  assert.ok(out.includes(told), out);
  assert.match(out, /^Ask again for: call-back\.$/m);
  assert.equal(exit, 1);
});

test('what is new or gone has one place, and is named where its line does not say it', async (context) => {
  const notice = changed(({ purposes, data }) => {
    data.push({ id: 'diary', name: { en: 'Your diary', fr: 'Votre journal' } });
    purposes[0].data.push('diary');
  });
  const { out, exit } = await diff(context, notice);
  assert.match(out, /^notify\[data\.added\]: data that people were not told of\n +--> new\.json:/m);
  assert.match(out, /^ +\d+ \| \{$|^\d+ \| \{$/m);
  assert.match(out, /= is: Your diary/);
  assert.match(out, /^Tell people what changed; nobody has to be asked again\.$/m);
  assert.equal(exit, 1);
});

test('a typing mistake is nothing, and is shown', async (context) => {
  const old = { ...withForm, tagline: 'Your privacy, our adress' };
  const cwd = folderWith(context, {
    'old.json': asJson(old),
    'new.json': asJson({ ...old, version: '3', tagline: 'Your privacy, our address' }),
  });
  const { out, exit } = await clearnotice(['diff', 'old.json', 'new.json'], { cwd });
  assert.match(out, /^the notice: nothing\n\nnothing\[words\.typing\]: a typing mistake$/m);
  assert.equal(exit, 0);
});

test('--json gives verdicts, rules, sources and places', async (context) => {
  const notice = changed(({ purposes }) => (purposes[1].what = 'Call you about offers'));
  const { out, exit } = await diff(context, notice, ['--json']);
  const report = JSON.parse(out);
  assert.deepEqual(
    report.purposes.map(({ purpose, verdict }) => [purpose, verdict]),
    [
      ['reply', 'nothing'],
      ['call-back', 'ask-again'],
    ],
  );
  assert.deepEqual([report.verdict, report.notice.verdict], ['ask-again', 'nothing']);
  const [reason] = report.purposes[1].reasons;
  assert.deepEqual(Object.keys(reason), ['rule', 'article', 'title', 'verdict', 'was', 'is']);
  assert.deepEqual(reason.is, {
    pointer: '/purposes/1/what',
    line: lineOf(notice, 'Call you about offers'),
    column: '      "what": "Call you '.length + 1,
    length: 'about offers'.length,
    text: 'Call you about offers',
  });
  assert.equal(exit, 1);
});

test('--locale compares the words of one locale', async (context) => {
  const words = (fr) => ({ ...next, tagline: { en: 'Small', fr } });
  const cwd = folderWith(context, {
    'old.json': asJson(words('Petit')),
    'new.json': asJson({ ...words('Grand'), version: '4' }),
  });
  for (const [locale, exit] of [
    ['en', 0],
    ['fr', 1],
  ]) {
    const run = await clearnotice(['diff', 'old.json', 'new.json', '--locale', locale], { cwd });
    assert.equal(run.exit, exit, locale);
  }
});

test('one of the two comes from stdin', async (context) => {
  const cwd = folderWith(context, { 'old.json': asJson(withForm) });
  const { out, exit } = await clearnotice(['diff', 'old.json', '-'], { cwd, input: asJson(next) });
  assert.match(out, /Nobody has to be told/);
  assert.equal(exit, 0);
});

test('what is no notice is told with the name of its file', async (context) => {
  for (const wrong of ['old.json', 'new.json']) {
    const files = { 'old.json': asJson(withForm), 'new.json': asJson(next) };
    const cwd = folderWith(context, { ...files, [wrong]: '{\n  "idd": 1\n}' });
    const { exit, err, out } = await clearnotice(['diff', 'old.json', 'new.json'], { cwd });
    assert.ok(err.startsWith(`${wrong}:2:3: unknown key "idd"; did you mean "id"?`), err);
    assert.deepEqual([exit, out], [1, '']);
  }
});

const kWrong = [
  ['no file', [], /which file\? clearnotice diff old\.json new\.json /],
  ['one file', ['old.json'], /which new\.json\? /],
  ['three files', ['old.json', 'old.json', 'x'], /two files at a time: "x" is one too many/],
  ['both from stdin', ['-', '-'], /only one of the two comes from stdin/],
  [
    'a locale that they have not',
    ['old.json', 'old.json', '--locale', 'de'],
    /--locale: not both notices have the locale "de"/,
  ],
];
for (const [is, words, says] of kWrong)
  test(`wrong use: ${is}`, async (context) => {
    const cwd = folderWith(context, { 'old.json': asJson(withForm) });
    const { exit, err, out } = await clearnotice(['diff', ...words], { cwd });
    assert.match(err, says);
    assert.deepEqual([exit, out], [2, '']);
  });

test('what a notice holds does nothing to a terminal', async (context) => {
  const notice = changed(({ purposes }) => (purposes[0].what = 'Answer\u202e you\u0085 soon'));
  const { out } = await diff(context, notice);
  assert.match(out, /purpose\.what/);
  assert.doesNotMatch(out, /[\u202e\u0085]/);
});
