// `clearnotice receipt`: a receipt of a notice, and the exports of one that was kept.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { clearnotice, folderWith, root, sample, withForm } from './support/run.mjs';

const kMade = ['--key', '0123456789abcdef', '--now', '2026-11-23T10:00:00Z'];

function receipt(context, words, options = {}) {
  const cwd = folderWith(context, { 'n.json': JSON.stringify(withForm), ...options.files });
  return clearnotice(['receipt', ...words], { cwd, ...options });
}

test('what is agreed to is in the record, and all the rest is refused', async () => {
  for (const [agreed, given] of [
    [[], [false, false]],
    [
      ['--agreed', 'newsletter'],
      [false, true],
    ],
    [
      ['--agreed', ' callback, newsletter'],
      [true, true],
    ],
  ]) {
    const { out, err, exit } = await clearnotice(['receipt', sample, ...kMade, ...agreed]);
    const record = JSON.parse(out);
    assert.deepEqual([err, exit], ['', 0]);
    assert.deepEqual([record.receipt, record.time], ['0123456789abcdef', '2026-11-23T10:00:00Z']);
    assert.deepEqual(
      record.choices.map((each) => each.given),
      given,
    );
  }
});

test('number and time are made where none are given', async (context) => {
  const records = [];
  for (let i = 0; i < 2; i++) records.push(JSON.parse((await receipt(context, ['n.json'])).out));
  assert.notEqual(records[0].receipt, records[1].receipt);
  assert.match(records[0].receipt, /^[0-9a-f]{32}$/);
  assert.match(records[0].time, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
});

test('--format text is to print, in the locale that was shown', async (context) => {
  const agreed = /"receipt\.agreed": "([^"]+)"/.exec(
    readFileSync(`${root}locales/fr.json`, 'utf8'),
  )[1];
  const words = ['n.json', '--agreed', 'call-back', '--format', 'text', '--locale', 'fr', ...kMade];
  const { out, exit } = await receipt(context, words);
  assert.match(out, /0123456789abcdef/);
  assert.ok(out.includes(agreed), out);
  assert.doesNotMatch(out, /[{}]/);
  assert.equal(exit, 0);
});

test('an export of a notice is that of its record', async (context) => {
  const record = (await receipt(context, ['n.json', ...kMade, '--agreed', 'call-back'])).out;
  for (const format of ['dpv', 'kantara']) {
    const direct = await receipt(context, [
      ...['n.json', ...kMade, '--agreed', 'call-back', '--format', format],
    ]);
    const kept = await receipt(context, ['--record', 'r.json', '--format', format], {
      files: { 'r.json': record },
    });
    const piped = await receipt(context, ['--record', '-', '--format', format], { input: record });
    assert.deepEqual([kept.err, kept.exit], ['', 0]);
    assert.equal(kept.out, direct.out);
    assert.equal(piped.out, direct.out);
    assert.match(kept.out, format === 'dpv' ? /"@context"/ : /"KI-CR-v1\.1\.0"/);
  }
});

test('an altered record is not exported, and the place is told', async (context) => {
  const record = (await receipt(context, ['n.json', ...kMade])).out;
  const files = { 'r.json': record.replace('2026-11-23', '2026-11-24') };
  const words = ['--record', 'r.json', '--format', 'dpv'];
  const { out, err, exit } = await receipt(context, words, { files });
  assert.match(err, /^r\.json:\d+:\d+: .*altered.* \(\/record-sha256, receipt\.altered\)$/m);
  assert.deepEqual([out, exit], ['', 1]);
});

const kWrong = [
  [['n.json', '--agreed', 'news'], /--agreed "news": no purpose of this name asks for consent/],
  [['n.json', '--agreed', 'reply'], /--agreed "reply": no purpose of this name asks for consent/],
  [['n.json', '--key', 'short'], /--key: 16 to 64 letters, digits and hyphens belong here/],
  [['n.json', '--now', 'today'], /--now: a time in UTC belongs here/],
  [['n.json', '--format', 'pdf'], /--format is one of json, text, dpv, kantara, not "pdf"/],
  [['n.json', '--record', 'n.json'], /"n\.json" is too much: --record names the file/],
  [['--record', 'n.json'], /exported with --format dpv or --format kantara/],
  [
    ['--record', 'n.json', '--format', 'dpv', '--agreed', 'call-back'],
    /--agreed is for a new receipt; the record says that already/,
  ],
  [[], /which file\? clearnotice receipt notice\.json /],
];
for (const [words, says] of kWrong)
  test(`wrong use: receipt ${words.join(' ')}`, async (context) => {
    const { exit, err, out } = await receipt(context, words);
    assert.match(err, says);
    assert.deepEqual([exit, out], [2, '']);
  });

test('a notice that asks for no consent has no receipt', async (context) => {
  const bare = { id: 'bare', version: '1', locales: ['en'], sections: [] };
  const { exit, err, out } = await receipt(context, ['n.json'], {
    files: { 'n.json': JSON.stringify(bare) },
  });
  assert.equal(err, 'n.json: this notice asks for no consent\n');
  assert.deepEqual([exit, out], [1, '']);
});
