// A clinic's site made with the package, and a person who writes to it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { startChromium, watch } from '../../element/support/browsers.mjs';
import { groupPractice, wordsOf } from '../../element/support/notices.mjs';
import { fieldsOf, kTypes, startReceiver } from '../../element/support/site.mjs';

/**
 * Files of a folder as an ordinary static server gives them; `/notice.json` is the clinic's.
 * @param onePage  whether what is not there is answered with the page, as servers of such sites do
 */
async function serve(folder, notice, onePage) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    const name = pathname === '/' ? '/index.html' : normalize(pathname);
    const index = onePage ? await readFile(join(folder, 'index.html')) : null;
    const found =
      name === '/notice.json'
        ? JSON.stringify(notice)
        : await readFile(join(folder, name)).catch(() => null);
    const body = found ?? index;
    const type = found ? (kTypes[extname(name)] ?? 'text/plain') : 'text/html';
    response.writeHead(body === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The page of a clinic, with the script or module that loads the element. */
export const pageWith = (script, element = '<clear-notice src="/notice.json"></clear-notice>') =>
  `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Contact</title><link rel="icon" href="data:,">${script}</head>
<body>${element}</body>
</html>
`;

/** A `<script>` with the notice in it, for pages that cannot fetch. */
export const inlineNotice = (notice) =>
  `<script type="application/json">${JSON.stringify(notice).replaceAll('<', '\\u003c')}</script>`;

/** Chromium and the receiver of the form, open for one file of tests. */
export async function openClinic() {
  const [browser, receiver] = await Promise.all([startChromium(), startReceiver()]);
  const notice = groupPractice(`${receiver.origin}/contact`);

  /**
   * Opens a page that the package made, reads the notice, mistypes, puts it right and sends.
   * @param address of the page, or of a folder to serve
   * @param meanwhile, afterwards  what else a test looks at, before and after the message is sent
   * @param missing what the tool is known to leave out of what it builds, as a pattern of addresses
   */
  async function visit(address, { missing = /^$/, onePage = false, meanwhile, afterwards } = {}) {
    const site = /^(https?|file):/.test(address)
      ? undefined
      : await serve(address, notice, onePage);
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const absent = [];
    page.on('response', (response) => {
      if (response.status() >= 400 && missing.test(response.url())) absent.push(response.url());
    });
    const seen = watch(page);
    receiver.received.length = 0;
    try {
      await page.goto(site?.origin ?? address);
      await page
        .locator('clear-notice form')
        .waitFor()
        .catch((error) => {
          throw new Error(
            `${error.message}\n${seen.errors.join('\n')}\n${seen.requests.join('\n')}`,
          );
        });
      await meanwhile?.(page);
      await writeTo(page, receiver);
      await afterwards?.(page);
      const own = new URL(page.url()).origin;
      const foreign = seen.requests.filter(
        (each) =>
          !/^POST /.test(each) &&
          !/^GET (data|blob|file):/.test(each) &&
          !each.startsWith(`GET ${own}/`),
      );
      assert.deepEqual(foreign, [], 'nothing comes from elsewhere');
      const noise = seen.errors.filter((text) => !/^Failed to load resource: .* 404 /.test(text));
      assert.deepEqual(noise, []);
      assert.equal(seen.errors.length - noise.length, absent.length, 'all else was found');
      return await page.evaluate(() => globalThis.heard);
    } finally {
      await context.close();
      site?.close();
    }
  }

  async function close() {
    await browser.close();
    receiver.close();
  }

  return { visit, close, notice, receiver };
}

const words = wordsOf('fr');

async function writeTo(page, receiver) {
  const text = await page.locator('clear-notice [part~=page]').textContent();
  assert.match(text, /Politique de confidentialité/);
  assert.equal(
    await page.locator('clear-notice form').evaluate((form) => form.closest('[lang]').lang),
    'fr',
  );

  await page.locator('#family-name').fill('O’Brien-Ñúñez');
  await page.locator('#email').fill('siobhan@');
  await page.locator('#message').fill('Bonjour');
  await page.locator('clear-notice button[type=submit]').click();
  assert.deepEqual(await page.locator('#summary a').allTextContents(), [
    words['error.email.no_domain'],
  ]);
  assert.equal(receiver.received.length, 0, 'nothing is sent while something is wrong');

  await page.locator('#email').fill('siobhan@example.org');
  await page.waitForTimeout(1100); // two presses within a second are one double click
  await page.locator('clear-notice button[type=submit]').click();
  await page.locator('clear-notice [part~=sent]').waitFor();
  assert.equal(receiver.received.length, 1, 'one request');
  const { method, body } = receiver.received[0];
  assert.equal(method, 'POST');
  assert.equal(fieldsOf(body).email, 'siobhan@example.org');
}
