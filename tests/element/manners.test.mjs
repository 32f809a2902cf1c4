// How the element behaves as a guest on somebody's page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startChromium, until, watch } from './support/browsers.mjs';
import { groupPractice, wordsOf } from './support/notices.mjs';
import { startReceiver, startSite } from './support/site.mjs';
import { pageWith, press, publish, visit } from './support/visit.mjs';

let browser, site, receiver, notice;

before(async () => {
  [browser, site, receiver] = await Promise.all([startChromium(), startSite(), startReceiver()]);
  notice = groupPractice(`${receiver.origin}/contact`);
  publish(site, notice);
});
after(async () => {
  await browser?.close();
  site?.close();
  receiver?.close();
});

test('importing the class and its registration needs no document', async () => {
  const { ClearNotice } = await import('../../dist/element/define.js');
  assert.equal(typeof ClearNotice, 'function');
  assert.equal(globalThis.customElements, undefined);
});

test('a second registration does nothing', async () => {
  const { context, page, seen } = await visit(browser, site);
  await page.addScriptTag({ type: 'module', url: '/dist/element/define.js?again' });
  assert.ok(await page.locator('clear-notice form').isVisible());
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test('a notice can be a property set before the definition, an object, a text or a child', async () => {
  const child = `<clear-notice id="child"><script type="application/json">${JSON.stringify(notice).replaceAll('<', '\\u003c')}</script></clear-notice>`;
  const early = `<script>
    const early = document.createElement('clear-notice');
    early.id = 'early';
    early.notice = ${JSON.stringify(notice).replaceAll('<', '\\u003c')};
    early.locale = 'en';
  </script>`;
  site.pages.set('/sources', {
    body: pageWith(
      `${child}<clear-notice id="text"></clear-notice>${early}<script>document.body.append(early)</script>`,
    ),
  });
  const page = await browser.newPage();
  const seen = watch(page);
  await page.goto(`${site.origin}/sources`);
  await page.locator('#text').evaluate((element, text) => {
    element.notice = text;
  }, JSON.stringify(notice));
  for (const [id, locale] of [
    ['child', 'fr'],
    ['text', 'fr'],
    ['early', 'en'],
  ]) {
    await page.locator(`#${id} form`).waitFor();
    assert.equal(await page.locator(`#${id} .page`).getAttribute('lang'), locale);
    assert.equal(await page.locator(`#${id} .page`).getAttribute('dir'), 'ltr');
  }
  assert.deepEqual(seen.errors, []);
  await page.close();
});

test('the language is the attribute, else the closest lang, else the browser’s', async () => {
  const cases = [
    { attributes: 'locale="de-CH"', lang: 'en', expected: 'de' },
    { attributes: '', lang: 'en-GB', expected: 'en' },
    { attributes: 'locale="ja"', lang: 'en', expected: 'fr' },
    { attributes: '', lang: '', expected: 'de' },
  ];
  for (const { expected, ...options } of cases) {
    publish(site, notice, options);
    const { context, page } = await visit(browser, site, { locale: 'de-AT' });
    assert.equal(await page.locator('clear-notice .page').getAttribute('lang'), expected);
    await context.close();
  }
  publish(site, notice);
});

test('another language keeps what was typed, and asks for consent again in its own words', async () => {
  const { context, page } = await visit(browser, site);
  await page.locator('#message').fill('Bonjour');
  await page.locator('#choice-callback').check();
  await page.locator('clear-notice').evaluate((element) => element.setAttribute('locale', 'de'));
  await page.locator('clear-notice .page[lang=de]').waitFor();
  assert.equal(await page.locator('#message').inputValue(), 'Bonjour');
  assert.equal(await page.locator('#choice-callback').isChecked(), false);
  assert.equal(await page.locator('clear-notice button').textContent(), wordsOf('de')['form.send']);
  await context.close();
});

test('moving the element keeps what was typed and ticked', async () => {
  const { context, page } = await visit(browser, site);
  await page.locator('#message').fill('Bonjour');
  await page.locator('#choice-callback').check();
  await page.evaluate(() => {
    const box = document.createElement('div');
    document.body.append(box);
    box.append(document.querySelector('clear-notice'));
  });
  await page.waitForTimeout(200);
  assert.equal(await page.locator('#message').inputValue(), 'Bonjour');
  assert.ok(await page.locator('#choice-callback').isChecked());
  await context.close();
});

test('an element that moves to a frame keeps its look and what was typed', async () => {
  const { context, page, seen } = await visit(browser, site);
  await page.locator('#message').fill('Bonjour');
  const moved = await page.evaluate(async () => {
    const element = document.querySelector('clear-notice');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument.body.append(element);
    await new Promise((done) => setTimeout(done, 100));
    const field = element.shadowRoot.querySelector('#message');
    const { borderRadius } = frame.contentWindow.getComputedStyle(field);
    return { borderRadius, value: field.value };
  });
  assert.deepEqual(moved, { borderRadius: '4px', value: 'Bonjour' });
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test('a page that comes back from the back-forward cache has no box ticked', async () => {
  const { context, page } = await visit(browser, site);
  await page.locator('#message').fill('Bonjour');
  await page.locator('#choice-callback').check();
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  assert.equal(await page.locator('#choice-callback').isChecked(), false);
  assert.equal(await page.locator('#message').inputValue(), 'Bonjour');
  await context.close();
});

test('events tell which text was shown, and nothing that was typed', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.told = [];
    for (const name of ['ready', 'error', 'send', 'sent', 'failed']) {
      addEventListener(`clearnotice:${name}`, (event) => {
        const { bubbles, composed, cancelable, detail } = event;
        window.told.push({ name, bubbles, composed, cancelable, detail });
        if (name === 'send' && window.cancelNext) {
          window.cancelNext = false;
          event.preventDefault();
        }
      });
    }
  });
  await page.goto(`${site.origin}/contact`);
  await page.locator('clear-notice form').waitFor();
  await page.locator('#family-name').fill('Secretname');
  await page.locator('#email').fill('secret@example.org');
  await page.locator('#message').fill('Secretword');
  await page.evaluate(() => {
    window.cancelNext = true;
  });
  await press(page);
  assert.equal(receiver.received.length, 0, 'the page has cancelled it');
  assert.equal(await page.locator('#message').inputValue(), 'Secretword');
  await press(page);
  await page.locator('.sent').waitFor();
  const told = await page.evaluate(() => window.told);
  assert.deepEqual(
    told.map(({ name }) => name),
    ['ready', 'send', 'send', 'sent'],
  );
  for (const { name, bubbles, composed, cancelable, detail } of told) {
    assert.ok(bubbles && composed);
    assert.equal(cancelable, name === 'send');
    const { receipt, ...rest } = detail;
    assert.deepEqual(Object.keys(rest).sort(), ['id', 'locale', 'sha256', 'version']);
    assert.equal(!!receipt, name === 'sent');
  }
  assert.doesNotMatch(JSON.stringify(told), /secret/i);
  await context.close();
});

test('without a core, or with a broken notice, the fallback stays and the page is told the code', async () => {
  const cases = [
    { path: '/missing.json', code: 'notice.unreachable' },
    { path: '/broken.json', body: '{ "id": ', code: /^json\./ },
    { path: '/notice.json', gone: /\/dist\/core/, code: 'engine.unavailable' },
  ];
  for (const { path, body, gone, code } of cases) {
    if (body) site.pages.set(path, { body, type: 'application/json' });
    const listen = `<script>
      window.codes = [];
      addEventListener('clearnotice:error', ({ detail }) => window.codes.push(detail.code));
    </script>`;
    const element = `<clear-notice src="${path}"><p>Call us</p><p slot="unavailable">Not today</p></clear-notice>`;
    site.pages.set('/trouble', { body: pageWith(element, { head: listen }) });
    const page = await browser.newPage();
    if (gone) await page.route(gone, (route) => route.abort());
    await page.goto(`${site.origin}/trouble`);
    await until(page, () => window.codes.length > 0);
    const [told] = await page.evaluate(() => window.codes);
    if (code instanceof RegExp) assert.match(told, code);
    else assert.equal(told, code);
    assert.ok(await page.getByText('Call us').isVisible());
    assert.ok(await page.getByText('Not today').isVisible());
    await page.close();
  }
});

test('a node list that holds more than it may is refused', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/contact`);
  const refused = await page.evaluate(async () => {
    const { mount } = await import('/dist/element/mount.js');
    const lists = [
      ['script', {}, 'alert(1)'],
      ['p', { onclick: 'alert(1)' }],
      ['p', {}, ['iframe', {}]],
      ['a', { href: 'javascript:alert(1)' }],
      ['a', { href: ' javascript:alert(1)' }],
      ['a', { href: '//elsewhere.example' }],
      ['form', { action: 'data:text/html,x' }],
      ['input', { type: 'checkbox', checked: '' }],
    ];
    const isRefused = (list) => {
      try {
        mount([list], document);
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    return lists.map(isRefused);
  });
  assert.ok(refused.every(Boolean), refused.join());
  await page.close();
});

test('two elements on one page do not disturb each other', async () => {
  const twice = '<clear-notice src="/notice.json"></clear-notice>'.repeat(2);
  site.pages.set('/twice', { body: pageWith(twice) });
  const page = await browser.newPage();
  await page.goto(`${site.origin}/twice`);
  await page.locator('clear-notice form').nth(1).waitFor();
  await page.locator('clear-notice').nth(1).locator('button').click();
  assert.equal(await page.locator('clear-notice').nth(0).locator('#summary').count(), 0);
  assert.equal(await page.locator('clear-notice').nth(1).locator('#summary').count(), 1);
  await page.close();
});
