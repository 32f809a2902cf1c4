// The shipped catalogues as their headers tell of them: the table in README.md, and docs/locales.md.
// Run by `npm run gen`, behind a build.
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import { filesIn, inRoot, main, write } from './shared.mjs';

const kCatalogue = /\/locales\/[a-z]{2,3}(-[A-Za-z]+)*\.json$/;
const kBegin = '<!-- locales: made by `npm run gen` (web/scripts/locales.mjs) -->';
const kEnd = '<!-- locales end -->';

/** The files of locales/ that are catalogues. */
export const catalogues = () => filesIn(['locales'], kCatalogue);

/** @returns {{ locale: string, name: string, translator: string, reviewer: string | null,
 *   source: string, date: string }[]} in the order of the files, as dist/locales has them */
export const headers = () =>
  catalogues().map((path) => {
    const header = JSON.parse(readFileSync(path, 'utf8'));
    if (header.locale !== basename(path, '.json'))
      throw new Error(`${path} says that it is ${header.locale}`);
    return header;
  });

/** `{"de":null,"fr":"A. Reader"}`, which lint reads (wasm/core/lint/reviews.hpp). */
export const reviews = () =>
  JSON.stringify(Object.fromEntries(headers().map(({ locale, reviewer }) => [locale, reviewer])));

const kDirections = { ltr: 'left to right', rtl: 'right to left' };
// The third line of a compiled catalogue (wasm/core/catalog/compiled_lines.hpp).
const kDirectionLine = 2;

/** As the pages have it: messagec asks ICU. */
function directionOf(locale) {
  const compiled = readFileSync(inRoot('build/dev/locales', `${locale}.txt`), 'utf8');
  return kDirections[compiled.split('\n')[kDirectionLine]];
}

const englishNames = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

const cell = (text) => text.replaceAll('|', '\\|');
const table = (heading, rows) =>
  [heading, heading.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |\n`)
    .join('');

/** `de` stands before `de-CH`, which the names of their files do not. */
const sorted = () => headers().sort((one, other) => (one.locale < other.locale ? -1 : 1));

const rowOf = ({ locale, name, translator, reviewer }) => [
  locale,
  englishNames.of(locale),
  name,
  directionOf(locale),
  translator,
  reviewer ?? 'nobody yet',
];

/** The README with its table as the catalogues are now. */
export function readme(text = readFileSync(inRoot('README.md'), 'utf8')) {
  const [begin, end] = [kBegin, kEnd].map((mark) => text.indexOf(mark));
  if (begin < 0 || end < begin) throw new Error(`README.md has no ${kBegin} … ${kEnd}`);
  const heading = ['locale', 'language', 'its own name', 'direction', 'translator', 'reviewer'];
  const rows = table(heading, sorted().map(rowOf));
  return `${text.slice(0, begin)}${kBegin}\n\n${rows}\n${text.slice(end)}`;
}

/** docs/locales.md: where the terms of each catalogue are from. */
export function sources() {
  const rows = sorted().map(({ locale, source, date }) => [locale, source, date]);
  return `# Where the words are from

<!-- Made by \`npm run gen\` (web/scripts/locales.mjs) from the headers of locales/*.json. -->

The source of the legal terms of each catalogue, the register it keeps to, and the day it was written. Who
translated and who reviewed it is in the [README](../README.md#languages).

${table(['locale', 'source of the legal terms and register', 'date'], rows)}`;
}

await main(import.meta, () => {
  write(inRoot('README.md'), readme());
  write(inRoot('docs/locales.md'), sources());
});
