// What a visitor's browser downloads, up to the first message that may be sent, and what comes after.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPage } from '../../web/scripts/size.mjs';
import { until } from './support/browsers.mjs';
import { practice } from './support/practice.mjs';
import { pageWith } from './support/visit.mjs';

let browser, site, receiver;

practice((opened) => ({ browser, site, receiver } = opened));

const kTyped = {
  'family-name': "O'Brien-Ñúñez",
  email: 'zoe@example.org',
  phone: '01 42 68 53 00',
  message: 'Bonjour',
};

test('a French visitor downloads what the budget counts, one module of the element, and no more', async () => {
  const element = '<clear-notice src="/notice.json"></clear-notice>';
  const body = pageWith(element).replace('element/define.js', 'element/bundle.js');
  site.pages.set('/bundled', { body });
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => {
    const [, file] = request.url().match(/\/dist\/(.*)/) ?? [];
    if (file) asked.push(file);
  });
  await page.goto(`${site.origin}/bundled`);
  const field = (id) => page.locator(`clear-notice #${id}`);
  await field('message').waitFor();
  for (const [id, value] of Object.entries(kTyped)) await field(id).fill(value);
  await field('choice-callback').check();
  // A page that cancels it: the message is ready, and nothing is sent.
  await page.evaluate(() => {
    addEventListener('clearnotice:send', (event) => {
      event.preventDefault();
      window.ready = true;
    });
  });
  const send = page.locator('clear-notice button[type=submit]');
  await send.click();
  await until(page, () => window.ready);
  assert.deepEqual(asked.toSorted(), kPage.toSorted());
  assert.equal(receiver.received.length, 0);
  await context.close();
});
