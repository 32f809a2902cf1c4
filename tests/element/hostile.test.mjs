// Every hostile sentence of the corpus as every text of a notice and as every field, in three browsers:
// nothing runs, nothing is asked for, the page stays where it is.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { saying, sentences, shown, skip as noCorpus } from '../golden/sentences.mjs';
import { factsIn, groupPractice } from './support/notices.mjs';
import { startSite } from './support/site.mjs';
import { kBrowsers, openForm } from './support/three.mjs';
import { pageWith } from './support/visit.mjs';

/** As many notices at once as a driver's own limit for one call easily allows. */
const kBatch = 25;
let site;

/**
 * Whatever the corpus would do is counted: it is the first script of the page. `eval` stays, since a
 * driver needs it; what the corpus evaluates calls one of these.
 */
function countExecutions() {
  const executed = [];
  window.executed = executed;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'postMessage']) {
    window[name] = () => executed.push(name);
  }
  for (const name of ['write', 'writeln']) document[name] = () => executed.push(name);
  for (const name of ['log', 'info', 'warn']) console[name] = () => executed.push(name);
  for (const name of ['pushState', 'replaceState']) history[name] = () => executed.push(name);
  addEventListener('beforeunload', () => executed.push('navigation'));
  addEventListener('hashchange', () => executed.push('navigation'));
}

