// `clearnotice render` on the sample clinic, as a new user would try it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { clearnotice, folderWith, main, sample, small } from './support/run.mjs';

const { locales } = JSON.parse(readFileSync(sample, 'utf8'));

test('html is the default, in the first locale of the notice', async () => {
  const { exit, out, err } = await clearnotice(['render', sample]);
  assert.equal(err, '');
  assert.equal(exit, 0);
  assert.match(out, new RegExp(`^<div class="clear-notice" lang="${locales[0]}" dir="ltr">`));
  assert.match(out, /<form [^>]*method="post"/);
  assert.ok(out.endsWith('</div>\n'));
});

test('text holds no markup, and json holds the tree that the element mounts', async () => {
  const text = await clearnotice(['render', sample, '--format', 'text', '--locale', locales[1]]);
  assert.doesNotMatch(text.out, /<\w|&amp;/);
  assert.equal(text.exit, 0);
  const json = await clearnotice(['render', sample, '--format=json', `--locale=${locales[1]}`]);
  const view = JSON.parse(json.out);
  assert.equal(view.locale, locales[1]);
  assert.equal(view.nodes[0][0], 'section');
  assert.deepEqual(Object.keys(view.status), ['sending', 'sent', 'failed', 'unavailable']);
  assert.match(view.sha256, /^[0-9a-f]{64}$/);
});

test('a locale that the notice lacks falls back with one line on stderr', async (context) => {
  const cwd = folderWith(context, { 'n.json': JSON.stringify(small) });
  const swiss = await clearnotice(['render', 'n.json', '--locale', 'fr-CH'], { cwd });
  assert.match(swiss.out, / lang="fr"/);
  assert.equal(swiss.err, '');
  const absent = await clearnotice(['render', 'n.json', '--locale', 'xx'], { cwd });
  assert.match(absent.out, / lang="en"/);
  assert.equal(absent.err, 'n.json has no locale "xx" (it has en, fr): using en\n');
  assert.equal(absent.exit, 0);
});

test('a notice in a language without words of ours is refused, not shown half', async (context) => {
  const body = { tlh: [{ p: 'Heghlu’meH QaQ jajvam.' }] };
  const notice = { ...small, locales: ['tlh'], sections: [{ id: 'one', title: 'nuqneH', body }] };
  const cwd = folderWith(context, { 'n.json': JSON.stringify(notice) });
  const { exit, out, err } = await clearnotice(['render', 'n.json'], { cwd });
  assert.match(
    err,
    /^n\.json: there are no words for the locale "tlh"; .+ \(locale\.not_shipped\)\n$/,
  );
  assert.equal(out, '');
  assert.equal(exit, 1);
});

test('"-" reads the notice from stdin', async () => {
  const fromFile = await clearnotice(['render', sample]);
  const fromStdin = await clearnotice(['render', '-'], { input: readFileSync(sample) });
  assert.deepEqual(fromStdin, fromFile);
});

test('a reader that closes the pipe early is no failure', async () => {
  const child = spawn(process.execPath, [main, 'render', sample], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  const [exit, signal] = await new Promise((done) => child.on('close', (...end) => done(end)));
  assert.deepEqual({ exit, signal, err }, { exit: 0, signal: null, err: '' });
});
