import { isBlocks, textOfRuns } from '../reading.js';
import { isLeadIn } from '../traits.js';
import type { Block, ImportedNotice, Item, Runs, Section } from '../types.js';

/** Where something stands: UTF-16 units of what a reader sees of the runs at a JSON pointer. */
export interface Span {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** So much of what stands around a text is looked at, in UTF-16 units. */
const kAround = 300;

/** One text of the notice, with what is needed to understand it. */
export interface Passage {
  readonly pointer: string;
  readonly text: string;
  /** Pointer of the section it is in. */
  readonly section: string;
  readonly isTitle: boolean;
  /** The titles around it, the nearest last. */
  readonly titles: readonly string[];
  /** The text that introduces the list it is in, or heads its column. */
  readonly leadIn: string;
  /** Links, e-mail addresses and phone numbers in it. */
  readonly targets: readonly Target[];
}

export interface Target {
  readonly kind: 'link' | 'email' | 'phone';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Every text of a notice, in its order. */
export function passagesOf(notice: ImportedNotice): Passage[] {
  const [locale] = notice.locales;
  return notice.sections.flatMap((section, i) => inSection(section, `/sections/${i}`, locale, []));
}

function inSection(
  section: Section,
  at: string,
  locale: string,
  around: readonly string[],
): Passage[] {
  const { title, body, sections = [] } = section;
  const titles = title === undefined ? around : [...around, title.slice(0, kAround)];
  const here: Context = { section: at, titles, leadIn: '' };
  const heading = title === undefined ? [] : [passage(title, `${at}/title`, here, true)];
  const inner = sections.flatMap((each, i) =>
    inSection(each, `${at}/sections/${i}`, locale, titles),
  );
  return [...heading, ...inBlocks(body?.[locale] ?? [], `${at}/body/${locale}`, here), ...inner];
}

type Context = Pick<Passage, 'section' | 'titles' | 'leadIn'>;

function inBlocks(blocks: readonly Block[], at: string, context: Context): Passage[] {
  let leadIn = context.leadIn;
  return blocks.flatMap((block, i): Passage[] => {
    const introduced = 'p' in block && !isLeadIn(leadIn) ? context.leadIn : leadIn;
    const found = inBlock(block, `${at}/${i}`, { ...context, leadIn: introduced });
    if ('p' in block) leadIn = textOfRuns(block.p).slice(-kAround);
    return found;
  });
}

function inBlock(block: Block, at: string, context: Context): Passage[] {
  if ('p' in block) return [passage(block.p, `${at}/p`, context)];
  if ('list' in block)
    return block.items.flatMap((item, i) => inItem(item, `${at}/items/${i}`, context));
  if ('terms' in block)
    return block.terms.flatMap(({ term, text }, i) => [
      passage(term, `${at}/terms/${i}/term`, context),
      passage(text, `${at}/terms/${i}/text`, {
        ...context,
        leadIn: textOfRuns(term).slice(-kAround),
      }),
    ]);
  const { head, rows } = block.table;
  return [
    ...head.map((cell, i) => passage(cell, `${at}/table/head/${i}`, context)),
    ...rows.flatMap((row, r) =>
      row.map((cell, i) => {
        const leadIn = textOfRuns(head[i] ?? '').slice(-kAround);
        return passage(cell, `${at}/table/rows/${r}/${i}`, { ...context, leadIn });
      }),
    ),
  ];
}

function inItem(item: Item, at: string, context: Context): Passage[] {
  return isBlocks(item) ? inBlocks(item, at, context) : [passage(item, at, context)];
}

function passage(runs: Runs, pointer: string, context: Context, isTitle = false): Passage {
  return { pointer, text: textOfRuns(runs), isTitle, targets: targetsIn(runs, 0), ...context };
}

function targetsIn(runs: Runs, from: number): Target[] {
  if (typeof runs === 'string') return [];
  let start = from;
  return runs.flatMap((run): Target[] => {
    const at = start;
    start += textOfRuns([run]).length;
    if (typeof run === 'string' || 'date' in run || 'abbr' in run) return [];
    if ('strong' in run) return targetsIn(run.strong, at);
    if ('em' in run) return targetsIn(run.em, at);
    if ('lang' in run) return targetsIn(run.text, at);
    if ('link' in run && run.link === null) return [];
    if ('link' in run) return [{ kind: 'link', value: run.link, start: at, end: start }];
    if ('email' in run) return [{ kind: 'email', value: run.email, start: at, end: start }];
    return [{ kind: 'phone', value: run.phone, start: at, end: start }];
  });
}

export function spanOf({ pointer, text }: Passage, start = 0, end = text.length): Span {
  return { pointer, start, end, text: text.slice(start, end) };
}

/** Every place where a pattern with the flag g fits. */
export function spansOf(passage: Passage, pattern: RegExp): Span[] {
  return [...passage.text.matchAll(pattern)].map(({ index, 0: found }) =>
    spanOf(passage, index, index + found.length),
  );
}
