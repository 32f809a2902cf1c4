// Files that a person gives to the preview: opened, dropped, imported, refused.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { small, withForm } from '../cli/support/run.mjs';
import { startChromium } from './support/browsers.mjs';
import { makeFolder, openPage } from './support/preview.mjs';

const files = makeFolder();
let chromium, opened;

before(async () => {
  chromium = await startChromium();
  opened = await openPage(chromium, files.previewOf(small));
  await opened.up();
});
after(async () => {
  await chromium?.close();
  files.remove();
});

const pretty = (notice) => JSON.stringify(notice, null, 2);
const file = (name, text) => ({ name, mimeType: '', buffer: Buffer.from(text) });
const give = (name, text) => opened.page.locator('#file').setInputFiles(file(name, text));
const facts = () => opened.page.locator('#facts').textContent();
const isOpen = (id) => opened.page.locator(`body[data-open="${id}"]`).waitFor();
const trouble = () => opened.page.locator('#trouble');

/** Drops a file on the page, or on the notice in its frame. */
const drop = (name, text, onNotice) =>
  opened.page.evaluate(
    ([name, text, onNotice]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      const frame = document.querySelector('#stage iframe').contentDocument;
      const target = onNotice ? frame.body : document.body;
      const event = (type) =>
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
      const over = event('dragover');
      target.dispatchEvent(over);
      const shown = document.body.classList.contains('dropping');
      target.dispatchEvent(event('drop'));
      return [over.defaultPrevented, shown, document.body.classList.contains('dropping')];
    },
    [name, text, onNotice],
  );

test('a notice that is opened takes the place of the one before', async () => {
  await give('other.json', pretty(withForm));
  await isOpen('small-form');
  assert.equal(await facts(), 'Preview of notice small-form, version 2');
  await opened.inNotice('form').waitFor();
  assert.equal(await opened.page.locator('#status').textContent(), 'other.json is open.');
});

for (const onNotice of [false, true])
  test(`a file dropped on ${onNotice ? 'the notice' : 'the page'} is opened`, async () => {
    const id = `dropped-${onNotice}`;
    assert.deepEqual(await drop('n.json', pretty({ ...small, id }), onNotice), [true, true, false]);
    await isOpen(id);
  });

const kWrong = [
  {
    is: 'an unknown key',
    text: pretty({ ...withForm, controller: { nmae: 'Harbour', country: 'FR' } }),
    says: 'n.json cannot be shown: unknown key "nmae"; did you mean "name"?',
    marks: '"nmae"',
    where: 'Line 9, column 5 · /controller/nmae',
  },
  {
    is: 'broken JSON',
    text: '{\n  "id": "a",\n}',
    says: /comma/,
    where: /^Line 3, column 1/,
  },
  {
    is: 'a locale without words',
    text: pretty({ ...small, locales: ['tlh'], sections: [] }),
    says: /there are no words for the locale "tlh"/,
  },
  { is: 'another kind of file', name: 'n.pdf', text: '%PDF', says: /only notice\.json, and \.txt/ },
  {
    is: 'a page without a word',
    name: 'n.html',
    text: '<p>',
    says: /there is no text in this file/,
  },
  { is: 'no UTF-8', text: Buffer.from('{"id": "\xe9"}', 'latin1'), says: /this is not UTF-8/ },
];

for (const { is, name = 'n.json', text, says, marks, where } of kWrong)
  test(`${is}: told with its place, and what was on the page stays`, async () => {
    await give('good.json', pretty(withForm));
    await isOpen('small-form');
    await trouble().locator('p').waitFor({ state: 'detached' });
    await give(name, text);
    const first = trouble().locator('p').first();
    await first.waitFor();
    const said = await first.textContent();
    if (typeof says === 'string') assert.equal(said, says);
    else assert.match(said, says);
    if (marks) assert.equal(await trouble().locator('mark').textContent(), marks);
    const told = where ? await trouble().locator('.where').textContent() : '';
    if (where) assert.ok(typeof where === 'string' ? told === where : where.test(told), told);
    assert.equal(await facts(), 'Preview of notice small-form, version 2');
    assert.ok(await opened.inNotice('form').isVisible());
    await trouble().getByRole('button', { name: 'Close this message' }).click();
    assert.equal(await trouble().textContent(), '');
  });

const kPolicy = `<html lang="en"><title>x</title><h1>Privacy policy</h1><script>1</script>
<h2>How long we keep your data</h2><p>We keep your message for one year.</p>
<h2>Contact</h2><p>Our data protection officer: <a href="mailto:dpo@harbour.example">dpo@harbour.example</a></p>
<p>You may also write to our data protection officer at privacy@harbour.example.</p>
<h2>Cookies</h2><p>We set no cookies. <a href="/more">More</a>.</p>`;

test('an existing page is imported: its words, what stayed behind and what was recognised', async () => {
  await give('Our policy.html', kPolicy);
  await isOpen('our-policy');
  const imported = opened.page.locator('#imported');
  const told = await imported.textContent();
  assert.match(
    told,
    /Our policy\.html was read, and every word of it is kept\.Language of its text \(as the page says\)/,
  );
  assert.match(told, /Left out: 1 script/);
  assert.match(told, /Kept as text.*“More” \(\/more\)/);
  assert.match(told, /dpo@harbour\.example/);
  assert.match(
    await opened.inNotice('.notice').textContent(),
    /We keep your message for one year\./,
  );
});

test('the language of an imported text can be set', async () => {
  const { page, stage } = opened;
  await give(
    'Informativa.txt',
    'Informativa\n\nI tuoi dati\n\nConserviamo il messaggio per un anno.\n',
  );
  await isOpen('informativa');
  await page.locator('#imported label select').selectOption('it');
  await stage.locator('clear-notice .page[lang=it]').waitFor();
  assert.equal(await page.locator('#imported label select').inputValue(), 'it');
  await give('Our policy.html', kPolicy);
  await isOpen('our-policy');
});

test('a tick makes a fact of what was recognised, in the notice that is saved', async () => {
  const { page } = opened;
  const row = page.locator('#imported li', { hasText: '/about' }).filter({ hasText: 'retention' });
  await row.getByRole('checkbox').check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#save-notice').click(),
  ]);
  const notice = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.match(JSON.stringify(notice), /"about":"retention"/);
  assert.match(JSON.stringify(notice), /We keep your message for one year\./);
});

test('ticks that make no notice are not in it, and why is said', async () => {
  const { page } = opened;
  const boxes = page.locator('#imported li', { hasText: '/dpo/email' }).getByRole('checkbox');
  for (const each of await boxes.all()) await each.check();
  const said = page.locator('#imported-trouble');
  await said.filter({ hasText: 'The ticks are not in the notice yet: two confirmed' }).waitFor();
  await boxes.last().uncheck();
  await said.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
});

for (const [name, text] of [
  ['policy.txt', 'Privacy policy\n\nYour data\n\nWe keep your message for one year.\n'],
  ['policy.md', '# Privacy policy\n\n## Your data\n\nWe keep your *message* for one year.\n'],
])
  test(`${name} is imported as well`, async () => {
    await give(name, text);
    await isOpen('policy');
    await opened.inNotice('.notice', { hasText: 'for one year' }).waitFor();
    await give('good.json', pretty(withForm));
    await isOpen('small-form');
    assert.ok(await opened.page.locator('#imported').isHidden());
  });

test('through all of this nothing was asked of a network, and nothing complained', () => {
  opened.assertQuiet();
});
