import type { Leavings } from './left-out.js';
import type { Piece } from './source.js';
import type { Block, Item, Run, Runs } from './types.js';

/** What was read from a source, before it is nested under its headings. */
export interface Reading {
  readonly pieces: readonly Piece[];
  /** That the source itself says it is in, BCP 47. */
  readonly language?: string | undefined;
  readonly leavings?: Leavings;
}

/** What a reader sees of runs. */
export function textOfRuns(runs: Runs): string {
  return typeof runs === 'string' ? runs : runs.map(textOfRun).join('');
}

function textOfRun(run: Run): string {
  if (typeof run === 'string') return run;
  if ('strong' in run) return textOfRuns(run.strong);
  if ('em' in run) return textOfRuns(run.em);
  if ('lang' in run) return textOfRuns(run.text);
  if (run.text !== undefined) return run.text;
  const [shown] = Object.values(run);
  return shown ?? '';
}

export function isBlocks(item: Item): item is readonly Block[] {
  const first: unknown = typeof item === 'string' ? undefined : item[0];
  return (
    typeof first === 'object' &&
    first !== null &&
    ['p', 'list', 'terms', 'table'].some((key) => key in first)
  );
}

/** The runs of blocks, one text after the other. */
export function runsOf(blocks: readonly Block[]): Runs[] {
  return blocks.flatMap((block): Runs[] => {
    if ('p' in block) return [block.p];
    if ('terms' in block) return block.terms.flatMap(({ term, text }) => [term, text]);
    if ('table' in block) return [...block.table.head, ...block.table.rows.flat()];
    return block.items.flatMap((item) => (isBlocks(item) ? runsOf(item) : [item]));
  });
}
