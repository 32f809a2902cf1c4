// Runs the command as a person does: a process of its own, in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const main = join(root, 'dist/cli/main.js');
export const sample = join(root, 'web/examples/group-practice/notice.json');

/**
 * @param {string[]} words what is typed after `clearnotice`
 * @param {{ input?: string | Uint8Array, cwd?: string, env?: object }} options
 * @returns {Promise<{ exit: number | null, signal: string | null, out: string, err: string }>}
 */
export function clearnotice(words, { input = '', cwd = root, env = process.env } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [main, ...words], { cwd, env });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.stdin.on('error', () => {}); // a command that refuses its words reads no input
    child.stdin.end(input);
    child.on('error', fail);
    child.on('close', (exit, signal) =>
      done({ exit, signal, out: `${Buffer.concat(out)}`, err: `${Buffer.concat(err)}` }),
    );
  });
}

/** A folder for one test; `files` are put into it by name. It goes when the test is over. */
export function folderWith(test, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'clearnotice-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** The smallest notice there is, and one with a form; a test changes what it is about. */
export const small = {
  id: 'small',
  version: '1',
  locales: ['en', 'fr'],
  sections: [
    { id: 'one', title: 'A title', body: { en: [{ p: 'Words.' }], fr: [{ p: 'Des mots.' }] } },
  ],
};

export const withForm = {
  id: 'small-form',
  version: '2',
  locales: ['en', 'fr'],
  controller: { name: 'Harbour Physiotherapy', country: 'FR', email: 'hello@harbour.example' },
  data: [
    { id: 'email', field: 'email' },
    { id: 'phone', field: 'phone' },
  ],
  purposes: [
    {
      id: 'reply',
      basis: 'legitimate-interests',
      interest: 'Answering those who write to us',
      data: ['email'],
      retention: { period: 'P1Y' },
      what: 'Answer your question',
    },
    {
      id: 'call-back',
      basis: 'consent',
      data: ['phone'],
      retention: { period: 'P3M' },
      what: 'Call you back',
      ask: 'You may call me back',
    },
  ],
  form: {
    action: 'https://harbour.example/contact',
    fields: [{ data: 'email', required: true }, { data: 'phone' }],
  },
};
