import { runsOf, textOfRuns } from './reading.js';
import { endsSentence } from './traits.js';
import type { Block, Item, Run, Runs } from './types.js';

/** Runs for an only paragraph. */
export function toItem(blocks: readonly Block[]): Item {
  const [only] = blocks;
  return blocks.length === 1 && only !== undefined && 'p' in only ? only.p : blocks;
}

/** A cell has no blocks: what stood apart in it is parted by punctuation. */
export function inOneText(blocks: readonly Block[]): Runs {
  const texts = runsOf(blocks);
  if (texts.length < 2) return texts[0] ?? '';
  return texts.flatMap((runs, index): readonly Run[] => {
    const before = texts[index - 1];
    const gap = before === undefined ? [] : [isClosed(textOfRuns(before)) ? ' ' : '; '];
    return [...gap, ...(typeof runs === 'string' ? [runs] : runs)];
  });
}

function isClosed(shown: string): boolean {
  return endsSentence(shown) || /[,،–—-]$/.test(shown);
}
