// What is wrong with a notice or a call, as the part `complaints` says it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import part from '../../dist/parts/complaints.js';
import { Engine } from '../../dist/engine/index.js';
import { cases, operations } from './support/core.mjs';

const engine = await Engine.load();
const { default: words } = await import('../../dist/locales/fr.js');
const lines = words.split('\n');
const withLine = (index, line) => lines.with(index, line).join('\n');

/** What no line of tests/cases can ask. */
const kCalls = [
  () => engine.open(`"${'x'.repeat(1 << 20)}"`),
  () => engine.open(Uint8Array.of(0x22, 0xff, 0x22)),
  () => engine.open(Object.fromEntries(Array.from({ length: 1025 }, (_, i) => [`key${i}`, i]))),
  () => {
    const notice = engine.open({ id: 'a', version: '1', locales: ['fr'] });
    notice.close();
    notice.close();
  },
  () => engine.addCatalogue('x'.repeat((1 << 20) + 1)),
  () => engine.addCatalogue(Uint8Array.of(0xff)),
  () => engine.addCatalogue(''),
  () => engine.addCatalogue(withLine(0, '0')),
  () => engine.addCatalogue(lines.slice(0, -2).join('\n')),
  () => engine.addCatalogue(withLine(4, '?')),
];

function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error(`nothing is wrong with ${call}`);
}

const said = [
  ...operations.flatMap((operation) => cases(operation).map(({ reply }) => reply?.error)),
  ...kCalls.map(thrown),
].filter(Boolean);

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Whether this line of the part says it: the same code, and something in each gap. */
function says(line, { code, message }) {
  const space = line.indexOf(' ');
  const pieces = line
    .slice(space + 1)
    .split('{}')
    .map(escaped);
  return (
    code.endsWith(`.${line.slice(0, space)}`) && new RegExp(`^${pieces.join('.+')}$`).test(message)
  );
}

test('every complaint is said to somebody, with nothing left open in it', () => {
  const [head, ...complaints] = part.trimEnd().split('\n');
  assert.equal(head, 'complaints');
  const unsaid = complaints.filter((line) => !said.some((error) => says(line, error)));
  assert.deepEqual(unsaid, []);
  const open = said.filter(({ message }) => message === '' || message.includes('{}'));
  assert.deepEqual(open, []);
});

test('a list of complaints that is not this core’s is refused, and the own one stays', async () => {
  const all = part.trimEnd().split('\n');
  const wrong = ['complaints', 'complaints\n', all.slice(0, -1).join('\n'), `${part}one more\n`];
  for (const content of wrong)
    await assert.rejects(engine.addPart('complaints', content), { code: 'part.damaged' });
  assert.throws(() => engine.open('{'), { code: 'json.syntax', message: /^the document ends/ });
});
