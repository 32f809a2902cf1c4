import { durationsIn } from './durations.js';
import { fits, pattern, type Lexicon, type Right } from './lexicon.js';
import { spanOf, spansOf, type Passage, type Span } from './passages.js';
import { proposal, type Proposal } from './proposals.js';

/** What these are called says enough, wherever it stands. */
const kPlain: ReadonlySet<Right> = new Set(['withdrawal', 'complaint']);

/** Ages of Article 8 GDPR, with room on both sides. */
const kAges = { from: 10, to: 21 } as const;

/** Which rights are named, how they are used, and from which age on. */
export function proposeRights(passages: readonly Passage[], lexicon: Lexicon): Proposal[] {
  return [...named(passages, lexicon), ...used(passages, lexicon), ...ages(passages, lexicon)];
}

/**
 * Rights that a notice names. They follow from the law and have no place in notice.json: this is what is
 * there already, and by its absence what is not.
 */
function named(passages: readonly Passage[], lexicon: Lexicon): Proposal[] {
  const about = passages.filter((passage) => isAboutRights(passage, lexicon));
  return (Object.entries(lexicon.rights) as [Right, string][]).flatMap(([right, words]) => {
    const where = kPlain.has(right) ? passages : about;
    const found = where.flatMap((passage) => spansOf(passage, pattern(words)));
    return found.length === 0 ? [] : [proposal('right', undefined, right, found)];
  });
}

function isAboutRights({ text, leadIn, titles }: Passage, { rightWord }: Lexicon): boolean {
  return [text, leadIn, titles.at(-1) ?? ''].some((each) => fits(rightWord, each));
}

function used(passages: readonly Passage[], lexicon: Lexicon): Proposal[] {
  return passages.flatMap((passage): Proposal[] => {
    const { text, titles, isTitle } = passage;
    const inRights =
      fits(lexicon.rightWord, titles.at(-1) ?? '') || isAboutRights(passage, lexicon);
    if (isTitle || !inRights) return [];
    const proof = sentenceWith(passage, lexicon.proof);
    const free = spansOf(passage, pattern(lexicon.free))[0];
    return [
      ...deadlines(passage, lexicon),
      ...(free ? [proposal('right', '/rights/fee', 'free', [free])] : []),
      ...(proof ? [proposal('right', '/rights/proof', proof.text, [proof])] : []),
      ...contactsFor(passage, text, lexicon),
    ];
  });
}

/** "within one month", and by how much it may be more. */
function deadlines(passage: Passage, lexicon: Lexicon): Proposal[] {
  if (!fits(lexicon.answer, passage.text)) return [];
  return durationsIn(passage.text, lexicon)
    .sort((one, other) => one.index - other.index)
    .slice(0, 2)
    .map(({ value, index, length }) => {
      const before = passage.text.slice(0, index);
      const key = fits(lexicon.extension, before) ? 'extension' : 'deadline';
      return proposal('right', `/rights/${key}`, value, [spanOf(passage, index, index + length)]);
    });
}

/** An e-mail address in what says how rights are used, unless it is the authority's or the officer's. */
function contactsFor(passage: Passage, text: string, { rightWord, roles }: Lexicon): Proposal[] {
  if (!fits(rightWord, text) || fits(`${roles.authority}|${roles.dpo}`, text)) return [];
  return passage.targets
    .filter(({ kind }) => kind === 'email')
    .map(({ value, start, end }) =>
      proposal('right', '/rights/contact', value, [spanOf(passage, start, end)]),
    );
}

function sentenceWith(passage: Passage, words: string): Span | undefined {
  const at = passage.text.search(pattern(words));
  if (at < 0) return undefined;
  const ends = ['. ', '! ', '? '].map((end) => passage.text.lastIndexOf(end, at));
  const last = Math.max(...ends);
  const from = last < 0 ? 0 : last + 2;
  const end = /[.!?](?=\s|$)/.exec(passage.text.slice(at));
  return spanOf(passage, from, end ? at + end.index + 1 : passage.text.length);
}

function ages(passages: readonly Passage[], { child, age }: Lexicon): Proposal[] {
  return passages.flatMap((passage): Proposal[] => {
    if (!fits(child, passage.text)) return [];
    return [...passage.text.matchAll(pattern(age))].flatMap((found): Proposal[] => {
      const years = Number(found[1]);
      const isAge = years >= kAges.from && years <= kAges.to;
      const span = spanOf(passage, found.index, found.index + found[0].length);
      return isAge ? [proposal('age', '/children/minimumAge', years, [span])] : [];
    });
  });
}
