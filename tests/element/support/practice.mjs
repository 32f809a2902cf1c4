// The group practice, open for a person's visit: browser, site and the receiver of its form.
import { after, before, beforeEach } from 'node:test';
import { startChromium } from './browsers.mjs';
import { groupPractice } from './notices.mjs';
import { accept, startReceiver, startSite } from './site.mjs';
import { publish } from './visit.mjs';

/** Opens it before a file's tests, closes it after them; each test finds a receiver that accepts. */
export function practice(open) {
  let browser, site, receiver;
  before(async () => {
    [browser, site, receiver] = await Promise.all([startChromium(), startSite(), startReceiver()]);
    const notice = groupPractice(`${receiver.origin}/contact`);
    publish(site, notice);
    open({ browser, site, receiver, notice });
  });
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.answer = accept;
  });
  after(async () => {
    await browser?.close();
    site?.close();
    receiver?.close();
  });
}
