// What each shipped file weighs, and whether a page that shows one notice, and each locale, stay within
// their budgets.
import { existsSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn, inRoot, main, Stop } from './shared.mjs';

/** Bytes of brotli for what every page loads: the core, the element with its CSS, one locale, the authority. */
const kBudget = 100_500;
const kPage = ['core.wasm', 'element/bundle.js', 'locales/fr.js', 'parts/authority-FR.js'];

/** Bytes of brotli for the words of any one locale. */
const kLocaleBudget = 5_000;

/** Bytes of brotli for the core as plain JavaScript, which only pages load that refuse WebAssembly. */
const kCoreJsBudget = 150_000;

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

/** The bytes of brotli that a page loads. */
export function pageSize() {
  const missing = kPage.filter((name) => !existsSync(inRoot('dist', name)));
  if (missing.length > 0) throw new Stop(`Not built: ${missing.join(', ')}. Run \`npm start\`.`);
  return kPage.reduce((sum, name) => sum + weigh(readFileSync(inRoot('dist', name)))[2], 0);
}

function checkPage() {
  const size = pageSize();
  const line = `engine + wasm + element + CSS + one locale (fr) + its authority: ${size} of ${kBudget} bytes (brotli 11)`;
  return { line, over: size > kBudget && `${size - kBudget} too many` };
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

function checkCoreJs() {
  const size = weigh(readFileSync(inRoot('dist/core-js.js')))[2];
  const line = `the core as plain JavaScript: ${size} of ${kCoreJsBudget} bytes (brotli 11)`;
  return { line, over: size > kCoreJsBudget && `${size - kCoreJsBudget} too many` };
}

/** Stops when the page, a locale or the core as plain JavaScript is over its budget. */
export function checkSize() {
  const checked = [checkPage(), checkLocales(), checkCoreJs()];
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
