// Writes anew what the built core answers: the replies in tests/cases, and the samples rendered in
// tests/golden. Run by `npm run gen`, which shows what changed; read the difference before you keep it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { ask, cases, operations } from '../abi/support/core.mjs';

const root = new URL('../../', import.meta.url);

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
      const html = ask('render', { notice: path, locale, format: 'html' });
      const text = ask('render', { notice: path, locale, format: 'text' });
      const base = new URL(`tests/golden/${name}.${locale}`, root);
      yield { name, locale, path: new URL(`${base}.html`), content: `${html.html}\n` };
      yield { name, locale, path: new URL(`${base}.txt`), content: text.text };
    }
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const operation of operations) {
    const written = [];
    for (const { reply, ...test } of cases(operation))
      written.push({ ...test, reply: await ask(operation, test.request) });
    writeFileSync(
      new URL(`tests/cases/${operation}.jsonl`, root),
      written.map((test) => JSON.stringify(test)).join('\n') + '\n',
    );
  }
  for (const { path, content } of samples()) writeFileSync(path, content);
}
