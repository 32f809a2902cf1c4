// Taking consent back is as easy as giving it (Article 7(3) GDPR), and a withdrawal is not lost either.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFirefox, until } from './support/browsers.mjs';
import { groupPractice, wordsOf } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { accept, fieldsOf } from './support/site.mjs';
import { focused, press, publish, visit } from './support/visit.mjs';

const words = wordsOf('fr');
const kReceipt = '2f1c9f0e-6f0f-4a58-9d57-5a3b7f0c1d2e';
const kReadable = { 'access-control-allow-origin': '*' };
let browser, site, receiver, notice;

practice((opened) => ({ browser, site, receiver, notice } = opened));

/** Opens the withdraw view; the fixture's own page comes back afterwards. */
async function openView(attributes, options) {
  publish(site, notice, { attributes: `mode="withdraw" ${attributes}` });
  const opened = await visit(browser, site, options);
  publish(site, notice);
  return opened;
}

const focusedName = (page) =>
  page.evaluate(() => document.activeElement.shadowRoot.activeElement.name);

const button = (page, purpose) => page.locator(`[name="withdraw.${purpose}"]`);

/** Two presses within a second are one double click. */
async function pressButton(page, purpose) {
  await page.waitForTimeout(1100);
  await button(page, purpose).click();
}

function assertWithdraws({ method, url, headers, body }, receipt, purpose) {
  assert.equal(`${method} ${url}`, 'POST /contact');
  assert.equal(headers.cookie, undefined);
  assert.equal(headers.referer, undefined);
  const { 'idempotency-key': key, ...fields } = fieldsOf(body);
  assert.match(key, /^[0-9a-f]{32}$/);
  assert.deepEqual(fields, {
    withdraw: receipt,
    notice: 'group-practice',
    version: '3',
    locale: 'fr',
    [`choice.${purpose}`]: 'no',
  });
}

test('with a receipt one press sends one request, exactly what withdraws and nothing else', async () => {
  const { context, page, seen } = await openView(`receipt="${kReceipt}"`);
  assert.equal(await page.locator('clear-notice input').count(), 0, 'nothing is asked for');
  assert.equal(await page.locator('.notice').count(), 0);
  await page.evaluate(() => {
    window.told = [];
    for (const name of ['send', 'sent', 'withdrawn', 'failed'])
      addEventListener(`clearnotice:${name}`, ({ detail }) => window.told.push([name, detail]));
  });
  await button(page, 'newsletter').dblclick();
  await page.locator('.sent').waitFor();
  assert.equal(receiver.received.length, 1);
  assertWithdraws(receiver.received[0], kReceipt, 'newsletter');
  assert.equal(await page.locator('.sent h2').textContent(), words['withdraw.done']);
  const what = notice.purposes.find(({ id }) => id === 'newsletter').what.fr;
  assert.ok((await page.locator('.sent').textContent()).includes(what));
  const focus = () => document.activeElement.shadowRoot.activeElement.className;
  assert.equal(await page.evaluate(focus), 'sent');
  assert.equal(await button(page, 'newsletter').count(), 0, 'it is withdrawn');
  assert.equal(await button(page, 'callback').count(), 1, 'the other is still there');
  const told = await page.evaluate(() => window.told);
  assert.deepEqual(
    told.map(([name, { withdraw }]) => [name, withdraw]),
    ['send', 'withdrawn'].map((name) => [name, { receipt: kReceipt, purpose: 'newsletter' }]),
  );
  assert.deepEqual(seen.errors, []);

  await pressButton(page, 'callback');
  await until(page, () => !document.querySelector('clear-notice').shadowRoot.querySelector('form'));
  assertWithdraws(receiver.received[1], kReceipt, 'callback');
  const keys = receiver.received.map(({ body }) => fieldsOf(body)['idempotency-key']);
  assert.notEqual(keys[0], keys[1], 'two withdrawals, not one sent twice');
  await context.close();
});

test('whoever has just agreed withdraws on the same page with one press', async () => {
  const { context, page } = await visit(browser, site);
  const typed = { 'family-name': 'Muster', email: 'a@example.org', message: 'Bonjour' };
  for (const [id, value] of Object.entries(typed)) await page.locator(`#${id}`).fill(value);
  await page.locator('#choice-newsletter').check();
  await press(page);
  await page.locator('#withdraw').waitFor();
  assert.equal(await button(page, 'callback').count(), 0, 'only what was agreed to');
  await button(page, 'newsletter').click();
  await page.locator('.withdraw').waitFor({ state: 'detached' });
  assert.equal(receiver.received.length, 2);
  const receipt = fieldsOf(receiver.received[0].body)['idempotency-key'];
  assertWithdraws(receiver.received[1], receipt, 'newsletter');
  assert.equal(await page.locator('clear-notice').evaluate((element) => element.state), 'sent');
  assert.equal(await page.locator('.receipt').count(), 1, 'the receipt stays');
  await context.close();
});

