// What has to be true in each of the three browsers: one table, run in all of them.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Engine } from '../../dist/engine/index.js';
import { until } from './support/browsers.mjs';
import { groupPractice, wordsOf } from './support/notices.mjs';
import { isUp, makeFolder } from './support/preview.mjs';
import { fieldsOf, startSite } from './support/site.mjs';
import { focusedPart, kBrowsers, kWatch, kWatchBare, openForm } from './support/three.mjs';
import { kStrict, pageWith, publish } from './support/visit.mjs';

const kRoot = fileURLToPath(new URL('../../', import.meta.url));
const words = wordsOf('fr');
/** The element amid a site's page, whose header and footer stay in sight. */
const kAmid = `
<header style="position: sticky; top: 0; height: 80px; background: #ccc">The clinic</header>
<p><a href="#before">Before</a></p>
<clear-notice src="/notice.json"></clear-notice>
<p style="margin-bottom: 60px"><a href="#after">After</a></p>
<footer style="position: fixed; bottom: 0; height: 60px; width: 100%; background: #ccc">Hours</footer>`;
const files = makeFolder();
let site, notice, preview;

before(async () => {
  site = await startSite();
  notice = groupPractice(`${site.origin}/contact-desk`);
  const head = '<script src="/watch.js"></script>';
  publish(site, notice, { head, page: { headers: { 'content-security-policy': kStrict } } });
  const page = site.pages.get('/contact');
  // The page's own icon is a `data:` address, which this policy refuses; the element needs none.
  page.body = page.body.replace('<link rel="icon" href="data:,">', '');
  site.pages.set('/amid', { body: pageWith(kAmid) });
  site.pages.set('/contact-desk', { body: '{}', type: 'application/json' });
  site.pages.set('/watch.js', { body: kWatchBare, type: 'text/javascript' });
  preview = files.previewOf(join(kRoot, 'web/examples/group-practice/notice.json'));
  // Before the page's own policy begins, so that it holds for all that follows.
  const html = readFileSync(preview, 'utf8');
  writeFileSync(
    preview,
    html.replace(/<head[^>]*>/, (head) => `${head}<script>${kWatch}</script>`),
  );
});
after(() => {
  site?.close();
  files.remove();
});

/** Firefox and WebKit ask for the site's icon by themselves, and then hold the page's policy against it. */
const notTheIcon = (line) => !line.includes('/favicon.ico');
const seenBy = (page) => page.evaluate(() => window.seen);

/** Presses Tab, or another key, until the focus is on `id`. */
async function tabTo(page, id, key = 'Tab') {
  for (let steps = 0; steps < 60; ++steps) {
    if ((await focusedPart(page)) === id) return;
    await page.press(key);
  }
  assert.fail(`${key} never reached ${id}`);
}

/** The state of a field, as a screen reader is told. */
const stateOf = (page, id) =>
  page.evaluate((id) => {
    const root = document.querySelector('clear-notice').shadowRoot;
    const control = root.getElementById(id);
    const described = (control.getAttribute('aria-describedby') ?? '').split(' ');
    const places = described.map((part) => root.getElementById(part));
    return {
      invalid: control.getAttribute('aria-invalid'),
      error: places.findLast((place) => place && !place.hidden)?.textContent,
    };
  }, id);

const textsOf = (page, selector) =>
  page.evaluate((selector) => {
    const root = document.querySelector('clear-notice').shadowRoot;
    return [...root.querySelectorAll(selector)].map((each) => each.textContent);
  }, selector);

/** Two presses within a second are one double click; a person who reads takes longer. */
const readOn = () => new Promise((resume) => setTimeout(resume, 1100));

async function hashOfTheFrenchText() {
  const engine = await Engine.load();
  const opened = engine.open(notice);
  await engine.addLocale('fr');
  return (await engine.withParts(() => opened.render('fr', 'text'))).sha256;
}

