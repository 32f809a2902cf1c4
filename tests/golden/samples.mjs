// What there is to say about every sample clinic, in each of its locales: a folder for each clinic.
//   <locale>.html, .txt      the notice as it is declared
//   <locale>.layers.txt      its first layer, each claim with the place in the whole that it links to
//   <locale>.payloads.json   what is sent with every consent and with none
//   <locale>.receipts.json   the receipts of both: record, text, and the record's exports
//   findings.txt             what lint says, on a day that does not move
import { existsSync, readFileSync, readdirSync } from 'node:fs';

import { asText } from '../../dist/cli/findings.js';
import { Author } from '../../dist/engine/author.js';
import { ask } from '../abi/support/core.mjs';

const root = new URL('../../', import.meta.url);
const author = await Author.load();

// Nothing that is written may depend on the day or on chance.
const kToday = '2026-11-23';
const kOccasion = { key: '2f1c9f0e-6f0f-4a58-9d57-5a3b7f0c1d2e', now: `${kToday}T10:00:00Z` };

/** What somebody typed into every field that there could be. */
const kTyped = {
  'given-name': 'Ann',
  'family-name': 'Example',
  organisation: 'Example Laboratory',
  occupation: 'Nurse',
  email: 'ann@example.org',
  phone: '+33 1 99 00 12 34',
  message: 'When are you open?\nThank you.',
};

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** A text in JSON is one line; as an array a difference shows which of them changed. */
const inLines = (text) => text.trimEnd().split('\n');

function expectReply(reply) {
  if (reply.error) throw new Error(reply.error.message);
  return reply;
}

/** Every box ticked, and none. */
function choicesOf({ purposes }) {
  const asked = purposes.filter(({ basis }) => basis === 'consent').map(({ id }) => id);
  return { all: Object.fromEntries(asked.map((id) => [id, true])), none: {} };
}

const eachChoice = (notice, answer) =>
  Object.fromEntries(
    Object.entries(choicesOf(notice)).map(([name, choices]) => [name, answer(choices)]),
  );

function payloads(notice, locale) {
  const { fields } = notice.form;
  const typed = fields.map(({ data }) => [data, kTyped[data]]);
  const values = Object.fromEntries(typed);
  return eachChoice(notice, (choices) =>
    expectReply(ask('submit', { notice, locale, values, choices, ...kOccasion })),
  );
}

function receipts(notice, locale) {
  return eachChoice(notice, (choices) => {
    const { record, text } = expectReply(ask('receipt', { notice, locale, choices, ...kOccasion }));
    const [dpv, kantara] = ['dpv', 'kantara'].map((format) => author.exportReceipt(record, format));
    return { record, text: inLines(text), dpv, kantara };
  });
}

/** The text of a node, without the lines that a layout would make of it. */
const textOf = (node) =>
  typeof node === 'string'
    ? node
    : node
        .slice(2)
        .map((inner) => textOf(inner))
        .join('');

function find(nodes, wanted) {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = wanted(node) ? node : find(node.slice(2), wanted);
    if (found) return found;
  }
  return undefined;
}

/** One line for each claim or link; a claim of several parts has one for each of them. */
function* claims([tag, attributes, ...inner]) {
  const parts = inner.filter((each) => typeof each !== 'string');
  const isBlock = parts.some(([name]) => /^(?:h\d|dl|dt|dd|div|ul|li|p|section)$/.test(name));
  if (isBlock) {
    for (const part of parts) yield* claims(part);
    return;
  }
  const link = find([[tag, attributes, ...inner]], ([name]) => name === 'a');
  const indent = { dt: '', h3: '', p: '' }[tag] ?? '  ';
  const text = inner.map((each) => textOf(each)).join('');
  yield `${indent}${text}${link ? ` → ${link[1].href}` : ''}`;
}

function layers(notice, locale) {
  const request = { notice: { ...notice, layers: 'layered' }, locale, format: 'nodes' };
  const layer = find(expectReply(ask('render', request)).nodes, ([, { id }]) => id === 'layer');
  return `${[...claims(layer)].join('\n')}\n`;
}

const render = (notice, locale, format) =>
  expectReply(ask('render', { notice, locale, format }))[format];

const kAnswers = {
  html: (notice, locale) => `${render(notice, locale, 'html')}\n`,
  txt: (notice, locale) => render(notice, locale, 'text'),
  'layers.txt': layers,
  'payloads.json': (...of) => json(payloads(...of)),
  'receipts.json': (...of) => json(receipts(...of)),
};

/** @returns every golden file: its path in the project, and what is in it */
export function* samples() {
  for (const name of readdirSync(new URL('web/examples/', root)).sort()) {
    const path = `web/examples/${name}/notice.json`;
    if (!existsSync(new URL(path, root))) continue;
    const source = readFileSync(new URL(path, root), 'utf8');
    const notice = JSON.parse(source);
    const file = (end, content) => ({ path: `tests/golden/${name}/${end}`, content });
    for (const locale of notice.locales)
      for (const [end, answer] of Object.entries(kAnswers))
        yield file(`${locale}.${end}`, answer(notice, locale));
    yield file('findings.txt', asText(path, source, author.lint(source, kToday)));
  }
}
