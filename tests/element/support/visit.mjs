// A visit of a person to a clinic's page with the element on it.
import { watch } from './browsers.mjs';

/** The strictest policy that lets wasm start at all. */
export const kStrict = [
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  'report-uri /reports',
].join('; ');

/** The head of every page: the look of an ordinary site, from a file, so that strict policies hold. */
export const kHostStyle = `:root { color-scheme: light dark; }
body { margin: 0 auto; background: Canvas; padding: 1rem; max-width: 44rem; font-family: system-ui, sans-serif; }`;

/** A page with the element, and whatever else a test wants on it. */
export function pageWith(element, { lang = 'fr', head = '' } = {}) {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Contact</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css">
${head}
<script type="module" src="/dist/element/define.js"></script>
</head>
<body>
${element}
</body>
</html>`;
}

/** Puts a notice and a page that shows it on the site, `around` it what else the page has. */
export function publish(
  site,
  notice,
  { page = {}, attributes = '', around = ['', ''], ...options } = {},
) {
  site.pages.set('/host.css', { body: kHostStyle, type: 'text/css' });
  site.pages.set('/notice.json', { body: JSON.stringify(notice), type: 'application/json' });
  const element = `<clear-notice src="/notice.json" ${attributes}><p>Fallback</p></clear-notice>`;
  const [before, after] = around;
  site.pages.set('/contact', { body: pageWith(before + element + after, options), ...page });
}

/** Opens the page and waits until the form is there; `init` runs before any script of the page. */
export async function visit(browser, site, { init, ...options } = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  if (init) await page.addInitScript(init);
  const seen = watch(page);
  await page.goto(`${site.origin}/contact`);
  await page
    .locator('clear-notice form')
    .waitFor()
    .catch((error) => {
      throw new Error(`${error.message}\n${seen.errors.join('\n')}`);
    });
  return { context, page, seen };
}

/** Two presses within a second are one double click; a person who reads takes longer. */
export async function press(page) {
  await page.waitForTimeout(1100);
  await page.locator('clear-notice button[type=submit]').click();
}

/** What a screen reader is told about a field. */
export async function described(page, id) {
  return page.locator(`#${id}`).evaluate((control) => ({
    invalid: control.getAttribute('aria-invalid'),
    description: (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((part) => control.getRootNode().getElementById(part))
      .filter((place) => place && !place.hidden)
      .map((place) => place.textContent),
  }));
}

/** The id of what has the focus, inside the element's root. */
export function focused(page) {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id ?? '');
}
