import { toRuns } from './inline.js';
import type { Run, Runs } from './types.js';

/** What holds for a piece of text by all the elements around it. */
export interface Marks {
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly lang?: string;
  /** The run that a link or date becomes; it shows the text of the piece. */
  readonly target?: Target;
}

export type Target =
  | { readonly link: string | null }
  | { readonly abbr: string }
  | { readonly email: string }
  | { readonly phone: string }
  | { readonly date: string };

export interface Chunk {
  readonly text: string;
  readonly marks: Marks;
}

/** However elements were nested: at most one of each, in this order, so that the depth has a bound. */
const kWraps: readonly { key: keyof Marks; wrap: (inner: Runs, value: string) => Run }[] = [
  { key: 'lang', wrap: (text, lang) => ({ lang, text }) },
  { key: 'strong', wrap: (strong) => ({ strong }) },
  { key: 'em', wrap: (em) => ({ em }) },
];

/** One line of text: white space collapsed as HTML does, none at the ends. Empty for a line without text. */
export function tidy(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  let spaced = true;
  for (const { text, marks } of chunks) {
    let shown = text.replace(/[ \t\n\f\r]+/g, ' ');
    if (spaced && shown.startsWith(' ')) shown = shown.slice(1);
    if (shown === '') continue;
    spaced = shown.endsWith(' ');
    kept.push({ text: shown, marks });
  }
  for (let last = kept.at(-1); last?.text.endsWith(' '); last = kept.at(-1)) {
    kept.pop();
    if (last.text !== ' ') kept.push({ ...last, text: last.text.slice(0, -1) });
  }
  return isVisible(plain(kept)) ? kept : [];
}

export function isVisible(text: string): boolean {
  return /[^\p{White_Space}\p{Cf}]/u.test(text);
}

export function plain(chunks: readonly Chunk[]): string {
  return chunks.map(({ text }) => text).join('');
}

/** The runs of tidied chunks. */
export function chunksToRuns(chunks: readonly Chunk[]): Runs {
  const runs = wrapFrom(0, chunks);
  const [only] = runs;
  return runs.length === 1 && typeof only === 'string' ? only : runs;
}

function wrapFrom(step: number, chunks: readonly Chunk[]): Run[] {
  const wrap = kWraps[step];
  if (wrap === undefined) return byTarget(chunks);
  return groups(chunks, ({ marks }) => marks[wrap.key]).flatMap(({ value, members }) => {
    const inner = wrapFrom(step + 1, members);
    if (!value) return inner;
    const [only] = inner;
    const runs = inner.length === 1 && typeof only === 'string' ? only : inner;
    return [wrap.wrap(runs, String(value))];
  });
}

function byTarget(chunks: readonly Chunk[]): Run[] {
  return groups(chunks, ({ marks }) => marks.target).flatMap(
    ({ value, members }): readonly Run[] => {
      const text = plain(members);
      if (value === undefined) return asList(toRuns(text));
      const [shown] = Object.values(value);
      if (!isVisible(text)) return [text];
      return [
        text === shown && !('date' in value) && !('abbr' in value)
          ? (value as Run)
          : ({ ...value, text } as Run),
      ];
    },
  );
}

function asList(runs: Runs): readonly Run[] {
  return typeof runs === 'string' ? [runs] : runs;
}

function groups<Value>(
  chunks: readonly Chunk[],
  valueOf: (chunk: Chunk) => Value,
): { value: Value; members: Chunk[] }[] {
  const found: { value: Value; members: Chunk[] }[] = [];
  for (const chunk of chunks) {
    const value = valueOf(chunk);
    const last = found.at(-1);
    if (last !== undefined && last.value === value) last.members.push(chunk);
    else found.push({ value, members: [chunk] });
  }
  return found;
}
