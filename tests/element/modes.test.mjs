// What `mode` and `render-root` show, and that it is always the text whose hash is sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../../dist/engine/index.js';
import { practice } from './support/practice.mjs';
import { fieldsOf } from './support/site.mjs';
import { focused, press, publish, visit } from './support/visit.mjs';

let browser, site, receiver, layered, full;

practice((opened) => {
  ({ browser, site, receiver, notice: layered } = opened);
  const { layers, ...rest } = layered;
  full = rest;
});

const inPage = (page, selector) => page.locator(`clear-notice .page ${selector}`);

/** The text that is hashed, and its hash. */
async function canonical(notice) {
  const engine = await Engine.load();
  await engine.addLocale('fr');
  const opened = engine.open(notice);
  return engine.withParts(() => opened.render('fr', 'text'));
}

const letters = (words) => words.replace(/[\s•]+/g, '');

async function write(page) {
  await inPage(page, '#family-name').fill('Muster');
  await inPage(page, '#email').fill('a@example.org');
  await inPage(page, '#message').fill('Bonjour');
}

async function open(notice, attributes, options = {}) {
  publish(site, notice, { attributes });
  return visit(browser, site, options);
}

test('form: a full notice is folded behind its title, above the form that it is for', async () => {
  const { context, page } = await open(full, 'mode="form"');
  const fold = inPage(page, '[part=whole]');
  assert.equal(await fold.evaluate((each) => each.open), false);
  assert.equal(await fold.locator('> summary').textContent(), 'Politique de confidentialité');
  const { text, sha256 } = await canonical(full);
  const shown = await inPage(page, '[part=whole]').evaluate((each) => each.textContent);
  assert.ok(letters(text).startsWith(letters(shown)), 'no word is left out or moved');
  await inPage(page, 'form a[href="#notice"]').click();
  assert.ok(await fold.evaluate((each) => each.open));
  assert.equal(await focused(page), 'notice');
  await write(page);
  await press(page);
  await inPage(page, '.sent').waitFor();
  assert.equal(fieldsOf(receiver.received[0].body)['text-sha256'], sha256);
  await context.close();
});

test('form: the first layer of a layered notice stays with the form', async () => {
  const { context, page } = await open(layered, 'mode="form"');
  assert.ok(await inPage(page, '.layer').isVisible());
  assert.equal(await inPage(page, '[part=whole]').count(), 1);
  assert.equal(await inPage(page, '[part=whole]').evaluate((each) => each.open), false);
  await context.close();
});

test('notice: all of the notice, and no form', async () => {
  publish(site, full, { attributes: 'mode="notice"' });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/contact`);
  await inPage(page, '.notice').waitFor();
  assert.equal(await inPage(page, ':is(form, input, button, [role=status], details)').count(), 0);
  const { text } = await canonical(full);
  const shown = await inPage(page, '.notice').evaluate((each) => each.textContent);
  assert.ok(letters(text).startsWith(letters(shown)));
  await context.close();
});

test('a notice without a form is not folded away', async () => {
  const { form, ...rest } = full;
  const purposes = rest.purposes.filter(({ basis }) => basis !== 'consent');
  publish(site, { ...rest, purposes }, { attributes: 'mode="form"' });
  const page = await browser.newPage();
  await page.goto(`${site.origin}/contact`);
  await inPage(page, '.notice').waitFor();
  assert.equal(await inPage(page, '[part=whole]').count(), 0);
  await page.close();
});

test('another mode keeps what was typed, and both is the one without a name', async () => {
  const { context, page } = await open(full, '');
  await write(page);
  for (const mode of ['form', 'both']) {
    await page.locator('clear-notice').evaluate((each, to) => (each.mode = to), mode);
    const folded = mode === 'form' ? 1 : 0;
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('clear-notice').shadowRoot.querySelectorAll('[part=whole]')
          .length === wanted,
      folded,
    );
    assert.equal(await inPage(page, '#message').inputValue(), 'Bonjour');
  }
  await context.close();
});

test('light: the form stands in the page itself, with its look, through a whole visit', async () => {
  const { context, page, seen } = await open(layered, 'render-root="light"');
  assert.equal(await page.evaluate(() => document.forms.length), 1);
  assert.ok(await page.getByText('Fallback').isHidden());
  await press(page);
  await inPage(page, '#summary').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'summary');
  await inPage(page, '#summary a').first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'family-name');
  assert.doesNotMatch(page.url(), /#/);
  await write(page);
  await inPage(page, '#choice-newsletter').check();
  await press(page);
  await inPage(page, '.sent').waitFor();
  const width = await inPage(page, '.sent').evaluate(
    (each) => getComputedStyle(each).borderInlineStartWidth,
  );
  assert.equal(width, '4px');
  assert.ok(await inPage(page, '.receipt').isVisible());
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test('light: an element that moves into another root takes its look along, and what was typed', async () => {
  const { context, page } = await open(layered, 'render-root="light"');
  await write(page);
  const moved = await page.evaluate(async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const element = document.querySelector('clear-notice');
    host.attachShadow({ mode: 'open' }).append(element);
    await new Promise((done) => setTimeout(done, 200));
    const { borderRadius } = getComputedStyle(element.querySelector('#message'));
    return [borderRadius, element.querySelector('#message').value];
  });
  assert.deepEqual(moved, ['4px', 'Bonjour']);
  await context.close();
});
