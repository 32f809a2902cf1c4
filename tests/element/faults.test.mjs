// A message is lost only when its writer lets it go: every way of not arriving keeps what was typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { accept, fieldsOf } from './support/site.mjs';
import { described, focused, press, visit } from './support/visit.mjs';

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

/** The paragraphs below the heading, in order, before the ways to reach the clinic. */
const advice = (status) => status.locator('p').allTextContents();
/** The branch of the words about a busy receiver: `=0`, `one` or `other`. */
const busy = (branch, count) => {
  const [all, before, after] = words['status.busy'].match(/^(.*?)\{count.*\}\}(.*)$/);
  const [, chosen] = all.match(new RegExp(`${branch} \\{([^}]*)\\}`));
  return `${before}${chosen.replace('#', count)}${after}`;
};
const kLater = busy('=0');
const kOffline = words['status.offline'];

const ending = (status, headers, body) => (_, response) =>
  response.writeHead(status, { ...kReadable, ...headers }).end(body);
const problem = (errors) =>
  ending(
    422,
    { 'content-type': 'application/problem+json' },
    typeof errors === 'string' ? errors : JSON.stringify({ title: 'refused', errors }),
  );
const kAsks = { 'access-control-expose-headers': 'retry-after' };
const asking = (status, after) =>
  ending(status, { ...kAsks, 'retry-after': typeof after === 'function' ? after() : after });
const soon = () => new Date(Date.now() + 170_000).toUTCString();

/** What a receiver does, and what the person is told to do about it. */
const faults = [
  ['a server error', ending(500, {}, '{}'), kLater],
  ['a gateway without a server', ending(502, { 'content-type': 'text/html' }, '<h1>'), kLater],
  ['a server that is repaired until a time', asking(503, '3000'), busy('other', 50)],
  ['too many requests', ending(429), kLater],
  ['too many requests, and a minute to wait', asking(429, '60'), busy('one', 1)],
  [
    'too many requests, and a date to wait for',
    (...on) => asking(429, soon)(...on),
    busy('other', 3),
  ],
  ['too many requests, and words where a time belongs', asking(429, 'soon'), kLater],
  [
    'too many requests, and a date that has passed',
    asking(429, 'Mon, 23 Nov 2020 10:00:00 GMT'),
    kLater,
  ],
  ['too many requests, and days to wait', asking(429, '99999999999'), kLater],
  ['an address that is not there', ending(404, {}, '{}'), kLater],
  ['a message that is found too large', ending(413), kLater],
  ['a problem that names no field', problem([]), kLater],
  ['a problem whose codes nobody knows', problem([{ field: 'email', code: 'spam' }]), kLater],
  ['a problem with anything but errors', problem([null, 7, { field: {} }]), kLater],
  ['a problem that is no JSON', problem('<h1>'), kLater],
  [
    'a page of HTML with status 200',
    ending(200, { 'content-type': 'text/html' }, '<h1>'),
    kOffline,
  ],
  [
    'a redirect to an address that the notice does not name',
    (request, response) => {
      if (request.url === '/elsewhere') return accept(request, response);
      response.writeHead(307, { ...kReadable, location: '/elsewhere' }).end();
    },
    kOffline,
  ],
  [
    'an answer that the page may not read',
    (_, response) => response.writeHead(201).end('{}'),
    kOffline,
  ],
  ['a line that goes dead', (request) => request.socket.destroy(), kOffline],
];

