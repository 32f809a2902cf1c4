// E-mail addresses: ours through wasm gives verdict, message, normalized form and suggestion; the peers
// say yes or no. Beside it, how many judged addresses each gets right.
import { emails, judgedEmails } from './support/corpus.mjs';
import { race } from './support/measure.mjs';
import { check, isAccepted } from './support/ours.mjs';
import * as peers from './support/peers.mjs';
import { bar, count, percent, print, timing } from './support/table.mjs';

const candidates = {
  'clearnotice (core.wasm)': (text) => isAccepted(check('email', text)),
  ...peers.emails,
};

/** A peer that throws (validator does at a lone surrogate) has not accepted. */
function accepts(candidate, text) {
  try {
    return candidate(text);
  } catch {
    return false;
  }
}

function agreement(candidate, judged) {
  const right = judged.filter(({ input, valid }) => accepts(candidate, input) === valid).length;
  return percent(right, judged.length);
}

const addresses = emails();
const judged = judgedEmails();
const results = race(candidates, addresses);

console.log(
  `E-mail: accepted or not; ${count(addresses.length)} addresses made up, one in seven wrong`,
);
print([
  [
    'µs per address, 11 rounds in turn',
    ...['median', 'range', 'ours = 1'],
    ...(judged ? [`right of ${judged.length} judged`] : []),
  ],
  ...results.map((result) => [
    result.name,
    ...timing(result),
    ...(judged ? [agreement(candidates[result.name], judged)] : []),
  ]),
]);
if (judged) bar('100 % of the judged addresses', agreement(Object.values(candidates)[0], judged));
