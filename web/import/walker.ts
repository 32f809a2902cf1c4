import {
  headingLevel,
  holdsHeading,
  isHidden,
  isList,
  kBlocks,
  kEm,
  kStrong,
  kindLeftOut,
} from './elements.js';
import { Flow } from './flow.js';
import { inOneText, toItem } from './items.js';
import type { Leavings } from './left-out.js';
import { cleanInPage } from './lines.js';
import {
  attribute,
  childrenOf,
  findAll,
  isElement,
  languageTag,
  textIn,
  wordsIn,
  type Element,
  type Node,
} from './page.js';
import { runsOf, textOfRuns } from './reading.js';
import { isVisible, type Marks, type Target } from './runs.js';
import type { Piece } from './source.js';
import { isLayout, readGrid, toTable } from './tables.js';
import { dateOf, targetOf } from './targets.js';
import type { Block, List, Term } from './types.js';

/** Deeper lists continue as paragraphs of their item. */
const kDeepestList = 4;

/** notice.json counts no further. */
const kHighestStart = 9999;

/** What is in these was never shown to anybody. */
const kWordless: ReadonlySet<string> = new Set(['script', 'style']);

/** Where in the page the reading is. */
interface Place {
  readonly flow: Flow;
  readonly marks: Marks;
  /** In an item, cell or term: these have no sections. */
  readonly inside: boolean;
  readonly lists: number;
  readonly inForm: boolean;
  readonly inHeading: boolean;
  readonly isPre: boolean;
}

/**
 * Goes through a page in the order it is read in. Of attributes only these are looked at: addresses of
 * links, languages, dates, what hides an element, spans of cells, start and kind of a list.
 */
export class Walker {
  readonly #leavings: Leavings;
  readonly #language: string | undefined;
  readonly #base: string | undefined;

  constructor(leavings: Leavings, language: string | undefined, base: string | undefined) {
    this.#leavings = leavings;
    this.#language = language;
    this.#base = base;
  }

  read(body: Element): Piece[] {
    const flow = new Flow();
    const nowhere = { inside: false, lists: 0, inForm: false, inHeading: false, isPre: false };
    this.#children(body, { flow, marks: {}, ...nowhere });
    return flow.withBoldHeadings();
  }

