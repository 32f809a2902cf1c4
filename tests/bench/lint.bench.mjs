// What lint costs: a notice of 3,000 words through author.wasm, and twice and four times as long.
import { readFileSync } from 'node:fs';

import { Author } from '../../dist/engine/author.js';

const kWords = 3000;
const kRuns = 30;
const kLimit = 20; // ms for 3,000 words

const root = new URL('../../', import.meta.url);

/** A notice of so many words in a locale: the texts of a sample, over and over, in own sections. */
function noticeOf(locale, count) {
  const sample = locale === 'bg' ? 'dermatology' : 'group-practice';
  const text = readFileSync(new URL(`tests/golden/${sample}/${locale}.txt`, root), 'utf8');
  const paragraphs = text.split('\n').filter((line) => line.split(' ').length > 3);
  const sections = [];
  for (let words = 0; words < count;) {
    const body = [];
    for (const paragraph of paragraphs) {
      if (words >= count) break;
      body.push(paragraph);
      words += paragraph.split(/\s+/).length;
    }
    sections.push({ id: `s${sections.length}`, title: 'Title', body: { [locale]: body } });
  }
  return JSON.stringify({ id: 'long', version: '1', locales: [locale], sections }, null, 2);
}

const author = await Author.load();

function median(source) {
  const times = [];
  for (let run = 0; run < kRuns; run++) {
    const start = performance.now();
    author.lint(source, '2026-11-23');
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[kRuns / 2];
}

for (const locale of ['fr', 'en', 'de', 'bg']) {
  const times = [1, 2, 4].map((factor) => median(noticeOf(locale, factor * kWords)));
  const shown = times.map((time) => `${time.toFixed(1)} ms`).join(', ');
  console.log(`lint of 3,000, 6,000 and 12,000 words (${locale}): ${shown}; goal ${kLimit} ms`);
}
