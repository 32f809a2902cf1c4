// A static page works before any script; the element takes it over as it stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, watch } from './support/browsers.mjs';
import { publishBuilt } from './support/built.mjs';
import { practice } from './support/practice.mjs';
import { fieldsOf } from './support/site.mjs';
import { kBrowsers } from './support/three.mjs';

let browser, site, receiver, notice;

practice((opened) => ({ browser, site, receiver, notice } = opened));

const kTyped = { 'family-name': 'Muster', email: 'a@example.org', message: 'Bonjour' };
const kStrict = [
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  'report-uri /reports',
];
const field = (page, id) => page.locator(`clear-notice .page #${id}`);
const send = (page) => page.locator('clear-notice .page button[type=submit]');

async function write(page) {
  for (const [id, value] of Object.entries(kTyped)) await field(page, id).fill(value);
  await field(page, 'choice-newsletter').check();
}

/** Opens the static page; the core arrives when `open` is called. */
async function openHeld(name = 'fr') {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const seen = watch(page);
  let open;
  const gate = new Promise((done) => (open = done));
  await page.route('**/*.wasm', async (route) => {
    await gate;
    await route.continue();
  });
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries())
        if (!hadRecentInput) window.shifts.push(value);
    }).observe({ type: 'layout-shift', buffered: true });
    window.told = [];
    for (const name of ['ready', 'error', 'sent'])
      addEventListener(`clearnotice:${name}`, () => window.told.push(name));
  });
  await page.goto(`${site.origin}/notice/${name}.html`);
  return { context, page, seen, open };
}

const told = (page, name) => until(page, (wanted) => window.told.includes(wanted), name);

for (const root of ['shadow', 'light']) {
  const words = ['--root', root];
  const publish = (context, changed = notice, headers) =>
    publishBuilt(context, site, changed, { words, headers });

  test(`${root}: without script the page is readable and its form posts, with what was shown`, async (context) => {
    await publish(context);
    const visit = await browser.newContext({ javaScriptEnabled: false });
    const page = await visit.newPage();
    for (const locale of notice.locales) {
      await page.goto(`${site.origin}/notice/${locale}.html`);
      assert.ok(await page.locator('#notice h2').first().isVisible());
      assert.ok(await page.locator('nav').getByText('Deutsch').isVisible());
    }
    await page.goto(`${site.origin}/notice/fr.html`);
    const border = await field(page, 'email').evaluate(
      (each) => getComputedStyle(each).borderRadius,
    );
    assert.equal(border, '4px', 'the look is there');
    await page.locator('#form button').click();
    assert.equal(receiver.received.length, 0, 'the browser asks for what is required');
    await write(page);
    await page.locator('#form button').click();
    await page.waitForURL(`${receiver.origin}/contact`);
    const [{ method, body }] = receiver.received;
    assert.equal(method, 'POST');
    const sent = fieldsOf(body);
    for (const [id, value] of Object.entries(kTyped)) assert.equal(sent[id], value);
    assert.equal(sent['choice.newsletter'], 'yes');
    assert.equal(sent['choice.callback'], undefined);
    assert.deepEqual(
      [sent.notice, sent.version, sent.locale, sent['text-sha256'].length],
      [notice.id, notice.version, 'fr', 64],
    );
    await visit.close();
  });

  test(`${root}: the element changes nothing that was typed, ticked or focused, and nothing moves`, async (context) => {
    await publish(context);
    const { context: visit, page, seen, open } = await openHeld();
    await write(page);
    await field(page, 'message').focus();
    await page.keyboard.press('ArrowLeft');
    await page.evaluate(() => {
      const element = document.querySelector('clear-notice');
      const place = element.shadowRoot.querySelector('.page') ?? element.querySelector('.page');
      window.place = place;
      window.nodes = [...place.querySelectorAll('*')];
      window.added = [];
      const watching = new MutationObserver((all) => window.added.push(...all));
      watching.observe(place, { childList: true, characterData: true, subtree: true });
    });
    open();
    await told(page, 'ready');
    await page.waitForTimeout(300);
    const after = await page.evaluate(() => {
      const inside = window.place.getRootNode().activeElement;
      const form = window.place.querySelector('form');
      return {
        changes: window.added.length,
        same: window.nodes.every((node) => node.isConnected),
        focused: inside.id,
        caret: inside.selectionStart,
        shifts: window.shifts,
        novalidate: form.noValidate,
        required: form.querySelectorAll('[required]').length,
        pages: document.querySelectorAll('.page').length,
      };
    });
    assert.deepEqual(after, {
      changes: 0,
      same: true,
      focused: 'message',
      caret: kTyped.message.length - 1,
      shifts: [],
      novalidate: true,
      required: 0,
      pages: root === 'light' ? 1 : 0,
    });
    for (const [id, value] of Object.entries(kTyped))
      assert.equal(await field(page, id).inputValue(), value);
    assert.ok(await field(page, 'choice-newsletter').isChecked());
    // And it behaves: what the core says of a slip, then one request.
    await field(page, 'email').fill('a@');
    await send(page).click();
    await page.locator('clear-notice .page #summary').waitFor();
    await field(page, 'email').fill('a@example.org');
    await page.waitForTimeout(1100);
    await send(page).click();
    await told(page, 'sent');
    assert.equal(receiver.received.length, 1);
    assert.equal(fieldsOf(receiver.received[0].body)['choice.newsletter'], 'yes');
    assert.deepEqual(seen.errors, []);
    await visit.close();
  });

  test(`${root}: a press before the core is there waits for it, and sends once`, async (context) => {
    await publish(context);
    const { context: visit, page, open } = await openHeld();
    await write(page);
    await until(page, () => !!customElements.get('clear-notice'));
    await send(page).click();
    await send(page).click();
    assert.equal(receiver.received.length, 0);
    open();
    await told(page, 'sent');
    assert.equal(receiver.received.length, 1);
    assert.match(fieldsOf(receiver.received[0].body)['idempotency-key'], /^[0-9a-f]{32}$/);
    await visit.close();
  });

  test(`${root}: another version than the page's is shown anew, with what was typed`, async (context) => {
    await publish(context);
    const changed = JSON.stringify({ ...notice, version: '4' });
    site.pages.set('/notice/notice.json', { body: changed, type: 'application/json' });
    const { context: visit, page, open } = await openHeld();
    await write(page);
    open();
    await told(page, 'ready');
    assert.equal(await page.locator('clear-notice .page .version bdi').textContent(), '4');
    for (const [id, value] of Object.entries(kTyped))
      assert.equal(await field(page, id).inputValue(), value);
    assert.equal(await field(page, 'choice-newsletter').isChecked(), false, 'given to other words');
    await visit.close();
  });

  test(`${root}: nothing breaks the strictest policy, before the script and after it`, async (context) => {
    site.reports.length = 0;
    const policy = [...kStrict, `connect-src 'self' ${receiver.origin}`].join('; ');
    await publish(context, notice, { 'content-security-policy': policy });
    const { context: visit, page, seen, open } = await openHeld();
    open();
    await write(page);
    await send(page).click();
    await told(page, 'sent');
    const radius = await page
      .locator('clear-notice .page .sent')
      .evaluate((each) => getComputedStyle(each).borderRadius);
    assert.equal(radius, '4px');
    assert.deepEqual(
      seen.errors.filter((line) => !line.includes('favicon')),
      [],
    );
    assert.deepEqual(
      site.reports.filter((line) => !line.includes('favicon')),
      [],
    );
    await visit.close();
  });
}

