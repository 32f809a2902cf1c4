// What each shipped file weighs, and whether a page that shows one notice, and each locale, stay within
// their budgets.
import { existsSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn, inRoot, main, Stop } from './shared.mjs';

/**
 * What a French visitor downloads up to the first message that may be sent: the core, the element with its
 * CSS, the words, and for the sample of a group practice the authority, the countries that data goes to,
 * the numbering plans. A browser asks for exactly these (weight.test.mjs).
 */
export const kPage = [
  'core.wasm',
  'element/bundle.js',
  'locales/fr.js',
  'parts/authority-FR.js',
  'parts/countries-fr.js',
  'parts/phone-33.js',
];

/** Bytes of brotli: of the page as a whole, and of what else has its own budget. */
const kPageBudget = 85_000;
const kBudgets = [
  ['core.wasm', 70_000, 'the core that every visitor loads'],
  ['element/bundle.js', 12_000, 'the element, its loader and CSS'],
  ['core-js.js', 150_000, 'the core as plain JavaScript'],
];

/** Bytes of brotli for the words of any one locale. */
const kLocaleBudget = 5_000;

function weigh(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    bytes.length,
    gzipSync(bytes, { level: 9 }).length,
    brotliCompressSync(bytes, { params }).length,
  ];
}

const row = (cells, name) => `${cells.map((cell) => String(cell).padStart(9)).join('')}  ${name}`;

const weight = (name) => weigh(readFileSync(inRoot('dist', name)))[2];

/** The bytes of brotli that a page loads. */
export function pageSize() {
  const missing = kPage.filter((name) => !existsSync(inRoot('dist', name)));
  if (missing.length > 0) throw new Stop(`Not built: ${missing.join(', ')}. Run \`npm start\`.`);
  return kPage.reduce((sum, name) => sum + weight(name), 0);
}

function compared(what, size, budget) {
  const line = `${what}: ${size} of ${budget} bytes (brotli 11)`;
  return { line, over: size > budget && `${size - budget} too many` };
}

/** The chunk of every locale; the largest is told, and each that is over the budget. */
function checkLocales() {
  const chunks = filesIn(['dist/locales'], /\/[a-z]{2,3}(-[A-Za-z]+)*\.js$/)
    .map((path) => ({ tag: basename(path, '.js'), size: weigh(readFileSync(path))[2] }))
    .sort((one, other) => other.size - one.size);
  if (chunks.length === 0) throw new Stop('Not built: dist/locales. Run `npm start`.');
  const [{ tag, size }] = chunks;
  const line = `the largest of ${chunks.length} locales (${tag}): ${size} of ${kLocaleBudget} bytes (brotli 11)`;
  const over = chunks.filter((chunk) => chunk.size > kLocaleBudget);
  return { line, over: over.map((chunk) => `${chunk.tag} has ${chunk.size}`).join(', ') };
}

/** Stops when the page, a file or a locale is over its budget. */
export function checkSize() {
  const checked = [
    compared('a French visitor, up to the first valid message', pageSize(), kPageBudget),
    ...kBudgets.map(([name, budget, what]) => compared(`${name}, ${what}`, weight(name), budget)),
    checkLocales(),
  ];
  const told = checked.map(({ line, over }) => (over ? `${line}: ${over}` : line)).join('\n');
  if (checked.some(({ over }) => over)) throw new Stop(told);
  return told;
}

await main(import.meta, () => {
  console.log(row(['raw', 'gzip -9', 'brotli 11'], ''));
  for (const path of filesIn(['dist'], /(?<!\.d\.ts)$/)) {
    console.log(row(weigh(readFileSync(path)), relative(inRoot('dist'), path)));
  }
  console.log(`\n${checkSize()}`);
});
