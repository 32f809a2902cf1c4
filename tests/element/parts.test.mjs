// Parts that not every visitor needs: each comes when something is typed that needs it, not before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { fieldsOf } from './support/site.mjs';
import { focused, press, visit } from './support/visit.mjs';

const words = wordsOf('fr');
const kModule = /international(-base64)?\./;
const kPlans = /parts\/phone-/;
let browser, site, receiver;

practice((opened) => ({ browser, site, receiver } = opened));

async function write(page, email) {
  await page.locator('#family-name').fill('Müller');
  await page.locator('#message').fill('Grüße');
  await page.locator('#email').fill(email);
}

/** How often the page has asked for such a file so far. */
function counting(page, what) {
  const asked = { times: 0 };
  page.on('request', (request) => (asked.times += what.test(request.url())));
  return asked;
}

test('an ordinary address is sent without the second module', async () => {
  const { context, page } = await visit(browser, site);
  const asked = counting(page, kModule);
  const plans = counting(page, kPlans);
  await write(page, 'jorg@example.org');
  await press(page);
  await page.locator('.sent').waitFor();
  assert.equal(asked.times, 0);
  assert.equal(plans.times, 0); // no phone number was typed
  await context.close();
});

test('an international address loads it once, and is sent as typed', async () => {
  const { context, page } = await visit(browser, site);
  const asked = counting(page, kModule);
  await write(page, 'jörg@bücher.example');
  await press(page);
  await page.locator('.sent').waitFor();
  assert.equal(asked.times, 1);
  assert.equal(receiver.received.length, 1);
  assert.equal(fieldsOf(receiver.received[0].body).email, 'jörg@bücher.example');
  await context.close();
});

test('a wrong international address is told as wrong', async () => {
  const { context, page } = await visit(browser, site);
  await write(page, 'jörg@bü_cher.example');
  await press(page);
  await page.locator('#summary').waitFor();
  assert.equal(await focused(page), 'summary');
  assert.deepEqual(await page.locator('#summary a').allTextContents(), [
    words['error.email.domain'],
  ]);
  assert.equal(receiver.received.length, 0);
  await context.close();
});

test('when it does not arrive nothing is lost, and the person is told how to reach the clinic', async () => {
  const { context, page } = await visit(browser, site);
  await page.route(kModule, (route) => route.abort());
  await write(page, 'jörg@bücher.example');
  await press(page);
  await page.locator('#status h2').waitFor();
  assert.equal(await page.locator('#status h2').textContent(), words['status.failed']);
  assert.equal(await page.locator('#status a[href^="tel:"]').count(), 1);
  assert.equal(await page.locator('#email').inputValue(), 'jörg@bücher.example');
  assert.equal(await page.locator('#message').inputValue(), 'Grüße');
  assert.equal(receiver.received.length, 0);
  await context.close();
});

test('a phone number loads the numbering plans of its zone alone', async () => {
  const { context, page } = await visit(browser, site);
  const asked = counting(page, kPlans);
  const zone = counting(page, /parts\/phone-33\.js$/);
  await write(page, 'jorg@example.org');
  await page.locator('#choice-callback').check();
  await page.locator('#phone').fill('01 42');
  await press(page);
  await page.locator('#summary').waitFor();
  assert.deepEqual(await page.locator('#summary a').allTextContents(), [
    words['error.phone.too_short'],
  ]);
  await page.locator('#phone').fill('01 42 68 53 00');
  await page.waitForTimeout(1000); // two presses within a second are one
  await press(page);
  await page.locator('.sent').waitFor();
  assert.equal(asked.times, 1);
  assert.equal(zone.times, 1);
  assert.equal(fieldsOf(receiver.received[0].body).phone, '01 42 68 53 00');
  await context.close();
});