test('light: the page sees the form, and another style sheet of ours reaches nothing else', async (context) => {
  await publishBuilt(context, site, notice, { words: ['--root', 'light'] });
  const { context: visit, page, open } = await openHeld();
  open();
  await told(page, 'ready');
  const seen = await page.evaluate(() => {
    const outside = document.body.appendChild(document.createElement('button'));
    const { borderRadius, fontWeight } = getComputedStyle(outside);
    return { forms: document.forms.length, borderRadius, fontWeight };
  });
  assert.equal(seen.forms, 1);
  assert.notEqual(seen.borderRadius, '4px');
  assert.equal(seen.fontWeight, '400');
  await visit.close();
});

test('nobody has to touch the page: the core comes when the browser is idle', async (context) => {
  await publishBuilt(context, site, notice);
  const { context: visit, page, open } = await openHeld();
  open();
  await told(page, 'ready');
  await visit.close();
});

test('a box that a browser brings back ticked is not consent', async (context) => {
  await publishBuilt(context, site, notice);
  const { context: visit, page } = await openHeld();
  await field(page, 'choice-newsletter').check();
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  assert.equal(await field(page, 'choice-newsletter').isChecked(), false);
  await visit.close();
});

/** What a person finds after typing: whether the same nodes stand there, with the same words and focus. */
async function typeAndWait() {
  const element = document.querySelector('clear-notice');
  const place = element.shadowRoot?.querySelector('.page') ?? element.querySelector('.page');
  const input = place.querySelector('#message');
  input.value = 'Bonjour';
  input.focus();
  if (element.state !== 'idle')
    await new Promise((done) => element.addEventListener('clearnotice:ready', done));
  const { noValidate } = place.querySelector('form');
  return [place.isConnected, input.value, noValidate, place.getRootNode().activeElement.id];
}

const kPolicies = { 'with WebAssembly': "'wasm-unsafe-eval'", 'with the core in JavaScript': '' };

for (const [name, { start, skip }] of Object.entries(kBrowsers))
  test(
    `${name}: a static page of each root is taken over, with and without WebAssembly`,
    { skip },
    async (context) => {
      const driven = await start();
      try {
        for (const [core, word] of Object.entries(kPolicies))
          for (const root of ['shadow', 'light']) {
            const headers = {
              'content-security-policy': `default-src 'none'; script-src 'self' ${word}; style-src 'self'; connect-src 'self'`,
            };
            await publishBuilt(context, site, notice, { words: ['--root', root], headers });
            const page = await driven.newPage();
            await page.goto(`${site.origin}/notice/fr.html`);
            assert.deepEqual(
              await page.evaluate(typeAndWait),
              [true, 'Bonjour', true, 'message'],
              `${root} ${core}`,
            );
            await page.close();
          }
      } finally {
        await driven.close();
      }
    },
  );
