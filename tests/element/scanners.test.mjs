// axe-core and IBM's accessibility-checker-engine over every state of the form, in both directions and in
// four surroundings: no violation, and what they leave to a person was looked at.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startChromium } from './support/browsers.mjs';
import { overflow, smallTargets } from './support/measure.mjs';
import { groupPractice, readJson } from './support/notices.mjs';
import { bringScanners, scanWithAxe, scanWithIbm } from './support/scanners.mjs';
import { accept, startReceiver, startSite } from './support/site.mjs';
import { press, publish, visit } from './support/visit.mjs';

let browser, site, receiver;

before(async () => {
  [browser, site, receiver] = await Promise.all([startChromium(), startSite(), startReceiver()]);
});
after(async () => {
  await browser?.close();
  site?.close();
  receiver?.close();
});

const kUsual = { width: 1280, colorScheme: 'light', forcedColors: 'none' };
const kSurroundings = {
  usual: kUsual,
  '320 px': { ...kUsual, width: 320 },
  'forced colours': { ...kUsual, forcedColors: 'active' },
  dark: { ...kUsual, colorScheme: 'dark' },
};

/** What the scanners leave to a person. Each was looked at, and why it is right is said here. */
const kLookedAt = {
  // axe-core: only under forced colours, where it reads the page's own text colour (the fill colour of the
  // computed style) and the forced background. The button was looked at: ButtonText on ButtonFace.
  'color-contrast': /clear-notice button(:nth-child\(\d\))? .* 1:1 contrast/,
  // IBM: look.test.mjs measures colours; an error is said in words as well, and has another border.
  style_color_misuse: /host\.css/,
  // IBM: look.test.mjs asks for borders and focus under forced colours.
  style_highcontrast_visible: /host\.css/,
  // IBM: it is there and seen, but the engine looks for a textarea's label outside of the shadow root.
  // names.test.mjs has the name that the browser computes.
  input_label_visible: /<textarea/,
  // IBM: the fields of one short form, under its heading, are one group already. Boxes have a fieldset.
  input_fields_grouped: /<(input|textarea)/,
};

function unexpected(lines) {
  return lines.filter((line) => !kLookedAt[line.split(':')[0]]?.test(line));
}

const kDirections = {
  ltr: { locale: 'fr', notice: () => groupPractice(), required: 'family-name' },
  rtl: {
    locale: 'ar',
    notice: () => readJson('web/examples/physiotherapist/notice.json'),
    required: 'given-name',
  },
};

async function lookAround(page, state) {
  for (const [name, { width, ...media }] of Object.entries(kSurroundings)) {
    const where = `${state}, ${name}`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    const axe = await page.evaluate(scanWithAxe);
    assert.deepEqual([...axe.violations, ...unexpected(axe.open)], [], where);
    assert.ok(axe.passed > 20, `${where}: axe-core has looked at ${axe.passed} rules`);
    const ibm = await page.evaluate(scanWithIbm);
    assert.deepEqual([...ibm.violations, ...ibm.recommended], [], where);
    assert.deepEqual(unexpected([...ibm.potential, ...ibm.manual]), [], where);
    assert.ok(ibm.passed > 300, `${where}: IBM has looked at ${ibm.passed} places`);
    const element = page.locator('clear-notice');
    assert.deepEqual(await element.evaluate(smallTargets, 24), [], where);
    assert.deepEqual(await element.evaluate(overflow), [], where);
  }
  const { width, ...media } = kUsual;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia(media);
}

for (const [dir, { locale, notice, required }] of Object.entries(kDirections)) {
  test(`${dir}: neither scanner finds a violation, and every target has 24 pixels, in any state`, async () => {
    const shown = notice();
    shown.form.action = `${receiver.origin}/contact`;
    publish(site, shown, { lang: locale, around: ['<main><h1>The clinic</h1>', '</main>'] });
    const { context, page } = await visit(browser, site);
    const state = (name) => page.locator(`clear-notice [data-state=${name}]`);
    assert.equal(await page.locator('clear-notice .page').getAttribute('dir'), dir);
    await bringScanners(page);
    const whole = page.locator('clear-notice [part=whole] > summary');
    if (await whole.count()) await whole.click();
    await lookAround(page, 'initial');

    await press(page);
    await page.locator('#summary').waitFor();
    await lookAround(page, 'errors');

    await page.locator(`#${required}`).fill('Muster');
    await page.locator('#email').fill('a@example.org');
    await page.locator('#message').fill('Bonjour');
    await page.locator('clear-notice .choice input').last().check();
    let fail;
    receiver.answer = (_, response) => (fail = () => response.writeHead(500).end());
    await press(page);
    await state('sending').waitFor();
    await lookAround(page, 'sending');

    fail();
    await state('failed').waitFor();
    await lookAround(page, 'failed');

    receiver.answer = accept;
    await press(page);
    await page.locator('.receipt').waitFor();
    await lookAround(page, 'sent');
    await context.close();
  });
}

test('both scanners find what is wrong on a page that is wrong', async () => {
  publish(site, groupPractice(`${receiver.origin}/contact`));
  const { context, page } = await visit(browser, site);
  await bringScanners(page);
  await page.evaluate(() => {
    const root = document.querySelector('clear-notice').shadowRoot;
    root.querySelector('label[for=email]').remove();
  });
  assert.match(
    (await page.evaluate(scanWithAxe)).violations.join('\n'),
    /^label: clear-notice #email/m,
  );
  assert.match(
    (await page.evaluate(scanWithIbm)).violations.join('\n'),
    /^input_label_exists: .*email/m,
  );
  await context.close();
});
