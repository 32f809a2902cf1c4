// Makes the review pictures anew: each state of the element, in two languages and directions; light, dark
// and with forced colours; on a phone and on a desk; then three host pages, and paper. They are for
// people to look at: no test compares them.
//   node tests/element/pictures.mjs [state | hosts | print]...
// Each picture by itself is left in build/pictures; tests/element/pictures keeps them on sheets.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startChromium } from './support/browsers.mjs';
import { readJson } from './support/notices.mjs';
import { kHosts, kStates, kTroubles } from './support/scenes.mjs';
import { startReceiver, startSite } from './support/site.mjs';
import { pageWith, publish, visit } from './support/visit.mjs';

const kKept = fileURLToPath(new URL('./pictures/', import.meta.url));
const kSingle = fileURLToPath(new URL('../../build/pictures/', import.meta.url));
const kNotices = { fr: 'group-practice', ar: 'physiotherapist' };
const kColours = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
};
/** In CSS pixels. Of a desk, the column that the page keeps free is shown. */
const kScreens = { phone: { width: 360, height: 800 }, desk: { width: 1280, height: 1000 } };
const kColumn = 752;

const wanted = process.argv.slice(2);
const wants = (name) => wanted.length === 0 || wanted.includes(name);
const single = (name) => `${kSingle}${name}.png`;

/** @param notice  the folder of a sample */
function layered(notice, action) {
  const sample = readJson(`web/examples/${notice}/notice.json`);
  return { ...sample, layers: 'layered', form: { ...sample.form, action } };
}

/** What a page shows from the top of `selector` on, as much as its screen is high. */
async function take(page, name, selector) {
  const { width, height } = page.viewportSize();
  const top = await page
    .locator('clear-notice')
    .evaluate(
      (element, selector) =>
        element.shadowRoot.querySelector(selector).getBoundingClientRect().top + scrollY,
      selector,
    );
  const column = Math.min(width, kColumn);
  const clip = { x: (width - column) / 2, y: Math.max(0, top - 24), width: column, height };
  await page.screenshot({ path: single(name), clip, fullPage: true });
}

async function walk(site, receiver, browser, locale, colour, screen) {
  const given = { ...kColours[colour], viewport: kScreens[screen] };
  publish(site, layered(kNotices[locale], `${receiver.origin}/contact`), { lang: locale });
  const { context, page } = await visit(browser, site, given);
  for (const [state, { act, see }] of Object.entries(kStates)) {
    await act?.({ page, receiver, locale });
    if (wants(state)) await take(page, [state, locale, colour, screen].join('-'), see);
  }
  await context.close();
}

async function trouble(site, receiver, browser, name, locale, colour, screen) {
  const { init, src, fallback, until, see } = kTroubles[name];
  publish(site, layered(kNotices[locale], `${receiver.origin}/contact`), { lang: locale });
  const element = `<clear-notice src="${src}">${fallback(locale)}</clear-notice>`;
  const dir = locale === 'ar' ? 'rtl' : 'ltr';
  const body = pageWith(`<div dir="${dir}">${element}</div>`, { lang: locale });
  site.pages.set('/contact', { body });
  const page = await browser.newPage({ ...kColours[colour], viewport: kScreens[screen] });
  if (init) await page.addInitScript(init);
  await page.goto(`${site.origin}/contact`);
  await until(page);
  await take(page, [name, locale, colour, screen].join('-'), see);
  await page.close();
}

const png = (name) => `data:image/png;base64,${readFileSync(single(name), 'base64')}`;

/** Puts pictures beside each other, each as wide as `width`, and keeps the sheet. */
async function keep(browser, sheet, rows, { width = 280, quality = 32 } = {}) {
  const page = await browser.newPage({ viewport: { width: 400, height: 400 } });
  const figure = (name) =>
    `<figure><img src="${png(name)}" width="${width}"><figcaption>${name}</figcaption></figure>`;
  await page.setContent(`<!doctype html><style>
    body { display: inline-grid; gap: 12px; margin: 0; padding: 12px; background: #888 }
    div { display: flex; gap: 12px; align-items: start } figure { margin: 0 } img { display: block }
    figcaption { color: #fff; font: 11px/2 sans-serif }
    </style>${rows.map((row) => `<div>${row.map(figure).join('')}</div>`).join('')}`);
  const { width: w, height: h } = await page.locator('body').boundingBox();
  await page.setViewportSize({ width: Math.ceil(w), height: Math.ceil(h) });
  const protocol = await page.context().newCDPSession(page);
  const { data } = await protocol.send('Page.captureScreenshot', { format: 'webp', quality });
  writeFileSync(`${kKept}${sheet}.webp`, data, 'base64');
  await page.close();
}

