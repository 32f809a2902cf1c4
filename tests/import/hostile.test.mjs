// Any text is accepted, no word of it is lost, and twice the text takes no more than about twice the time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../../dist/engine/index.js';
import { importText } from '../../dist/import/index.js';
import { proposalsFor } from '../../dist/import/propose/proposals.js';
import { outline, wordsOf } from './support/outline.mjs';
import { generator } from './support/random.mjs';

/** Milliseconds for what takes about 3,000 on two slow cores; a quadratic step takes minutes. */
const kEnough = 60_000;

const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('\n');

const large = {
  '100,000 lines of one word': lines(100_000, (i) => `word${i}`),
  '100,000 short lines apart': lines(100_000, (i) => `Heading ${i}\n`),
  '100,000 bullets': lines(100_000, (i) => `• item ${i}`),
  '4,000 bullets, each deeper than the last': lines(4_000, (i) => `${' '.repeat(i)}• item ${i}`),
  '100,000 dashes at changing indents': lines(
    100_000,
    (i) => `${' '.repeat((i * 7) % 31)}- item ${i}`,
  ),
  '100,000 dashes alone': lines(100_000, () => '-'),
  '100,000 bullets alone': lines(100_000, () => '•'),
  '100,000 items numbered one': lines(100_000, () => '1. One'),
  '100,000 items with a paragraph': lines(100_000, (i) => `${i + 1}. Item\n   More of it.\n`),
  '100,000 letters': lines(100_000, (i) => `${'abc'[i % 3]}) item`),
  '100,000 lead-ins': lines(100_000, (i) => `We use ${i}:`),
  '100,000 lead-ins with items': lines(50_000, (i) => `We use ${i}:\nName – ${i}`),
  '100,000 labelled lines': lines(100_000, (i) => `Label ${i}: value`),
  '100,000 lines set in behind a bullet': `• one\n\n${lines(100_000, (i) => `    Line ${i} ends.`)}`,
  '100,000 lines wrapped at 60': lines(
    100_000,
    () => 'these are about sixty letters, and the next line goes on so',
  ),
  '100,000 equal headings': lines(50_000, () => 'Your rights\nYou have some of them.'),
  'one line of a megabyte': 'word '.repeat(200_000),
  'one word of a megabyte': 'w'.repeat(1_000_000),
  'a megabyte of blanks': `a${' '.repeat(1_000_000)}b`,
  'a megabyte of @': 'a@'.repeat(500_000),
  'a megabyte of dots': 'a.'.repeat(500_000),
  'a megabyte of links': 'https://a.example/) '.repeat(50_000),
  'a megabyte of brackets behind a link': `www.a.example${')'.repeat(1_000_000)}`,
  'a megabyte of +1': '+1 '.repeat(333_333),
  'a megabyte of quotes behind a stop': `.${'"'.repeat(1_000_000)}x`,
  'a megabyte of =': '='.repeat(1_000_000),
  'a megabyte of rights-to-left marks': '\u200f'.repeat(1_000_000),
};

for (const [name, text] of Object.entries(large)) {
  test(name, () => {
    const begun = performance.now();
    const notice = importText(text, { id: 'large', locale: 'en' });
    const proposals = proposalsFor(notice);
    const taken = performance.now() - begun;
    assert.ok(proposals.every(({ confirmed }) => confirmed === false));
    assert.ok(taken < kEnough, `${Math.round(taken)} ms`);
    assert.equal(same(wordsOf(outline(notice).join('\n')), wordsOf(text)), true);
    assert.ok(depthOf(notice) <= 32, 'notice.json nests at most 32 deep');
  });
}

test('control characters become spaces, lone surrogates U+FFFD', () => {
  const notice = importText('We\0keep\u0007it \ud800here.\u001f', { id: 'x', locale: 'en' });
  assert.equal(notice.sections[0].body.en[0].p, 'We keep it \ufffdhere.');
});

test('what looks like markup or JSON is text', () => {
  const source = '<script>alert(1)</script>\n\n{"p": "x"}\n\n__proto__\n\nWe keep it.';
  const notice = importText(source, { id: 'x', locale: 'en' });
  assert.deepEqual(wordsOf(outline(notice).join('\n')), wordsOf(source));
  assert.match(JSON.stringify(notice), /<script>alert\(1\)<\/script>/);
});

test('pieces of notices in any order keep their words, through the core too', async () => {
  const engine = await Engine.load();
  await engine.addLocale('en');
  const random = generator(20_261_123);
  for (let round = 0; round < 500; round += 1) {
    const source = shuffled(random);
    const imported = importText(source, { id: 'x', locale: 'en' });
    assert.deepEqual(wordsOf(outline(imported).join('\n')), wordsOf(source), source);
    const notice = engine.open(JSON.stringify(imported));
    assert.deepEqual(wordsOf(notice.render('en', 'text').text), wordsOf(source), source);
    notice.close();
  }
});

const kMarks = [
  '',
  '',
  '',
  '',
  '• ',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '3. ',
  '4) ',
  '(2) ',
  'a) ',
  'b) ',
  'c. ',
  'B. ',
  'i) ',
  'ii) ',
  'iv. ',
  'б) ',
  '٢. ',
  '2.1 ',
  '01. ',
  '•',
  '-',
];
const kTexts = [
  'Your rights',
  'Who are we?',
  'name;',
  'email; and',
  'We keep it.',
  'We use:',
  'Name:',
  'Name: yours',
  'Age – to help',
  'LOUD',
  'a@b.example',
  'www.a.example.',
  '+44 1632 960 001',
  'Вашите права',
  'حقوقك',
  '=====',
  '',
  '',
  'We use your name and your address to answer what you',
];

function shuffled(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const line = () => ' '.repeat(pick([0, 0, 0, 2, 4, 7])) + pick(kMarks) + pick(kTexts);
  return Array.from({ length: 2 + Math.floor(random() * 30) }, line).join('\n');
}

function same(left, right) {
  return left.length === right.length && left.every((word, i) => word === right[i]);
}

function depthOf(value) {
  if (typeof value !== 'object' || value === null) return 0;
  let most = 0;
  for (const inner of Object.values(value)) most = Math.max(most, depthOf(inner));
  return most + 1;
}
