// 320 CSS pixels, which is 1,280 at 400 % zoom (WCAG 1.4.10), with the text spacing of 1.4.12, in every
// shipped language and both directions: nothing scrolls sideways, every target has its size.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import locales from '../../dist/locales/index.js';
import { startChromium } from './support/browsers.mjs';
import { overflow, smallTargets } from './support/measure.mjs';
import { factsIn, readJson } from './support/notices.mjs';
import { startSite } from './support/site.mjs';
import { publish, visit } from './support/visit.mjs';

const shipped = Object.keys(locales);
let browser, site;

before(async () => {
  [browser, site] = await Promise.all([startChromium(), startSite()]);
});
after(async () => {
  await browser?.close();
  site?.close();
});

/**
 * A new element in one language, spaced out inside its root, where a person's own style sheet would
 * reach by an extension; everything that is folded is open.
 */
async function show(notice, locale) {
  const element = document.createElement('clear-notice');
  const ready = new Promise((resolve) => element.addEventListener('clearnotice:ready', resolve));
  element.notice = notice;
  element.locale = locale;
  document.querySelector('clear-notice').replaceWith(element);
  await ready;
  const root = element.shadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }`);
  root.adoptedStyleSheets.push(sheet);
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  const { lang, dir } = root.querySelector('.page');
  return `${lang} ${dir}`;
}

/** Types, ticks every box and sends; the message gets through or does not. */
async function send(element, values, arrives) {
  const root = element.shadowRoot;
  for (const [id, value] of Object.entries(values)) root.getElementById(id).value = value;
  for (const box of root.querySelectorAll('.choice input')) box.checked = true;
  element.transport = async () => {
    if (!arrives) throw new TypeError('no line');
    return new Response('{}', { status: 201, headers: { 'content-type': 'application/json' } });
  };
  root.querySelector('form button').click();
  // A part of the core may have to come first.
  for (let tries = 0; tries < 500; ++tries) {
    if (root.querySelector('#summary')) return 'errors';
    if (/sent|failed/.test(element.state)) return element.state;
    await new Promise((resume) => setTimeout(resume, 10));
  }
  return 'nothing';
}

const kTyped = { email: 'a@example.org', phone: '+33 1 42 68 53 00', message: 'Bonjour' };

const kClinics = {
  physiotherapist: { ...kTyped, 'given-name': 'Muster' },
  'group-practice': { ...kTyped, 'family-name': 'Muster' },
};

/** What is typed in each state of the form, and whether it arrives. */
const kStates = {
  errors: (typed) => [{ ...typed, email: 'a@', message: '' }, false],
  failed: (typed) => [typed, false],
  sent: (typed) => [typed, true],
};

for (const [clinic, typed] of Object.entries(kClinics)) {
  test(`${clinic}: all of it fits into 320 pixels with wide spacing, in every language and state`, async () => {
    const notice = factsIn(shipped, readJson(`web/examples/${clinic}/notice.json`));
    publish(site, notice);
    const viewport = { width: 320, height: 256 };
    const { context, page, seen } = await visit(browser, site, { viewport });
    const element = page.locator('clear-notice');
    const directions = new Set();
    for (const locale of shipped) {
      for (const [state, enter] of Object.entries(kStates)) {
        const where = `${locale}, ${state}`;
        const [lang, dir] = (
          await page.evaluate(`(${show})(${JSON.stringify(notice)}, '${locale}')`)
        ).split(' ');
        assert.equal(lang, locale);
        directions.add(dir);
        const [values, arrives] = enter(typed);
        const reached = `(${send})(document.querySelector('clear-notice'), ${JSON.stringify(values)}, ${arrives})`;
        assert.equal(await page.evaluate(reached), state, where);
        assert.deepEqual(await element.evaluate(overflow), [], where);
        assert.deepEqual(await element.evaluate(smallTargets, 24), [], where);
      }
    }
    assert.deepEqual([...directions].sort(), ['ltr', 'rtl']);
    assert.ok(shipped.length >= 47);
    assert.deepEqual(seen.errors, []);
    await context.close();
  });
}
