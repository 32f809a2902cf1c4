// What a person keeps after choosing: the receipt, on the page, on paper and as a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Engine } from '../../dist/engine/index.js';
import { readJson, smallClinic, wordsOf } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { fieldsOf } from './support/site.mjs';
import { press, publish, visit } from './support/visit.mjs';

const words = wordsOf('fr');
const isRecord = new Ajv2020({ strict: true, strictRequired: false }).compile(
  readJson('wasm/core/consent/receipt.schema.json'),
);
let browser, site, receiver, notice;

practice((opened) => ({ browser, site, receiver, notice } = opened));

const typed = { 'family-name': 'Zzyzxname', email: 'zzyzx@example.org', message: 'Zzyzxword' };

/** Sends a message with these boxes ticked, and waits until the page says that it has arrived. */
async function send(page, ...boxes) {
  await page.evaluate(() => {
    addEventListener('clearnotice:sent', ({ detail }) => (window.sentDetail = detail));
  });
  for (const [id, value] of Object.entries(typed)) await page.locator(`#${id}`).fill(value);
  for (const box of boxes) await page.locator(`#choice-${box}`).check();
  await press(page);
  await page.locator('.sent').waitFor();
}

/** The record at the end of a saved receipt, and the words before it. */
function readFile(path) {
  const content = readFileSync(path, 'utf8');
  const at = content.indexOf('\n{');
  return { text: content.slice(0, at), record: JSON.parse(content.slice(at)), content };
}

async function save(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.actions [name=save]').click(),
  ]);
  return { name: download.suggestedFilename(), ...readFile(await download.path()) };
}

test('the receipt tells version, fingerprint, choices and time, and the focus is on the sent message', async () => {
  const { context, page } = await visit(browser, site);
  await send(page, 'newsletter');
  const fields = fieldsOf(receiver.received[0].body);
  const receipt = await page.locator('.receipt').textContent();
  for (const told of [
    words['receipt.title'],
    fields['idempotency-key'],
    fields['text-sha256'],
    words['notice.version'].replace('{version}', notice.version),
    new Date().getUTCFullYear(),
    'UTC',
    notice.controller.name,
  ]) {
    assert.ok(receipt.includes(told), told);
  }
  const terms = await page.locator('.receipt > dl > dt').allTextContents();
  const given = (name) => page.locator('.receipt > dl > dd').nth(terms.indexOf(words[name]));
  const what = (id) => notice.purposes.find((each) => each.id === id).what.fr;
  assert.ok((await given('receipt.agreed').textContent()).includes(what('newsletter')));
  assert.ok((await given('receipt.refused').textContent()).includes(what('callback')));
  const focus = () => document.activeElement.shadowRoot.activeElement.className;
  assert.equal(await page.evaluate(focus), 'sent');
  await context.close();
});

test('the sent event carries the record, which holds nothing that was typed', async () => {
  const { context, page } = await visit(browser, site);
  await page.locator('#phone').fill('01 42 68 53 00');
  await send(page, 'callback', 'newsletter');
  const { receipt, ...detail } = await page.evaluate(() => window.sentDetail);
  assert.deepEqual(Object.keys(detail).sort(), ['id', 'locale', 'sha256', 'version']);
  assert.ok(isRecord(receipt), JSON.stringify(isRecord.errors));
  assert.equal(receipt['text-sha256'], detail.sha256);
  assert.deepEqual(
    receipt.choices.map(({ purpose, given }) => [purpose, given]),
    [
      ['callback', true],
      ['newsletter', true],
    ],
  );
  assert.doesNotMatch(JSON.stringify(receipt), /zzyzx|42 ?68/i);
  await context.close();
});

