// Any page and any Markdown: nothing of it runs, every word shown stays, and none takes forever.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Engine } from '../../dist/engine/index.js';
import { PageTrouble, readHtml } from '../../dist/import/html.js';
import { toNotice } from '../../dist/import/index.js';
import { readMarkdown } from '../../dist/import/markdown.js';
import { markup, page } from './support/generate.mjs';
import { outline, wordsOf } from './support/outline.mjs';
import { generator } from './support/random.mjs';

const readers = { html: readHtml, markdown: readMarkdown };
const kRounds = 400;

/** Milliseconds for what takes at most some 3,000 on two slow cores; a quadratic step takes minutes. */
const kEnough = 60_000;

const importOf = (source, format) => toNotice(readers[format](source), { id: 'x', locale: 'en' });
const shownWords = (notice) =>
  wordsOf(
    outline(notice)
      .join('\n')
      .replace(/^ *(?:\d+\.|[a-z]+\)) /gm, ''),
  );

for (const [format, make] of Object.entries({ html: page, markdown: markup })) {
  test(`${format}: every word shown stays, in order, and the core takes the notice`, async () => {
    const engine = await Engine.load();
    await engine.addLocale('en');
    const random = generator(20_261_123);
    for (let round = 0; round < kRounds; round += 1) {
      const { source, words } = make(random);
      const notice = importOf(source, format);
      assert.deepEqual(shownWords(notice), words, source);
      const opened = engine.open(JSON.stringify(notice));
      opened.render('en', 'text');
      opened.close();
    }
  });
}

const corpus = new URL('../../../shared/corpora/xss.jsonl', import.meta.url);
const skip = existsSync(corpus) ? false : 'xss.jsonl (../shared/corpora) is not on this machine';

test('nothing that runs comes along', { skip }, async () => {
  const engine = await Engine.load();
  await engine.addLocale('en');
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  assert.ok(lines.length > 100);
  for (const { input } of lines.map((line) => JSON.parse(line))) {
    for (const format of Object.keys(readers)) {
      const notice = importOf(`Before.\n\n${input}`, format);
      for (const address of addressesIn(notice))
        if (address !== null) assert.match(address, /^https?:\/\//, input);
      const opened = engine.open(JSON.stringify(notice));
      const { html } = opened.render('en', 'html');
      opened.close();
      assert.doesNotMatch(
        html,
        /<(?:script|iframe|object|embed|form|svg|img|style|link|meta|base)\b/i,
        input,
      );
      for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi))
        assert.doesNotMatch(tag, /\son\w+\s*=|javascript:|\bstyle=|\bsrc=/i, input);
    }
  }
});

function addressesIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'link' ? [inner] : addressesIn(inner),
  );
}

const kMega = 1_000_000;
const many = (count, piece) => Array.from({ length: count }, (_, i) => piece(i)).join('');
const deep = (count, piece) => piece.repeat(count);

const kDeepest =
  '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>' +
  `${deep(6, '<ul><li>')}<p><i><b><span lang=de>g</span> h</b></i></p>` +
  '<dl><dt>i<dd><b lang=de><i>j</i></b></dl>' +
  '<table><tr><th>k<th>l<tr><td><b lang=de><i>m <a href=x>n</a></i></b><td>o</table>';

/** Each either makes a notice or is refused in a sentence. */
const hostile = {
  html: {
    'elements 10,000 deep': deep(10_000, '<div>'),
    'lists 10,000 deep': deep(10_000, '<ul><li>a'),
    'tables 10,000 deep': deep(10_000, '<table><tr><td>a'),
    'emphasis 10,000 deep': deep(10_000, '<i>a'),
    'languages 500 deep': many(500, (i) => `<i lang=${i % 2 ? 'de' : 'fr'}>a`),
    'lists 250 deep': deep(250, '<ul><li>a'),
    'all that nests, as deep as it goes': kDeepest,
    '5 MB of text': deep(kMega, 'word '),
    '5 MB of paragraphs': deep(200_000, '<p>some words of a page</p>'),
    '5 MB of attributes': `<p ${many(500_000, (i) => `a${i}=1 `)}>`,
    '5 MB of <': deep(5 * kMega, '<'),
    '5 MB of script': `<script>${deep(5 * kMega, 'x')}</script>`,
    '5 MB of &': deep(5 * kMega, '&'),
    'unclosed emphasis in 10,000 paragraphs': `<p>${many(400, (i) => `<b id=${i}>`)}${deep(10_000, '<p>x</p>')}`,
    'a row of wide cells': `<table>${deep(20_000, '<tr><td colspan=64 rowspan=64>x')}</table>`,
    'a cell as wide as it can be':
      '<table><tr><td colspan=99999999>a<td>b<tr><td rowspan=9999999>c</table>',
    '100,000 links': deep(100_000, '<a href=x>y</a> '),
  },
  markdown: {
    '5 MB of text': deep(kMega, 'word '),
    'quotes 10,000 deep': `${deep(10_000, '> ')}x`,
    'lists 10,000 deep': `${deep(10_000, '- ')}x`,
    'lists 300 deep by indent': many(300, (i) => `${' '.repeat(2 * i)}- a\n`),
    'brackets 100,000 deep': deep(100_000, '['),
    '100,000 half links': deep(100_000, '[a]('),
    '100,000 half emphases': deep(100_000, '**x*'),
    '100,000 pairs of emphasis': `${deep(50_000, 'a**b')}${deep(50_000, 'c*')}`,
    'references to nothing': deep(100_000, '[a][b]'),
    'half tags': deep(100_000, '<a '),
    'a wide table': `${deep(50_000, '|a')}\n${deep(50_000, '|-')}\n${deep(50_000, '|b')}`,
    'backticks in growing rows': many(400, (i) => `${'\x60'.repeat(i)} `),
  },
};

for (const [format, sources] of Object.entries(hostile)) {
  for (const [name, source] of Object.entries(sources)) {
    test(`${format}: ${name}`, async () => {
      const begun = performance.now();
      let notice;
      try {
        notice = importOf(source, format);
      } catch (error) {
        assert.ok(error instanceof PageTrouble, `${error.stack}`);
        assert.match(error.message, /^(?:this|the) [^\n]+[^.\n]$/);
      }
      const taken = performance.now() - begun;
      assert.ok(taken < kEnough, `${Math.round(taken)} ms`);
      if (notice !== undefined)
        assert.ok(depthOf(notice) <= 32, 'notice.json nests at most 32 deep');
    });
  }
}

function depthOf(value) {
  if (typeof value !== 'object' || value === null) return 0;
  let most = 0;
  for (const inner of Object.values(value)) most = Math.max(most, depthOf(inner));
  return most + 1;
}
