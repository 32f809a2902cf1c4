// `clearnotice validate`: one verdict a line, however many lines, and no value on stderr.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

import { clearnotice, main } from './support/run.mjs';

const lines = (text) => text.trimEnd().split('\n');
const jsonLines = (text) => lines(text).map((line) => JSON.parse(line));

test('each line in gives one verdict out, in the same order', async () => {
  const input = ['{"value": "a@b.ch"}', '{"value": "a@"}', '{"value": ""}'].join('\n');
  const { exit, out, err } = await clearnotice(['validate', '--field', 'email'], { input });
  assert.equal(err, '');
  assert.equal(exit, 0);
  assert.deepEqual(
    jsonLines(out).map(({ field, state, code }) => ({ field, state, code })),
    [
      { field: 'email', state: 'ok', code: undefined },
      { field: 'email', state: 'error', code: 'email.no_domain' },
      { field: 'email', state: 'empty', code: undefined },
    ],
  );
});

test('the message speaks the language asked for, English where there is none', async () => {
  const say = async (...words) => {
    const answer = await clearnotice(['validate', '--field', 'email', ...words], {
      input: '{"value": "a@"}\n',
    });
    return { message: JSON.parse(answer.out).message, err: answer.err };
  };
  const english = await say();
  const french = await say('--locale', 'fr-BE');
  const absent = await say('--locale', 'tlh');
  assert.notEqual(french.message, english.message);
  assert.equal(french.err, '');
  assert.equal(absent.message, english.message);
  assert.match(absent.err, /^no words for locale "tlh" \(there are .*\): using en\n$/);
});

for (const field of [
  'given-name',
  'family-name',
  'organisation',
  'occupation',
  'email',
  'phone',
  'message',
])
  test(`the core knows the field ${field}`, async () => {
    const { exit, out, err } = await clearnotice(['validate', '--field', field], {
      input: '{"value": "", "region": "FR"}',
    });
    assert.deepEqual({ exit, err }, { exit: 0, err: '' });
    assert.deepEqual(JSON.parse(out), { field, state: 'empty', value: '' });
  });

const kBroken = [
  ['not JSON', 'secret'],
  ['not JSON', '{"value": "secret}'],
  ['not a JSON object', '"secret"'],
  ['not a JSON object', '["secret"]'],
  ['not a JSON object', 'null'],
  ['"value" is missing', '{"region": "FR"}'],
  ['"value" is not a string', '{"value": 42}'],
  ['"region" is not a string', '{"value": "secret", "region": 1}'],
  ['unknown key; did you mean "value"?', '{"vlaue": "secret"}'],
  ['unknown key', '{"value": "secret", "secret": "secret"}'],
  ['unknown key', '{"value": "secret", "__proto__": {"region": "FR"}}'],
  ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ['longer than 1 MiB', `{"value": "${'secret'.repeat(200_000)}"}`],
];

for (const [why, line] of kBroken)
  test(`a broken line is named by its number and the rest is checked: ${why}`, async () => {
    const good = '{"value": "a@b.ch"}\n';
    const input = Buffer.concat([good, '\n', line, '\n', good].map((part) => Buffer.from(part)));
    const { exit, out, err } = await clearnotice(['validate', '--field', 'email'], { input });
    assert.equal(lines(out).length, 2);
    assert.ok(err.startsWith(`line 3: ${why}; expected {"value": "…"}`), err);
    assert.equal(lines(err).length, 1);
    assert.doesNotMatch(err, /secret|42/);
    assert.equal(exit, 1);
  });

test('lone surrogates, NULs and controls in values give verdicts in well-formed JSON', async () => {
  const values = [
    '\\ud800',
    'a\\udfff@b.ch',
    '\\u0000',
    'a\\u0007b',
    '\\\\ud800',
    '\\ud83d\\ude00',
  ];
  const input = values.map((value) => `{"value": "${value}"}\n`).join('');
  for (const field of ['given-name', 'email', 'phone', 'message']) {
    const { exit, out, err } = await clearnotice(['validate', '--field', field], { input });
    assert.deepEqual({ exit, err }, { exit: 0, err: '' });
    const verdicts = jsonLines(out);
    assert.equal(verdicts.length, values.length);
    for (const { value } of verdicts) assert.doesNotMatch(value, /\p{Surrogate}/u);
    assert.equal(verdicts[4].value, '\\ud800'); // a backslash that was typed is no escape
    assert.equal(verdicts[5].value, '😀');
  }
});

test('a verdict comes as soon as its line is there', async () => {
  const child = spawn(process.execPath, [main, 'validate', '--field', 'email']);
  child.stdin.write('{"value": "a@b.ch"}\n');
  const [first] = await once(child.stdout, 'data');
  assert.equal(JSON.parse(first).state, 'ok');
  child.stdin.end();
  const [exit] = await once(child, 'close');
  assert.equal(exit, 0);
});

test('100,000 lines pass through a slow reader, in order and without piling up', async () => {
  const kLines = 100_000;
  const child = spawn(process.execPath, [
    '--max-old-space-size=64',
    main,
    'validate',
    '--field',
    'email',
  ]);
  const feed = async () => {
    for (let i = 0; i < kLines; i += 100) {
      let chunk = '';
      for (let j = i; j < i + 100; j++) chunk += `{"value": "person${j}@example.org"}\n`;
      if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
  };
  const read = async () => {
    let rest = '';
    let count = 0;
    let chunks = 0;
    child.stdout.setEncoding('utf8');
    for await (const chunk of child.stdout) {
      if (chunks++ % 64 === 0) await new Promise((resume) => setTimeout(resume, 5));
      const complete = (rest + chunk).split('\n');
      rest = complete.pop();
      for (const line of complete) {
        const { value, state } = JSON.parse(line);
        assert.equal(value, `person${count++}@example.org`);
        assert.equal(state, 'ok');
      }
    }
    assert.equal(rest, '');
    return count;
  };
  const [, count, [exit]] = await Promise.all([feed(), read(), once(child, 'close')]);
  assert.equal(count, kLines);
  assert.equal(exit, 0);
});
