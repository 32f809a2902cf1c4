// `clearnotice preview`: one file with everything in it, and nothing leaves it.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { startChromium } from '../element/support/browsers.mjs';
import { clearnotice, folderWith, sample, small, withForm } from './support/run.mjs';

const kHostile = '</script><script>globalThis.hurt=1</script><!--<script>&amp;{{core}}$&';

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
  assert.equal(out.match(/<script/g).length, 3); // the notice, the core, the code
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

let browser;
before(async () => {
  browser = await startChromium();
});
after(() => browser?.close());

/** Opens the preview of a notice from the disk; whatever the page complains of or asks for is kept. */
async function open(context, notice, { words = [], ...options } = {}) {
  const cwd = folderWith(context, { 'n.json': JSON.stringify(notice) });
  const told = await clearnotice(['preview', 'n.json', ...words], { cwd });
  assert.deepEqual([told.err, told.exit], ['', 0]);
  const page = await browser.newPage(options);
  const seen = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('request', (request) => {
    if (request.resourceType() !== 'document') seen.push(request.url());
  });
  page.setDefaultTimeout(10_000);
  await page.goto(pathToFileURL(told.out.trimEnd()).href);
  return { page, seen };
}

const inForm = (page, selector) => page.locator(`clear-notice .page ${selector}`);

test('sending shows exactly what would be sent, and sends nothing', async (context) => {
  const { page, seen } = await open(context, withForm);
  await inForm(page, '#email').fill('zoe@example.org');
  await inForm(page, '#phone').fill('+33 1 99 00 12 34');
  await inForm(page, 'input[type=checkbox]').check();
  await inForm(page, 'button').click();
  const rows = page.locator('#preview-request tr');
  await rows.first().waitFor();
  const shown = Object.fromEntries(
    await rows.evaluateAll((all) => all.map((row) => [...row.cells].map((c) => c.textContent))),
  );
  const body = await page.locator('#preview-request pre').textContent();
  assert.deepEqual(shown, Object.fromEntries(new URLSearchParams(body)));
  assert.equal(shown.email, 'zoe@example.org');
  assert.equal(shown['choice.call-back'], 'yes');
  assert.match(await page.locator('#preview-request').textContent(), /POST to https:\/\/harbour/);
  assert.equal(await page.locator('#preview-outcome').textContent(), 'This would be sent:');
  await inForm(page, '#email').waitFor({ state: 'detached' });
  assert.deepEqual(seen, []);
});

test('a failure can be tried: what was typed stays', async (context) => {
  const { page, seen } = await open(context, withForm);
  await page.locator('#preview-failing').check();
  await inForm(page, '#email').fill('zoe@example.org');
  await inForm(page, 'button').click();
  await page.locator('#preview-request table').waitFor();
  assert.match(await page.locator('#preview-outcome').textContent(), /would be an error \(503\)/);
  assert.equal(await inForm(page, '#email').inputValue(), 'zoe@example.org');
  assert.deepEqual(seen, []);
});

test('an international address works in the one file too', async (context) => {
  const { page, seen } = await open(context, withForm);
  await inForm(page, '#email').fill('zoe@bücher.example');
  await inForm(page, 'button').click();
  await page.locator('#preview-request table').waitFor();
  assert.deepEqual(seen, []);
});

test('the language is switched in place, is kept by a reload, and is marked', async (context) => {
  const { page, seen } = await open(context, withForm);
  const lang = () => inForm(page, '').first().getAttribute('lang');
  const marked = () => page.locator('.languages [aria-current]').allTextContents();
  await inForm(page, '#email').fill('zoe@example.org');
  assert.deepEqual(await marked(), ['English']);
  await page.getByRole('link', { name: 'français' }).click();
  await page.locator('clear-notice .page[lang=fr]').waitFor();
  assert.deepEqual(await marked(), ['français']);
  assert.equal(await inForm(page, '#email').inputValue(), 'zoe@example.org');
  await page.reload();
  await page.locator('clear-notice .page[lang=fr]').waitFor();
  await page.goBack();
  await page.locator('clear-notice .page[lang=en]').waitFor();
  assert.deepEqual(await marked(), ['English']);
  assert.deepEqual(seen, []);
});

test('text that looks like markup stays text, in the page and in the payload', async (context) => {
  const controller = { ...withForm.controller, name: kHostile };
  const { page, seen } = await open(context, { ...withForm, version: kHostile, controller });
  await inForm(page, '#email').fill('zoe@example.org');
  assert.equal(await page.locator('.heading').textContent(), kHostile);
  assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
  await inForm(page, 'button').click();
  const version = page.locator('#preview-request tr', { hasText: 'version' }).locator('td');
  assert.equal(await version.textContent(), kHostile);
  assert.deepEqual(seen, []);
});

test('a notice without a form says so, and offers nothing to send', async (context) => {
  const { page, seen } = await open(context, small);
  await inForm(page, '.notice').waitFor();
  await page.getByText('This notice has no form.').waitFor();
  assert.ok(await page.locator('.try').isHidden());
  assert.ok(await page.locator('#preview-to-form').isHidden());
  assert.deepEqual(seen, []);
});

test('without scripts the plain version is readable, and no dead control is shown', async (context) => {
  const { page } = await open(context, withForm, { javaScriptEnabled: false });
  assert.ok(await page.locator('.fallback h2').first().isVisible());
  assert.ok(await page.locator('noscript').isVisible());
  assert.ok(await page.locator('.try').isHidden());
  assert.ok(await page.locator('.languages').isHidden());
});

test('nothing scrolls sideways at 320 px, in any state', async (context) => {
  const { page } = await open(context, withForm, { viewport: { width: 320, height: 640 } });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await inForm(page, '#email').fill(`${'long'.repeat(15)}@example.org`);
  assert.equal(await width(), 320);
  await inForm(page, 'button').click();
  await page.locator('#preview-request summary').click();
  assert.equal(await width(), 320);
});
