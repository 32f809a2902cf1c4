// The main job: a person writes to a group practice, with everything real but the clinic.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../../dist/engine/index.js';
import { wordsOf } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { fieldsOf } from './support/site.mjs';
import { described, focused, press, publish, visit } from './support/visit.mjs';

const words = wordsOf('fr');
let browser, site, receiver, notice;

practice((opened) => ({ browser, site, receiver, notice } = opened));

const typed = {
  'given-name': 'Siobhán',
  'family-name': 'O’Brien-Ñúñez',
  organisation: 'Laboratoire « Les Deux Rives » & Cie',
  occupation: 'Pharmacienne',
  email: 'siobhan@example.org',
  phone: '๐๑ ๙๙ ๐๐ ๑๒ ๓๔',
  message: 'Bonjour,\nquels sont vos horaires ?\n',
};

async function fill(page, values) {
  for (const [id, value] of Object.entries(values)) await page.locator(`#${id}`).fill(value);
}

async function hashOfTheFrenchText() {
  const engine = await Engine.load();
  const opened = engine.open(notice);
  await engine.addLocale('fr');
  return (await engine.withParts(() => opened.render('fr', 'text'))).sha256;
}

test('a person is told what is missing, puts it right, consents and sends exactly one request', async () => {
  const { context, page, seen } = await visit(browser, site);
  assert.equal(await page.locator('.unseen').count(), 0, 'no error before anything was sent');

  await press(page);
  const wrong = ['family-name', 'email', 'message'];
  const expected = wrong.map((id) => words[`error.${id}.empty`]);
  assert.equal(await focused(page), 'summary');
  assert.equal(await page.locator('#summary h2').textContent(), words['error.title']);
  assert.deepEqual(await page.locator('#summary a').allTextContents(), expected);
  assert.equal(await page.locator('#summary [role=alert]').count(), 1);
  for (const [index, id] of wrong.entries()) {
    const { invalid, description } = await described(page, id);
    assert.equal(invalid, 'true');
    assert.equal(description.at(-1), `${words['error.prefix']} ${expected[index]}`);
  }
  assert.equal((await described(page, 'phone')).invalid, null, 'the phone is not needed');

  const url = page.url();
  await page.locator('#summary a').first().click();
  assert.equal(await focused(page), 'family-name');
  assert.equal(page.url(), url, 'the address of the page stays as it was');

  await page.locator('#family-name').pressSequentially('O');
  assert.equal((await described(page, 'family-name')).invalid, null, 'right: the error is gone');
  assert.equal((await described(page, 'email')).invalid, 'true', 'the others are still there');
  assert.equal(await focused(page), 'family-name', 'the focus has not moved');

  await fill(page, typed);
  assert.equal(await page.locator('[aria-invalid]').count(), 0);
  assert.deepEqual(await page.locator('input:checked').count(), 0, 'no box is ticked beforehand');
  await page.locator('#choice-callback').check();
  await press(page);
  await page.locator('.sent').waitFor();

  assert.equal(receiver.received.length, 1, 'one request, and no preflight');
  const [{ method, url: path, headers, body }] = receiver.received;
  assert.equal(`${method} ${path}`, 'POST /contact');
  assert.match(headers['content-type'], /^application\/x-www-form-urlencoded\b/);
  assert.equal(headers.cookie, undefined);
  assert.equal(headers.referer, undefined);
  const { 'idempotency-key': key, ...fields } = fieldsOf(body);
  assert.match(key, /^[0-9a-f]{32}$/);
  assert.deepEqual(fields, {
    ...typed,
    message: typed.message.trim(),
    notice: 'group-practice',
    version: '3',
    locale: 'fr',
    'text-sha256': await hashOfTheFrenchText(),
    'choice.callback': 'yes',
    'choice.newsletter': 'no',
  });

  assert.equal(await page.locator('#form').count(), 0);
  assert.equal(await page.locator('.sent h2').textContent(), words['status.sent']);
  const inside = await page.evaluate(
    () => document.activeElement.shadowRoot.activeElement.className,
  );
  assert.equal(inside, 'sent', 'the focus is on what happens next');
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test('what only an unticked purpose needs stays on the page', async () => {
  const { context, page } = await visit(browser, site);
  await fill(page, typed);
  await press(page);
  await page.locator('.sent').waitFor();
  const fields = fieldsOf(receiver.received[0].body);
  assert.ok(!('phone' in fields));
  assert.equal(fields['choice.callback'], 'no');
  assert.equal(fields['choice.newsletter'], 'no');
  assert.equal(fields['family-name'], typed['family-name']);
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('Enter sends', async () => {
  const { context, page } = await visit(browser, site);
  await fill(page, typed);
  await page.locator('#email').press('Enter');
  await page.locator('.sent').waitFor();
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('a double click sends once, even when the first attempt has failed by then', async () => {
  const { context, page } = await visit(browser, site);
  receiver.answer = (_, response) => response.writeHead(500).end();
  await fill(page, typed);
  await page.locator('clear-notice').evaluate(async (element) => {
    const button = element.shadowRoot.querySelector('button');
    button.click();
    await new Promise((done) => element.addEventListener('clearnotice:failed', done));
    await new Promise((done) => setTimeout(done, 50));
    button.click();
  });
  await page.waitForTimeout(300);
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('an error that depends on a box goes when the box is unticked', async () => {
  const required = structuredClone(notice);
  required.form.fields.find(({ data }) => data === 'phone').required = true;
  publish(site, required);
  const { context, page } = await visit(browser, site);
  await fill(page, { ...typed, phone: '' });
  await page.locator('#choice-callback').check();
  await press(page);
  assert.deepEqual(await page.locator('#summary a').allTextContents(), [
    words['error.phone.empty'],
  ]);
  await page.locator('#choice-callback').uncheck();
  assert.equal((await described(page, 'phone')).invalid, null);
  await press(page);
  await page.locator('.sent').waitFor();
  assert.ok(!('phone' in fieldsOf(receiver.received[0].body)));
  await context.close();
  publish(site, notice);
});

test('a character that is still being composed is left alone', async () => {
  const { context, page } = await visit(browser, site);
  await press(page);
  const invalid = (action) =>
    page.locator('#family-name').evaluate((input, name) => {
      input.value = 'か';
      if (name === 'composing') {
        input.dispatchEvent(
          new InputEvent('input', { bubbles: true, composed: true, isComposing: true }),
        );
      } else {
        input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      }
      return input.getAttribute('aria-invalid');
    }, action);
  assert.equal(await invalid('composing'), 'true');
  assert.equal(await invalid('composed'), null);
  await context.close();
});

test('an unusual address is pointed out when the field is left, and can be passed over', async () => {
  const { context, page } = await visit(browser, site);
  await fill(page, { ...typed, email: 'siobhan@localhost' });
  await page.locator('#phone').focus();
  const { invalid, description } = await described(page, 'email');
  assert.equal(invalid, null);
  assert.equal(description.at(-1), words['warning.email.unusual']);
  await press(page);
  await page.locator('.sent').waitFor();
  assert.equal(fieldsOf(receiver.received[0].body).email, 'siobhan@localhost');
  await context.close();
});
