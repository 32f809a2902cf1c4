// What can be measured of the look: contrast, targets, narrow windows, both directions, print.
// narrow.test.mjs has every shipped language.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { startChromium } from './support/browsers.mjs';
import { lowContrasts, overflow, smallTargets } from './support/measure.mjs';
import { groupPractice, readJson, smallClinic } from './support/notices.mjs';
import { accept, startReceiver, startSite } from './support/site.mjs';
import { press, publish, visit } from './support/visit.mjs';

const kLocales = ['en', 'fr', 'bg', 'de', 'ar'];
let browser, site, receiver;

before(async () => {
  [browser, site, receiver] = await Promise.all([startChromium(), startSite(), startReceiver()]);
});
after(async () => {
  await browser?.close();
  site?.close();
  receiver?.close();
});

/** Walks a page through its states, and calls `look` in each. */
async function inEachState(page, look) {
  await look('initial');
  const whole = page.locator('clear-notice [part=whole] > summary');
  if (await whole.count()) {
    await whole.click();
    await look('whole');
  }
  await press(page);
  await page.locator('#summary').waitFor();
  await look('errors');
  await page.locator('#family-name').fill('Muster');
  await look('corrected');
  await page.locator('#email').fill('a@gmial.com');
  await page.locator('#message').fill('Bonjour');
  await page.locator('.suggestion').waitFor();
  await look('suggestion');
  await page.locator('#choice-callback').check();
  await page.locator('#phone').fill('+33 1 42 68 53 00');
  receiver.answer = (_, response) => response.writeHead(500).end();
  await press(page);
  await page.locator('[data-state=failed]').waitFor();
  await look('failed');
  receiver.answer = accept;
  await press(page);
  await page.locator('.receipt').waitFor();
  await look('sent');
  receiver.answer = (_, response) => response.writeHead(500).end();
  await page.locator('.withdraw button').click();
  await page.locator('div > [data-state=failed]').waitFor();
  await look('not withdrawn');
  receiver.answer = accept;
  await page.waitForTimeout(1100);
  await page.locator('.withdraw button').click();
  await page.locator('.withdraw').waitFor({ state: 'detached' });
  await look('withdrawn');
  await page.locator('clear-notice').evaluate((element) => (element.mode = 'withdraw'));
  await page.locator('#withdraw-receipt').waitFor();
  await page.waitForTimeout(1100);
  await page.locator('.withdraw button').first().click();
  await page.locator('#withdraw-receipt[aria-invalid=true]').waitFor();
  await look('number asked for');
}

for (const colorScheme of ['light', 'dark']) {
  test(`${colorScheme}: text has 4.5:1, borders and focus 3:1, in every state`, async () => {
    publish(site, groupPractice(`${receiver.origin}/contact`));
    const { context, page } = await visit(browser, site, { colorScheme });
    await inEachState(page, async (state) => {
      const { found, measured } = await page.locator('clear-notice').evaluate(lowContrasts);
      assert.deepEqual(found, [], state);
      assert.ok(measured > 15, `${state}: ${measured} measured`);
    });
    await context.close();
  });
}

/** A narrow window with the text spacing of WCAG 1.4.12. */
async function openNarrow(locale) {
  publish(site, smallClinic(locale, `${receiver.origin}/contact`), { lang: locale });
  const viewport = { width: 320, height: 256 };
  const opened = await visit(browser, site, { viewport });
  await opened.page.addStyleTag({
    content: 'body { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }',
  });
  return opened;
}

const fits = (page) => async (state) => {
  assert.deepEqual(await page.locator('clear-notice').evaluate(overflow), [], state);
  assert.deepEqual(await page.locator('clear-notice').evaluate(smallTargets, 24), [], state);
};

for (const locale of kLocales) {
  test(`${locale}: nothing scrolls sideways at 320 × 256, with wide text spacing, in any state`, async () => {
    const { context, page } = await openNarrow(locale);
    await inEachState(page, fits(page));
    await context.close();
  });
}

