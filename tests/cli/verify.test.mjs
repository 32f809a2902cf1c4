// `clearnotice verify`: a receipt is of its notice, or where it is not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';

import { clearnotice, folderWith, root, sample } from './support/run.mjs';

const notice = readFileSync(sample, 'utf8');
let record;

before(async () => {
  const made = ['--key', '0123456789abcdef', '--now', '2026-11-23T10:00:00Z'];
  const words = ['receipt', sample, '--locale', 'fr', '--agreed', 'newsletter', ...made];
  record = (await clearnotice(words)).out;
});

function verify(context, files, words = []) {
  const cwd = folderWith(context, { 'r.json': record, 'n.json': notice, ...files });
  return clearnotice(['verify', 'r.json', 'n.json', ...words], { cwd });
}

test('a receipt of this notice is verified in one line', async (context) => {
  const { out, err, exit } = await verify(context, {});
  assert.equal(out, 'Verified: 0123456789abcdef is of n.json, version 3, in fr.\n');
  assert.deepEqual([err, exit], ['', 0]);
});

test('what a patient saved is verified as it is, text before the record or not', async (context) => {
  const saved = `Reçu de vos choix\n\nVous avez accepté\n{nothing} of it is read\n\n${record}`;
  for (const text of [saved.replace('{nothing}', 'nothing'), `\n\n${record}\n`]) {
    const { out, exit } = await verify(context, { 'r.json': text });
    assert.match(out, /^Verified: /, out);
    assert.equal(exit, 0);
  }
  const altered = saved.replace('{nothing}', 'nothing').replace('10:00:00', '10:00:09');
  const { out } = await verify(context, { 'r.json': altered });
  const line = altered.split('\n').findIndex((each) => each.includes('record-sha256')) + 1;
  assert.match(out, new RegExp(`--> r\\.json:${line}:`), out);
});

test('each sample is verified in each of its locales', async (context) => {
  for (const name of ['dermatology', 'group-practice', 'physiotherapist']) {
    const path = `${root}web/examples/${name}/notice.json`;
    for (const locale of JSON.parse(readFileSync(path, 'utf8')).locales) {
      const made = await clearnotice(['receipt', path, '--locale', locale]);
      const { out } = await clearnotice(['verify', '-', path], { input: made.out });
      assert.match(out, /^Verified: /, `${name} ${locale}`);
    }
  }
});

test('one altered letter in the receipt is told with its place', async (context) => {
  const altered = record.replace('Vous rappeler', 'Vous rapeler');
  const { out, exit } = await verify(context, { 'r.json': altered });
  const line = altered.split('\n').findIndex((each) => each.includes('rapeler')) + 1;
  const told = [
    'error[choices/0/what]: the notice says something else',
    `  --> r.json:${line}:15  /choices/0/what`,
    '   |',
    `${line} | "what": "Vous rapeler par téléphone",`,
    '   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    '   = in the receipt: Vous rapeler par téléphone',
    '   = from the notice: Vous rappeler par téléphone',
  ].join('\n');
  assert.ok(out.includes(told), out);
  assert.match(out, /^Not verified: r\.json was altered after it was written\.$/m);
  assert.equal(exit, 1);
});

test('what follows from no notice is covered by the digest', async (context) => {
  for (const [from, to] of [
    ['"given": true', '"given": false'],
    ['T10:00:00Z', 'T10:00:01Z'],
    ['0123456789abcdef', '0123456789abcdee'],
  ]) {
    const { out, exit } = await verify(context, { 'r.json': record.replace(from, to) });
    assert.match(out, /^error\[record-sha256\]: the record is not as it was written$/m, to);
    assert.equal(exit, 1);
  }
});

test('one altered letter in the notice is told as that', async (context) => {
  const altered = notice.replace('Vous rappeler', 'Vous rapeler');
  assert.notEqual(altered, notice);
  const { out, exit } = await verify(context, { 'n.json': altered });
  assert.match(out, /^error\[text-sha256\]: the text that was shown is another one$/m);
  assert.match(out, /= from the notice: Vous rapeler par téléphone$/m);
  assert.doesNotMatch(out, /record-sha256\]/);
  assert.match(
    out,
    /^Not verified: r\.json is as it was written, and n\.json is not what was shown\.$/m,
  );
  assert.equal(exit, 1);
});

test('--json gives the differences', async (context) => {
  const altered = record.replace('T10:00:00Z', 'T10:00:01Z');
  const { out, exit } = await verify(context, { 'r.json': altered }, ['--json']);
  const { verified, intact, differences } = JSON.parse(out);
  assert.deepEqual([verified, intact, exit], [false, false, 1]);
  assert.deepEqual(
    differences.map(({ pointer }) => pointer),
    ['/record-sha256'],
  );
});

const kWrong = [
  ['no JSON', () => '{', /^r\.json:1:2: .*json\.syntax/],
  ['something else', () => '{"a": 1}', /^r\.json:1:1: this is no receipt: /],
  ['a notice', () => notice, /^r\.json:1:1: this is no receipt: /],
  [
    'an export',
    () => '{"@context": {}}',
    /^r\.json:1:1: this is an export of a receipt; verify the record/,
  ],
  [
    'the whole answer',
    () => `{"record": ${record}}`,
    /the receipt is what the member "record" holds/,
  ],
  [
    'a receipt of another notice',
    () => record.replace('"group-practice"', '"other"'),
    /^r\.json:4:13: this receipt is for the notice "other", and this is "group-practice"/,
  ],
  [
    'a receipt of another version',
    () => record.replace('"version": "3"', '"version": "2"'),
    /version "2" was shown, and this is version "3": verify with the version that was shown/,
  ],
  [
    'a locale that the notice has not',
    () => record.replace('"locale": "fr"', '"locale": "it"'),
    /^r\.json:6:13: the notice has no locale "it"/,
  ],
  [
    'a member less',
    () => record.replace(/ *"text-sha256".*\n/, ''),
    /^r\.json:1:1: "text-sha256" is missing here/,
  ],
  [
    'a member more',
    () => record.replace('{', '{"ip": "192.0.2.1",'),
    /^r\.json:1:2: unknown key "ip"; /,
  ],
];
for (const [is, receipt, says] of kWrong)
  test(`no comparison, and why: ${is}`, async (context) => {
    const { out, err, exit } = await verify(context, { 'r.json': receipt() });
    assert.match(err, says);
    assert.deepEqual([out, exit], ['', 1]);
  });

test('what is no notice is told with the name of its file', async (context) => {
  const { err, exit } = await verify(context, { 'n.json': '{"idd": 1}' });
  assert.match(err, /^n\.json:1:2: unknown key "idd"/);
  assert.equal(exit, 1);
});

test('wrong use', async () => {
  for (const [words, says] of [
    [['r.json'], /which notice\.json\? /],
    [['-', '-'], /only one of the two comes from stdin/],
  ]) {
    const { err, exit } = await clearnotice(['verify', ...words]);
    assert.match(err, says);
    assert.equal(exit, 2);
  }
});
