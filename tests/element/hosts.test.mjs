// At home on any page: what a theme does to its own text, ground and width, in three browsers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { lowContrasts, overflow } from './support/measure.mjs';
import { groupPractice } from './support/notices.mjs';
import { startSite } from './support/site.mjs';
import { kBrowsers, openForm } from './support/three.mjs';
import { pageWith, publish } from './support/visit.mjs';

/** What pages make of their ground and text, whether or not they declare a colour scheme. */
const kGrounds = {
  'a page that declares nothing': 'body { background: #fff }',
  'a dark theme that declares nothing': 'body { background: #222; color: #eee }',
  'an agency in white on navy': 'body { background: #101a33; color: #fff }',
  'a dark page that says so': ':root { color-scheme: dark } body { background: Canvas }',
  'grey text on white': 'body { background: #fff; color: #666 }',
  'brown on cream': 'body { background: #fbf5e9; color: #43302b }',
  'light grey on charcoal': 'body { background: #2b2b2b; color: #bdbdbd }',
};
/** Where the element stands: `main > aside > clear-notice`, and whether terms stand beside each other. */
const kPlaces = {
  'a sidebar of 280 pixels': ['block', 'aside { width: 280px }'],
  'a column of a row': [
    'block',
    'main { display: flex } main > p { flex: 0 0 calc(100% - 300px); margin: 0 }',
  ],
  'a float of 280 pixels': ['block', 'aside { float: left; max-width: 280px }'],
  'a cell of a grid': ['block', 'main { display: grid; grid-template-columns: 280px 1fr }'],
  'centred in a column': [
    'grid',
    'main { display: flex; flex-direction: column; align-items: center }',
  ],
  'a plain page': ['grid', 'main { max-width: 44rem }'],
};
let site;

before(async () => {
  site = await startSite();
  publish(site, groupPractice(`${site.origin}/contact-desk`));
  site.pages.set('/host.css', { body: '', type: 'text/css' });
  const body =
    '<main><aside><clear-notice src="/notice.json"></clear-notice></aside><p></p></main>';
  site.pages.set('/contact', { body: pageWith(body, { head: '<style id="host"></style>' }) });
});
after(() => site?.close());

const setStyle = (page, style) =>
  page.evaluate((style) => {
    document.querySelector('#host').textContent = style;
  }, style);

const onElement = (measure) => `() => (${measure})(document.querySelector('clear-notice'))`;

function focusOn(page, selector) {
  return page.evaluate((selector) => {
    document.querySelector('clear-notice').shadowRoot.querySelector(selector).focus();
  }, selector);
}

const styleOf = (page, selector, names) =>
  page.evaluate(
    (selector, names) => {
      const root = document.querySelector('clear-notice').shadowRoot;
      const style = getComputedStyle(root.querySelector(selector));
      return names.map((name) => style[name]);
    },
    selector,
    names,
  );

for (const [name, { start, skip }] of Object.entries(kBrowsers)) {
  describe(name, { skip }, () => {
    let browser, page;
    before(async () => {
      browser = await start();
      page = await openForm(browser, `${site.origin}/contact`);
    });
    after(async () => {
      await page?.close();
      await browser?.close();
    });

    for (const [host, style] of Object.entries(kGrounds)) {
      test(`${host}: text has 4.5:1, borders and focus 3:1`, async () => {
        await setStyle(page, style);
        for (const control of ['#email', '.send', 'summary']) {
          await focusOn(page, control);
          const { found, measured } = await page.evaluate(onElement(lowContrasts));
          assert.deepEqual(found, [], `focus on ${control}`);
          assert.ok(measured > 15, `${measured} measured`);
        }
      });
    }

    test('what a theme means for its banner does not reach the words', async () => {
      await setStyle(
        page,
        `body { line-height: 1; text-transform: uppercase; text-align: center; text-indent: 3em;
          font-style: italic; font-weight: 900; text-shadow: 1px 1px red; white-space: nowrap }`,
      );
      const names = ['textTransform', 'textIndent', 'fontStyle', 'fontWeight', 'textShadow'];
      const kept = await styleOf(page, '.notice p', names);
      assert.deepEqual(kept, ['none', '0px', 'normal', '400', 'none']);
      const [height, size] = await styleOf(page, '.notice > p', ['lineHeight', 'fontSize']);
      assert.ok(parseFloat(height) >= 1.5 * parseFloat(size), `${height} of ${size}`);
      assert.deepEqual(await page.evaluate(onElement(overflow)), []);
    });

    for (const [place, [columns, style]] of Object.entries(kPlaces)) {
      test(`${place}: it goes by the room it has, not by the window`, async () => {
        await setStyle(page, style);
        const [fits, display] = await page.evaluate(() => {
          const element = document.querySelector('clear-notice');
          const room = element.getBoundingClientRect();
          const all = [...element.shadowRoot.querySelectorAll('.page *')];
          const within = all.every((each) => {
            const { left, right, width } = each.getBoundingClientRect();
            return width <= 1 || (left >= room.left - 8 && right <= room.right + 8);
          });
          const list = getComputedStyle(element.shadowRoot.querySelector('dl'));
          return [within && room.width > 200, list.display];
        });
        assert.ok(fits);
        assert.equal(display, columns);
      });
    }
  });
}

test('the list of custom properties and parts names each that there is, once', () => {
  const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const css = read('dist/element/style.css.js');
  const list = read('web/element/style/tokens.css').split('*/')[0];
  const listed = [...list.matchAll(/^ \* (--clearnotice-[a-z-]+): \S.*; \S.*$/gm)].map(
    ([, n]) => n,
  );
  const used = new Set([...css.matchAll(/--clearnotice-[a-z-]+/g)].map(([name]) => name));
  assert.deepEqual(listed.toSorted(), [...used].sort());
  assert.equal(new Set(listed).size, listed.length);
  const parts = [...list.matchAll(/^ \* ([a-z]+): /gm)].map(([, part]) => part);
  assert.deepEqual(parts.toSorted(), [...new Set(parts)].sort());
  assert.ok(parts.includes('page') && parts.includes('button'), parts.join());
});
