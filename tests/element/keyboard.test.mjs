// Where the focus goes and how it is seen. browsers.test.mjs does the whole job with a keyboard alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startChromium } from './support/browsers.mjs';
import { groupPractice } from './support/notices.mjs';
import { startReceiver, startSite } from './support/site.mjs';
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
