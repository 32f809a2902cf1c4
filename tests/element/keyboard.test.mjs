// The whole job with nothing but a keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startChromium } from './support/browsers.mjs';
import { groupPractice } from './support/notices.mjs';
import { fieldsOf, startReceiver, startSite } from './support/site.mjs';
import { focused, publish, visit } from './support/visit.mjs';

let browser, site, receiver;

before(async () => {
  [browser, site, receiver] = await Promise.all([startChromium(), startSite(), startReceiver()]);
  publish(site, groupPractice(`${receiver.origin}/contact`));
});
after(async () => {
  await browser?.close();
  site?.close();
  receiver?.close();
});

/** Presses Tab until the focus is on `id`, and gives every form control it met. */
async function tabTo(page, id) {
  const met = [];
  for (let steps = 0; steps < 200; ++steps) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (here) met.push(here);
    if (here === id) return met;
  }
  assert.fail(`Tab never reached ${id}`);
}

test('Tab meets every control in the order it is read, and everything works from there', async () => {
  const { context, page } = await visit(browser, site);
  const order = await tabTo(page, 'choice-newsletter');
  const fields = [
    'given-name',
    'family-name',
    'organisation',
    'occupation',
    'email',
    'phone',
    'message',
  ];
  assert.deepEqual(order, [
    ...fields.flatMap((id) => [id, `${id}-use`]),
    'choice-callback',
    'choice-newsletter',
  ]);
  await page.keyboard.press('Space');
  assert.ok(await page.locator('#choice-newsletter').isChecked());
  assert.equal(await focused(page), 'choice-newsletter', 'ticking moves nothing');

  await page.locator('#email').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'family-name', 'the first entry moves to its field');
  await page.keyboard.type('Muster');
  await tabTo(page, 'email');
  await page.keyboard.type('a@example.org');
  await tabTo(page, 'message');
  await page.keyboard.type('Bonjour');
  await page.waitForTimeout(1100);
  await page.locator('clear-notice button').focus();
  await page.keyboard.press('Space');
  await page.locator('.sent').waitFor();
  assert.equal(fieldsOf(receiver.received[0].body)['choice.newsletter'], 'yes');
  await context.close();
});

test('what has the focus is never under the sticky header of the site', async () => {
  const { context, page } = await visit(browser, site, { viewport: { width: 500, height: 500 } });
  await page.evaluate(() => {
    const header = document.createElement('header');
    header.style.cssText = 'position: sticky; top: 0; height: 80px; background: #ccc';
    document.body.prepend(header);
  });
  const top = (selector) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  await page.locator('#message').scrollIntoViewIfNeeded();
  await page.locator('clear-notice button').click();
  assert.equal(await focused(page), 'summary');
  assert.ok((await top('#summary')) >= 80, `the summary begins at ${await top('#summary')}`);
  for (const id of ['family-name', 'email', 'message']) {
    await page.locator(`#summary a[href="#${id}"]`).click();
    assert.equal(await focused(page), id);
    assert.ok((await top(`label[for=${id}]`)) >= 80, `the label of ${id} is hidden`);
  }
  await context.close();
});

test('the focus can be seen on every control', async () => {
  const { context, page } = await visit(browser, site);
  await page.locator('#given-name').focus();
  for (let steps = 0; steps < 11; ++steps) {
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement.shadowRoot.activeElement,
      );
      return `${outlineStyle} ${outlineWidth}`;
    });
    assert.equal(ring, 'solid 3px');
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => !!document.activeElement?.shadowRoot))) break;
  }
  await context.close();
});