/** A person's visit with the keyboard alone, from the first press of Enter to the receipt. */
async function visitByKeyboard(page) {
  await tabTo(page, 'given-name');
  await page.press('Enter');
  await until(
    page,
    () => !!document.querySelector('clear-notice').shadowRoot.querySelector('#summary'),
  );
  assert.equal(await focusedPart(page), 'summary');
  const wrong = ['family-name', 'email', 'message'];
  const expected = wrong.map((id) => words[`error.${id}.empty`]);
  assert.deepEqual(await textsOf(page, '#summary a'), expected);
  for (const [index, id] of wrong.entries()) {
    const { invalid, error } = await stateOf(page, id);
    assert.equal(invalid, 'true');
    assert.equal(error, `${words['error.prefix']} ${expected[index]}`);
  }
  const address = await page.evaluate(() => location.href);
  await page.press('Tab');
  await page.press('Enter');
  assert.equal(await focusedPart(page), 'family-name');
  assert.equal(await page.evaluate(() => location.href), address, 'the address stays as it was');

  await page.type('O’Brien');
  assert.equal((await stateOf(page, 'family-name')).invalid, null, 'right: the error is gone');
  assert.equal((await stateOf(page, 'email')).invalid, 'true', 'the others are still there');
  await tabTo(page, 'email');
  await page.type('siobhan@example.org');
  await tabTo(page, 'phone');
  await page.type('01 42 68 53 00');
  await tabTo(page, 'message');
  await page.type('Bonjour');
  await page.press('Enter');
  await page.type('Quand ?');
  await tabTo(page, 'choice-callback');
  await page.press('Space');
  assert.equal(await focusedPart(page), 'choice-callback', 'ticking moves nothing');
  assert.deepEqual(await textsOf(page, '[aria-invalid=true]'), []);
}

const kSent = {
  'family-name': 'O’Brien',
  email: 'siobhan@example.org',
  phone: '01 42 68 53 00',
  message: 'Bonjour\nQuand ?',
  notice: 'group-practice',
  version: '3',
  locale: 'fr',
  'choice.callback': 'yes',
  'choice.newsletter': 'no',
};

/** The package's own files, those of the clinic's page, and what browsers ask for by themselves. */
const kOwn =
  /^POST \/reports$|^GET data:font|^GET \/(contact|watch\.js|host\.css|notice\.json|favicon\.ico|dist\/((element|engine|locales|parts)\b.*\.js|core\.wasm))$/;

/** Each stop of the Tab key on the sample, from a link before the element to one after it. */
const kStops = [
  'a #before',
  ...['who', 'purposes', 'data', 'transfers', 'rights'].map((topic) => `a #topic-${topic}`),
  `summary ${words['layer.whole']}`,
  ...['given-name', 'family-name', 'organisation', 'occupation', 'email', 'phone'].flatMap((id) => [
    `input ${id}`,
    `summary ${id}-use`,
  ]),
  'textarea message',
  'summary message-use',
  'input choice-callback',
  'input choice-newsletter',
  'a #notice',
  `button ${words['form.send']}`,
  'a #after',
];

const stop = (page) =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const each = outer?.shadowRoot?.activeElement ?? outer;
    return `${each.localName} ${each.id || each.getAttribute('href') || each.textContent.trim()}`;
  });

/** Whether the middle of what has the focus, or of a large control its upper edge, can be seen. */
const isSeen = (page) =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const each = outer?.shadowRoot?.activeElement ?? outer;
    const { left, top, width, height } = each.getClientRects()[0];
    const [x, y] = [left + width / 2, top + Math.min(height, 40) / 2];
    const hit = document.elementFromPoint(x, y);
    const inner = hit?.shadowRoot?.elementFromPoint(x, y) ?? hit;
    return each.contains(inner);
  });

/** A browser may scroll some frames after the key. */
async function comesToBeSeen(page) {
  for (let tries = 0; tries < 50; ++tries) if (await isSeen(page)) return true;
  return false;
}

