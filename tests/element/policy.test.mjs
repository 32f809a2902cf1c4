// The strictest policy that lets wasm start at all, and what the page stores and asks for.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startChromium, startFirefox, until, watch } from './support/browsers.mjs';
import { groupPractice } from './support/notices.mjs';
import { startSite } from './support/site.mjs';
import { press, publish, visit } from './support/visit.mjs';

const kStrict = [
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  'report-uri /reports',
].join('; ');

let chromium, site;

before(async () => {
  [chromium, site] = await Promise.all([startChromium(), startSite()]);
});
after(async () => {
  await chromium?.close();
  site?.close();
});

/** Firefox asks for the site's icon by itself, and then holds the page's policy against it. */
const notTheIcon = (line) => !line.includes('/favicon.ico');

function publishStrictly() {
  site.reports.length = 0;
  const notice = groupPractice(`${site.origin}/contact-desk`);
  // The page's own icon is a `data:` address, which this policy refuses; the element needs none.
  publish(site, notice, { page: { headers: { 'content-security-policy': kStrict } } });
  const page = site.pages.get('/contact');
  page.body = page.body.replace('<link rel="icon" href="data:,">', '');
  site.pages.set('/contact-desk', { body: '{}', type: 'application/json' });
}

test('Chromium: nothing breaks the policy from the first byte to the saved receipt and its withdrawal', async () => {
  publishStrictly();
  const { context, page, seen } = await visit(chromium, site);
  await press(page);
  await page.locator('#summary').waitFor();
  await page.locator('#family-name').fill('Muster');
  await page.locator('#email').fill('a@example.org');
  await page.locator('#message').fill('Bonjour');
  await page.locator('#choice-newsletter').check();
  await press(page);
  await page.locator('.sent').waitFor();
  const coloured = await page
    .locator('.sent')
    .evaluate((note) => getComputedStyle(note).borderInlineStartWidth);
  assert.equal(coloured, '4px', 'the look is there under style-src self');
  const saved = page.waitForEvent('download');
  await page.locator('.actions [name=save]').click();
  assert.equal(await (await saved).failure(), null);
  await page.locator('.withdraw button').click();
  await page.locator('.withdraw').waitFor({ state: 'detached' });
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(site.reports, []);
  await context.close();
});

test('Firefox: nothing breaks the policy from the first byte to the sent message', async () => {
  publishStrictly();
  const firefox = await startFirefox();
  try {
    const page = await firefox.newPage();
    const seen = watch(page);
    await page.goto(`${site.origin}/contact`);
    const ready = () => !!document.querySelector('clear-notice')?.shadowRoot?.querySelector('form');
    await until(page, ready);
    const outcome = await page.evaluate(async () => {
      const element = document.querySelector('clear-notice');
      const root = element.shadowRoot;
      const told = new Promise((done) => {
        for (const name of ['sent', 'failed', 'error']) {
          element.addEventListener(`clearnotice:${name}`, () => done(name));
        }
      });
      root.querySelector('#family-name').value = 'Muster';
      root.querySelector('#email').value = 'a@example.org';
      root.querySelector('#message').value = 'Bonjour';
      root.querySelector('button').click();
      return told;
    });
    assert.equal(outcome, 'sent');
    assert.deepEqual(seen.errors.filter(notTheIcon), []);
    assert.deepEqual(site.reports.filter(notTheIcon), []);
  } finally {
    await firefox.close();
  }
});

test('before sending, a page asks for its own files only; nothing is ever stored', async () => {
  publishStrictly();
  const context = await chromium.newContext();
  const page = await context.newPage();
  // Storage that throws, as in some privacy settings.
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('no storage here', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
  });
  const seen = watch(page);
  await page.goto(`${site.origin}/contact`);
  await page.locator('clear-notice form').waitFor();
  await page.locator('#family-name').fill('Muster');
  await page.locator('#email').fill('a@example.org');
  await page.locator('#message').fill('Bonjour');
  await page.waitForTimeout(500);
  const own =
    /^GET \/(contact|host\.css|notice\.json|favicon\.ico|dist\/((element|engine|locales|parts)\b.*\.js|core\.wasm))$/;
  const asked = seen.requests.map((line) => line.replace(site.origin, ''));
  assert.deepEqual(
    asked.filter((line) => !own.test(line)),
    [],
  );
  const locales = asked.filter((line) => /locales\/[a-z]{2}\.js/.test(line));
  assert.equal(locales.length, 1, 'one language is loaded');

  const before = asked.length;
  await press(page);
  await page.locator('.sent').waitFor();
  const sent = seen.requests.slice(before).map((line) => line.replace(site.origin, ''));
  assert.deepEqual(sent, ['POST /contact-desk']);
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(seen.errors, []);
  await context.close();
});
