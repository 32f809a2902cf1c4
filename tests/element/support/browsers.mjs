// The two browsers, as Debian has them.
import { chromium } from 'playwright-core';

const kChromium = process.env.CLEARNOTICE_CHROMIUM ?? '/usr/bin/chromium';
const kFirefox = process.env.CLEARNOTICE_FIREFOX ?? '/usr/bin/firefox-esr';

/** Chromium, driven by playwright. Its sandbox does not start for root, as in most containers. */
export function startChromium() {
  return chromium.launch({ executablePath: kChromium, args: ['--no-sandbox'] });
}

/** Firefox, driven by puppeteer over WebDriver BiDi: playwright cannot drive a distribution's own. */
export async function startFirefox() {
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: kFirefox,
    headless: true,
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
}

/**
 * Asks the page until it says yes. The drivers' own waiting compiles code inside the page, which a
 * strict policy forbids in some versions of Firefox.
 */
export async function until(page, question, ...given) {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (await page.evaluate(question, ...given)) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`the page never came to this: ${question} ${given}`);
}

/** Keeps what a page says and asks for, from now on. The pages of both drivers have these events. */
export function watch(page) {
  const seen = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => {
    seen.requests.push(`${request.method()} ${request.url()}`);
  });
  return seen;
}
