// The core as plain JavaScript, for pages that refuse WebAssembly: byte for byte what core.wasm answers.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import startCoreJs from '../../dist/core-js.js';
import { International } from '../../dist/engine/international.js';
import { start } from '../../dist/engine/module.js';

const root = new URL('../../', import.meta.url);
const file = (path) => readFileSync(new URL(path, root), 'utf8');

const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The raw exports, asked with text and answered with text. */
function boundary(exports) {
  function put(request) {
    const bytes = new TextEncoder().encode(request);
    const place = exports.cn_room(bytes.length);
    new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
    return bytes.length;
  }
  function reply(place) {
    const [size, from] = new Uint32Array(exports.memory.buffer, place, 2);
    return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, from, size));
  }
  return {
    memory: exports.memory,
    call(operation, request) {
      put(text(request));
      return reply(exports[`cn_${operation}`]());
    },
    check: (field, typed) => reply(exports.cn_check(field, put(typed))),
  };
}

/** What the core asks of its second module. */
async function imports() {
  const international = new International();
  await international.load();
  const holder = {};
  const answer = (...question) => international.answer(holder.exports.memory, ...question);
  return { holder, given: { clearnotice: { international: answer } } };
}

async function startWasm() {
  const { holder, given } = await imports();
  const bytes = readFileSync(new URL('build/wasm/core.wasm', root));
  return boundary((holder.exports = await start(await WebAssembly.compile(bytes), given)));
}

async function startJs() {
  const { holder, given } = await imports();
  holder.exports = startCoreJs(given);
  holder.exports._initialize();
  return boundary(holder.exports);
}

const kBoth = await Promise.all([startWasm(), startJs()]);

/** Asks both; their answers must be one. */
function ask(question) {
  const [expected, answer] = kBoth.map(question);
  assert.equal(answer, expected);
  return JSON.parse(answer);
}

async function addTexts(folder, operation) {
  const names = readdirSync(new URL(`dist/${folder}/`, root));
  for (const name of names.filter((each) => each.endsWith('.js') && each !== 'index.js')) {
    const { default: words } = await import(new URL(`dist/${folder}/${name}`, root).href);
    assert.ok(ask((core) => core.call(operation, words)).ok);
  }
}
await addTexts('locales', 'catalogue');
await addTexts('parts', 'part');

const opening = (request) => {
  const { ok, error } = ask((core) => core.call('open', request));
  if (ok) ask((core) => core.call('close', { notice: ok.notice }));
  return ok ?? error;
};

const onNotice = (operation) => (request) => {
  const source = typeof request.notice === 'string' ? file(request.notice) : request.notice;
  const { ok } = ask((core) => core.call('open', source));
  ask((core) => core.call(operation, { ...request, notice: ok.notice }));
  ask((core) => core.call('close', { notice: ok.notice }));
};

const kRunners = {
  match: (request) => ask((core) => core.call('match', request)),
  open: opening,
  receipt: onNotice('receipt'),
  render: onNotice('render'),
  submit: onNotice('submit'),
  validate: ({ value, ...request }) => {
    const { ok } = ask((core) => core.call('field', request));
    if (!ok) return;
    const [expected, answer] = kBoth.map((core) => core.check(ok, value));
    assert.equal(answer, expected);
  },
  withdraw: onNotice('withdraw'),
};

for (const [operation, runner] of Object.entries(kRunners))
  test(`${operation}: the core in JavaScript answers every case as core.wasm does`, () => {
    const all = file(`tests/cases/${operation}.jsonl`).split('\n').filter(Boolean);
    assert.ok(all.length > 0);
    for (const line of all) runner(JSON.parse(line).request);
  });

test('its memory grows with what it has to hold', () => {
  const [, core] = kBoth;
  const before = core.memory.buffer.byteLength;
  const notice = JSON.parse(file('web/examples/physiotherapist/notice.json'));
  const paragraph = 'A long paragraph of a thorough clinic. '.repeat(200);
  const body = Array(55).fill(paragraph);
  notice.sections = [{ id: 'long', title: 'Long', body: { 'en-GB': body, ar: body } }];
  const handles = [];
  while (core.memory.buffer.byteLength === before && handles.length < 30)
    handles.push(ask((each) => each.call('open', notice)).ok.notice);
  assert.ok(core.memory.buffer.byteLength > before);
  for (const handle of handles) ask((each) => each.call('close', { notice: handle }));
});

test('each start is a core of its own', async () => {
  const [one, other] = await Promise.all([startJs(), startJs()]);
  const notice = file('web/examples/group-practice/notice.json');
  assert.equal(JSON.parse(one.call('open', notice)).ok.notice, 1);
  assert.equal(JSON.parse(other.call('open', notice)).ok.notice, 1);
});
