// A whole form: all seven fields of a thousand filled forms, ours through wasm with a verdict in words
// for each field, beside what an application puts together from peers.
import { forms } from './support/corpus.mjs';
import { eachCall, quantile, race } from './support/measure.mjs';
import { check, kFields } from './support/ours.mjs';
import * as peers from './support/peers.mjs';
import { bar, count, figure, print, timing } from './support/table.mjs';

const kWanted = 14; // µs

function ours({ values, region }) {
  const errors = {};
  for (const field of kFields) {
    const { state, message } = check(field, values[field], region);
    if (state === 'error') errors[field] = message;
  }
  return errors;
}

const filled = forms();
const candidates = { 'clearnotice (core.wasm)': ours, ...peers.forms };
const rounds = race(candidates, filled);
const rows = rounds.map((result) => {
  const spent = eachCall(candidates[result.name], filled, 5);
  const [, range, times] = timing(result);
  return [result.name, figure(quantile(spent, 0.5)), figure(quantile(spent, 0.99)), range, times];
});

console.log(`Whole form: seven fields; ${count(filled.length)} filled forms`);
print([['µs per form', 'median', 'p99', 'mean of a round', 'ours = 1'], ...rows]);
bar(`median at most ${kWanted} µs`, `${rows[0][1]} µs`);