test('without a receipt its number is asked for, forgiven its spaces, and nothing else is', async () => {
  const { context, page } = await openView('');
  assert.equal(await page.locator('clear-notice :is(input, textarea)').count(), 1);
  const label = page.locator('label[for=withdraw-receipt]');
  assert.equal(await label.textContent(), words['receipt.number']);
  for (const wrong of ['', '2f1c9f0e']) {
    await page.locator('#withdraw-receipt').fill(wrong);
    await pressButton(page, 'newsletter');
    assert.equal(await focused(page), 'withdraw-receipt');
    assert.equal(
      await page.locator('#withdraw-receipt-error').textContent(),
      `${words['error.prefix']} ${words['withdraw.number-wanted']}`,
    );
    assert.ok(await page.locator('#withdraw-receipt-error').isVisible());
    assert.equal(await page.locator('#withdraw-receipt').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('#withdraw-receipt').inputValue(), wrong);
  }
  assert.equal(receiver.received.length, 0);
  await page.locator('#withdraw-receipt').fill(` ${kReceipt.slice(0, 9)} ${kReceipt.slice(9)} `);
  await pressButton(page, 'newsletter');
  await page.locator('.sent').waitFor();
  assertWithdraws(receiver.received[0], kReceipt, 'newsletter');
  await context.close();
});

