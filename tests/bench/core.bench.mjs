// What one call costs through the WebAssembly boundary in Node, in microseconds, and as a multiple of
// the floor: the smallest question the core answers. Bounds stand in the issues, never in a test.
import { readFileSync } from 'node:fs';
import { Engine } from '../../dist/engine/index.js';

const source = readFileSync(
  new URL('../../web/examples/group-practice/notice.json', import.meta.url),
);
const engine = await Engine.load();
const words = await engine.addLocale('fr');
const notice = engine.open(source);
const values = {
  'given-name': 'Zoë',
  'family-name': 'O’Brien-Ñúñez',
  organisation: 'Pharmacie du Pont',
  occupation: 'Infirmière',
  email: 'zoe@example.org',
  phone: '๐๘๑ ๒๓๔ ๕๖๗๘',
  message: 'Bonjour, quand puis-je vous appeler ?',
};
const submitted = {
  locale: 'fr',
  values,
  choices: { callback: true },
  key: '0123456789abcdef',
  now: '2026-11-23T10:00:00Z',
};

const rows = {
  'floor: match': () => engine.match(['fr'], ['fr']),
  open: () => engine.open(source).close(),
  'render html': () => notice.render('fr', 'html'),
  'render text': () => notice.render('fr', 'text'),
  'nodes for the DOM': () => notice.nodes('fr'),
  'submit the whole form': () => notice.submit(submitted),
};
for (const [field, value] of Object.entries(values))
  rows[`validate ${field}`] = () => engine.validate(field, value, { locale: words, region: 'FR' });

/** Sorted microseconds of each call, after a warm-up. */
function measure(call, rounds) {
  for (let i = 0; i < rounds / 5; i++) call();
  const times = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    call();
    return Number(process.hrtime.bigint() - start) / 1000;
  });
  return times.sort((a, b) => a - b);
}

console.log('                                median µs      p99 µs   of floor');
let floor = 0;
for (const [name, call] of Object.entries(rows)) {
  const times = measure(call, name.startsWith('validate') || name.startsWith('floor') ? 5000 : 500);
  const median = times[times.length >> 1];
  const p99 = times[Math.floor(times.length * 0.99)];
  floor ||= median;
  const cells = [median.toFixed(1), p99.toFixed(1), `${(median / floor).toFixed(1)}×`];
  console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join(''));
}