test('a message that has not arrived is kept, and its next try has the same key', async (t) => {
  const { context, page } = await visit(browser, site);
  const status = page.locator('#status');
  const keys = new Set();
  let tries = 0;
  const takeKeys = () => {
    for (const { body } of receiver.received.splice(0)) {
      keys.add(fieldsOf(body)['idempotency-key']);
      tries += 1;
    }
  };
  await write(page);
  for (const [fault, answer, wanted] of faults)
    await t.test(fault, async () => {
      receiver.answer = answer;
      await press(page);
      await page.locator('[data-state=failed]').waitFor();
      await assertKept(page);
      assert.equal(await status.locator('h2').textContent(), words['status.failed']);
      assert.deepEqual(await advice(status), [words['status.kept'], wanted]);
      const links = await status
        .locator('a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      assert.ok(links.includes(`mailto:${notice.controller.email}`), links.join());
      assert.ok(
        links.some((href) => href.startsWith('tel:')),
        links.join(),
      );
      const button = page.locator('clear-notice button[type=submit]');
      assert.ok(await button.isEnabled(), 'when to try again is the person’s to decide');
      takeKeys();
    });
  receiver.answer = accept;
  await press(page);
  await page.locator('.sent').waitFor();
  takeKeys();
  assert.equal(keys.size, 1);
  assert.ok(tries > faults.length, `${tries}`);
  await context.close();
});

test('what a receiver finds wrong is said at its fields until another value is there', async () => {
  const { context, page } = await visit(browser, site);
  receiver.answer = problem([
    { field: 'email', code: 'email.domain' },
    { field: 'email', code: 'email.format' },
    { field: 'colour', code: 'text.url' },
    { field: 'message', code: 'text.markup' },
  ]);
  await write(page);
  await press(page);
  await page.locator('#summary').waitFor();
  await assertKept(page);
  assert.equal(await focused(page), 'summary');
  const label = words['field.message'];
  const said = [words['error.email.domain'], words['error.text.markup'].replace('{label}', label)];
  assert.deepEqual(await page.locator('#summary a').allTextContents(), said);
  const email = await described(page, 'email');
  assert.equal(email.invalid, 'true');
  assert.ok(email.description.includes(`${words['error.prefix']} ${said[0]}`), email.description);
  assert.equal(await page.locator('clear-notice').evaluate((each) => each.state), 'idle');

  await page.locator('#family-name').fill('Muster-Beispiel');
  assert.equal((await described(page, 'email')).invalid, 'true', 'that value is still refused');
  await page.locator('#email').fill('b@example.org');
  assert.equal((await described(page, 'email')).invalid, null);
  assert.equal((await described(page, 'message')).invalid, 'true');

  // Whoever insists is not held back: only the receiver knows whether it is still wrong.
  receiver.answer = accept;
  await press(page);
  await page.locator('.sent').waitFor();
  const keys = receiver.received.map(({ body }) => fieldsOf(body)['idempotency-key']);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  await context.close();
});

test('a message outlives the page that it was sent from', async () => {
  const { context, page } = await visit(browser, site);
  let held;
  receiver.answer = (request, response) => (held = { request, response });
  await write(page);
  await press(page);
  await page.locator('[data-state=sending]').waitFor();
  while (!held) await page.waitForTimeout(20);
  const gone = new Promise((resolve) => held.response.on('close', () => resolve('cut off')));
  await page.goto('about:blank');
  const kept = new Promise((resolve) => setTimeout(resolve, 500, 'waits'));
  assert.equal(await Promise.race([gone, kept]), 'waits');
  accept(held.request, held.response);
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('a page that is left while it sends, and come back to, neither hangs nor sends again', async () => {
  const { context, page } = await visit(browser, site);
  receiver.answer = () => {};
  await write(page);
  await press(page);
  await page.locator('[data-state=sending]').waitFor();
  await page.goto('about:blank');
  await page.goBack();
  await page.locator('clear-notice form, clear-notice .sent').first().waitFor();
  assert.ok(!(await page.locator('#choice-newsletter').isChecked()), 'consent is given anew');
  assert.equal(receiver.received.length, 1);
  await context.close();
});

test('a message too long to outlive its page is sent all the same', async () => {
  const { context, page } = await visit(browser, site);
  await write(page);
  await page.locator('#message').fill('\u{1F468}\u200d\u{1F469}\u200d\u{1F467}'.repeat(3900));
  await press(page);
  await page.locator('.sent').waitFor();
  assert.ok(receiver.received[0].body.length > 65_536);
  await context.close();
});

test('a transport of the page’s own that throws, or answers nothing to be read, has failed', async () => {
  const { context, page } = await visit(browser, site);
  await write(page);
  for (const [transport, wanted] of [
    ['throw new Error("no")', kOffline],
    ['return Promise.reject("no")', kOffline],
    ['return undefined', kOffline],
    ['return Response.error()', kLater],
  ]) {
    await page
      .locator('clear-notice')
      .evaluate((each, body) => (each.transport = new Function(body)), transport);
    await press(page);
    await page.locator('[data-state=failed]').waitFor();
    assert.deepEqual(await advice(page.locator('#status')), [words['status.kept'], wanted]);
    await assertKept(page);
  }
  assert.equal(receiver.received.length, 0);
  await context.close();
});

test('offline: values are kept, and the message goes once the line is back', async () => {
  const { context, page } = await visit(browser, site);
  await write(page);
  await context.setOffline(true);
  await press(page);
  await page.locator('[data-state=failed]').waitFor();
  assert.deepEqual(await advice(page.locator('#status')), [words['status.kept'], kOffline]);
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

/** What runs in the page: the core stops when it is asked this. */
const stopTheCore = (operation) => `{
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...parts) => {
    const { exports } = await instantiate(...parts);
    const stop = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    return { exports: { ...exports, ['cn_${operation}']: stop } };
  };
}`;

for (const [operation, when] of [
  ['submit', 'when a message is to be sent'],
  ['refusal', 'when the receiver has refused it'],
])
  test(`a core that stops ${when} keeps what was typed, says so and brings the fallback back`, async () => {
    const { context, page } = await visit(browser, site, { init: stopTheCore(operation) });
    receiver.answer = asking(429, '60');
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
