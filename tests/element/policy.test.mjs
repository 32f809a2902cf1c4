// The strictest policy that lets wasm start at all, up to the receipt's last button. browsers.test.mjs
// holds the visit before that against it, in three browsers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startChromium } from './support/browsers.mjs';
import { groupPractice } from './support/notices.mjs';
import { startSite } from './support/site.mjs';
import { kStrict, press, publish, visit } from './support/visit.mjs';

let chromium, site;

before(async () => {
  [chromium, site] = await Promise.all([startChromium(), startSite()]);
});
after(async () => {
  await chromium?.close();
  site?.close();
});

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
