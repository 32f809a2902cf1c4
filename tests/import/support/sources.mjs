// What a fuzzer of the import begins with: kept findings, generated sources, our samples and, where
// they are, the corpora.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { filesIn, inRoot } from '../../../web/scripts/shared.mjs';
import { markup, page } from './generate.mjs';
import { generator } from './random.mjs';

const kKept = inRoot('tests/fuzz/corpus/import');
const kGenerated = 40;

const read = (path) => readFileSync(path, 'utf8');
const ending = (path) => path.slice(path.lastIndexOf('.') + 1);

/** Each finding that was mended, under the name of what it shows. */
export const kept = () =>
  existsSync(kKept)
    ? readdirSync(kKept).map((name) => ({
        name,
        format: ending(name),
        source: read(`${kKept}/${name}`),
      }))
    : [];

function corpus() {
  const path = inRoot('../shared/corpora/xss.jsonl');
  if (!existsSync(path)) return [];
  return read(path)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).input);
}

function generated(format) {
  const random = generator(4);
  const make = { html: page, md: markup }[format];
  return make ? Array.from({ length: kGenerated }, () => make(random).source) : [];
}

/** @returns {string[]} to change and to take parts from */
export function sourcesFor(format) {
  const ours = filesIn(['tests/golden', 'tests/lint/held-out'], new RegExp(`\\.${format}$`));
  return [
    ...kept().flatMap((each) => (each.format === format ? each.source : [])),
    ...ours.map(read),
    ...generated(format),
    ...(format === 'txt' ? [] : corpus()),
  ];
}
