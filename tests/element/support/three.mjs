// One table, three browsers: what a test needs of a page, the same for each driver.
import { existsSync } from 'node:fs';
import { kWebKitDriver, startWebKit } from './webkit.mjs';
import { startChromium, startFirefox, until } from './browsers.mjs';

/** Playwright and puppeteer drive alike, but for how they pass what is given to a function. */
class DrivenPage {
  #page;
  #close;
  /** What the page asked for, as `GET http://…`. */
  asked = [];

  constructor(page, close) {
    this.#page = page;
    this.#close = close;
    page.on('request', (request) => this.asked.push(`${request.method()} ${request.url()}`));
  }

  goto(url) {
    return this.#page.goto(url);
  }

  evaluate(task, ...given) {
    return this.#page.evaluate(`(${task})(...${JSON.stringify(given)})`);
  }

  press(name) {
    return this.#page.keyboard.press(name);
  }

  type(text) {
    return this.#page.keyboard.type(text);
  }

  close() {
    return this.#close();
  }
}

async function chromium() {
  const browser = await startChromium();
  const newPage = async () => {
    const context = await browser.newContext();
    return new DrivenPage(await context.newPage(), () => context.close());
  };
  return { newPage, close: () => browser.close() };
}

/** Puppeteer names a combination of keys one by one. */
class FirefoxPage extends DrivenPage {
  #keyboard;

  constructor(page, close) {
    super(page, close);
    this.#keyboard = page.keyboard;
  }

  async press(name) {
    const keys = name.replace('Space', ' ').split('+');
    for (const key of keys) await this.#keyboard.down(key);
    for (const key of keys.reverse()) await this.#keyboard.up(key);
  }
}

async function firefox() {
  const browser = await startFirefox();
  const newPage = async () => {
    const context = await browser.createBrowserContext();
    return new FirefoxPage(await context.newPage(), () => context.close());
  };
  return { newPage, close: () => browser.close() };
}

/** By name: how it starts, and why it cannot. */
export const kBrowsers = {
  Chromium: { start: chromium },
  Firefox: { start: firefox },
  WebKit: {
    start: startWebKit,
    skip: existsSync(kWebKitDriver) ? false : 'needs WebKitWebDriver (webkit2gtk-driver, Linux)',
  },
};

/** The first script of a page under test: keeps whatever goes wrong, in `seen`. */
function keepTrouble() {
  const seen = { errors: [], violations: [], refused: [] };
  window.seen = seen;
  const { error } = console;
  console.error = (...words) => {
    seen.errors.push(words.map(String).join(' '));
    error.apply(console, words);
  };
  addEventListener('error', ({ message, target }) => {
    seen.errors.push(message ?? `not loaded: ${target.src ?? target.href}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.violations.push(`${violatedDirective} ${blockedURI}`);
  });
}

/** Whatever a page can keep things in, throws, as some privacy settings make it. */
function refuseStorage() {
  const refuse = (name) => () => {
    window.seen.refused.push(name);
    throw new DOMException('no storage here', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    Object.defineProperty(window, name, { get: refuse(name) });
  }
  const cookie = { get: refuse('cookie'), set: refuse('cookie') };
  Object.defineProperty(Document.prototype, 'cookie', cookie);
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse('serviceWorker') });
  Object.defineProperty(Navigator.prototype, 'storage', { get: refuse('storage') });
}

/** The first script of a page; the second one leaves it without any storage. */
export const kWatch = `(${keepTrouble})();`;
export const kWatchBare = `(${keepTrouble})();(${refuseStorage})();`;

/** Opens a page and waits until the element shows its form. */
export async function openForm(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await until(page, () => {
    return !!document.querySelector('clear-notice')?.shadowRoot?.querySelector('form');
  });
  return page;
}

/** What has the focus, inside the element's root where it is there. */
export function focusedPart(page) {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer?.shadowRoot?.activeElement ?? outer;
    return inner?.id || inner?.getAttribute('type') || inner?.className || inner?.localName || '';
  });
}
