// The preview that `clearnotice preview` writes, opened from the disk as a clinic would.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { small, withForm } from '../cli/support/run.mjs';
import { startChromium, startFirefox, until, watch } from './support/browsers.mjs';
import { assertQuiet, clearnotice, isUp, makeFolder, openPage } from './support/preview.mjs';

const kRoot = fileURLToPath(new URL('../../', import.meta.url));
const kSeeds = join(kRoot, '../shared/seeds');
const kSample = join(kRoot, 'web/examples/group-practice/notice.json');
const kHostile = '</script><script>globalThis.hurt=1</script><!--<script>&amp;{{core}}$&';
const files = makeFolder();
let chromium;

before(async () => {
  chromium = await startChromium();
});
after(async () => {
  await chromium?.close();
  files.remove();
});

/** Presses a button that hands over a file. */
async function saved(page, button) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(button).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('Chromium opens the preview from the disk: no error, no request, and the form is live', async () => {
  const opened = await openPage(chromium, files.previewOf(kSample));
  await opened.up();
  await opened.inNotice('button[type=submit]').click();
  await opened.inNotice('#summary').waitFor();
  opened.assertQuiet();
  await opened.page.close();
});

test('Firefox opens the preview from the disk: no error, no request, the form is live, prints, and a text is imported', async () => {
  const path = files.previewOf(kSample);
  const firefox = await startFirefox();
  try {
    const page = await firefox.newPage();
    const seen = watch(page);
    await page.goto(pathToFileURL(path).href);
    await until(page, isUp);
    await page.evaluate(() => {
      const { contentDocument } = document.querySelector('#stage iframe');
      const { shadowRoot } = contentDocument.querySelector('clear-notice');
      shadowRoot.querySelector('#email').value = 'zoe@example.org';
      shadowRoot.querySelector('button[type=submit]').click();
    });
    const hasSummary = () =>
      !!document
        .querySelector('#stage iframe')
        .contentDocument.querySelector('clear-notice')
        .shadowRoot.querySelector('#summary');
    await until(page, hasSummary);
    // What is typed goes along to the paper and back.
    const typed = await page.evaluate(() => {
      const paper = document.querySelector('#paper');
      dispatchEvent(new Event('beforeprint'));
      const { value } = paper.querySelector('clear-notice').shadowRoot.querySelector('#email');
      dispatchEvent(new Event('afterprint'));
      return [value, paper.childElementCount];
    });
    assert.deepEqual(typed, ['zoe@example.org', 0]);
    await until(page, hasSummary);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['<h1>Privacy</h1><p>One year.</p>'], 'policy.html'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    await until(page, () => document.body.dataset.open === 'policy');
    for (const look of ['contrast', 'paper', 'dark'])
      await page.evaluate((look) => {
        const select = document.querySelector('#look');
        select.value = look;
        select.dispatchEvent(new Event('change'));
      }, look);
    await until(page, () => {
      const { contentWindow } = document.querySelector('#stage iframe');
      return contentWindow.matchMedia('(prefers-color-scheme: dark)').matches;
    });
    assertQuiet(seen, path);
  } finally {
    await firefox.close();
  }
});

test('a saved page is, to the byte, what the command line writes of that notice', async () => {
  const { page, up, assertQuiet } = await openPage(chromium, files.previewOf());
  await page.locator('#file').setInputFiles(kSample);
  await up();
  const { name, path } = await saved(page, '#save-page');
  assert.equal(name, 'group-practice-preview.html');
  assert.equal(readFileSync(path, 'utf8'), readFileSync(files.previewOf(kSample), 'utf8'));
  const copy = join(files.folder, name);
  copyFileSync(path, copy);
  const again = await openPage(chromium, copy);
  await again.up();
  await again.inNotice('form').waitFor();
  again.assertQuiet();
  assertQuiet();
  await Promise.all([page.close(), again.page.close()]);
});

