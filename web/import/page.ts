import { countWords } from './left-out.js';
import { defaultTreeAdapter, parse, type Tree } from './parsers.js';

export type Node = Tree.ChildNode;
export type Element = Tree.Element;

/** A page that no notice can be made of, in a sentence for whoever brought it. */
export class PageTrouble extends Error {
  override readonly name = 'PageTrouble';
}

/** Chromium and Firefox stop nesting at this depth too. */
const kDeepest = 512;

/**
 * Real notices have a few thousand elements. HTML's rules for unclosed <b> and <i> repeat them in every
 * paragraph, so that 80 kB of text can become millions.
 */
const kMostElements = 250_000;

/** Reads a page as a browser with scripts switched off does. @throws PageTrouble */
export function readPage(source: string): Element {
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > kMostElements)
        throw new PageTrouble(`this page has more than ${kMostElements} elements`);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
  const page = parse(source, { scriptingEnabled: false, treeAdapter });
  expectShallow(page.childNodes);
  const html = page.childNodes.find((node): node is Element => node.nodeName === 'html');
  if (html === undefined) throw new PageTrouble('there is no page in this file');
  return html;
}

/** Whatever walks the page later may then call itself. */
function expectShallow(top: readonly Node[]): void {
  let level: readonly Node[] = top;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > kDeepest)
      throw new PageTrouble(
        `the elements of this page stand in one another more than ${kDeepest} deep`,
      );
    const inner: Node[] = [];
    for (const node of level)
      if ('childNodes' in node) for (const each of node.childNodes) inner.push(each);
    level = inner;
  }
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function findAll(node: Node, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (each: Node): void => {
    if (isElement(each) && fits(each)) found.push(each);
    for (const inner of childrenOf(each)) visit(inner);
  };
  visit(node);
  return found;
}

/** All text in it, shown or not. */
export function textIn(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return childrenOf(node).map(textIn).join(' ');
}

export function wordsIn(node: Node): number {
  return countWords(textIn(node));
}

/** "fr_CA.UTF-8", " FR-ca " → "fr-CA"; nothing for what names no language. */
export function languageTag(written: string | undefined): string | undefined {
  const found = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z\d])/i.exec(
    written ?? '',
  );
  const [, language, script, region] = found ?? [];
  if (language === undefined) return undefined;
  const parts = [language.toLowerCase()];
  if (script) parts.push(script.charAt(0).toUpperCase() + script.slice(1).toLowerCase());
  if (region) parts.push(region.toUpperCase());
  return parts.join('-');
}
