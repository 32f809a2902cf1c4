// WebAssembly, else plain JavaScript, else the form that the browser sends by itself: each rung holds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, watch } from './support/browsers.mjs';
import { publishBuilt } from './support/built.mjs';
import { practice } from './support/practice.mjs';
import { fieldsOf } from './support/site.mjs';

let browser, site, receiver, notice;

practice((opened) => ({ browser, site, receiver, notice } = opened));

const kTyped = { 'family-name': 'Muster', email: 'a@example.org', message: 'Bonjour' };
const field = (page, id) => page.locator(`clear-notice .page #${id}`);
const send = (page) => page.locator('clear-notice .page button[type=submit]');
const told = (page, name) => until(page, (wanted) => window.told.includes(wanted), name);

async function write(page) {
  for (const [id, value] of Object.entries(kTyped)) await field(page, id).fill(value);
}

async function assertKept(page) {
  for (const [id, value] of Object.entries(kTyped))
    assert.equal(await field(page, id).inputValue(), value);
}

/** Opens the static page; `gone` never arrives, `init` runs before the scripts of the page. */
async function open(test, { gone, init, given, headers } = {}) {
  await publishBuilt(test, site, notice, { headers });
  const context = await browser.newContext();
  test.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  if (gone) await page.route(gone, (route) => route.abort());
  if (init) await page.addInitScript(init, given);
  await page.addInitScript(() => {
    window.told = [];
    for (const name of ['ready', 'error', 'sent', 'failed'])
      addEventListener(`clearnotice:${name}`, () => window.told.push(name));
  });
  const seen = watch(page);
  await page.goto(`${site.origin}/notice/fr.html`);
  return { page, seen };
}

/** What the browser itself has sent: the page is another one then, and the message has no key. */
async function sentByTheBrowser(page) {
  await page.waitForURL(`${receiver.origin}/contact`);
  assert.equal(receiver.received.length, 1);
  const sent = fieldsOf(receiver.received[0].body);
  for (const [id, value] of Object.entries(kTyped)) assert.equal(sent[id], value);
  assert.equal(sent['idempotency-key'], undefined);
}

const withoutWasm = () => ({
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${receiver.origin}`,
});

test('a policy that refuses WebAssembly: the same core in JavaScript, and no byte of the other', async (context) => {
  const { page, seen } = await open(context, { headers: withoutWasm() });
  await told(page, 'ready');
  await write(page);
  await field(page, 'email').fill('zoé@');
  await send(page).click();
  await page.locator('clear-notice .page #summary a[href="#email"]').waitFor();
  await field(page, 'email').fill('zoé@bücher.example');
  await page.waitForTimeout(1100);
  await send(page).click();
  await told(page, 'sent');
  assert.equal(fieldsOf(receiver.received[0].body).email, 'zoé@bücher.example');
  const asked = seen.requests.filter((line) => /core|international/.test(line));
  assert.deepEqual(
    asked.map((line) => line.split('/').at(-1)),
    ['core-js.js', 'international-js.js'],
  );
});

const kNoCore = {
  'without WebAssembly, and without the core in JavaScript': {
    headers: withoutWasm,
    gone: /core-js\.js/,
  },
  'without any of the core': { gone: /\/core[.-]/ },
  'without the notice': { gone: /notice\.json/ },
  'without the words': { gone: /locales\/fr\.js/ },
};

for (const [what, { headers, gone }] of Object.entries(kNoCore))
  test(`${what} the form goes on by itself`, async (context) => {
    const { page } = await open(context, { gone, headers: headers?.() });
    await write(page);
    await told(page, 'error');
    await assertKept(page);
    await field(page, 'email').fill('');
    await send(page).click();
    assert.equal(receiver.received.length, 0, 'the browser asks for what is required');
    await field(page, 'email').fill(kTyped.email);
    await send(page).click();
    await sentByTheBrowser(page);
  });

test('a press that waits for a core that never comes goes out as the browser sends it', async (context) => {
  const { page } = await open(context, {
    init: () => {
      const { compile } = WebAssembly;
      WebAssembly.compile = async (bytes) => {
        if (bytes.byteLength > 8) await new Promise(() => {});
        return compile(bytes);
      };
    },
  });
  await page.clock.install();
  await write(page);
  await until(page, () => !!customElements.get('clear-notice'));
  await send(page).click();
  await page.clock.fastForward(9_000);
  assert.equal(receiver.received.length, 0);
  await page.clock.fastForward(1_500);
  await sentByTheBrowser(page);
});

function trapIn(name) {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...parts) => {
    const started = await instantiate(...parts);
    if (!started.exports) return started; // the question whether WebAssembly is refused
    const { exports } = started;
    const trap = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    return { exports: name in exports ? { ...exports, [name]: trap } : exports };
  };
}

// By when a page that was there before can go on: before the element has taken it over, while something
// is typed, and at the press itself.
for (const stage of ['catalogue', 'open', 'match', 'render', 'field', 'check'])
  test(`a core that stops at ${stage} costs nothing that was typed, and the form goes on by itself`, async (context) => {
    const { page } = await open(context, { init: trapIn, given: `cn_${stage}` });
    await write(page);
    await field(page, 'email').blur();
    await told(page, 'error');
    await assertKept(page);
    await send(page).click();
    await sentByTheBrowser(page);
  });

test('a core that stops at the press itself: the browser sends what was pressed', async (context) => {
  const { page } = await open(context, { init: trapIn, given: 'cn_submit' });
  await told(page, 'ready');
  await write(page);
  await send(page).click();
  await sentByTheBrowser(page);
});

test('a core that stops once the message has arrived: it is said to have arrived', async (context) => {
  const { page } = await open(context, { init: trapIn, given: 'cn_receipt' });
  await told(page, 'ready');
  await write(page);
  await send(page).click();
  await told(page, 'sent');
  assert.ok(await page.locator('clear-notice .page .sent').isVisible());
  assert.equal(receiver.received.length, 1);
});
