import { Leavings } from './left-out.js';
import { attribute, childrenOf, findAll, languageTag, readPage, type Element } from './page.js';
import type { Reading } from './reading.js';
import { Walker } from './walker.js';

export { PageTrouble } from './page.js';

export interface PageOptions {
  /** The language of the notice, BCP 47; without it, the page's own. */
  readonly locale?: string | undefined;
  /** The address the page had: what its own links start from. */
  readonly base?: string | undefined;
}

/**
 * Reads a page of HTML. Every word that a browser shows stays, in its order; what a browser runs, fills
 * in, plays or hides does not come along, and is counted.
 * @throws PageTrouble
 */
export function readHtml(source: string, options: PageOptions = {}): Reading {
  const html = readPage(source);
  const body = childrenOf(html).find((node): node is Element => node.nodeName === 'body') ?? html;
  const language = languageTag(attribute(body, 'lang')) ?? languageTag(attribute(html, 'lang'));
  const leavings = new Leavings();
  const walker = new Walker(leavings, options.locale ?? language, options.base ?? baseOf(html));
  return { pieces: walker.read(body), language, leavings };
}

/** <base>, or the address that the page calls its own. */
function baseOf(html: Element): string | undefined {
  const said = [
    ...findAll(html, ({ tagName }) => tagName === 'base'),
    ...findAll(html, (each) => each.tagName === 'link' && attribute(each, 'rel') === 'canonical'),
  ];
  return said
    .map((element) => attribute(element, 'href'))
    .find((href) => /^https?:/i.test(href ?? '') && URL.canParse(href ?? ''));
}
