// What a page costs: a notice opened, rendered in each format, and its form sent, through wasm.
import { readFileSync } from 'node:fs';
import { eachCall, quantile } from './support/measure.mjs';
import { engine } from './support/ours.mjs';
import { count, figure, print } from './support/table.mjs';

const kCalls = 500;
const source = readFileSync(
  new URL('../../web/examples/group-practice/notice.json', import.meta.url),
);
const locale = await engine.addLocale('fr');
await engine.addPart(`countries-${locale}`);
const notice = engine.open(source);
const submitted = {
  locale,
  values: {
    'given-name': 'Zoë',
    'family-name': 'O’Brien-Ñúñez',
    organisation: 'Pharmacie du Pont',
    occupation: 'Infirmière',
    email: 'zoe@example.org',
    phone: '+33 1 42 68 53 00',
    message: 'Bonjour, quand puis-je vous appeler ?',
  },
  choices: { callback: true },
  key: '0123456789abcdef',
  now: '2026-11-23T10:00:00Z',
};

const calls = {
  open: () => engine.open(source).close(),
  'render html': () => notice.render(locale, 'html'),
  'render text': () => notice.render(locale, 'text'),
  'nodes for the DOM': () => notice.nodes(locale),
  'submit: check, payload, hash of the text': () => notice.submit(submitted),
};

const rows = Object.entries(calls).map(([name, call]) => {
  const spent = eachCall(call, [undefined], kCalls);
  return [name, figure(quantile(spent, 0.5)), figure(quantile(spent, 0.99))];
});
console.log(`A notice of a group practice, in French; ${count(kCalls)} calls each`);
print([['µs per call', 'median', 'p99'], ...rows]);
