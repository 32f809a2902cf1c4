// The desk beside the notice: what would be sent, what was, the receipt, what the notice lacks.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { small, withForm } from '../cli/support/run.mjs';
import { startChromium } from './support/browsers.mjs';
import { makeFolder, openPage } from './support/preview.mjs';

const files = makeFolder();
let chromium, opened;

before(async () => {
  chromium = await startChromium();
  opened = await openPage(chromium, files.previewOf(withForm));
});
beforeEach(async () => {
  await opened.page.reload();
  await opened.up();
});
after(async () => {
  await chromium?.close();
  files.remove();
});

const outcome = (words) => opened.page.locator('#outcome', { hasText: words }).waitFor();
const inNotice = (selector) => opened.inNotice(selector);
const send = () => inNotice('button[type=submit]').click();

/** The table beside the form, as name and value. */
const table = () =>
  opened.page
    .locator('#request tr')
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [...row.cells].map((c) => c.textContent))),
    );

async function fill() {
  await inNotice('#email').fill('zoe@example.org');
  await inNotice('#phone').fill('+33 1 99 00 12 34');
  await inNotice('input[type=checkbox]').check();
}

test('while one types, the desk shows what would be sent, and before that what is missing', async () => {
  await outcome('Nothing would be sent yet. The form would say:');
  assert.match(await opened.page.locator('#request').textContent(), /Enter your email address/);
  await inNotice('#email').fill('zoe@example.org');
  await outcome('If Send were pressed now, this would leave the page:');
  const now = await table();
  assert.equal(now.email, 'zoe@example.org');
  assert.equal(now['choice.call-back'], 'no');
  assert.equal('phone' in now, false);
  await inNotice('#phone').fill('+33 1 99 00 12 34');
  await inNotice('input[type=checkbox]').check();
  await opened.page.locator('#request tr', { hasText: 'phone' }).first().waitFor();
  assert.equal((await table())['choice.call-back'], 'yes');
});

test('what would be sent is what is sent, but for the random number', async () => {
  await fill();
  await opened.page.locator('#request tr', { hasText: '+33 1' }).waitFor();
  const foretold = await table();
  await send();
  await outcome('This was handed over to be sent, to the last character:');
  const sent = await table();
  const body = await opened.page.locator('#request pre').textContent();
  assert.deepEqual(sent, Object.fromEntries(new URLSearchParams(body)));
  assert.match(sent['idempotency-key'], /^[0-9a-f]{32}$/);
  assert.deepEqual({ ...foretold, 'idempotency-key': '' }, { ...sent, 'idempotency-key': '' });
  assert.match(await opened.page.locator('#request').textContent(), /POST to https:\/\/harbour/);
  await inNotice('#email').waitFor({ state: 'detached' });
});

test('after sending there is the receipt, in the notice and as its record, and one can start again', async () => {
  await fill();
  await send();
  await opened.page.locator('#receipt').waitFor();
  const record = JSON.parse(await opened.page.locator('#record pre').textContent());
  const { 'idempotency-key': key } = await table();
  assert.deepEqual([record.receipt, record.notice], [key, 'small-form']);
  assert.doesNotMatch(JSON.stringify(record), /zoe|99 00/);
  const shown = await opened.stage.locator('clear-notice .page').textContent();
  assert.ok(shown.replace(/\s/g, '').includes(key));
  await opened.page.getByRole('button', { name: 'Start again' }).click();
  await inNotice('#email').waitFor();
  assert.equal(await inNotice('#email').inputValue(), '');
  await outcome('Nothing would be sent yet.');
  assert.ok(await opened.page.locator('#receipt').isHidden());
});

for (const answer of ['error', 'busy', 'page', 'dead'])
  test(`the answer "${answer}" is a failure that can be tried: what was typed stays`, async () => {
    await opened.page.locator('#answer').selectOption(answer);
    await fill();
    await send();
    await inNotice('.status').filter({ hasText: /\S/ }).waitFor();
    const form = opened.stage.locator('clear-notice .page[data-state=failed]');
    await form.waitFor();
    assert.equal(await inNotice('#email').inputValue(), 'zoe@example.org');
    await outcome('This was handed over to be sent');
    await inNotice('#email').fill('zoe@example.com');
    await outcome('If Send were pressed now');
    await opened.page.locator('#answer').selectOption('received');
  });

test('an international address works in the one file too', async () => {
  await inNotice('#email').fill('zoe@bücher.example');
  await outcome('If Send were pressed now');
  await send();
  await outcome('This was handed over to be sent');
});

test('the button leads to the form, and into its first field', async () => {
  await opened.page.getByRole('button', { name: 'Go to the form' }).click();
  assert.ok(await inNotice('#email').evaluate((each) => each.matches(':focus')));
  await opened.page.waitForFunction(() => scrollY > 0);
});

test('what lint finds stands there with rule, place and words to settle it', async () => {
  const found = opened.page.locator('#findings-list');
  assert.match(
    await opened.page.locator('#totals').textContent(),
    /^\d+ errors?, \d+ warnings?, \d+ notes?$/,
  );
  for (const group of await found.locator('details').all())
    await group.evaluate((each) => (each.open = true));
  const placed = found.locator('li', { has: opened.page.locator('mark') }).first();
  assert.match(await placed.textContent(), /Line \d+, column \d+ · \/\w+/);
  assert.match(await placed.locator('.where').last().textContent(), /^\S+ \S+ .*: \S/);
  assert.notEqual((await placed.locator('mark').textContent()).trim(), '');
});

test('a notice without a form says so, and offers nothing to send', async () => {
  const without = await openPage(chromium, files.previewOf(small));
  await without.up();
  assert.match(await without.page.locator('#outcome').textContent(), /This notice has no form/);
  assert.ok(await without.page.locator('#answers').isHidden());
  assert.ok(await without.page.locator('#to-form').isHidden());
  without.assertQuiet();
  await without.page.close();
});

test('taking consent back can be tried: its button shows what would be sent', async () => {
  const { page } = opened;
  await page.locator('#mode').selectOption('withdraw');
  await inNotice('input').first().fill('0123456789abcdef0123456789abcdef');
  await outcome('Taking consent back is shown here');
  await inNotice('button').first().click();
  await outcome('This was handed over to be sent');
  const sent = await table();
  assert.equal(sent.withdraw, '0123456789abcdef0123456789abcdef');
  assert.equal(sent['choice.call-back'], 'no');
});

test('through all of this nothing was asked of a network, and nothing complained', () => {
  opened.assertQuiet();
});