const kVariants = Object.keys(kNotices).flatMap((locale) =>
  Object.keys(kColours).map((colour) => [locale, colour]),
);

async function pictureStates(browser, site, receiver) {
  const states = Object.keys(kStates).filter(wants);
  const troubles = Object.keys(kTroubles).filter(wants);
  for (const variant of kVariants) {
    for (const screen of Object.keys(kScreens)) {
      if (states.length > 0) await walk(site, receiver, browser, ...variant, screen);
      for (const name of troubles) await trouble(site, receiver, browser, name, ...variant, screen);
    }
  }
  for (const state of [...states, ...troubles]) {
    const row = (screen) => kVariants.map((variant) => [state, ...variant, screen].join('-'));
    await keep(browser, state, Object.keys(kScreens).map(row));
  }
}

async function pictureHosts(browser, site, receiver) {
  const names = Object.keys(kHosts);
  for (const [name, { style, body }] of Object.entries(kHosts)) {
    publish(site, layered(kNotices.fr, `${receiver.origin}/contact`));
    site.pages.set('/host.css', { body: style, type: 'text/css' });
    site.pages.set('/contact', {
      body: pageWith(body('<clear-notice src="/notice.json"></clear-notice>')),
    });
    const { context, page } = await visit(browser, site, {
      viewport: { width: 1280, height: 1000 },
    });
    const shoot = (path) => page.screenshot({ path: single(path) });
    await shoot(`${name}-top`);
    await page.locator('#email').fill('anna@gmial.com');
    await page.locator('#message').focus();
    await page.locator('.suggestion').waitFor();
    await page.locator('#given-name').evaluate((field) => field.scrollIntoView());
    await shoot(`${name}-form`);
    await page.locator('.send').click();
    await page.locator('#summary').waitFor();
    await shoot(`${name}-errors`);
    await context.close();
  }
  await keep(
    browser,
    'hosts',
    names.map((name) => ['top', 'form', 'errors'].map((at) => `${name}-${at}`)),
    { width: 600 },
  );
}

/** The pages that a printer gets, as pictures; needs pdftoppm of poppler-utils. */
async function picturePaper(browser, site, receiver) {
  publish(site, layered(kNotices.fr, `${receiver.origin}/contact`));
  const { context, page } = await visit(browser, site);
  const isPage = (name) => /^print-\d+\.png$/.test(name);
  for (const name of readdirSync(kSingle).filter(isPage)) rmSync(`${kSingle}${name}`);
  const pdf = `${kSingle}print.pdf`;
  await page.pdf({
    path: pdf,
    format: 'A4',
    margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
  });
  await context.close();
  execFileSync('pdftoppm', ['-r', '80', '-png', pdf, `${kSingle}print`]);
  const pages = readdirSync(kSingle).filter(isPage);
  await keep(browser, 'print', [pages.map((name) => name.replace('.png', ''))], { width: 460 });
}

const kOthers = {
  hosts: Object.values(kHosts)
    .map(({ look }) => look)
    .join('; '),
  print: 'the notice on paper, A4',
};

/** Names each sheet, and says what to look at. */
function writeIndex() {
  const scenes = { ...kStates, ...kTroubles };
  const rows = [
    ...Object.entries(scenes).map(([name, { look }]) => [name, look]),
    ...Object.entries(kOthers),
  ].map(
    ([name, look]) =>
      `## ${name}\n\n${look[0].toUpperCase()}${look.slice(1)}.\n\n![](${name}.webp)\n`,
  );
  writeFileSync(
    `${kKept}index.md`,
    `# How the element looks

Made by \`node tests/element/pictures.mjs\`, for people to look at: no test compares them. Whoever changes
the look or the markup makes them anew, opens each, and asks whether a tired patient would find their way.
Above a phone of 360 px, below a desk of 1280 px, each in French, then in Arabic: light, dark, forced colours.
The full size is left in \`build/pictures\`.

${rows.join('\n')}`,
  );
}

mkdirSync(kSingle, { recursive: true });
mkdirSync(kKept, { recursive: true });
const [browser, site, receiver] = await Promise.all([
  startChromium(),
  startSite(),
  startReceiver(),
]);
try {
  await pictureStates(browser, site, receiver);
  if (wants('hosts')) await pictureHosts(browser, site, receiver);
  writeIndex();
  if (wants('print')) await picturePaper(browser, site, receiver);
} finally {
  await browser.close();
  site.close();
  receiver.close();
}
