// What each shipped file weighs, and whether a page that shows one notice stays within its budget.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn, inRoot, main, Stop } from './shared.mjs';

/** Bytes of brotli for what every page loads: the core, the element with its CSS, one locale, the authority. */
const kBudget = 98_000;
const kPage = ['core.wasm', 'element/bundle.js', 'locales/fr.js', 'parts/authority-FR.js'];

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

/** Stops when the page is over its budget. */
export function checkSize() {
  const size = pageSize();
  const line = `engine + wasm + element + CSS + one locale (fr) + its authority: ${size} of ${kBudget} bytes (brotli 11)`;
  if (size > kBudget) throw new Stop(`${line}: ${size - kBudget} too many`);
  return line;
}

await main(import.meta, () => {
  console.log(row(['raw', 'gzip -9', 'brotli 11'], ''));
  for (const path of filesIn(['dist'], /(?<!\.d\.ts)$/)) {
    console.log(row(weigh(readFileSync(path)), relative(inRoot('dist'), path)));
  }
  console.log(`\n${checkSize()}`);
});
