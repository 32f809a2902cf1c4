// The layered notice: the first layer is read at once, and each of its claims leads into the whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../../dist/engine/index.js';
import { practice } from './support/practice.mjs';
import { focused, publish, visit } from './support/visit.mjs';

let browser, site, notice;

practice((opened) => ({ browser, site, notice } = opened));

const isOpen = (page) => page.locator('clear-notice [part=whole]').evaluate((each) => each.open);

test('the first layer is open, the whole is folded, and each claim leads to its place by keyboard', async () => {
  const { context, page } = await visit(browser, site);
  assert.ok(await page.locator('.layer').isVisible());
  const links = page.locator('.layer dt a');
  const count = await links.count();
  assert.ok(count >= 4);
  const url = page.url();
  for (let index = 0; index < count; ++index) {
    await page.locator('clear-notice [part=whole]').evaluate((each) => (each.open = false));
    const link = links.nth(index);
    const place = (await link.getAttribute('href')).slice(1);
    await link.focus();
    await page.keyboard.press('Enter');
    assert.ok(await isOpen(page), place);
    assert.equal(await focused(page), place);
    const top = await page
      .locator(`#${place}`)
      .evaluate((each) => each.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 300, `${place} is at ${top}`);
  }
  assert.equal(page.url(), url);
  await context.close();
});

test('the fold is a control of the keyboard, named as the link was', async () => {
  const { context, page } = await visit(browser, site);
  const summary = page.locator('clear-notice [part=whole] > summary');
  await summary.focus();
  await page.keyboard.press('Space');
  assert.ok(await isOpen(page));
  await page.keyboard.press('Enter');
  assert.equal(await isOpen(page), false);
  await context.close();
});

test('the words on the page are those that were hashed, in their order', async () => {
  const { context, page } = await visit(browser, site);
  const engine = await Engine.load();
  await engine.addLocale('fr');
  const opened = engine.open(notice);
  const { text } = await engine.withParts(() => opened.render('fr', 'text'));
  const letters = (words) => words.replace(/[\s•]+/g, '');
  const shown = await page.locator('clear-notice .notice').evaluate((each) => each.textContent);
  assert.ok(letters(text).startsWith(letters(shown)));
  await context.close();
});

test('on paper nothing is folded', async () => {
  const { context, page } = await visit(browser, site);
  assert.equal(await isOpen(page), false);
  await page.pdf();
  assert.ok(await isOpen(page));
  await context.close();
});

test('a full notice has no fold', async () => {
  const { layers, ...full } = notice;
  publish(site, full);
  const { context, page } = await visit(browser, site);
  assert.equal(await page.locator('clear-notice [part=whole]').count(), 0);
  assert.equal(layers, 'layered');
  await context.close();
  publish(site, notice);
});