  #children(node: Node, place: Place): void {
    for (const child of childrenOf(node)) this.#node(child, place);
  }

  #node(node: Node, place: Place): void {
    if (node.nodeName === '#text' && 'value' in node) text(node.value, place);
    else if (isElement(node) && !this.#leaveOut(node, place)) this.#element(node, place);
  }

  /** What stands in an element, apart from what stands around it. */
  #inner(element: Element, place: Place): Block[] {
    const flow = new Flow();
    this.#children(element, { ...place, flow, inside: true });
    return flow.blocks();
  }

  #leaveOut(element: Element, place: Place): boolean {
    const kind = kindLeftOut(element, place);
    if (kind === undefined) return false;
    this.#leavings.add(kind, kWordless.has(element.tagName) ? 0 : wordsIn(element));
    return true;
  }

  #element(element: Element, outer: Place): void {
    const { tagName } = element;
    for (const { name } of element.attrs) if (name.startsWith('on')) this.#leavings.add('event');
    if (attribute(element, 'title') && tagName !== 'abbr') this.#leavings.add('title');
    const place = { ...outer, marks: this.#marks(element, outer.marks) };
    const level = headingLevel(element);
    if (level !== undefined) this.#heading(element, level, place);
    else if (tagName === 'br') lineBreak(place);
    else if (tagName === 'a') this.#link(element, place);
    else if (tagName === 'q') this.#quote(element, place);
    else if (tagName === 'dl') this.#terms(element, place);
    else if (tagName === 'table') this.#table(element, place);
    else if (isList(element)) this.#list(element, place);
    else if (kBlocks.has(tagName)) this.#block(element, place);
    else this.#children(element, place);
  }

  #marks(element: Element, around: Marks): Marks {
    const { tagName } = element;
    const lang = languageTag(attribute(element, 'lang'));
    const { lang: outer, ...rest } = around;
    const foreign = lang === undefined ? outer : this.#foreign(lang);
    const target = targetIn(element);
    return {
      ...rest,
      ...(foreign !== undefined && { lang: foreign }),
      ...(kStrong.has(tagName) && { strong: true }),
      ...(kEm.has(tagName) && { em: true }),
      ...(target !== undefined && rest.target === undefined && { target }),
    };
  }

  #foreign(lang: string): string | undefined {
    return lang.split('-')[0] === this.#language?.split('-')[0] ? undefined : lang;
  }

  #block(element: Element, place: Place): void {
    const { tagName } = element;
    place.flow.end();
    this.#children(element, {
      ...place,
      inForm: place.inForm || tagName === 'form',
      isPre: place.isPre || tagName === 'pre',
      // The button of a part that opens has words of the notice on it.
      ...(tagName === 'summary' && { inHeading: true, marks: { ...place.marks, strong: true } }),
    });
    place.flow.end();
  }

  #heading(element: Element, level: number, place: Place): void {
    const { inside, marks } = place;
    const blocks = this.#inner(element, {
      ...place,
      inHeading: true,
      ...(inside && { marks: { ...marks, strong: true } }),
    });
    if (inside || blocks.some((block) => !('p' in block))) {
      for (const block of blocks) place.flow.add(block);
      return;
    }
    // A title is text alone.
    for (const link of findAll(element, ({ tagName }) => tagName === 'a')) this.#lose(link);
    const title = runsOf(blocks).map(textOfRuns).join(' ');
    if (title !== '') place.flow.heading(level, title);
  }

  #link(element: Element, place: Place): void {
    const href = attribute(element, 'href');
    if (href === undefined) {
      this.#children(element, place);
      return;
    }
    const target = targetOf(href, this.#base) ?? { link: null };
    if ('link' in target && target.link === null && !place.inHeading) this.#lose(element);
    this.#children(element, { ...place, marks: { ...place.marks, target } });
  }

  #lose(link: Element): void {
    const address = attribute(link, 'href')?.trim();
    const words = textIn(link).replace(/\s+/g, ' ').trim();
    if (address !== undefined && words !== '')
      this.#leavings.lostLinks.push({ text: words, address });
  }

  #quote(element: Element, place: Place): void {
    place.flow.text('“', place.marks);
    this.#children(element, place);
    place.flow.text('”', place.marks);
  }

  #list(element: Element, place: Place): void {
    place.flow.end();
    const isOrdered = element.tagName === 'ol';
    const isOutline = !place.inside && holdsHeading(element);
    if (isOutline || place.lists >= kDeepestList) {
      if (isOrdered) this.#leavings.add('numeral');
      this.#children(element, place);
      place.flow.end();
      return;
    }
    const items: Block[][] = [];
    for (const child of childrenOf(element)) {
      const flow = new Flow();
      this.#node(child, { ...place, flow, inside: true, lists: place.lists + 1 });
      const blocks = flow.blocks();
      if (blocks.length === 0) continue;
      const last = items.at(-1);
      // A list beside the items instead of in one belongs to the one before.
      if (child.nodeName === 'li' || last === undefined) items.push(blocks);
      else last.push(...blocks);
    }
    if (items.length > 0) place.flow.add({ ...this.#listStyle(element), items: items.map(toItem) });
  }

  #listStyle(element: Element): Omit<List, 'items'> {
    if (element.tagName !== 'ol') return { list: 'bullet' };
    const type = attribute(element, 'type') ?? '';
    const isAlpha =
      type === 'a' ||
      /list-style[^;]*lower-(?:alpha|latin)/.test(attribute(element, 'style') ?? '');
    if (/^[AIi]$/.test(type)) this.#leavings.add('numeral');
    const first = findAll(element, ({ tagName }) => tagName === 'li')[0];
    const start = Number((first && attribute(first, 'value')) ?? attribute(element, 'start') ?? 1);
    const isKnown = Number.isInteger(start) && start > 1 && start <= kHighestStart;
    return { list: isAlpha ? 'alpha' : 'decimal', ...(isKnown && { start }) };
  }

  #terms(element: Element, place: Place): void {
    const entries: { terms: Block[]; texts: Block[] }[] = [];
    const collect = (parent: Element): void => {
      for (const child of childrenOf(parent)) {
        if (isElement(child) && child.tagName === 'div' && !isHidden(child)) {
          collect(child);
          continue;
        }
        const flow = new Flow();
        this.#node(child, { ...place, flow, inside: true, lists: place.lists + 1 });
        const blocks = flow.blocks();
        const last = entries.at(-1);
        const isTerm = child.nodeName === 'dt';
        if (blocks.length === 0) continue;
        if (last === undefined || (isTerm && last.texts.length > 0))
          entries.push(isTerm ? { terms: blocks, texts: [] } : { terms: [], texts: blocks });
        else (isTerm ? last.terms : last.texts).push(...blocks);
      }
    };
    place.flow.end();
    collect(element);
    const terms = entries.flatMap(({ terms: [term, ...more], texts: [text, ...others] }): Term[] =>
      term && 'p' in term && text && 'p' in text && more.length + others.length === 0
        ? [{ term: term.p, text: text.p }]
        : [],
    );
    if (entries.length === 0) return;
    if (terms.length === entries.length) place.flow.add({ terms });
    else if (place.lists >= kDeepestList)
      for (const { terms: term, texts } of entries)
        for (const block of [...term, ...texts]) place.flow.add(block);
    else
      place.flow.add({
        list: 'none',
        items: entries.map(({ terms: term, texts }) => toItem([...term, ...texts])),
      });
  }

  #table(element: Element, place: Place): void {
    const grid = readGrid(element);
    place.flow.end();
    if (isLayout(element, grid) || place.lists >= kDeepestList) {
      this.#children(element, place);
      place.flow.end();
      return;
    }
    for (const caption of grid.captions) this.#node(caption, place);
    place.flow.end();
    const block = toTable(grid, (cell) => {
      if (cell === undefined || this.#leaveOut(cell.element, place)) return '';
      return inOneText(this.#inner(cell.element, { ...place, lists: kDeepestList }));
    });
    place.flow.add(block);
  }
}

/** The date or the long form that an element says beside its text. */
function targetIn(element: Element): Target | undefined {
  if (element.tagName === 'time') return dateOf(attribute(element, 'datetime'));
  if (element.tagName !== 'abbr') return undefined;
  const abbr = cleanInPage(attribute(element, 'title') ?? '').trim();
  return isVisible(abbr) ? { abbr } : undefined;
}

function text(value: string, { flow, marks, isPre }: Place): void {
  for (const [index, line] of (isPre ? value.split('\n') : [value]).entries()) {
    if (index > 0) flow.breakLine();
    flow.text(line, marks);
  }
}

function lineBreak({ flow, marks, inHeading }: Place): void {
  if (inHeading) flow.text(' ', marks);
  else flow.breakLine();
}
