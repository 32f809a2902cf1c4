// Phone numbers: parse, valid, type, region and E.164 of each, ours through wasm with the words of its
// verdict, beside the JavaScript peers; and how often each agrees with the Java reference.
import { phones } from './support/corpus.mjs';
import { race } from './support/measure.mjs';
import { check, isAccepted } from './support/ours.mjs';
import * as peers from './support/peers.mjs';
import { bar, count, figure, percent, print, timing } from './support/table.mjs';

const kWanted = 5;

function ours({ input, region }) {
  const verdict = check('phone', input, region);
  const { type, region: country, normalized: e164 } = verdict;
  return { valid: isAccepted(verdict), type, region: country, e164 };
}

/** Our `toll-free` is the reference's TOLL_FREE. */
const inItsWords = (type) => type?.replaceAll('-', '_').toUpperCase();

/** Of a valid number everything counts, of any other that it is none. */
function agreement(candidate, numbers) {
  let validity = 0;
  let all = 0;
  for (const number of numbers) {
    const said = candidate(number);
    const valid = number.status === 'V';
    if ((said?.valid ?? false) !== valid) continue;
    validity++;
    const region = number.numregion === 'null' ? '001' : number.numregion;
    const same = () =>
      inItsWords(said.type) === number.type && said.region === region && said.e164 === number.e164;
    if (!valid || same()) all++;
  }
  return [percent(validity, numbers.length), percent(all, numbers.length)];
}

const { from, numbers } = phones();
const isJudged = numbers[0].status !== undefined;
const candidates = { 'clearnotice (core.wasm)': ours, ...peers.phones };
const results = race(candidates, numbers);

console.log(
  `Phone: parse + valid + type + region + E.164; ${count(numbers.length)} numbers, ${from}`,
);
const answers = isJudged ? ['valid as reference', 'all as reference'] : [];
print([
  ['µs per number, 11 rounds in turn', 'median', 'range', 'ours = 1', ...answers],
  ...results.map((result) => [
    result.name,
    ...timing(result),
    ...(isJudged ? agreement(candidates[result.name], numbers) : []),
  ]),
]);
const max = results.find(({ name }) => name.endsWith('/max'));
bar(`libphonenumber-js/max takes at least ${kWanted} times as long`, `${figure(max.times)} times`);
