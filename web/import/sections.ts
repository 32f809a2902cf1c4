import type { Heading, Piece } from './source.js';
import { isCapitals, isQuestion, looksLikeTitle, numberDepth } from './traits.js';
import type { Block, Section } from './types.js';

/** notice.json takes ids of at most 64 characters; a number behind it needs room too. */
const kIdLength = 56;

/** HTML has six levels of headings, and the page around the notice needs some. */
const kDeepestRank = 4;

/**
 * As many sections of a page with marked headings stand in one another: with four lists and three
 * kinds of emphasis inside, that makes the 32 levels that notice.json may have.
 */
const kMostOpen = 4;

/** A section while its content is still coming. */
interface Draft {
  readonly heading?: Heading;
  readonly rank: number;
  readonly blocks: Block[];
  readonly sections: Draft[];
}

/** Nests the blocks under their headings. What stands before the first heading has no title. */
export function toSections(pieces: readonly Piece[], locale: string): Section[] {
  const headings = pieces.flatMap((piece) => ('heading' in piece ? [piece.heading] : []));
  const ranks = rankHeadings(headings.filter(({ level }) => level === undefined));
  const root: Draft = { rank: -1, blocks: [], sections: [] };
  const open: Draft[] = [root];
  for (const piece of pieces) {
    const last = open.at(-1) ?? root;
    if ('block' in piece) {
      holderOf(last, root).blocks.push(piece.block);
      continue;
    }
    const rank = piece.heading.level ?? ranks.get(piece.heading) ?? 1;
    while (open.length > 1 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    if (piece.heading.level !== undefined) open.length = Math.min(open.length, kMostOpen);
    const draft: Draft = { heading: piece.heading, rank, blocks: [], sections: [] };
    (open.at(-1) ?? root).sections.push(draft);
    open.push(draft);
  }
  const ids = new Ids();
  return root.sections.map((draft) => finish(draft, locale, ids));
}

function holderOf(last: Draft, root: Draft): Draft {
  if (last !== root) return last;
  const preamble = root.sections[0] ?? { rank: 0, blocks: [], sections: [] };
  if (root.sections.length === 0) root.sections.push(preamble);
  return preamble;
}

function finish(draft: Draft, locale: string, ids: Ids): Section {
  const { heading, blocks, sections } = draft;
  return {
    id: ids.make(heading?.text),
    ...(heading && { title: heading.text }),
    ...(blocks.length > 0 && { body: { [locale]: blocks } }),
    ...(sections.length > 0 && { sections: sections.map((inner) => finish(inner, locale, ids)) }),
  };
}

/** 0: the title of the whole; 1: its parts; 2 and more: parts of these. */
function rankHeadings(headings: readonly Heading[]): Map<Heading, number> {
  const title = titleOf(headings);
  const rest = headings.filter((heading) => heading !== title);
  const numbered = rest.filter(({ text }) => numberDepth(text) === 1);
  const first = numbered.at(0)?.line ?? Number.POSITIVE_INFINITY;
  const last = numbered.length > 1 ? (numbered.at(-1)?.line ?? 0) : 0;
  const shouted = rest.filter(({ text }) => isCapitals(text));
  const byCapitals = numbered.length === 0 && shouted.length > 1 && shouted.length < rest.length;
  const firstShouted = shouted[0]?.line ?? 0;
  const rankOf = ({ text, line }: Heading): number => {
    const depth = Math.min(numberDepth(text), kDeepestRank);
    if (depth > 0) return depth;
    if (line > first && line < last) return 2;
    return byCapitals && line > firstShouted && !isCapitals(text) ? 2 : 1;
  };
  const ranks = new Map(rest.map((heading) => [heading, rankOf(heading)]));
  if (title !== undefined) ranks.set(title, 0);
  return ranks;
}

/** The first of two headings that open the document, or one that names the whole or alone has capitals. */
function titleOf(headings: readonly Heading[]): Heading | undefined {
  const [first, second] = headings;
  if (first === undefined || second === undefined || !first.top || isQuestion(first.text))
    return undefined;
  if (second.top) return first;
  const shouts =
    isCapitals(first.text) && headings.filter(({ text }) => isCapitals(text)).length === 1;
  return numberDepth(first.text) === 0 && (shouts || looksLikeTitle(first.text))
    ? first
    : undefined;
}

/** Ids from the words of the headings, as far as these have Latin letters; each only once. */
class Ids {
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();

  make(title: string | undefined): string {
    const words = title === undefined ? 'preamble' : slug(title);
    const isNamed = /[a-z]/.test(words);
    const base = isNamed ? words : 'section';
    let count = this.#counts.get(base) ?? 0;
    let id: string;
    do {
      count += 1;
      id = isNamed && count === 1 ? base : `${base}-${count}`;
      // "rights-2" may also be what another heading is called.
    } while (this.#used.has(id));
    this.#counts.set(base, count);
    this.#used.add(id);
    return id;
  }
}

function slug(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return words.length <= kIdLength ? words : words.slice(0, kIdLength).replace(/-[^-]*$/, '');
}
