// Start-up in Chromium, beside the widgets that one would put together from peers: when the notice can be
// read, when the form can be filled in and sent, and when it checks by the widget's own rules. A static page
// has its form before any script, checked by the browser; a peer has all at once. Every page is served
// compressed, without a cache, from this machine; the slow line is emulated by the browser.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync, rmSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { startChromium } from '../element/support/browsers.mjs';
import { kTypes } from '../element/support/site.mjs';
import { buildAssemblies } from './support/assemblies.mjs';
import { median } from './support/measure.mjs';
import { bar, figure, print } from './support/table.mjs';

const kRoot = fileURLToPath(new URL('../../', import.meta.url));
const kSite = join(kRoot, 'build/startup');
const kNotice = join(kRoot, 'web/examples/group-practice/notice.json');
const kRounds = 9;
const kPatience = 20_000; // ms
/** The page of the build that is measured: its form stands in the page itself. */
const kStatic = '/site/en.html';

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

/** Runs first on every page: peers tell by the same variable when they are ready. */
const kWatcher = `addEventListener('clearnotice:ready', () => (globalThis.__ready = performance.now()));`;
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
  `<link rel="icon" href="data:,">${body}</html>`;

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

/** One cold visit: milliseconds from navigation. */
async function visit(browser, address, { cpu, line }) {
  const context = await browser.newContext();
  await context.addInitScript(kWatcher);
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
  const times = await tab.evaluate(() => {
    const [{ domInteractive }] = performance.getEntriesByType('navigation');
    const [{ startTime }] = performance.getEntriesByName('first-contentful-paint');
    return { domInteractive, readable: startTime, checked: globalThis.__ready };
  });
  await context.close();
  const { domInteractive, readable, checked } = times;
  const painted = (time) => Math.max(readable, time); // nobody fills in what is not there to see
  return {
    readable,
    usable: painted(address.endsWith(kStatic) ? domInteractive : checked),
    checked: painted(checked),
  };
}

/** Each page that is compared, by name: ours first. */
function candidates(peers) {
  const ours = {
    'clearnotice, static page': kStatic,
    'clearnotice, element alone': '/live',
  };
  const theirs = peers.map(({ name }) => [name, `/${name}`]);
  return { ...ours, ...Object.fromEntries(theirs) };
}

function pagesOf(peers) {
  const mounted = (name) =>
    page(`<div id="root"></div><script type="module" src="/peers/${name}.js"></script>`);
  const live =
    '<clear-notice src="/site/notice.json" locale="en"><p>…</p></clear-notice>' +
    '<script type="module" src="/site/clearnotice/element/bundle.js"></script>';
  return new Map([['/live', page(live)], ...peers.map(({ name }) => [`/${name}`, mounted(name)])]);
}

/** The rounds take turns, so that what slows the machine down slows all pages. */
async function measure(browser, origin, addresses, condition) {
  const names = Object.keys(addresses);
  const seen = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < kRounds; round++) {
    for (const name of names) {
      const times = await visit(browser, `${origin}${addresses[name]}`, condition);
      if (round >= 0) seen[name].push(times);
    }
  }
  return names.map((name) => {
    const times = ['readable', 'usable', 'checked'].map((what) =>
      median(seen[name].map((visited) => visited[what])),
    );
    return { name, times };
  });
}

const { built, missing } = await buildAssemblies();
for (const each of missing) console.log(`  left out: ${each}`);
rmSync(join(kSite, 'site'), { recursive: true, force: true });
const cli = join(kRoot, 'dist/cli/main.js');
execFileSync(process.execPath, [
  cli,
  'build',
  kNotice,
  '--out',
  join(kSite, 'site'),
  '--url',
  '/site/',
]);

const server = await serve(pagesOf(built));
const browser = await startChromium();
try {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const addresses = candidates(built);
  for (const [condition, settings] of Object.entries(kConditions)) {
    const rows = await measure(browser, origin, addresses, settings);
    const of = (start) => rows.find(({ name }) => name.startsWith(start))?.times;
    const [floor, lean] = [of('A4'), of('A12')];
    console.log(`\n  ${condition}: milliseconds from navigation, median of ${kRounds}`);
    print([
      ['', 'readable', 'usable', 'checked'],
      ...rows.map(({ name, times }) => [name, ...times.map(figure)]),
    ]);
    if (!floor || !lean) continue;
    const [readable, usable, checked] = rows[0].times;
    bar('static page readable at most 1.10 of A4', figure(readable / floor[0]));
    bar('its form usable at most 1.00 of A12', figure(usable / lean[1]));
    bar('and checked by our rules, in A12s', figure(checked / lean[2]));
  }
} finally {
  await browser.close();
  server.close();
}