/** Kept in the page: what a test asks of one element after the other. */
function prepare() {
  const kTags =
    /^(a|abbr|address|bdi|button|dd|details|div|dl|dt|em|fieldset|form|h[1-6]|header|input|label|legend|li|ol|p|section|slot|span|strong|summary|table|tbody|td|textarea|th|thead|time|tr|ul)$/;
  const kSchemes = /^(https?|mailto|tel):$/;
  const troubles = [];

  /** What could run or load, by what this browser has made of it. */
  const inspect = (root, where) => {
    const all = root.querySelectorAll('*');
    for (const each of all) {
      if (!kTags.test(each.localName)) troubles.push(`${where}: <${each.localName}>`);
      for (const { name } of each.attributes) {
        if (/^on|^style$|^src/.test(name)) troubles.push(`${where}: ${name}=`);
      }
      const scheme = each.localName === 'a' ? each.protocol : 'https:';
      if (!kSchemes.test(scheme)) troubles.push(`${where}: a link to ${scheme}`);
      if (each.localName === 'form' && !kSchemes.test(new URL(each.action).protocol)) {
        troubles.push(`${where}: a form to ${each.action}`);
      }
    }
    return all.length;
  };

  const told = (element, ...names) =>
    new Promise((resolve) => {
      for (const name of names) {
        element.addEventListener(`clearnotice:${name}`, ({ detail }) => resolve(detail), {
          once: true,
        });
      }
    });

  /** In the place of the last one. */
  const show = async (settings) => {
    const element = document.createElement('clear-notice');
    element.transport = async () => new Response('{}', { status: 201 });
    for (const [name, value] of Object.entries(settings)) {
      if (name === 'notice') element.notice = value;
      else element.setAttribute(name, value);
    }
    const ready = told(element, 'ready', 'error');
    document.querySelector('clear-notice').replaceWith(element);
    const { code } = await ready;
    if (code) throw new Error(`not shown: ${code}`);
    return element.shadowRoot;
  };

  /** Fills, leaves each field as a person does, and sends. */
  const send = async (root, values) => {
    for (const field of root.querySelectorAll('form :is(input, textarea)')) {
      if (field.type === 'checkbox') field.checked = true;
      else field.value = values[field.name] ?? values.otherwise;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const { host } = root;
    root.querySelector('form button').click();
    for (let tries = 0; tries < 200; ++tries) {
      if (root.querySelector('#summary')) return 'errors';
      if (host.state === 'sent') return 'sent';
      await new Promise((resume) => setTimeout(resume, 5));
    }
    return 'nothing';
  };

  window.attack = { inspect, show, send, troubles };
}

/** Each sentence as each text of a notice: `first` to `last` of the notices that the site has. */
async function sayThem(first, last) {
  const { inspect, show, send } = window.attack;
  let elements = 0;
  for (let at = first; at < last; ++at) {
    const root = await show({ src: `/hostile/${at}.json` });
    elements += inspect(root, `notice ${at}`);
    await send(root, { email: '@' });
    inspect(root, `notice ${at}, errors`);
  }
  return elements;
}

/** Each sentence in each field at once, as a setting and as a receipt's number; some are sent as well. */
async function typeThem(lines, notice) {
  const { inspect, show, send } = window.attack;
  const outcomes = { errors: 0, sent: 0, nothing: 0 };
  const fine = { email: 'a@example.org', phone: '+33 1 42 68 53 00', otherwise: 'Muster' };
  for (const [index, words] of lines.entries()) {
    // What is sent is not shown again: a fifth of them will do.
    const wrong = { otherwise: words };
    for (const values of index % 5 === 0 ? [wrong, { ...fine, message: words }] : [wrong]) {
      const root = await show({ notice, locale: words });
      ++outcomes[await send(root, values)];
      inspect(root, words);
    }
    const root = await show({ notice, mode: 'withdraw', receipt: words });
    inspect(root, words);
  }
  return outcomes;
}

before(async () => {
  if (noCorpus) return;
  site = await startSite();
  site.pages.set('/host.css', { body: '', type: 'text/css' });
  site.pages.set('/hook.js', { body: `(${countExecutions})();`, type: 'text/javascript' });
  site.pages.set('/prepare.js', { body: `(${prepare})();`, type: 'text/javascript' });
  for (const at of shown.keys()) {
    const { notice } = saying((text) => shown[(at + text) % shown.length]);
    site.pages.set(`/hostile/${at}.json`, {
      body: JSON.stringify(notice),
      type: 'application/json',
    });
  }
  const head = '<script src="/hook.js"></script><script src="/prepare.js"></script>';
  const element = '<clear-notice src="/hostile/0.json"></clear-notice>';
  site.pages.set('/contact', { body: pageWith(element, { lang: 'en', head }) });
});
after(() => site?.close());

/** Files of the site, the page's empty icon, and the fonts with which Firefox draws what it has none for. */
const kOwn =
  /^GET (data:,|data:font.*|http:\/\/127\.0\.0\.1:\d+\/(contact|hook\.js|prepare\.js|host\.css|favicon\.ico|hostile\/\d+\.json|dist\/[\w./-]+))$/;

async function assertQuiet(page) {
  const { executed, troubles, address } = await page.evaluate(() => ({
    executed: window.executed,
    troubles: window.attack.troubles,
    address: location.href,
  }));
  assert.deepEqual(executed, []);
  assert.deepEqual(troubles.slice(0, 5), []);
  assert.equal(address, `${site.origin}/contact`);
  const foreign = page.asked.filter((line) => !kOwn.test(line));
  assert.deepEqual(foreign, []);
}

for (const [name, { start, skip = noCorpus }] of Object.entries(kBrowsers)) {
  describe(name, { skip: skip || noCorpus }, () => {
    let browser;
    before(async () => (browser = await start()));
    after(() => browser?.close());

    test(`${name}: a hostile sentence as any text of a notice runs nothing`, async () => {
      const page = await openForm(browser, `${site.origin}/contact`);
      let elements = 0;
      for (let at = 0; at < shown.length; at += kBatch) {
        elements += await page.evaluate(sayThem, at, Math.min(at + kBatch, shown.length));
      }
      assert.ok(elements > 300 * shown.length, `${elements} elements`);
      await assertQuiet(page);
      await page.close();
    });

    test(`${name}: a hostile sentence as any field, language or receipt runs nothing`, async () => {
      const notice = factsIn(['en'], groupPractice(`${site.origin}/nowhere`));
      const page = await openForm(browser, `${site.origin}/contact`);
      const total = { errors: 0, sent: 0, nothing: 0 };
      for (let at = 0; at < sentences.length; at += kBatch) {
        const outcomes = await page.evaluate(typeThem, sentences.slice(at, at + kBatch), notice);
        for (const [outcome, times] of Object.entries(outcomes)) total[outcome] += times;
      }
      assert.equal(total.nothing, 0);
      assert.ok(total.errors >= sentences.length, `${total.errors} were told what is wrong`);
      assert.ok(total.sent > 0, `${total.sent} were sent`);
      await assertQuiet(page);
      await page.close();
    });

    test(`${name}: what would run, runs in this page and is counted`, async () => {
      const page = await openForm(browser, `${site.origin}/contact`);
      await page.evaluate(() => {
        const root = document.querySelector('clear-notice').shadowRoot;
        const frame = document.createElement('div');
        frame.innerHTML = '<img src="/nothing.png" onerror="alert(1)"><a href="javascript:1">x</a>';
        root.append(frame);
        window.attack.inspect(root, 'control');
      });
      const seen = () =>
        page.evaluate(() => [window.executed.length, window.attack.troubles.length]);
      for (let tries = 0; tries < 100 && (await seen())[0] === 0; ++tries);
      assert.deepEqual(await seen(), [1, 4]);
      await assert.rejects(assertQuiet(page));
      await page.close();
    });
  });
}
