// `clearnotice submit`: the payload the chosen purposes need, and nothing typed ever on stderr.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clearnotice, folderWith, withForm } from './support/run.mjs';

const kNow = '2026-11-23T10:00:00Z';
const kKey = '0123456789abcdef';
const typed = { email: 'zoe.secret@example.org', phone: '+33 1 99 00 12 34' };

function submit(context, input, words = []) {
  const cwd = folderWith(context, { 'n.json': JSON.stringify(withForm) });
  const text = typeof input === 'string' || Buffer.isBuffer(input) ? input : JSON.stringify(input);
  return clearnotice(['submit', 'n.json', ...words], { cwd, input: text });
}

test('the payload holds what the ticked purposes need, and no more', async (context) => {
  const request = { values: typed, choices: { 'call-back': true }, now: kNow, key: kKey };
  const ticked = await submit(context, request);
  assert.equal(ticked.err, '');
  assert.equal(ticked.exit, 0);
  const { payload, request: post } = JSON.parse(ticked.out);
  assert.ok(Object.values(payload).includes(typed.email));
  assert.ok(Object.values(payload).includes(typed.phone));
  assert.equal(post.url, withForm.form.action);
  assert.deepEqual(Object.fromEntries(new URLSearchParams(post.body)), payload);

  const unticked = await submit(context, { ...request, choices: {} });
  const without = JSON.parse(unticked.out).payload;
  assert.ok(Object.values(without).includes(typed.email));
  assert.ok(!Object.values(without).includes(typed.phone));
  assert.ok(!Object.keys(without).includes('phone'));
});

test('errors are data on stdout, and the exit code tells', async (context) => {
  const { exit, out, err } = await submit(context, { values: { email: 'zoe@' } }, [
    '--locale',
    'fr',
  ]);
  assert.equal(err, '');
  assert.equal(exit, 1);
  const { errors, ...rest } = JSON.parse(out);
  assert.deepEqual(rest, {});
  assert.deepEqual(
    errors.map(({ target, code, state }) => ({ target, code, state })),
    [{ target: 'email', code: 'email.no_domain', state: 'error' }],
  );
});

test('an idempotency key is made where none is given, another each time', async (context) => {
  const keys = [];
  for (let i = 0; i < 2; i++) {
    const { out } = await submit(context, { values: typed });
    keys.push(Object.values(JSON.parse(out).payload).find((value) => /^[0-9a-f]{32}$/.test(value)));
  }
  assert.ok(keys[0] && keys[1]);
  assert.notEqual(keys[0], keys[1]);
});

const kBroken = [
  { is: 'nothing', input: '', says: /^stdin:1:1: .+json\.syntax/ },
  {
    is: 'broken JSON',
    input: '{\n"values": {"email": "zoe.secret@example.org}',
    says: /^stdin:2:\d+: /,
  },
  { is: 'a lone value', input: '"zoe.secret@example.org"', says: /^stdin: not a JSON object/ },
  { is: 'a list', input: '[]', says: /^stdin: not a JSON object/ },
  {
    is: 'a wrong key',
    input: { vlaues: typed },
    says: /^stdin: unknown key; did you mean "values"\?/,
  },
  {
    is: 'a foreign key',
    input: { email: 'zoe.secret@example.org' },
    says: /the keys are values, /,
  },
  {
    is: 'a key twice',
    input: '{"values": {"email": "zoe.secret@example.org", "email": "b@c.ch"}}',
    says: /^stdin:1:\d+: .+json\.duplicate_key/,
  },
  {
    is: 'a list of values',
    input: { values: ['zoe.secret@example.org'] },
    says: /^stdin: .+\/values/,
  },
  { is: 'a number', input: { values: { email: 1 } }, says: /^stdin: .+\/values\/email/ },
  {
    is: 'a field not asked for',
    input: { values: { message: 'secret' } },
    says: /\/values\/message/,
  },
  { is: 'an unknown choice', input: { choices: { news: true } }, says: /\/choices\/news/ },
  {
    is: 'a choice in words',
    input: { choices: { 'call-back': 'yes' } },
    says: /\/choices\/call-back/,
  },
  { is: 'no time', input: { now: 'zoe.secret@example.org' }, says: /^stdin: .+\/now/ },
  { is: 'no key', input: { key: 'zoe.secret@example.org' }, says: /^stdin: .+\/key/ },
  { is: 'UTF-16', input: Buffer.from('\ufeff{}', 'utf16le'), says: /^stdin:1:1: .*UTF-8/ },
];

for (const { is, input, says } of kBroken)
  test(`one line without a value tells what is wrong on stdin: ${is}`, async (context) => {
    const { exit, out, err } = await submit(context, input);
    assert.match(err, says);
    assert.equal(err.trimEnd().split('\n').length, 1);
    assert.doesNotMatch(err, /secret/);
    assert.equal(out, '');
    assert.equal(exit, 1);
  });

test('lone surrogates in what was typed are replaced, not passed on and no trap', async (context) => {
  const values = '{"email": "zo\\u00e9\\ud800@example.org", "phone": "\\udc00"}';
  const { exit, out } = await submit(context, `{"values": ${values}}`);
  assert.ok(exit === 0 || exit === 1);
  assert.ok(out.isWellFormed?.() ?? !/\p{Surrogate}/u.test(out));
  assert.doesNotMatch(out, /\\ud[89a-f]/i);
});