test('where nothing rests on consent it says what each purpose rests on, and asks for nothing', async () => {
  const purposes = notice.purposes.filter(({ basis }) => basis !== 'consent');
  const plain = { ...notice, purposes, form: { ...notice.form, fields: [{ data: 'email' }] } };
  publish(site, plain, { attributes: 'mode="withdraw"' });
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/contact`);
  const place = page.locator('#withdraw');
  await place.waitFor();
  publish(site, notice);
  assert.equal(await place.locator('h2').textContent(), words['withdraw.title']);
  for (const { what, basis } of purposes) {
    const said = place.locator(`dt:text-is("${what.fr}") + dd`);
    assert.equal(await said.textContent(), words[`basis.${basis}`]);
  }
  assert.equal(await page.locator('clear-notice :is(input, button)').count(), 0);
  assert.equal(await place.locator('a[href^="mailto:"]').count(), 1);
  await context.close();
});

test('a receipt attribute that cannot be a number is asked for instead', async () => {
  const { context, page } = await openView('receipt="<b>"');
  assert.equal(await page.locator('#withdraw-receipt').inputValue(), '');
  await context.close();
});

async function assertFailed(page, advice = words['status.offline']) {
  await page.locator('[data-state=failed]').waitFor();
  const status = page.locator('.status');
  assert.equal(await status.locator('h2').textContent(), words['withdraw.failed']);
  assert.deepEqual(await status.locator('p').allTextContents(), [advice]);
  assert.ok((await status.textContent()).includes(notice.controller.email));
  assert.equal(await status.locator('a[href^="tel:"]').count(), 1);
  assert.equal(await page.locator('#withdraw-receipt').inputValue(), kReceipt);
}

const kLater = 'Réessayez plus tard, ou contactez-nous directement\u00a0:';
const kBusy = { 'retry-after': '120', 'access-control-expose-headers': 'retry-after' };

const answers = {
  'a server error': [(_, response) => response.writeHead(500, kReadable).end('{}'), kLater],
  'too many requests': [
    (_, response) => response.writeHead(429, { ...kReadable, ...kBusy }).end(),
    kLater.replace('plus tard', 'dans 2 minutes'),
  ],
  'a problem at fields, which a withdrawal has none of': [
    (_, response) =>
      response.writeHead(422, kReadable).end('{"errors":[{"field":"email","code":"email.no_at"}]}'),
    kLater,
  ],
  'a page of HTML with status 200': [
    (_, response) =>
      response.writeHead(200, { ...kReadable, 'content-type': 'text/html' }).end('<h1>Log in</h1>'),
  ],
  'a line that goes dead': [(request) => request.socket.destroy()],
};

for (const [fault, [answer, advice]] of Object.entries(answers)) {
  test(`${fault}: the number is kept, and the same key goes with the second try`, async () => {
    const { context, page } = await openView('');
    receiver.answer = answer;
    await page.locator('#withdraw-receipt').fill(kReceipt);
    await pressButton(page, 'newsletter');
    await assertFailed(page, advice);
    const failed = receiver.received.length;
    receiver.answer = accept;
    await pressButton(page, 'newsletter');
    await page.locator('.sent').waitFor();
    const bodies = receiver.received.map(({ body }) => body);
    assert.equal(bodies.length, failed + 1);
    assert.equal(new Set(bodies).size, 1);
    await context.close();
  });
}

test('offline: the number is kept, and the withdrawal goes once the line is back', async () => {
  const { context, page } = await openView('');
  await page.locator('#withdraw-receipt').fill(kReceipt);
  await context.setOffline(true);
  await pressButton(page, 'newsletter');
  await assertFailed(page);
  await context.setOffline(false);
  await pressButton(page, 'newsletter');
  await page.locator('.sent').waitFor();
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('no answer for 30 seconds has failed; while it is awaited, a second press sends nothing', async () => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.clock.install();
  publish(site, notice, { attributes: 'mode="withdraw"' });
  await page.goto(`${site.origin}/contact`);
  await page.locator('#withdraw-receipt').fill(kReceipt);
  publish(site, notice);
  receiver.answer = () => {};
  await button(page, 'newsletter').click();
  await page.locator('[data-state=sending]').waitFor();
  assert.equal(await page.locator('.status').textContent(), words['status.sending']);
  await page.clock.fastForward(29_000);
  await button(page, 'newsletter').click();
  assert.equal(await page.locator('[data-state=sending]').count(), 1);
  await page.clock.fastForward(1_500);
  await assertFailed(page);
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('the mode and the receipt can change on a page that is open', async () => {
  const { context, page } = await visit(browser, site);
  const element = page.locator('clear-notice');
  await element.evaluate((each) => (each.mode = 'withdraw'));
  await page.locator('#withdraw-receipt').waitFor();
  await element.evaluate((each, receipt) => (each.receipt = receipt), kReceipt);
  await page.locator('#withdraw-receipt').waitFor({ state: 'detached' });
  await button(page, 'newsletter').waitFor();
  await element.evaluate((each) => each.removeAttribute('mode'));
  await page.locator('.notice').waitFor();
  await context.close();
});

test('a notice without a form cannot take anything back: the page is told, the fallback stays', async () => {
  const { form, ...plain } = groupPractice(notice.form.action);
  publish(site, plain, { attributes: 'mode="withdraw"' });
  const page = await browser.newPage();
  await page.addInitScript(() =>
    addEventListener('clearnotice:error', ({ detail }) => (window.code = detail.code)),
  );
  await page.goto(`${site.origin}/contact`);
  await until(page, () => !!window.code);
  assert.match(await page.evaluate(() => window.code), /no_form/);
  assert.ok(await page.getByText('Fallback').isVisible());
  await page.close();
  publish(site, notice);
  assert.ok(form);
});

test('Firefox: sends, shows the receipt and takes consent back', async () => {
  const firefox = await startFirefox();
  try {
    const page = await firefox.newPage();
    await page.goto(`${site.origin}/contact`);
    await until(
      page,
      () => !!document.querySelector('clear-notice')?.shadowRoot?.querySelector('form'),
    );
    const told = await page.evaluate(async () => {
      const element = document.querySelector('clear-notice');
      const root = element.shadowRoot;
      const next = (...names) =>
        new Promise((done) => {
          for (const name of names)
            element.addEventListener(`clearnotice:${name}`, () => done(name), { once: true });
        });
      const values = { 'family-name': 'Muster', email: 'a@example.org', message: 'Bonjour' };
      for (const [id, value] of Object.entries(values)) root.getElementById(id).value = value;
      root.getElementById('choice-newsletter').checked = true;
      const sent = next('sent', 'failed', 'error');
      root.querySelector('button.send').click();
      const first = await sent;
      const receipt = root.querySelector('.receipt')?.textContent;
      const withdrawn = next('withdrawn', 'failed', 'error');
      root.querySelector('[name="withdraw.newsletter"]').click();
      return { first, receipt, second: await withdrawn };
    });
    assert.equal(told.first, 'sent');
    assert.equal(told.second, 'withdrawn');
    const receipt = fieldsOf(receiver.received[0].body)['idempotency-key'];
    assert.ok(told.receipt.includes(receipt));
    assert.equal(receiver.received.length, 2);
    assert.equal(fieldsOf(receiver.received[1].body).withdraw, receipt);
  } finally {
    await firefox.close();
  }
});

test('Enter in the number’s field withdraws nothing where there are several buttons', async () => {
  const { context, page } = await openView('');
  await page.locator('#withdraw-receipt').fill(kReceipt);
  await page.locator('#withdraw-receipt').press('Enter');
  assert.match(await focusedName(page), /^withdraw\./, 'the first button waits for a press');
  await page.waitForTimeout(200);
  assert.equal(receiver.received.length, 0);
  await context.close();
});
