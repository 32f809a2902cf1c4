// Whatever a notice can say is on the page, in both layers, in HTML and in plain text.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ask } from '../abi/support/core.mjs';
import { everything, replaced, words } from './everything.mjs';

const render = (notice, format) => ask('render', { notice, locale: 'en', format });
const shown = words.filter((word) => !replaced.includes(word));

for (const layers of ['full', 'layered']) {
  const notice = { ...everything, layers };
  test(`every text of a notice is on the page (${layers})`, () => {
    assert.ok(shown.length > 100);
    const { text } = render(notice, 'text');
    const { html } = render(notice, 'html');
    for (const word of shown) {
      assert.ok(text.includes(word), `${word} is not in the text`);
      assert.ok(html.includes(word), `${word} is not in the HTML`);
    }
    for (const word of replaced) assert.ok(!text.includes(word), `${word} was replaced`);
    for (const shown of [text, html]) assert.ok(!shown.includes('never shown'), 'it is for lint');
    for (const part of ['https://example.org/stop', '45 minutes', 'Word', 'December 1, 2026'])
      assert.ok(text.includes(part), part);
    assert.ok(html.includes('<abbr title="General Data Protection Regulation">'));
  });
}

test('the first layer says who, why, rights and what would surprise, in the words of the whole', () => {
  const [, layer, whole] = render(everything, 'text').text.split(/In short|The whole notice/);
  for (const title of [
    'Who is responsible for your data',
    'Why your data is used',
    'What data is used',
    'Who receives your data',
    'Transfers outside the European Economic Area',
    'How long your data is kept',
    'Automated decisions',
    'Your rights',
  ])
    assert.ok(layer.includes(title), title);
  const claims = layer.split('\n').map((line) => line.replace(/^[ •]+/, ''));
  assert.ok(claims.length > 20);
  for (const claim of claims) assert.ok(whole.includes(claim), `only in the first layer: ${claim}`);
  // Neither a processor nor a short time is a surprise.
  assert.ok(!layer.includes(everything.purposes[0].retention.from));
  assert.ok(!layer.includes(everything.recipients[0].duties));
  assert.ok(layer.includes(everything.purposes[2].retention.unlimited));
  assert.ok(layer.includes(everything.recipients[1].condition));
});

/** The notice without what could surprise. */
const plain = {
  ...everything,
  automatedDecisions: false,
  data: everything.data.map(({ special: _, ...datum }) => datum),
  purposes: everything.purposes.slice(0, 2),
  recipients: everything.recipients.map((each) => ({ ...each, role: 'processor' })),
  transfers: [],
};
const claimed = (notice) =>
  [...render(notice, 'html').html.matchAll(/<dt><a href="#([^"]+)">/g)].map(([, place]) => place);

test('what does not surprise is not in the first layer', () => {
  assert.deepEqual(claimed(plain), ['topic-who', 'topic-purposes', 'topic-rights']);
  const longer = structuredClone(plain);
  longer.purposes[0].retention = { period: 'P3Y1M' };
  assert.deepEqual(claimed(longer), [
    'topic-who',
    'topic-purposes',
    'topic-retention',
    'topic-rights',
  ]);
  longer.purposes[0].retention = { period: 'P3Y' };
  assert.deepEqual(claimed(longer), claimed(plain));
});

test('each claim links to its place, which may be an own section', () => {
  const own = {
    ...everything,
    sections: [{ id: 'ours', sections: [{ id: 'why', about: 'purposes', title: 'Why' }] }],
  };
  for (const notice of [everything, plain, own]) {
    const { html } = render(notice, 'html');
    for (const place of [...claimed(notice), 'whole'])
      assert.equal(html.split(` id="${place}"`).length, 2, place);
  }
  assert.ok(claimed(own).includes('own-why'));
});

test('a field says for what, on which basis, how long and for whom it is used', () => {
  const { html } = render(everything, 'html');
  const [, summary, terms] = html
    .match(/<summary id="email-use">(.*?)<\/summary>(.*?)<\/details>/)
    .map((part) => part.replace(/<[^>]+>/g, ''));
  assert.match(summary, /^Used for: /);
  for (const { what, retention, recipients = [] } of everything.purposes) {
    assert.ok(summary.includes(`“${what}”`), what);
    const hint = terms.slice(terms.indexOf(what));
    assert.match(hint.slice(what.length), /^Legal basis: /);
    const kept = retention.from ?? retention.criteria ?? retention.unlimited;
    assert.match(hint, new RegExp(`Time kept: [^.]*(\\. )?${kept}`));
    for (const id of recipients) {
      const { name } = everything.recipients.find((each) => each.id === id);
      assert.match(hint, new RegExp(`Received by: [^.]*${name}`));
    }
  }
  assert.match(html, /<input id="email"[^>]* aria-describedby="email-hint email-use email-error"/);
});