for (const [name, { start, skip = false }] of Object.entries(kBrowsers)) {
  describe(name, { skip }, () => {
    let browser;
    before(async () => (browser = await start()));
    after(() => browser?.close());

    test(`${name}: a visit by keyboard sends one message, under the strictest policy and without storage`, async () => {
      site.reports.length = site.posted.length = 0;
      const page = await openForm(browser, `${site.origin}/contact`);
      const asked = () => page.asked.map((line) => line.replace(site.origin, ''));
      await visitByKeyboard(page);
      await readOn();
      const early = asked();
      assert.deepEqual(
        early.filter((line) => !kOwn.test(line)),
        [],
        'before it is sent, only files of the package are asked for',
      );
      assert.equal(early.filter((line) => /locales\/[a-z]{2}\.js/.test(line)).length, 1);
      await tabTo(page, 'email', 'Shift+Tab');
      await page.press('Enter');
      await until(page, () => {
        return !!document.querySelector('clear-notice').shadowRoot.querySelector('.receipt');
      });
      assert.deepEqual(
        asked().slice(early.length),
        ['POST /contact-desk', 'GET /dist/rest.wasm'],
        'one message, and once it has arrived what shows the receipt',
      );
      assert.equal(site.posted.length, 1);
      const [{ headers, body }] = site.posted;
      assert.match(headers['content-type'], /^application\/x-www-form-urlencoded\b/);
      assert.equal(headers.cookie, undefined);
      assert.equal(headers.referer, undefined);
      const { 'idempotency-key': key, ...fields } = fieldsOf(body);
      assert.match(key, /^[0-9a-f]{32}$/);
      assert.deepEqual(fields, { ...kSent, 'text-sha256': await hashOfTheFrenchText() });
      assert.deepEqual(await textsOf(page, '.sent h2'), [words['status.sent']]);
      assert.equal(await focusedPart(page), 'sent', 'the focus is on what happens next');

      const { errors, violations, refused } = await seenBy(page);
      assert.deepEqual(errors.filter(notTheIcon), []);
      assert.deepEqual(violations.filter(notTheIcon), []);
      assert.deepEqual(site.reports.filter(notTheIcon), []);
      assert.deepEqual(refused, [], 'nothing was ever to be stored');
      await page.close();
    });

    test(`${name}: that page would have told of a broken policy and of storage`, async () => {
      site.reports.length = 0;
      const page = await openForm(browser, `${site.origin}/contact`);
      const told = await page.evaluate(() => {
        const attempts = {
          html: () => (document.createElement('p').innerHTML = '<b>x</b>'),
          storage: () => localStorage.getItem('x'),
          cookie: () => document.cookie,
        };
        return Object.keys(attempts).filter((attempt) => {
          try {
            attempts[attempt]();
            return false;
          } catch {
            return true;
          }
        });
      });
      assert.deepEqual(told, ['html', 'storage', 'cookie'], 'each has thrown');
      await until(page, () => window.seen.violations.length > 0);
      const { violations, refused } = await seenBy(page);
      assert.match(violations.filter(notTheIcon).join(), /^require-trusted-types-for/);
      assert.deepEqual(refused, ['localStorage', 'cookie']);
      await page.close();
    });

    test(`${name}: Tab meets every stop in the order it is read, there and back, never under a sticky bar`, async () => {
      const page = await openForm(browser, `${site.origin}/amid`);
      for (const [key, stops] of [
        ['Tab', kStops],
        ['Shift+Tab', kStops.toReversed().slice(1)],
      ]) {
        const met = [];
        const hidden = [];
        for (const each of stops) {
          await page.press(key);
          met.push(await stop(page));
          // The links before and after are the page's own.
          if (!/#(before|after)$/.test(each) && !(await comesToBeSeen(page)))
            hidden.push(`${key} ${each}`);
        }
        assert.deepEqual(met, stops);
        assert.deepEqual(hidden, []);
      }
      await page.close();
    });

    test(`${name}: the preview opens from the disk: no error, no request, and the form is live`, async () => {
      const address = pathToFileURL(preview).href;
      const page = await browser.newPage();
      await page.goto(address);
      await until(page, isUp);
      await page.evaluate(() => {
        const { contentDocument } = document.querySelector('#stage iframe');
        contentDocument.querySelector('clear-notice').shadowRoot.querySelector('#email').focus();
      });
      await page.press('Enter');
      await until(page, () => {
        const { contentDocument } = document.querySelector('#stage iframe');
        return !!contentDocument.querySelector('clear-notice').shadowRoot.querySelector('#summary');
      });
      const own = (line) => line === `GET ${address}` || /^GET (data|blob):/.test(line);
      assert.deepEqual(
        page.asked.filter((line) => !own(line)),
        [],
      );
      const { errors, violations } = await seenBy(page);
      assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
      await page.close();
    });
  });
}
