// `clearnotice preview`: one file with everything in it, and nothing leaves it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';

import { clearnotice, folderWith, sample, small } from './support/run.mjs';

test('the file is named after the notice, and its absolute path is told', async (context) => {
  const cwd = folderWith(context, { 'n.json': JSON.stringify(small) });
  const { exit, out, err } = await clearnotice(['preview', 'n.json'], { cwd });
  assert.deepEqual([out, err, exit], [`${join(cwd, 'small-preview.html')}\n`, '', 0]);
});

test('it can be written anywhere, and to stdout', async (context) => {
  const cwd = folderWith(context, { 'n.json': JSON.stringify(small) });
  const target = join(cwd, 'a b.html');
  const told = await clearnotice(['preview', 'n.json', '--out', 'a b.html'], { cwd });
  assert.equal(told.out, `${target}\n`);
  const { out } = await clearnotice(['preview', '-', '--out', '-'], {
    input: JSON.stringify(small),
  });
  assert.equal(out, readFileSync(target, 'utf8'));
});

test('the file asks for nothing: no address to load from, no blank left, a policy', async () => {
  const { out } = await clearnotice(['preview', sample, '--out', '-']);
  const page = out
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<style>[\s\S]*?<\/style>/, '');
  assert.doesNotMatch(page, /<(?:link|img|iframe|object|embed|base)\b|\ssrc=|\son\w+=|\{\{|\}\}/);
  assert.match(out, /<meta\s+http-equiv="Content-Security-Policy"\s+content="default-src 'none'; /);
  assert.match(out, /connect-src 'none'; form-action 'none'/);
  // No style or script but the page's own, known by their hashes.
  for (const [name, words] of [
    ['script', /<script>([\s\S]*?)<\/script>/],
    ['style', /<style>([\s\S]*?)<\/style>/],
  ]) {
    const hash = createHash('sha256').update(words.exec(out)[1]).digest('base64');
    assert.ok(out.includes(`${name}-src 'sha256-${hash}'`), name);
  }
  assert.doesNotMatch(out, /'unsafe-(?:inline|eval)'|http-equiv="refresh"/);
  // The notice, what the package would load, the code; no comment in it could hide the end of the last.
  assert.equal(out.match(/<script[\s\S]*?<\/script>/g).length, 3);
  assert.ok(!out.slice(out.lastIndexOf('<script>')).includes('<!--'));
  assert.equal(out.match(/<\/script>/g).length, 3);
});

test('before any script the notice stands there as plain HTML, in the locale asked for', async () => {
  const { out } = await clearnotice(['preview', sample, '--locale', 'en', '--out', '-']);
  const { out: html } = await clearnotice(['render', sample, '--locale', 'en']);
  assert.ok(out.includes(html.trimEnd()));
});

test('--open hands the file to the desktop, and says when there is none', async (context) => {
  const cwd = folderWith(context, { 'n.json': JSON.stringify(small) });
  const opener = join(cwd, 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\nprintf '%s' "$1" > "${cwd}/opened"\n`);
  chmodSync(opener, 0o755);
  const open = (display) =>
    clearnotice(['preview', 'n.json', '--open'], {
      cwd,
      env: { ...process.env, ...display, PATH: `${cwd}${delimiter}${process.env.PATH}` },
    });
  const without = await open({ DISPLAY: '', WAYLAND_DISPLAY: '' });
  assert.deepEqual([without.err, without.exit], ['there is no desktop to open it on\n', 0]);
  assert.ok(!existsSync(join(cwd, 'opened')));
  const { out, err } = await open({ DISPLAY: ':0' });
  assert.equal(err, '');
  const opened = () => existsSync(join(cwd, 'opened')) && readFileSync(join(cwd, 'opened'), 'utf8');
  for (let i = 0; i < 100 && !opened(); i++) await new Promise((done) => setTimeout(done, 20));
  assert.equal(`${opened()}\n`, out);
});

test('without a notice it writes a page that waits for one', async (context) => {
  const cwd = folderWith(context);
  const { exit, out, err } = await clearnotice(['preview'], { cwd });
  const path = join(cwd, 'clearnotice-preview.html');
  assert.deepEqual([out, err, exit], [`${path}\n`, '', 0]);
  assert.match(readFileSync(path, 'utf8'), /id="preview-notice"><\/script>/);
  const wrong = await clearnotice(['preview', '--locale', 'fr'], { cwd });
  assert.match(wrong.err, /^clearnotice preview: --locale is one of a notice: which file\?/);
  assert.equal(wrong.exit, 2);
});

test('the file to be mailed weighs less than 1.5 MB, and all of it but the notice is the same', async () => {
  const [one, other] = await Promise.all([
    clearnotice(['preview', sample, '--out', '-']),
    clearnotice(['preview', '-', '--out', '-'], { input: JSON.stringify(small) }),
  ]);
  assert.ok(Buffer.byteLength(one.out) < 1.5e6);
  const blocks = ({ out }) => out.match(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/g);
  const [notice, data, script] = blocks(one)
    .slice(1)
    .map((block) => block.length);
  assert.ok(notice < data && notice < script);
  assert.deepEqual(blocks(one).toSpliced(1, 1), blocks(other).toSpliced(1, 1));
});
