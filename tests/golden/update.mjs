// Writes anew what the built core answers: the replies in tests/cases, and the samples rendered in
// tests/golden. Run by `npm run gen`, which shows what changed; read the difference before you keep it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { International } from '../../dist/engine/international.js';
import { load } from '../../dist/engine/load.js';
import locales from '../../dist/locales/index.js';

const root = new URL('../../', import.meta.url);
const international = new International();
const call = await load(international);
await international.load();
for (const each of Object.values(locales)) call('catalogue', (await each()).default);

/** The reply's `ok`, or the whole of an error. */
function ask(operation, request) {
  try {
    return call(operation, typeof request === 'string' ? request : JSON.stringify(request));
  } catch (cause) {
    if (cause.name !== 'NoticeError') throw cause;
    const { code, message, pointer, line, column } = cause;
    return { error: { code, message, pointer, ...(line && { line, column }) } };
  }
}

function onNotice(operation, request) {
  const { notice } = request;
  const source = typeof notice === 'string' ? readFileSync(new URL(notice, root), 'utf8') : notice;
  const opened = ask('open', source);
  if (opened.error)
    throw new Error(`${operation}: the notice of a case does not open: ${opened.error.message}`);
  const reply = ask(operation, { ...request, notice: opened.notice });
  ask('close', { notice: opened.notice });
  return reply;
}

function onOpen(operation, source) {
  const opened = ask(operation, source);
  if (opened.notice) ask('close', { notice: opened.notice });
  return opened;
}

const suites = { open: onOpen, match: ask, validate: ask, render: onNotice, submit: onNotice };

export function cases(operation) {
  const lines = readFileSync(new URL(`tests/cases/${operation}.jsonl`, root), 'utf8');
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

export const answer = (operation, request) => suites[operation](operation, request);

export const operations = Object.keys(suites);

/** Every sample clinic in each of its locales. */
export function* samples() {
  for (const name of readdirSync(new URL('web/examples/', root))) {
    const path = `web/examples/${name}/notice.json`;
    let notice;
    try {
      notice = JSON.parse(readFileSync(new URL(path, root), 'utf8'));
    } catch (cause) {
      if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') continue;
      throw cause;
    }
    for (const locale of notice.locales) {
      const html = onNotice('render', { notice: path, locale, format: 'html' });
      const text = onNotice('render', { notice: path, locale, format: 'text' });
      const base = new URL(`tests/golden/${name}.${locale}`, root);
      yield { name, locale, path: new URL(`${base}.html`), content: `${html.html}\n` };
      yield { name, locale, path: new URL(`${base}.txt`), content: text.text };
    }
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const operation of operations) {
    const written = cases(operation).map(({ reply, ...test }) => ({
      ...test,
      reply: answer(operation, test.request),
    }));
    writeFileSync(
      new URL(`tests/cases/${operation}.jsonl`, root),
      written.map((test) => JSON.stringify(test)).join('\n') + '\n',
    );
  }
  for (const { path, content } of samples()) writeFileSync(path, content);
}