test('a saved notice.json is the file that was opened, and the page keeps the language on the screen', async () => {
  const { page, up, stage } = await openPage(chromium, files.previewOf(kSample));
  await up();
  const { name, path } = await saved(page, '#save-notice');
  assert.equal(name, 'notice.json');
  assert.equal(readFileSync(path, 'utf8'), readFileSync(kSample, 'utf8'));
  await page.locator('#language').selectOption('de');
  await stage.locator('clear-notice .page[lang=de]').waitFor();
  const saving = await saved(page, '#save-page');
  assert.match(readFileSync(saving.path, 'utf8'), /<div id="plain" lang="de"/);
  await page.close();
});

test('the empty preview says what it waits for, and offers nothing else', async () => {
  const { page, assertQuiet } = await openPage(chromium, files.previewOf());
  await page.locator('#welcome').waitFor();
  const offered = page.locator('button:visible, select:visible');
  assert.deepEqual(await offered.allTextContents(), ['Open a file…']);
  assertQuiet();
  await page.close();
});

test('text that looks like markup stays text, in the page, in the payload and when saved', async () => {
  const controller = { ...withForm.controller, name: kHostile };
  const notice = { ...withForm, version: kHostile, controller };
  const opened = await openPage(chromium, files.previewOf(notice));
  const { page, inNotice } = opened;
  await opened.up();
  await inNotice('#email').fill('zoe@example.org');
  assert.equal(await page.locator('#heading').textContent(), kHostile);
  const version = page.locator('#request tr', { hasText: 'version' }).locator('td');
  assert.equal(await version.textContent(), kHostile);
  const { name, path } = await saved(page, '#save-page');
  const copy = join(files.folder, name);
  copyFileSync(path, copy);
  const again = await openPage(chromium, copy);
  await again.up();
  for (const each of [page, again.page]) {
    assert.equal(await each.evaluate(() => globalThis.hurt), undefined);
    await each.close();
  }
});

test('without scripts the plain version is readable, and no dead control is shown', async () => {
  const options = { javaScriptEnabled: false };
  const { page } = await openPage(chromium, files.previewOf(withForm), options);
  assert.ok(await page.locator('#plain h2').first().isVisible());
  assert.ok(await page.locator('noscript').isVisible());
  assert.equal(await page.locator('.live:visible, header button:visible').count(), 0);
  await page.close();
});

test('a browser without what unpacks the file keeps the plain version, and says why', async () => {
  const page = await chromium.newPage();
  await page.addInitScript(() => delete globalThis.DecompressionStream);
  await page.goto(pathToFileURL(files.previewOf(small)).href);
  await page.locator('#trouble', { hasText: 'this browser is from before 2023' }).waitFor();
  assert.ok(await page.locator('#plain h2').first().isVisible());
  await page.close();
});

test('a browser that cannot start the core keeps the plain version, and says that it is a mistake', async () => {
  const path = files.previewOf(small);
  const broken = readFileSync(path, 'utf8').replace('"core":"', '"core":"AAAA');
  writeFileSync(path, broken);
  const { page } = await openPage(chromium, path);
  await page.locator('#trouble', { hasText: 'cannot be shown' }).waitFor();
  assert.ok(await page.locator('#plain h2').first().isVisible());
  await page.close();
});

test('each of the real notices, imported, opens in Chromium without an error', async (t) => {
  if (!existsSync(kSeeds)) return t.skip('the real notices (../shared/seeds) are not here');
  const seeds = readdirSync(kSeeds).filter((name) => name.endsWith('.txt'));
  assert.equal(seeds.length, 5);
  for (const [index, seed] of seeds.entries()) {
    const notice = join(files.folder, `seed-${index}.json`);
    clearnotice('import', join(kSeeds, seed), '--out', notice);
    const { page, inNotice, assertQuiet } = await openPage(chromium, files.previewOf(notice));
    await inNotice('.notice').waitFor();
    assertQuiet();
    await page.close();
  }
});