test('Save gives a file without a request: the words, and a record that its schema accepts', async () => {
  const { context, page, seen } = await visit(browser, site);
  await send(page, 'newsletter');
  const before = seen.requests.length;
  const { name, text, record, content } = await save(page);
  const asked = seen.requests.slice(before).filter((line) => !/^GET blob:/.test(line));
  assert.deepEqual(asked, []);
  const key = fieldsOf(receiver.received[0].body)['idempotency-key'];
  assert.equal(name, `receipt-${key}.txt`);
  assert.ok(isRecord(record), JSON.stringify(isRecord.errors));
  assert.deepEqual(record, await page.evaluate(() => window.sentDetail.receipt));
  assert.ok(text.startsWith(words['receipt.title']));
  assert.ok(text.includes(record['text-sha256']));
  assert.doesNotMatch(content, /zzyzx/i);

  const engine = await Engine.load();
  await engine.addLocale('fr');
  const opened = engine.open(notice);
  const choices = { callback: false, newsletter: true };
  const { time: now } = record;
  const expected = await engine.withParts(() =>
    opened.receipt({ locale: 'fr', choices, key, now }),
  );
  assert.deepEqual(record, expected.record);
  assert.equal(text, expected.text);
  await context.close();
});

test('Print asks the browser to print the receipt alone', async () => {
  const { context, page } = await visit(browser, site);
  await send(page);
  await page.emulateMedia({ media: 'print' });
  const visible = () => {
    const root = document.querySelector('clear-notice').shadowRoot;
    return ['.notice', '.receipt', '.actions', '.sent'].filter(
      (name) => root.querySelector(name).getClientRects().length > 0,
    );
  };
  assert.deepEqual(await page.evaluate(visible), ['.notice', '.receipt', '.sent']);
  const printed = await page.evaluate((question) => {
    let printed;
    window.print = () => (printed = new Function(`return (${question})()`)());
    const root = document.querySelector('clear-notice').shadowRoot;
    // Hidden on paper, so it is pressed by script.
    root.querySelector('.actions [name=print]').click();
    return printed;
  }, String(visible));
  assert.deepEqual(printed, ['.receipt']);
  assert.deepEqual(await page.evaluate(visible), ['.notice', '.receipt', '.sent'], 'and back');
  await context.close();
});

test('nothing to agree to: no receipt, no record, no withdrawal', async () => {
  const plain = smallClinic('fr', notice.form.action);
  plain.purposes[1].basis = 'contract';
  publish(site, plain);
  const { context, page } = await visit(browser, site);
  await page.locator('#phone').fill('01 42 68 53 00');
  await send(page);
  assert.equal(await page.locator('.receipt, #withdraw').count(), 0);
  assert.equal(await page.evaluate(() => 'receipt' in window.sentDetail), false);
  await context.close();
  publish(site, notice);
});

test('all refused: a receipt that says so, and nothing to withdraw', async () => {
  const { context, page } = await visit(browser, site);
  await send(page);
  assert.ok((await page.locator('.receipt').textContent()).includes(words['receipt.refused']));
  assert.equal(await page.locator('#withdraw').count(), 0);
  await context.close();
});

test('where rest.wasm does not come, its text does; where nothing comes, the message has still arrived', async () => {
  for (const [files, receipts] of [
    ['**/rest.wasm', 1],
    ['**/rest*', 0],
  ]) {
    const { context, page } = await visit(browser, site);
    await page.route(files, (route) => (receipts ? route.abort() : undefined));
    await send(page, 'newsletter');
    assert.equal(await page.locator('.receipt').count(), receipts);
    await context.close();
  }
  assert.equal(receiver.received.length, 2);
});

test('another language shows the message as sent and leaves the receipt as it was given', async () => {
  const { context, page } = await visit(browser, site);
  await send(page, 'newsletter');
  const before = await page.locator('.receipt').textContent();
  await page.locator('clear-notice').evaluate((element) => (element.locale = 'de'));
  await page.locator('.page[lang=de]').waitFor();
  assert.equal(await page.locator('.sent h2').textContent(), wordsOf('de')['status.sent']);
  assert.equal(await page.locator('.receipt').textContent(), before);
  assert.equal(await page.locator('[lang=fr] > .receipt').count(), 1);
  const { record } = await save(page);
  assert.equal(record.locale, 'fr');
  await context.close();
});
