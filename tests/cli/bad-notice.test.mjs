// A notice that is wrong: a line with file, line, column, pointer and code, and the place with a caret;
// exit 1; never a trap.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clearnotice, folderWith, small, withForm } from './support/run.mjs';

const pretty = (notice) => JSON.stringify(notice, null, 2);
const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
/** `small` with one text put in place of its first words. */
const saying = (json) => pretty(small).replace('"Words."', json);

const kNotices = [
  { is: 'empty', file: '', says: /^n\.json:1:1: .+ \(json\.syntax\)$/ },
  {
    is: 'broken JSON',
    file: '{\n  "id": "a",\n}',
    says: /^n\.json:3:1: .*comma.* \(.*json\.syntax\)$/,
  },
  { is: 'cut off', file: pretty(small).slice(0, -4), says: /^n\.json:\d+:\d+: .+json\.syntax\)$/ },
  { is: 'not JSON at all', file: '<!doctype html>', says: /^n\.json:1:1: .+ \(json\.syntax\)$/ },
  { is: 'no object', file: '[]', says: /^n\.json:1:1: .+ \(notice\.wrong_type\)$/ },
  {
    is: 'with an unknown key',
    file: pretty({ ...withForm, controller: { nmae: 'Harbour', country: 'FR' } }),
    says: 'n.json:9:5: unknown key "nmae"; did you mean "name"? (/controller/nmae, notice.unknown_key)',
    shows: ['  |', '9 | "nmae": "Harbour",', '  | ^^^^^^'],
  },
  {
    is: 'with a duplicate key',
    file: '{\n  "id": "a",\n  "version": "1",\n  "id": "b"\n}',
    says: /^n\.json:4:3: .+ \(\/id, json\.duplicate_key\)$/,
  },
  {
    is: 'with a value of the wrong type',
    file: pretty({ ...small, version: 1 }),
    says: /^n\.json:3:14: a string belongs here, not a number \(\/version, notice\.wrong_type\)$/,
    shows: ['  |', '3 | "version": 1,', '  |            ^'],
  },
  {
    is: 'without a text in one of its locales',
    file: pretty({ ...small, changes: { en: 'Only English.' } }),
    says: /^n\.json:\d+:\d+: .*fr.* \(\/changes.*, notice\.\w+\)$/,
  },
  {
    is: 'without locales',
    file: pretty({ ...small, locales: undefined }),
    says: /^n\.json:1:1: "locales" is missing here \(notice\.missing_key\)$/,
  },
  {
    is: '10,000 levels deep',
    file: `{"sections":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    says: /^n\.json:1:\d+: .+ \(\/sections\/0.*json\.too_deep\)$/,
  },
  {
    is: '10,000 objects deep and never closed',
    file: '{"a":'.repeat(10_000),
    says: /^n\.json:1:\d+: .+ \(\/a\/a.*json\.too_deep\)$/,
  },
  {
    is: '5 MB of words',
    file: saying(JSON.stringify('word '.repeat(1_000_000))),
    says: /^n\.json:1:1: .*larger.* \(json\.too_large\)$/,
  },
  {
    is: '9 MB',
    file: 'x'.repeat(9_000_000),
    says: /^n\.json: 9000000 bytes are more .+too_large\)$/,
  },
  {
    is: 'not UTF-8',
    file: bytes('{\n  "id": "caf', [0xe9], '"\n}'),
    says: /^n\.json:2:13: .*UTF-8.* \(json\.not_utf8\)$/,
  },
  {
    is: 'with a surrogate in its bytes',
    file: bytes('{\n  "id": "', [0xed, 0xa0, 0x80], '"\n}'),
    says: /^n\.json:2:10: .*UTF-8.* \(json\.not_utf8\)$/,
  },
  {
    is: 'with an escaped half of a surrogate pair',
    file: saying('"half \\ud800 of a pair"'),
    says: /^n\.json:\d+:\d+: .*surrogate.* \(\/.*json\.lone_surrogate\)$/,
  },
  {
    is: 'UTF-16',
    file: bytes([0xff, 0xfe], Buffer.from('{}', 'utf16le')),
    says: /^n\.json:1:1: .*UTF-8.* \(json\.not_utf8\)$/,
  },
  { is: 'with a NUL', file: '{"id":"a"}\0', says: /^n\.json:1:11: .*NUL.* \(json\.syntax\)$/ },
  {
    is: 'with a key that would paint the terminal',
    file: `{"id":"a","\\u001b[31m\\nline":1}`,
    says: /^n\.json:1:11: unknown key "\\u001b\[31m\\u000aline".*notice\.unknown_key\)$/,
  },
  {
    is: 'with a key named __proto__',
    file: `{"id":"a","__proto__":{"version":"1"}}`,
    says: /^n\.json:1:11: unknown key "__proto__".*notice\.unknown_key\)$/,
  },
  {
    is: 'with a field that no purpose needs',
    file: pretty({ ...withForm, purposes: withForm.purposes.slice(0, 1) }),
    says: /^n\.json:\d+:\d+: .+ \(\/form\/fields\/1.*, notice\.\w+\)$/,
  },
  {
    is: 'with a script for a link',
    file: saying('[{ "link": "javascript:alert(1)", "text": "x" }]'),
    says: /^n\.json:\d+:\d+: .+ \(\/sections\/0\/body\/en\/0\/p\/0\/link, notice\.bad_url\)$/,
  },
];

for (const { is, file, says, shows } of kNotices)
  test(`a message tells the place in a notice: ${is}`, async (context) => {
    const cwd = folderWith(context, { 'n.json': file });
    const { exit, signal, out, err } = await clearnotice(['render', 'n.json'], { cwd });
    const [line, ...rest] = err.split('\n');
    if (typeof says === 'string') assert.equal(line, says);
    else assert.match(line, says);
    if (shows) assert.deepEqual(rest, [...shows, '']);
    assert.ok(rest.length === 4 || rest.length === 1, err);
    for (const each of rest) assert.ok([...each].length < 120, 'a line of a terminal');
    assert.equal(out, '');
    assert.deepEqual({ exit, signal }, { exit: 1, signal: null });
  });

test('every command complains about a bad notice in the same words', async (context) => {
  const cwd = folderWith(context, { 'n.json': pretty({ ...small, versoin: '1' }) });
  const answers = await Promise.all(
    ['preview', 'render', 'submit'].map((name) => clearnotice([name, 'n.json'], { cwd })),
  );
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  assert.match(answers[0].err, /did you mean "version"\?/);
  assert.equal(answers[0].exit, 1);
});

test('a notice from stdin is called stdin in the message', async () => {
  const { err, exit } = await clearnotice(['render', '-'], { input: '{"id": 1}' });
  assert.match(err, /^stdin:1:8: a string belongs here/);
  assert.equal(exit, 1);
});

test('a byte order mark, CRLF and a missing final newline are no mistakes', async (context) => {
  const cwd = folderWith(context, { 'n.json': `\ufeff${pretty(small).replaceAll('\n', '\r\n')}` });
  const { exit, out, err } = await clearnotice(['render', 'n.json', '--format', 'text'], { cwd });
  assert.equal(err, '');
  assert.match(out, /Words\./);
  assert.equal(exit, 0);
});
