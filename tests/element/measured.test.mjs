// What tells people from machines: measured only where the notice says so, never met by a person, and
// never in the way of a message.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupPractice } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { fieldsOf } from './support/site.mjs';
import { pageWith, press, visit } from './support/visit.mjs';

let browser, site, receiver;

practice((opened) => {
  ({ browser, site, receiver } = opened);
  const notice = measuring(groupPractice(`${receiver.origin}/contact`));
  site.pages.set('/measuring.json', { body: JSON.stringify(notice), type: 'application/json' });
  const element = '<clear-notice src="/measuring.json"></clear-notice>';
  site.pages.set('/measuring', { body: pageWith(element) });
});

/** The same notice, which says that its form measures. */
function measuring(notice) {
  const say = (text) => Object.fromEntries(notice.locales.map((locale) => [locale, text]));
  return {
    ...notice,
    data: [
      ...notice.data,
      { id: 'trap', collected: 'honeypot', name: say('whether a hidden field was filled') },
      { id: 'pace', collected: 'seconds', name: say('the seconds until sending') },
    ],
    purposes: [
      ...notice.purposes,
      {
        id: 'machines',
        basis: 'legitimate-interests',
        interest: say('a form that machines do not flood'),
        data: ['trap', 'pace'],
        retention: { period: 'P1M' },
        what: say('Tell people from machines'),
      },
    ],
  };
}

const typed = { 'family-name': 'Muster', email: 'a@example.org', message: 'Bonjour' };

async function write(page) {
  for (const [id, value] of Object.entries(typed)) await page.locator(`#${id}`).fill(value);
}

async function open(options) {
  const { context, page } = await visit(browser, site, options);
  await page.goto(`${site.origin}/measuring`);
  await page.locator('clear-notice form').waitFor();
  return { context, page };
}

async function sent(page) {
  await press(page);
  await page.locator('.sent').waitFor();
  return fieldsOf(receiver.received.at(-1).body);
}

test('a notice that does not say so measures nothing', async () => {
  const { context, page } = await visit(browser, site);
  assert.equal(await page.locator('#subject, #seconds').count(), 0);
  await write(page);
  const fields = await sent(page);
  assert.ok(!('honeypot' in fields || 'seconds' in fields || 'subject' in fields));
  await context.close();
});

test('a person’s message says that the field is empty, and how long it took', async () => {
  const { context, page } = await open();
  await page.clock.install();
  await page.reload();
  await page.locator('clear-notice form').waitFor();
  await page.clock.fastForward(50_000);
  await write(page);
  await page.clock.fastForward(41_000);
  await page.locator('clear-notice button[type=submit]').click();
  await page.locator('.sent').waitFor();
  const fields = fieldsOf(receiver.received[0].body);
  assert.equal(fields.honeypot, 'empty');
  const seconds = Number(fields.seconds);
  assert.ok(seconds >= 41 && seconds < 50, 'from the first focus on, not from the visit');
  await context.close();
});

test('a field that was filled is told, not what it holds, and the message goes', async () => {
  const { context, page } = await open();
  await write(page);
  await page.locator('#subject').evaluate((field) => (field.value = 'Buy now'));
  const fields = await sent(page);
  assert.equal(fields.honeypot, 'filled');
  assert.ok(!receiver.received[0].body.includes('Buy'));
  assert.equal(fields.message, typed.message);
  await context.close();
});

test('the keyboard never meets it, in either direction', async () => {
  const { context, page } = await open();
  await page.locator('#family-name').focus();
  const met = new Set();
  for (const key of ['Tab', 'Shift+Tab'])
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press(key);
      met.add(
        await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.id ?? ''),
      );
    }
  assert.ok(met.has('message') && met.has('email'), [...met].join());
  assert.ok(!met.has('subject') && !met.has('seconds'), [...met].join());
  await context.close();
});

test('it is in no accessibility tree, out of sight, and yet laid out', async () => {
  const { context, page } = await open();
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = nodes.filter(({ ignored }) => !ignored).map(({ name }) => name?.value ?? '');
  const label = await page.locator('label[for=subject]').textContent();
  assert.equal(label, 'Laissez ce champ vide');
  assert.ok(named.some((name) => name.includes('Votre message')));
  assert.ok(!named.some((name) => name.includes(label)));

  const place = await page.locator('#subject').evaluate((field) => {
    const { width, height } = field.parentElement.getBoundingClientRect();
    const { display, visibility } = getComputedStyle(field);
    return { width, height, display, visibility };
  });
  assert.ok(place.width <= 1 && place.height <= 1, JSON.stringify(place));
  assert.ok(place.display !== 'none' && place.visibility === 'visible', JSON.stringify(place));
  await context.close();
});

test('no browser fills it by itself: it asks for none of the kinds of data that are kept', async () => {
  const { context, page } = await open();
  const { name, autocomplete, tokens } = await page.locator('#subject').evaluate((field) => ({
    name: field.name,
    autocomplete: field.autocomplete,
    tokens: [...field.form.elements].map((each) => each.autocomplete).filter(Boolean),
  }));
  assert.equal(autocomplete, 'off');
  assert.ok(tokens.includes('email'), 'the others do');
  // What Chromium and Firefox look for in a name, a label or an id where there is no token.
  const kKept =
    /e.?mail|name|user|phone|tel|mobile|fax|addr|street|city|town|zip|post|state|region|country|compan|organi|card|iban|birth|sex|gender|web|url|login|pass|code|otp/i;
  assert.ok(!kKept.test(name), name);
  await context.close();
});

test('Chromium’s own autofill fills what has a token, and leaves it empty', async () => {
  const { context, page } = await open();
  const session = await context.newCDPSession(page);
  await session.send('Autofill.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const email = find(root, 'email');
  const fields = Object.entries({
    NAME_FIRST: 'Ann',
    NAME_LAST: 'Muster',
    EMAIL_ADDRESS: 'ann@example.org',
    COMPANY_NAME: 'Muster AG',
    PHONE_HOME_WHOLE_NUMBER: '+33199001234',
  }).map(([name, value]) => ({ name, value }));
  await page.locator('#email').click();
  await until(async () => {
    await session
      .send('Autofill.trigger', { fieldId: email.backendNodeId, address: { fields } })
      .catch(() => {}); // Chromium has not seen the form yet
    return (await page.locator('#family-name').inputValue()) === 'Muster';
  });
  assert.equal(await page.locator('#email').inputValue(), 'ann@example.org');
  assert.equal(await page.locator('#subject').inputValue(), '');
  await page.locator('#message').fill('Bonjour');
  assert.equal((await sent(page)).honeypot, 'empty');
  await context.close();
});

/** The node of a control, in whatever root it is. */
function find(node, id) {
  const { attributes = [] } = node;
  const at = attributes.indexOf('id');
  if (at >= 0 && at % 2 === 0 && attributes[at + 1] === id) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, id);
    if (found) return found;
  }
  return undefined;
}

async function until(question) {
  for (let tries = 0; tries < 40; tries++) {
    if (await question()) return;
    await new Promise((resume) => setTimeout(resume, 250));
  }
  assert.fail(`it never came to this: ${question}`);
}
