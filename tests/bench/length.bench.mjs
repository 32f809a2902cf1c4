// What rendering costs as a notice grows: a sample clinic's facts with own sections of 3,000 words in
// all, and 4 and 16 times as many. Linear growth keeps the last column level.
import { readFileSync } from 'node:fs';
import { Engine } from '../../dist/engine/index.js';

const sample = JSON.parse(
  readFileSync(new URL('../../web/examples/group-practice/notice.json', import.meta.url)),
);
const engine = await Engine.load();
await engine.addLocale('fr');
const wordsOf = (text) => text.split(/\s+/u).length;
const render = (notice, format) => engine.withParts(() => notice.render('fr', format));

const sentence = 'Nous gardons ces données le temps nécessaire : voilà « tout » ; rien de plus ?';
const section = (i) => ({
  id: `s${i}`,
  title: `Partie ${i}`,
  body: {
    fr: [
      { p: [sentence, ' ', { strong: sentence }, ' ', sentence] },
      { list: 'bullet', items: [sentence, [sentence, ' ', { em: 'encore' }]] },
      { terms: [{ term: 'Terme', text: [sentence, { link: 'https://example.org/' }] }] },
    ],
  },
});

async function open(words) {
  const facts = { ...sample, locales: ['fr'] };
  const notice = JSON.parse(JSON.stringify(facts), (key, value) =>
    value?.fr !== undefined && key !== 'body' ? value.fr : value,
  );
  const own = (count) =>
    engine.open({ ...notice, sections: Array.from({ length: count }, (_, i) => section(i)) });
  const count = async (sections) => wordsOf((await render(own(sections), 'text')).text);
  const none = await count(0);
  const each = ((await count(10)) - none) / 10;
  return own(Math.max(0, Math.round((words - none) / each)));
}

console.log('words      format       median ms     ms per 1,000 words');
for (const times of [1, 4, 16]) {
  const notice = await open(3000 * times);
  for (const format of ['html', 'text', 'nodes']) {
    const once = () => (format === 'nodes' ? notice.nodes('fr') : notice.render('fr', format));
    const words = wordsOf((await render(notice, 'text')).text);
    for (let i = 0; i < 20; i++) once();
    const spent = Array.from({ length: 60 }, () => {
      const start = performance.now();
      once();
      return performance.now() - start;
    }).sort((a, b) => a - b);
    const median = spent[30];
    console.log(
      `${words}`.padEnd(11) +
        format.padEnd(13) +
        median.toFixed(2).padStart(9) +
        ((1000 * median) / words).toFixed(3).padStart(23),
    );
  }
}
