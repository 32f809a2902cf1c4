// The preview as a clinic opens it: written by the command line, from the disk.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { until, watch } from './browsers.mjs';

const kMain = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

export function clearnotice(...words) {
  return execFileSync(process.execPath, [kMain, ...words], { encoding: 'utf8' });
}

/** A folder of its own for the previews of one test file. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'clearnotice-'));
  let count = 0;
  const fresh = (ending) => join(folder, `${++count}${ending}`);
  return {
    folder,
    /** @param notice an object, or the path of a file; nothing for the preview that waits for one */
    previewOf(notice, ...words) {
      const out = fresh('.html');
      let given = notice ?? [];
      if (typeof notice === 'object') {
        given = fresh('.json');
        writeFileSync(given, JSON.stringify(notice, null, 2));
      }
      clearnotice('preview', ...[given].flat(), ...words, '--out', out);
      return out;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Asked in the page: a notice is on the stage, its form is followed and lint has spoken. */
export const isUp = () =>
  !document.querySelector('#stage').hidden && document.querySelector('#totals').textContent !== '';

/** Opens a file in Chromium; `seen` has what the page complained of and asked for. */
export async function openPage(browser, path, options = {}) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(20_000);
  const seen = watch(page);
  await page.goto(pathToFileURL(path).href);
  const stage = page.frameLocator('#stage iframe');
  return {
    page,
    stage,
    /** A place in the notice on the stage. */
    inNotice: (selector) => stage.locator(`clear-notice .page ${selector}`),
    up: () => until(page, isUp),
    /** Nothing was said in red, and nothing asked for but the file itself and data in it. */
    assertQuiet: () => assertQuiet(seen, path),
  };
}

export function assertQuiet({ errors, requests }, path) {
  assert.deepEqual(errors, []);
  const own = `GET ${pathToFileURL(path).href}`;
  const others = requests.filter((line) => line !== own && !/^GET (?:data:|blob:)/.test(line));
  assert.deepEqual(others, []);
}