for (const locale of ['en-XA', 'ar-XB']) {
  test(`${locale}: words two fifths longer, or mirrored, fit as well`, async () => {
    const { context, page } = await openNarrow('en');
    const words = readFileSync(
      new URL(`../../build/dev/pseudo/${locale}.txt`, import.meta.url),
      'utf8',
    );
    const notice = smallClinic(locale, `${receiver.origin}/contact`);
    await page.evaluate(
      async ([words, notice]) => {
        const engine = await customElements.get('clear-notice').engine;
        engine.addCatalogue(words.replace(/\n$/, ''));
        document.querySelector('clear-notice').notice = notice;
      },
      [words, notice],
    );
    await page.locator(`clear-notice .page[lang=${locale}]`).waitFor();
    const dir = locale.startsWith('ar') ? 'rtl' : 'ltr';
    assert.equal(await page.locator('clear-notice .page').getAttribute('dir'), dir);
    await inEachState(page, fits(page));
    await context.close();
  });
}

test('a whole notice with tables fits into 320 pixels, in each of its languages', async () => {
  const notice = groupPractice(`${receiver.origin}/contact`);
  for (const locale of notice.locales) {
    publish(site, notice, { lang: locale });
    const { context, page } = await visit(browser, site, { viewport: { width: 320, height: 600 } });
    await page.locator('clear-notice [part=whole] > summary').click();
    assert.deepEqual(await page.locator('clear-notice').evaluate(overflow), [], locale);
    await context.close();
  }
});

test('in a narrow window each cell of a table shows the name of its column', async () => {
  const notice = readJson('web/examples/dermatology/notice.json');
  publish(site, notice, { lang: 'en' });
  const { context, page } = await visit(browser, site, { viewport: { width: 320, height: 600 } });
  const heads = await page.locator('clear-notice thead th').allTextContents();
  const shown = await page
    .locator('clear-notice tbody tr:first-child td')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
  assert.deepEqual(
    shown.map((content) => JSON.parse(content.split(' / ')[0])),
    heads,
  );
  assert.ok(heads.length > 1);
  await context.close();
});

test('fields and the button are at least 44 pixels high', async () => {
  publish(site, groupPractice(`${receiver.origin}/contact`));
  const { context, page } = await visit(browser, site);
  const heights = await page
    .locator('clear-notice :is(.field > input, textarea, button, .choice)')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  assert.equal(heights.length, 10);
  assert.ok(
    heights.every((height) => height >= 44),
    heights.join(),
  );
  await context.close();
});

test('Arabic runs from right to left; e-mail and phone stay left to right', async () => {
  const words = readJson('locales/ar.json').messages;
  publish(site, smallClinic('ar', `${receiver.origin}/contact`), { lang: 'fr' });
  const { context, page } = await visit(browser, site);
  const wrapper = page.locator('clear-notice .page');
  assert.equal(await wrapper.getAttribute('dir'), 'rtl');
  assert.equal(await wrapper.getAttribute('lang'), 'ar');
  const direction = (id) =>
    page.locator(`#${id}`).evaluate((each) => getComputedStyle(each).direction);
  assert.equal(await direction('email'), 'ltr');
  assert.equal(await direction('phone'), 'ltr');
  assert.equal(await direction('message'), 'rtl');
  const ends = await page.evaluate(() => {
    const root = document.querySelector('clear-notice').shadowRoot;
    const right = (selector) => root.querySelector(selector).getBoundingClientRect().right;
    return ['.page', '#email', '.choice input', 'button'].map(right);
  });
  assert.equal(new Set(ends.map(Math.round)).size, 1, `right edges ${ends.join()}`);
  assert.equal(await page.locator('clear-notice button').textContent(), words['form.send']);
  await context.close();
});

