import { fits, type Lexicon } from './lexicon.js';
import { spanOf, type Passage } from './passages.js';
import { proposal, type Proposal } from './proposals.js';

/** Longer ones are no headings, and would only take time, in UTF-16 units. */
const kLongest = 300;

/** A heading over so many others is a title of the whole. */
const kMany = 3;

/** What each section is about, as far as its heading says so. */
export function proposeTopics(passages: readonly Passage[], { topics }: Lexicon): Proposal[] {
  const titles = passages.filter(({ isTitle, text }) => isTitle && text.length <= kLongest);
  const inner = new Map<string, number>();
  for (const { section } of titles) {
    const outer = section.slice(0, section.lastIndexOf('/sections/'));
    inner.set(outer, (inner.get(outer) ?? 0) + 1);
  }
  return titles.flatMap((passage): Proposal[] => {
    if ((inner.get(passage.section) ?? 0) >= kMany) return [];
    const topic = topics.find(([, words]) => fits(words, passage.text))?.[0];
    if (topic === undefined) return [];
    return [proposal('about', `${passage.section}/about`, topic, [spanOf(passage)])];
  });
}
