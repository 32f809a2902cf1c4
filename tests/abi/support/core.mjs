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

/** Starts a core with the words of every locale and every part, but with core.wasm alone. */
export async function startHalf() {
  const international = new International();
  const core = await load(international);
  await international.load();
  for (const words of await texts('locales')) core.call('catalogue', words);
  for (const part of await texts('parts')) core.call('part', part);
  return core;
}

/** A notice stands in a request as a whole, or as the name of its file. */
function source(notice) {
  return typeof notice === 'string' ? readFileSync(new URL(notice, root), 'utf8') : notice;
}

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

/** By operation, what this core answers to the request of a case. */
export function questionsTo(core) {
  const call = (operation, request) =>
    answer(() =>
      core.call(operation, typeof request === 'string' ? request : JSON.stringify(request)),
    );
  const close = (opened) => opened.notice && call('close', { notice: opened.notice });
  const onNotice = (operation) => (request) => {
    const opened = call('open', source(request.notice));
    if (opened.error) throw new Error(`the notice does not open: ${opened.error.message}`);
    try {
      return call(operation, { ...request, notice: opened.notice });
    } finally {
      close(opened);
    }
  };
  return {
    match: (request) => call('match', request),
    open: (request) => {
      const reply = call('open', request);
      close(reply);
      return reply;
    },
    render: onNotice('render'),
    submit: onNotice('submit'),
    refusal: onNotice('refusal'),
    receipt: onNotice('receipt'),
    withdraw: onNotice('withdraw'),
    /** `value` is what is typed into the field that the rest of the request opens. */
    validate: ({ value, ...request }) => {
      const field = call('field', request);
      return field.error ? field : answer(() => core.check(field, request.field, value));
    },
  };
}

const core = await startHalf();
await core.complete();

const author = await Author.load();

/** Author.wasm by itself: a case of lint says who has reviewed what, and Author has that of the package. */
async function startLinter() {
  const bytes = readFileSync(new URL('dist/author.wasm', root));
  const started = await load(new International(), await WebAssembly.compile(bytes));
  const { default: lexicons } = await import(new URL('dist/lint/index.js', root).href);
  for (const lexicon of Object.values(lexicons)) started.call('lexicon', (await lexicon()).default);
  return started;
}

const linter = await startLinter();

/** A finding in one line: what it is, and where. */
const brief = ({ level, rule, pointer, line = 0, column = 0, length = 0 }) =>
  `${level} ${rule} ${pointer} ${line}:${column}+${length}`;

const textOf = (asked) => (typeof asked === 'string' ? asked : JSON.stringify(asked));
const noticeText = (notice) => (typeof notice === 'string' ? source(notice) : textOf(notice));

/** The document changed by a patch (RFC 6902: add, remove, replace); without one as it was written. */
export function patched(text, patch) {
  if (!patch) return text;
  const document = JSON.parse(text);
  for (const { op, path, value } of patch) {
    const steps = path.split('/').slice(1);
    const last = steps.pop();
    const holder = steps.reduce((at, step) => at[step], document);
    if (!Array.isArray(holder)) {
      if (op === 'remove') delete holder[last];
      else holder[last] = value;
    } else if (op === 'replace') holder[last] = value;
    else
      holder.splice(
        last === '-' ? holder.length : last,
        op === 'remove' ? 1 : 0,
        ...(op === 'add' ? [value] : []),
      );
  }
  return JSON.stringify(document);
}

/** A reason in one line: the rule, what follows, and where it was and is. */
function briefReason({ rule, verdict, locale, was, is }) {
  const place = (at) => (at ? `${at.pointer} ${at.line}:${at.column}+${at.length}` : '-');
  return `${rule} ${verdict} ${locale ? `${locale} ` : ''}${place(was)} > ${place(is)}`;
}

const kRunners = {
  /** `old` and what `patch` makes of it, or `new`. */
  diff: ({ old, patch, locale, ...request }) => {
    const before = noticeText(old);
    const after = 'new' in request ? textOf(request.new) : patched(before, patch);
    return answer(() => {
      const { purposes, notice } = author.diff(before, after, locale);
      return [...purposes, { purpose: 'the notice', ...notice }].flatMap(
        ({ purpose, verdict, reasons }) => [`${purpose}: ${verdict}`, ...reasons.map(briefReason)],
      );
    });
  },
  /** The receipt of `made`, changed by `patch`, or `record`, against the notice changed by `shown`. */
  verify: async ({ notice, made, record, patch, shown }) => {
    const text = noticeText(notice);
    const kept = record ?? ask('receipt', { ...made, notice }).record;
    try {
      return await author.verify(patched(textOf(kept), patch), patched(text, shown));
    } catch (error) {
      return answer(() => {
        throw error;
      });
    }
  },
  page: async ({ notice, locale }) => {
    try {
      return await author.staticPage(noticeText(notice), locale);
    } catch (error) {
      return answer(() => {
        throw error;
      });
    }
  },
  /** A record, or text that should be one. */
  export: ({ record, format }) => {
    return answer(() => author.exportReceipt(record, format));
  },
  /** `reviews` names the catalogues and who reviewed each; without it lint knows of none. */
  lint: ({ notice, today = '', reviews = {} }) => {
    linter.call('reviews', JSON.stringify(reviews));
    const day = Number(today.replaceAll('-', ''));
    return answer(() => linter.call('lint', noticeText(notice), day).findings.map(brief));
  },
  ...questionsTo(core),
};

/** A file of tests/cases each. */
export const operations = Object.keys(kRunners);

/** What the core answers to the request of a case; a promise of it where words are loaded first. */
export const ask = (operation, request) => kRunners[operation](request);

export function cases(operation) {
  const lines = readFileSync(new URL(`tests/cases/${operation}.jsonl`, root), 'utf8');
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
