// Per keystroke: each field is typed letter by letter, and after each letter the core is asked, as the
// element does. Through wasm. The floor is an empty field: what asking costs, whatever is asked.
import { eachCall, median, quantile } from './support/measure.mjs';
import { check, kFields } from './support/ours.mjs';
import { count, figure, print } from './support/table.mjs';

const kTyped = {
  'given-name': 'Anna-Lena Zoë',
  'family-name': 'O’Brien-Ñúñez',
  organisation: 'Müller & Partner (GbR)',
  occupation: 'Infirmière spécialisée',
  email: 'zoe.obrien@example.org',
  phone: '+33 1 42 68 53 00',
  message: 'Bonjour, quand puis-je vous appeler ? Le matin me conviendrait le mieux.\nMerci, Zoë',
};
const kCalls = 20_000;

/** The value after each key: "Zoë" gives "Z", "Zo", "Zoë". */
function keystrokes(text) {
  const letters = Array.from(text);
  return letters.map((_, i) => letters.slice(0, i + 1).join(''));
}

function row(name, spent, whole) {
  const cells = [quantile(spent, 0.5), quantile(spent, 0.99), whole].map(figure);
  return [name, count(spent.length), ...cells];
}

const rows = [['µs per keystroke', 'calls', 'median', 'p99', 'median, last key']];
const floor = eachCall((value) => check('message', value), [''], kCalls);
rows.push(row('floor: an empty field', floor, median(floor)));
const typed = { ...kTyped, 'email, international': 'zoë@klinik-münchen.example' };
for (const [name, text] of Object.entries(typed)) {
  const field = kFields.find((id) => name.startsWith(id));
  const ask = (value) => check(field, value, 'FR');
  const states = keystrokes(text);
  const spent = eachCall(ask, states, Math.ceil(kCalls / states.length));
  rows.push(row(name, spent, median(eachCall(ask, [text], kCalls / 10))));
}
console.log('Through core.wasm, one field checked after each letter');
print(rows);
