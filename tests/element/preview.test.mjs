// The preview that `clearnotice preview` writes, opened from the disk as a clinic would.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startChromium, startFirefox, until, watch } from './support/browsers.mjs';

const kRoot = fileURLToPath(new URL('../../', import.meta.url));
const kSeeds = join(kRoot, '../shared/seeds');
const kSample = join(kRoot, 'web/examples/group-practice/notice.json');
let folder, chromium;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clearnotice-'));
  chromium = await startChromium();
});
after(async () => {
  await chromium?.close();
  rmSync(folder, { recursive: true, force: true });
});

function clearnotice(...words) {
  return execFileSync(process.execPath, [join(kRoot, 'dist/cli/main.js'), ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function previewOf(notice, name) {
  const file = join(folder, `${name}.html`);
  clearnotice('preview', notice, '--out', file);
  return pathToFileURL(file).href;
}

const isRendered = (selector) =>
  !!document.querySelector('clear-notice')?.shadowRoot?.querySelector(selector);

/** What a file may ask for: itself, and data that it holds. */
function assertQuiet({ errors, requests }, address) {
  assert.deepEqual(errors, []);
  const others = requests.filter((line) => line !== `GET ${address}` && !/^GET data:/.test(line));
  assert.deepEqual(others, []);
}

test('Chromium opens the preview from the disk: no error, no request, and the form is live', async () => {
  const address = previewOf(kSample, 'sample');
  const page = await chromium.newPage();
  const seen = watch(page);
  await page.goto(address);
  await until(page, isRendered, 'form');
  await page.locator('clear-notice .page button').click();
  await page.locator('#summary').waitFor();
  assertQuiet(seen, address);
  await page.close();
});

test('Firefox opens the preview from the disk: no error, no request, and the form is live', async () => {
  const address = previewOf(kSample, 'sample-firefox');
  const firefox = await startFirefox();
  try {
    const page = await firefox.newPage();
    const seen = watch(page);
    await page.goto(address);
    await until(page, isRendered, 'form');
    await page.evaluate(() => {
      document.querySelector('clear-notice').shadowRoot.querySelector('button').click();
    });
    await until(page, isRendered, '#summary');
    assertQuiet(seen, address);
  } finally {
    await firefox.close();
  }
});

test('each of the real notices, imported, opens in Chromium without an error', async (t) => {
  if (!existsSync(kSeeds)) return t.skip('the real notices (../shared/seeds) are not here');
  const seeds = readdirSync(kSeeds).filter((name) => name.endsWith('.txt'));
  assert.equal(seeds.length, 5);
  for (const [index, seed] of seeds.entries()) {
    const notice = join(folder, `seed-${index}.json`);
    clearnotice('import', join(kSeeds, seed), '--out', notice);
    const address = previewOf(notice, `seed-${index}`);
    const page = await chromium.newPage();
    const seen = watch(page);
    await page.goto(address);
    await until(page, isRendered, '.notice');
    assertQuiet(seen, address);
    await page.close();
  }
});