test('forced colours keep every border and the focus', async () => {
  publish(site, groupPractice(`${receiver.origin}/contact`));
  const { context, page } = await visit(browser, site, { forcedColors: 'active' });
  await page.locator('#email').focus();
  const seen = await page.evaluate(() => {
    const root = document.querySelector('clear-notice').shadowRoot;
    const style = (selector) => getComputedStyle(root.querySelector(selector));
    const transparent = 'rgba(0, 0, 0, 0)';
    return {
      button: style('button').borderTopColor !== transparent,
      field: style('#message').borderTopStyle === 'solid',
      focus: style('#email').outlineStyle === 'solid',
    };
  });
  assert.deepEqual(seen, { button: true, field: true, focus: true });
  await context.close();
});

test('who asks for more contrast gets it: nothing is muted, every line is of the colour of the text', async () => {
  publish(site, groupPractice(`${receiver.origin}/contact`));
  const { context, page } = await visit(browser, site, { contrast: 'more' });
  const colours = await page.evaluate(() => {
    const root = document.querySelector('clear-notice').shadowRoot;
    const style = (selector) => getComputedStyle(root.querySelector(selector));
    const own = style('.page').color;
    return [style('.hint').color, style('#email').borderTopColor, style('form').borderTopColor].map(
      (each) => each === own,
    );
  });
  assert.deepEqual(colours, [true, true, true]);
  await context.close();
});

test('the ring of the focus has two colours, of which one stands out on any ground', async () => {
  publish(site, groupPractice(`${receiver.origin}/contact`));
  const { context, page } = await visit(browser, site);
  for (const selector of ['#email', 'button[type=submit]', '.use summary']) {
    await page.locator(selector).first().focus();
    const rings = await page.evaluate(
      (grounds) => {
        const brush = new OffscreenCanvas(1, 1).getContext('2d');
        const luminance = (colour) => {
          brush.fillStyle = colour;
          brush.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((value) =>
            value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
        };
        const root = document.querySelector('clear-notice').shadowRoot;
        const { outlineColor, boxShadow } = getComputedStyle(root.activeElement);
        const ring = [outlineColor, boxShadow.split(' 0px')[0]].map(luminance);
        return grounds.map((ground) => {
          const about = luminance(ground);
          return Math.max(...ring.map((each) => Math.max(each, about) / Math.min(each, about)));
        });
      },
      ['#fff', '#000', '#777', '#17588a', '#0b57d0', '#f5e663'],
    );
    assert.ok(
      rings.every((ratio) => ratio >= 3),
      `${selector}: ${rings.map((ratio) => ratio.toFixed(1))}`,
    );
  }
  await context.close();
});

test('on paper there is the notice with its version and fingerprint, and no form', async () => {
  publish(site, groupPractice(`${receiver.origin}/contact`));
  const { context, page } = await visit(browser, site);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('clear-notice form').isVisible(), false);
  assert.ok(await page.locator('clear-notice .notice').isVisible());
  assert.ok(await page.locator('clear-notice .version').isVisible());
  const end = await page
    .locator('clear-notice .page')
    .evaluate((place) => getComputedStyle(place, '::after').content);
  assert.match(end, /SHA-256 .*[0-9a-f]{64}/);
  await context.close();
});

test('a link on paper has its address, unless the address is what it says', async () => {
  const notice = groupPractice(`${receiver.origin}/contact`);
  publish(site, notice);
  const { context, page } = await visit(browser, site);
  await page.locator('clear-notice .notice').evaluate((place) => {
    const link = document.createElement('a');
    link.href = 'https://example.org/rights';
    link.textContent = 'your rights';
    place.append(link);
  });
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .locator('clear-notice .notice a')
    .evaluateAll((all) => all.map((a) => [a.textContent, getComputedStyle(a, '::after').content]));
  const named = shown.filter(([, content]) => content !== 'none');
  assert.deepEqual(
    named.map(([text]) => text),
    ['your rights'],
  );
  assert.match(named[0][1], /example\.org\/rights/);
  assert.ok(shown.some(([text]) => text.startsWith('https://')));
  await context.close();
});
