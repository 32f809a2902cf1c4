// A message is lost only when its writer lets it go: every way of not arriving keeps what was typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { accept, fieldsOf } from './support/site.mjs';
import { press, visit } from './support/visit.mjs';

const words = wordsOf('fr');
const kReadable = { 'access-control-allow-origin': '*' };
let browser, site, receiver, notice;

practice((opened) => ({ browser, site, receiver, notice } = opened));

const typed = { 'family-name': 'Muster', email: 'a@example.org', message: 'Bonjour' };

async function write(page) {
  for (const [id, value] of Object.entries(typed)) await page.locator(`#${id}`).fill(value);
  await page.locator('#choice-newsletter').check();
}

async function assertKept(page) {
  for (const [id, value] of Object.entries(typed)) {
    assert.equal(await page.locator(`#${id}`).inputValue(), value);
  }
  assert.ok(await page.locator('#choice-newsletter').isChecked());
}

const answers = {
  'a server error': (_, response) => response.writeHead(500, kReadable).end('{}'),
  'too many requests': (_, response) => response.writeHead(429, kReadable).end(),
  'a page of HTML with status 200': (_, response) =>
    response.writeHead(200, { ...kReadable, 'content-type': 'text/html' }).end('<h1>Log in</h1>'),
  'a redirect to an address that the notice does not name': (request, response) => {
    if (request.url === '/elsewhere') return accept(request, response);
    response.writeHead(307, { ...kReadable, location: '/elsewhere' }).end();
  },
  'an answer that the page may not read': (_, response) => response.writeHead(201).end('{}'),
  'a line that goes dead': (request) => request.socket.destroy(),
};

for (const [fault, answer] of Object.entries(answers)) {
  test(`${fault}: values are kept, and the same key goes with the second try`, async () => {
    const { context, page } = await visit(browser, site);
    receiver.answer = answer;
    await write(page);
    await press(page);
    await page.locator('[data-state=failed]').waitFor();
    await assertKept(page);
    const status = page.locator('#status');
    assert.equal(await status.locator('h2').textContent(), words['status.failed']);
    const links = await status
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(links.includes(`mailto:${notice.controller.email}`), links.join());
    assert.ok(
      links.some((href) => href.startsWith('tel:')),
      links.join(),
    );

    const failed = receiver.received.length;
    receiver.answer = accept;
    await press(page);
    await page.locator('.sent').waitFor();
    const keys = receiver.received.map(({ body }) => fieldsOf(body)['idempotency-key']);
    assert.equal(keys.length, failed + 1);
    assert.equal(new Set(keys).size, 1);
    await context.close();
  });
}

test('offline: values are kept, and the message goes once the line is back', async () => {
  const { context, page } = await visit(browser, site);
  await write(page);
  await context.setOffline(true);
  await press(page);
  await page.locator('[data-state=failed]').waitFor();
  await assertKept(page);
  await context.setOffline(false);
  await press(page);
  await page.locator('.sent').waitFor();
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('no answer for 30 seconds has failed; while it is awaited, a second press sends nothing', async () => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${site.origin}/contact`);
  await page.locator('clear-notice form').waitFor();
  receiver.answer = () => {};
  await write(page);
  const button = page.locator('clear-notice button[type=submit]');
  await button.click();
  await page.locator('[data-state=sending]').waitFor();
  assert.equal(await page.locator('#status').textContent(), words['status.sending']);
  await page.clock.fastForward(29_000);
  await button.click();
  assert.equal(await page.locator('[data-state=sending]').count(), 1);
  await page.clock.fastForward(1_500);
  await page.locator('[data-state=failed]').waitFor({ timeout: 5_000 });
  await assertKept(page);
  assert.equal(receiver.received.length, 1);
  await context.close();
});

function stopTheCoreAtSubmit() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...parts) => {
    const { exports } = await instantiate(...parts);
    const cn_submit = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    return { exports: { ...exports, cn_submit } };
  };
}

test('a core that stops keeps what was typed, says so and brings the fallback back', async () => {
  const { context, page } = await visit(browser, site, { init: stopTheCoreAtSubmit });
  await write(page);
  await press(page);
  await page.locator('[data-state=unavailable]').waitFor();
  await assertKept(page);
  assert.match(
    await page.locator('#status').textContent(),
    /accueil@cabinet-des-tilleuls\.example/,
  );
  assert.ok(await page.getByText('Fallback').isVisible());
  await context.close();
});
