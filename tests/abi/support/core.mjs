// The boundary as the engine sees it, and the cases of tests/cases asked through it.
import { readdirSync, readFileSync } from 'node:fs';

import { Author } from '../../../dist/engine/author.js';
import { NoticeError } from '../../../dist/engine/index.js';
import { International } from '../../../dist/engine/international.js';
import { load } from '../../../dist/engine/load.js';

const root = new URL('../../../', import.meta.url);

/** Texts of a folder of dist, as the package ships them. */
async function texts(folder) {
  const url = new URL(`dist/${folder}/`, root);
  const names = readdirSync(url).filter((name) => name.endsWith('.js') && name !== 'index.js');
  return Promise.all(names.map(async (name) => (await import(new URL(name, url).href)).default));
}

/** Starts a core with its second module, the words of every locale and every part. */
async function startCore() {
  const international = new International();
  const core = await load(international);
  await international.load();
  for (const words of await texts('locales')) core.call('catalogue', words);
  for (const part of await texts('parts')) core.call('part', part);
  return core;
}

const core = await startCore();

/** What is in the reply's `ok`, or `{ error }`. */
function answer(question) {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    const { code, message, pointer, line, column } = error;
    return { error: { code, message, pointer, ...(line && { line, column }) } };
  }
}

const call = (operation, request) =>
  answer(() =>
    core.call(operation, typeof request === 'string' ? request : JSON.stringify(request)),
  );

/** A notice stands in a request as a whole, or as the name of its file. */
function source(notice) {
  return typeof notice === 'string' ? readFileSync(new URL(notice, root), 'utf8') : notice;
}

function close(opened) {
  if (opened.notice) call('close', { notice: opened.notice });
}

const onNotice = (operation) => (request) => {
  const opened = call('open', source(request.notice));
  if (opened.error) throw new Error(`the notice does not open: ${opened.error.message}`);
  const reply = call(operation, { ...request, notice: opened.notice });
  close(opened);
  return reply;
};

const author = await Author.load();

/** A finding in one line: what it is, and where. */
const brief = ({ level, rule, pointer, line = 0, column = 0, length = 0 }) =>
  `${level} ${rule} ${pointer} ${line}:${column}+${length}`;

const kRunners = {
  /** A record, or text that should be one. */
  export: ({ record, format }) => {
    return answer(() => author.exportReceipt(record, format));
  },
  lint: ({ notice, today }) => {
    const text = typeof notice === 'string' ? source(notice) : JSON.stringify(notice);
    return answer(() => author.lint(text, today).findings.map(brief));
  },
  match: (request) => call('match', request),
  open: (request) => {
    const reply = call('open', request);
    close(reply);
    return reply;
  },
  render: onNotice('render'),
  submit: onNotice('submit'),
  receipt: onNotice('receipt'),
  withdraw: onNotice('withdraw'),
  /** `value` is what is typed into the field that the rest of the request opens. */
  validate: ({ value, ...request }) => {
    const field = call('field', request);
    return field.error ? field : answer(() => core.check(field, request.field, value));
  },
};

/** A file of tests/cases each. */
export const operations = Object.keys(kRunners);

/** What the core answers to the request of a case. */
export const ask = (operation, request) => kRunners[operation](request);

export function cases(operation) {
  const lines = readFileSync(new URL(`tests/cases/${operation}.jsonl`, root), 'utf8');
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
