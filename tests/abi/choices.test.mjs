// Over generated notices and choices: what is on the form and what is posted follow from the purposes
// alone, however they are combined.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ask } from './support/core.mjs';
import { generate, kFields, kMeters, randomness } from './support/generate.mjs';

const kValues = {
  'given-name': 'Marked-Given',
  'family-name': 'Marked-Family',
  organisation: 'Marked Organisation',
  occupation: 'Marked Occupation',
  email: 'marked@example.org',
  message: 'Marked message',
};
const kMeasured = { subject: 'Marked spam', seconds: '42' };
const kProof = ['notice', 'version', 'locale', 'text-sha256', 'idempotency-key'];

function* rounds(count) {
  const random = randomness(20261123);
  for (let i = 0; i < count; i++) {
    const notice = generate(random);
    const consents = notice.purposes.filter(({ basis }) => basis === 'consent');
    const choices = Object.fromEntries(
      consents.filter(() => random() < 0.8).map(({ id }) => [id, random() < 0.5]),
    );
    const acknowledged = notice.form.acknowledge ? random() < 0.5 : undefined;
    yield { i, notice, consents, choices, acknowledged };
  }
}

function* elements(node) {
  if (typeof node === 'string') return;
  const [name, attributes, ...children] = node;
  yield { name, attributes, children };
  for (const child of children) yield* elements(child);
}

test('one box has one purpose, none is ticked, and having read is no choice', () => {
  for (const { i, notice, consents } of rounds(150)) {
    const { nodes } = ask('render', { notice, locale: 'en', format: 'nodes' });
    const all = nodes.flatMap((node) => [...elements(node)]);
    const boxes = all.filter(({ attributes }) => attributes.type === 'checkbox');
    assert.ok(!boxes.some(({ attributes }) => 'checked' in attributes), `round ${i}`);
    const names = boxes.map(({ attributes }) => attributes.name);
    assert.deepEqual(
      names,
      [
        ...consents.map(({ id }) => `choice.${id}`),
        ...(notice.form.acknowledge ? ['acknowledged'] : []),
      ],
      `round ${i}`,
    );
    // Each box has one label; the button carries none of their words.
    const labels = all.filter(({ name }) => name === 'label').map((each) => each.attributes.for);
    for (const { attributes } of boxes)
      assert.equal(labels.filter((id) => id === attributes.id).length, 1, `round ${i}`);
    const button = all.find(({ name }) => name === 'button');
    assert.deepEqual(button.children, ['Send']);
  }
});

test('nothing is posted that no active purpose needs, and having read changes nothing of it', () => {
  let sent = 0;
  for (const { i, notice, consents, choices, acknowledged } of rounds(300)) {
    const request = { notice, locale: 'en', key: '0123456789abcdef', choices };
    const fields = notice.form.fields.map(({ data }) => data);
    const declared = Object.keys(kMeters).filter((control) =>
      notice.data.some(({ id }) => id === kMeters[control]),
    );
    const values = Object.fromEntries([
      ...fields.map((field) => [field, kValues[field]]),
      ...declared.map((control) => [control, kMeasured[control]]),
    ]);
    const reply = ask('submit', { ...request, values, ...(acknowledged && { acknowledged }) });
    const active = notice.purposes.filter(({ id, basis }) => basis !== 'consent' || choices[id]);
    const isNeeded = (id) => active.some(({ data }) => data.includes(id));
    const union = fields.filter(isNeeded);
    const measured = Object.values(kMeters).filter(isNeeded);
    if (union.length === 0) {
      // Without a box there is nothing to choose.
      if (consents.length > 0) assert.equal(reply.errors[0].code, 'consent.nothing_chosen');
      continue;
    }
    sent += 1;
    assert.deepEqual(
      Object.keys(reply.payload).sort(),
      [
        ...union,
        ...measured,
        ...kProof,
        ...consents.map(({ id }) => `choice.${id}`),
        ...(notice.form.acknowledge ? ['acknowledged'] : []),
      ].sort(),
      `round ${i}`,
    );
    assert.ok(!reply.request.body.includes('spam'), `round ${i}: what fills a honeypot stays here`);
    for (const { id } of consents)
      assert.equal(reply.payload[`choice.${id}`], choices[id] ? 'yes' : 'no', `round ${i}`);
    assert.deepEqual(
      [...new URLSearchParams(reply.request.body)],
      Object.entries(reply.payload),
      `round ${i}`,
    );
  }
  assert.ok(sent > 200);
});

test('a form has the controls that measure, and takes what they say, only where the notice says so', () => {
  const seen = new Set();
  for (const { i, notice, choices } of rounds(150)) {
    const { nodes } = ask('render', { notice, locale: 'en', format: 'nodes' });
    const names = nodes
      .flatMap((node) => [...elements(node)])
      .filter(({ name }) => name === 'input')
      .map(({ attributes }) => attributes.name);
    for (const [control, id] of Object.entries(kMeters)) {
      const declared = notice.data.some(({ collected }) => collected === id);
      seen.add(`${id} ${declared}`);
      assert.equal(names.includes(control), declared, `round ${i}`);
      const values = { [control]: kMeasured[control] };
      const request = { notice, locale: 'en', key: '0123456789abcdef', choices, values };
      assert.equal(ask('submit', request).error?.code === 'request.unknown_key', !declared);
      if (declared)
        assert.ok(
          ask('render', { notice, locale: 'en', format: 'text' }).text.includes(`Measured ${id}`),
        );
    }
  }
  assert.equal(seen.size, 4);
});

test('a receipt holds the choices and nothing that was typed', () => {
  for (const { i, notice, consents, choices } of rounds(100)) {
    const key = '0123456789abcdef';
    const reply = ask('receipt', {
      notice,
      locale: 'en',
      key,
      now: '2026-11-23T10:00:00Z',
      choices,
    });
    assert.deepEqual(
      reply.record.choices.map(({ purpose, given }) => [purpose, given]),
      consents.map(({ id }) => [id, choices[id] === true]),
      `round ${i}`,
    );
    assert.ok(!/marked/i.test(JSON.stringify(reply)), `round ${i}`);
  }
});

test('withdrawing takes one press for a purpose, posts no field, and never gives consent', () => {
  for (const { i, notice, consents } of rounds(100)) {
    const key = 'fedcba9876543210';
    const reply = ask('withdraw', { notice, locale: 'en', receipt: '0123456789abcdef', key });
    assert.deepEqual(
      Object.keys(reply.payload),
      [
        'withdraw',
        'notice',
        'version',
        'locale',
        ...consents.map(({ id }) => `choice.${id}`),
        'idempotency-key',
      ],
      `round ${i}`,
    );
    for (const { id } of consents) assert.equal(reply.payload[`choice.${id}`], 'no');
    const all = reply.nodes.flatMap((node) => [...elements(node)]);
    const buttons = all.filter(({ name }) => name === 'button');
    assert.deepEqual(
      buttons.map(({ attributes }) => attributes.name),
      consents.map(({ id }) => `withdraw.${id}`),
    );
    // Giving takes a tick and a press.
    assert.ok(!all.some(({ name }) => name === 'input' || name === 'textarea'), `round ${i}`);
  }
});
