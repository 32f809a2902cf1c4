// Every text of a notice may be hostile: what is shown has the elements, attributes and addresses of a
// plain notice, and nothing more, in each state of page and form.
import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'parse5';
import { previewPage } from '../../dist/cli/page.js';
import { Engine } from '../../dist/engine/index.js';
import { ask } from '../abi/support/core.mjs';
import { everything } from './everything.mjs';
import { isRefused, saying, sentences, shown, skip } from './sentences.mjs';

const kKey = '2f1c9f0e-6f0f-4a58-9d57-5a3b7f0c1d2e';
const kAsked = { locale: 'en', key: kKey };
const kChosen = { ...kAsked, now: '2026-11-23T10:00:00Z', choices: { letter: true } };

/** Names of elements and attributes in document order; the values of what could run or load. */
function* shapeOfPage(node) {
  yield node.nodeName;
  for (const { name, value } of node.attrs ?? []) yield shapeOfAttribute(name, value);
  for (const child of node.childNodes ?? [])
    if (child.nodeName !== '#text') yield* shapeOfPage(child);
}

function* shapeOfNodes(nodes) {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const [tag, attributes, ...children] = node;
    yield tag;
    for (const [name, value] of Object.entries(attributes)) yield shapeOfAttribute(name, value);
    yield* shapeOfNodes(children);
    yield `/${tag}`;
  }
}

const kAddresses = ['href', 'action', 'src', 'formaction', 'srcset', 'data', 'poster'];
const shapeOfAttribute = (name, value) =>
  kAddresses.includes(name) ? ` ${name}=${value}` : ` ${name}`;

function expectOk(reply) {
  assert.ok(!reply.error, reply.error?.message);
  return reply;
}

/** Everything that a person can get to see of a notice, by where. */
function shapesOf(notice) {
  const rendered = (layers, format) =>
    expectOk(ask('render', { notice: { ...notice, layers }, locale: 'en', format }));
  const { nodes, status } = rendered('layered', 'nodes');
  const refused = ask('submit', { notice, ...kChosen, values: { email: '@' } });
  const busy = expectOk(ask('refusal', { notice, locale: 'en', of: 'message', after: 60 }));
  const withdrawal = expectOk(ask('withdraw', { notice, ...kAsked, receipt: kKey }));
  return {
    whole: [...shapeOfPage(parse(rendered('full', 'html').html))],
    layered: [...shapeOfPage(parse(rendered('layered', 'html').html))],
    nodes: [...shapeOfNodes(nodes)],
    status: [...shapeOfNodes([...Object.values(status), busy.failed].flat())],
    summary: [...shapeOfNodes(refused.summary)],
    receipt: [...shapeOfNodes(expectOk(ask('receipt', { notice, ...kChosen })).nodes)],
    withdrawal: [...shapeOfNodes([...withdrawal.nodes, ...withdrawal.done])],
  };
}

const kMostOfThem = 200;
const kForbidden = / on|^(?:script|style|iframe|object|embed|svg|math|base|meta|link)$| style$/;

test('the pages of a plain notice hold nothing that runs', () => {
  for (const [place, shape] of Object.entries(shapesOf(saying(() => 'plain words').notice))) {
    assert.ok(shape.length > 0, place);
    for (const part of shape) {
      assert.doesNotMatch(part, kForbidden, place);
      const address = part.match(/^ (?:href|action)=(.*)$/)?.[1];
      if (address !== undefined)
        assert.match(address, /^(?:#|https:\/\/example\.org\/|mailto:|tel:)/, place);
    }
  }
});

test('a hostile sentence as every text changes no element, attribute or address', { skip }, () => {
  const plain = shapesOf(saying(() => 'plain words').notice);
  assert.ok(plain.whole.length > 300);
  for (const words of shown) assert.deepEqual(shapesOf(saying(() => words).notice), plain, words);
  assert.ok(shown.length > kMostOfThem, `${shown.length} of ${sentences.length}`);
});

test('what is refused is refused in each text alone', { skip }, () => {
  const refused = sentences.filter(isRefused);
  assert.ok(refused.length > 0);
  const { count } = saying(() => 'plain words');
  assert.ok(count > 100);
  for (let at = 0; at < count; at++) {
    const words = refused[at % refused.length];
    const { notice } = saying((each) => (each === at ? words : 'plain words'));
    assert.ok(ask('open', notice).error, `text ${at}: ${JSON.stringify(words)}`);
  }
});

/** The members that hold addresses. A path of the own site is one, too. */
const isAddress = (value, key) =>
  /^(?:url|link|action|email|phone|contact)$/.test(key) && typeof value === 'string';

test('a hostile sentence as an address is refused, or has no foreign scheme', { skip }, () => {
  const keys = new Set();
  JSON.stringify(everything, (key, value) => {
    if (isAddress(value, key)) keys.add(key);
    return value;
  });
  assert.equal(keys.size, 6);
  for (const words of [...sentences, 'javascript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
    for (const wanted of keys) {
      const notice = JSON.parse(
        JSON.stringify(everything, (key, value) =>
          key === wanted && isAddress(value, key) ? words : value,
        ),
      );
      if (ask('open', notice).error) continue;
      for (const part of Object.values(shapesOf(notice)).flat()) {
        assert.doesNotMatch(part, kForbidden, words);
        const address = part.match(/^ (?:href|action)=(.*)$/)?.[1];
        if (address !== undefined)
          assert.match(address, /^(?:#|https?:\/\/|mailto:|tel:|\/(?![/\\]))/, words);
      }
    }
  }
});

async function shapeOfPreview(notice) {
  const engine = await Engine.load();
  const json = JSON.stringify(notice);
  const opened = engine.open(json);
  const html = await previewPage(engine, opened, 'en', json);
  opened.close();
  return [...shapeOfPage(parse(html))];
}

test('the preview, with each sentence as one of its texts, runs its own scripts alone', async (t) => {
  if (skip) return t.skip(skip);
  const plain = await shapeOfPreview(saying(() => 'plain words').notice);
  const { count } = saying(() => 'plain words');
  for (let first = 0; first < shown.length; first += count) {
    const { notice } = saying((at) => shown[(first + at) % shown.length]);
    assert.deepEqual(await shapeOfPreview(notice), plain);
  }
});
