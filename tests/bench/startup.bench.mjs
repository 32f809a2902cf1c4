// Start-up in Chromium, beside the widgets that one would put together from peers: when the notice can be
// read, and when the form checks what is typed. Every page is served compressed, without a cache, from this
// machine; the slow line is emulated by the browser.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync, rmSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { startChromium } from '../element/support/browsers.mjs';
import { buildAssemblies } from './support/assemblies.mjs';
import { median } from './support/measure.mjs';
import { bar, figure, print } from './support/table.mjs';

const kRoot = fileURLToPath(new URL('../../', import.meta.url));
const kSite = join(kRoot, 'build/startup');
const kNotice = join(kRoot, 'web/examples/group-practice/notice.json');
const kRounds = 9;
const kPatience = 20_000; // ms

/** 1.44 Mbit/s down and 150 ms there and back, as the peers' own measurement has it. */
const kSlow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 180_000,
  uploadThroughput: 84_000,
};
const kConditions = {
  plain: {},
  '4× CPU': { cpu: 4 },
  'slow 4G, 4× CPU': { cpu: 4, line: kSlow4G },
};

/** Runs first on every page: says when a form takes part, whoever made it. */
const kWatcher = `
addEventListener('clearnotice:ready', () => (globalThis.__ready = performance.now()));
`;
const kTypes = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const packed = new Map();
function compressed(path) {
  if (!packed.has(path)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    packed.set(path, brotliCompressSync(readFileSync(path), { params }));
  }
  return packed.get(path);
}

const page = (body, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Contact</title>` +
  `<link rel="icon" href="data:,"><script src="/watcher.js"></script>${body}</html>`;

/** `pages` by path; everything else is a file below build/startup or dist. */
function serve(pages) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    const file = normalize(pathname);
    const place = file.startsWith('/dist/') ? kRoot : kSite;
    const type = kTypes[extname(pathname)] ?? 'text/html';
    try {
      const made = pages.get(pathname);
      const body = made === undefined ? compressed(join(place, file)) : Buffer.from(made);
      response.writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-store',
        ...(made === undefined && { 'content-encoding': 'br' }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** One cold visit: milliseconds from navigation to the first words painted, and to the form's readiness. */
async function visit(browser, address, { cpu, line }) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (line) await session.send('Network.emulateNetworkConditions', line);
  await tab.goto(address, { timeout: kPatience });
  await tab.waitForFunction(
    () => globalThis.__ready && performance.getEntriesByName('first-contentful-paint').length > 0,
    null,
    { timeout: kPatience },
  );
  const times = await tab.evaluate(() => ({
    readable: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    interactive: globalThis.__ready,
  }));
  await context.close();
  return times;
}
