// How the notice is looked at: language, width, look, direction, layers, on paper, in narrow windows.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withForm } from '../cli/support/run.mjs';
import { startChromium, until } from './support/browsers.mjs';
import { makeFolder, openPage } from './support/preview.mjs';

const kSample = fileURLToPath(
  new URL('../../web/examples/group-practice/notice.json', import.meta.url),
);
const files = makeFolder();
let chromium, opened;

before(async () => {
  chromium = await startChromium();
  opened = await openPage(chromium, files.previewOf(kSample), {
    viewport: { width: 1440, height: 900 },
  });
});
beforeEach(async () => {
  await opened.page.goto(opened.page.url().replace(/#.*/, ''));
  await opened.page.reload();
  await opened.up();
});
after(async () => {
  await chromium?.close();
  files.remove();
});

const choose = (id, value) => opened.page.locator(`#${id}`).selectOption(value);
const pageIn = (lang) => opened.stage.locator(`clear-notice .page[lang=${lang}]`).waitFor();
/** Asked in the frame: what the page of the notice looks like. */
const style = (property, selector = '.page') =>
  opened.stage
    .locator(`clear-notice ${selector}`)
    .first()
    .evaluate((each, property) => getComputedStyle(each)[property], property);

test('the language is switched in place, is kept by a reload, and the back button returns', async () => {
  const { page } = opened;
  await opened.inNotice('#email').fill('zoe@example.org');
  await choose('language', 'de');
  await pageIn('de');
  assert.equal(await opened.inNotice('#email').inputValue(), 'zoe@example.org');
  await page
    .locator('#request tr', { hasText: 'locale' })
    .or(page.locator('#request li'))
    .first()
    .waitFor();
  await page.reload();
  await pageIn('de');
  assert.equal(await page.locator('#language').inputValue(), 'de');
  await page.goBack();
  await pageIn('fr');
  assert.equal(await page.locator('#language').inputValue(), 'fr');
});

test('each width is that of a real window, to which media rules answer', async () => {
  const widthOf = () => opened.stage.locator('html').evaluate(() => innerWidth);
  for (const [choice, width] of [
    ['narrow', 320],
    ['phone', 390],
    ['tablet', 820],
  ]) {
    await choose('width', choice);
    assert.equal(await widthOf(), width);
  }
  await choose('width', 'full');
  assert.ok((await widthOf()) > 820);
});

test('the frame is as high as the notice, so that one scrolls in one place only', async () => {
  for (const width of ['narrow', 'full']) {
    await choose('width', width);
    const fits = () =>
      opened.stage
        .locator('html')
        .evaluate(
          (root) => root.scrollHeight <= innerHeight && innerHeight - root.scrollHeight < 5,
        );
    await until({ evaluate: fits }, fits);
  }
});

test('dark and light are the notice’s own colours, whatever the computer prefers', async () => {
  await choose('look', 'dark');
  const dark = await style('color', '.field input');
  await choose('look', 'light');
  const light = await style('color', '.field input');
  assert.notEqual(dark, light);
  await choose('look', 'dark');
  assert.equal(await style('color', '.field input'), dark);
  assert.equal(await style('colorScheme', '.page'), 'dark');
});

test('like high contrast, white stands on black', async () => {
  await choose('look', 'contrast');
  assert.equal(await style('color', 'h1, .page h2'), 'rgb(255, 255, 255)');
  assert.equal(await style('backgroundColor', '.page'), 'rgb(0, 0, 0)');
  await choose('look', 'light');
  assert.equal(await style('backgroundColor', '.page'), 'rgba(0, 0, 0, 0)');
});

test('on paper is what the printer gets: the rules for print, and nothing folded', async () => {
  const shown = (selector) => opened.inNotice(selector).first().isVisible();
  assert.ok(await shown('button[type=submit]'));
  await choose('look', 'paper');
  const onPaper = await opened.stage.locator('clear-notice').evaluate((notice) => {
    const media = [];
    const walk = (rules) => {
      for (const rule of rules) {
        if ('media' in rule) media.push(rule.media.mediaText);
        if ('cssRules' in rule) walk(rule.cssRules);
      }
    };
    for (const sheet of notice.shadowRoot.adoptedStyleSheets) walk(sheet.cssRules);
    return media;
  });
  assert.ok(onPaper.includes('all') && !onPaper.includes('print'), onPaper.join());
  assert.equal(await opened.stage.locator('clear-notice details:not([open])').count(), 0);
});

test('mirrored, the notice runs the other way', async () => {
  assert.equal(await style('direction'), 'ltr');
  await choose('direction', 'mirrored');
  assert.equal(await style('direction'), 'rtl');
});

test('in Arabic the page around the notice runs from right to left, too', async () => {
  const arabic = { ...withForm, locales: ['ar'] };
  const { page, up, stage, assertQuiet } = await openPage(chromium, files.previewOf(arabic));
  await up();
  const root = stage.locator('html');
  assert.deepEqual(
    [await root.getAttribute('lang'), await root.getAttribute('dir')],
    ['ar', 'rtl'],
  );
  await page.locator('#direction').selectOption('mirrored');
  const page_ = stage.locator('clear-notice .page');
  assert.equal(await page_.evaluate((each) => getComputedStyle(each).direction), 'ltr');
  assertQuiet();
  await page.close();
});

test('layers can be tried; the file says what it said', async () => {
  const hash = () => opened.page.locator('#fingerprint code').getAttribute('title');
  const own = await hash();
  await choose('layers', 'full');
  await opened.page.waitForFunction(
    (own) => document.querySelector('#fingerprint code').title !== own,
    own,
  );
  await choose('layers', '');
  await opened.page.waitForFunction(
    (own) => document.querySelector('#fingerprint code').title === own,
    own,
  );
});

test('the notice alone and the form with the notice folded can be looked at', async () => {
  const fields = opened.inNotice('#form input');
  await choose('mode', 'notice');
  await fields.first().waitFor({ state: 'detached' });
  const outcome = opened.page.locator('#outcome');
  await outcome.filter({ hasText: 'The notice alone has no form' }).waitFor();
  assert.ok(await opened.page.locator('#to-form').isHidden());
  await choose('mode', 'form');
  await fields.first().waitFor();
  await outcome.filter({ hasText: 'The form would say' }).waitFor();
});

test('Print prints the notice alone, as it is for visitors', async () => {
  await choose('look', 'dark');
  await opened.stage.locator('html').evaluate(() => {
    globalThis.printed = [];
    globalThis.print = () => printed.push(document.documentElement.style.colorScheme);
  });
  await opened.page.locator('#print').click();
  assert.deepEqual(await opened.stage.locator('html').evaluate(() => printed), ['']);
  assert.equal(await style('colorScheme'), 'dark');
});

test('when the whole page is printed, the notice stands on the paper and returns with what was typed', async () => {
  const { page } = opened;
  await opened.inNotice('#email').fill('zoe@example.org');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = page.locator('#paper clear-notice .notice');
  assert.ok(await printed.isVisible());
  assert.equal(await page.locator('.bar:visible, .desk:visible, #stage:visible').count(), 0);
  assert.equal(await page.locator('#paper details:not([open])').count(), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  assert.equal(await opened.inNotice('#email').inputValue(), 'zoe@example.org');
});

for (const width of [320, 820, 1440])
  test(`at ${width} px nothing scrolls sideways, and every target is 24 px or more`, async () => {
    const { page } = opened;
    await page.setViewportSize({ width, height: 800 });
    await opened.inNotice('#email').fill(`${'long'.repeat(15)}@example.org`);
    for (const each of await page.locator('.desk details').all())
      await each.evaluate((details) => (details.open = true));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(wide, width);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, input:not([type=file])')]
        .map((each) => [each.id || each.textContent, each.getBoundingClientRect()])
        .filter(([, { width, height }]) => height > 0 && (height < 24 || width < 24))
        .map(([name]) => name),
    );
    assert.deepEqual(small, []);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

test('every control has a name', async () => {
  const names = await opened.page.evaluate(() =>
    [...document.querySelectorAll('button, select, input')].map(
      (each) => each.ariaLabel ?? each.labels?.[0]?.textContent.trim() ?? each.textContent,
    ),
  );
  const nameless = names.filter((name) => !name?.trim());
  assert.deepEqual(nameless, []);
});

test('through all of this nothing was asked of a network, and nothing complained', () => {
  opened.assertQuiet();
});
