import { bulletOf, enumeratorOf, isRule, type Bullet, type Enumerator } from './markers.js';
import { endsSentence } from './traits.js';

/** One line of the source with something on it; hard-wrapped lines are one. */
export interface Line {
  /** In the source, from 1. */
  readonly number: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly gap: number;
  /** Without the white space around it. */
  readonly text: string;
  readonly bullet?: Bullet;
  readonly enumerator?: Enumerator;
  /** A row of = or - stood under it. */
  readonly underlined?: boolean;
}

/** A tab is worth so many columns. */
const kTab = 4;
/** Text is wrapped by hand or by a mail program at widths between these, in UTF-16 units. */
const kNarrowest = 40;
const kWidest = 120;

/** Cuts a text into lines. Takes every line end there is; control characters become spaces. */
export function toLines(text: string): Line[] {
  return unwrap(confirmBullets(readLines(clean(text))));
}

/** Neither a lone surrogate nor a control character can stand in notice.json. */
function clean(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, ' ');
}

/** The same in a page, where none of what ends a line of a text does. */
export function cleanInPage(text: string): string {
  return clean(text).replace(/[\u000b-\u000d]/g, ' ');
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  // A bullet alone on its line belongs to the next one: that is how lists are pasted from PDF.
  let waiting: { line: Line; sign: string } | undefined;
  for (const [index, raw] of text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).entries()) {
    const line = readLine(raw, index + 1, gap);
    if (line === undefined) {
      gap += 1;
      continue;
    }
    const above = lines.at(-1);
    if (isRule(line.text)) {
      if (gap === 0 && above !== undefined)
        lines[lines.length - 1] = { ...above, underlined: true };
      gap = 1;
      continue;
    }
    gap = 0;
    if (waiting !== undefined)
      lines.push(line.bullet ? waiting.line : takeSign(waiting.line, line, waiting.sign));
    if (waiting === undefined || line.bullet !== undefined) lines.push(line);
    waiting = undefined;
    const sign = line.bullet?.body === '' ? line.bullet.sign : undefined;
    if (sign !== undefined) waiting = { line: withoutBullet(line), sign };
    if (waiting !== undefined) lines.pop();
  }
  if (waiting !== undefined) lines.push(waiting.line);
  return lines;
}

function readLine(raw: string, number: number, gap: number): Line | undefined {
  const text = raw.trim();
  if (!/[^\p{White_Space}\p{Cf}]/u.test(text)) return undefined;
  let indent = 0;
  for (const blank of raw.slice(0, raw.indexOf(text))) indent += blank === '\t' ? kTab : 1;
  const bullet = bulletOf(text);
  const enumerator = bullet === undefined ? enumeratorOf(text) : undefined;
  return {
    number,
    indent,
    gap,
    text,
    ...(bullet && { bullet }),
    ...(enumerator && { enumerator }),
  };
}

function takeSign(from: Line, line: Line, sign: string): Line {
  const { enumerator: _, ...rest } = line;
  return {
    ...rest,
    gap: from.gap,
    indent: from.indent,
    bullet: { sign, body: line.text, sure: true },
  };
}

function withoutBullet(line: Line): Line {
  const { bullet: _, ...rest } = line;
  return rest;
}

/**
 * A dash can open a list item as well as a remark: it is a bullet only where another one of its kind
 * follows at the same indent, with nothing between but lines that can belong to the item.
 */
function confirmBullets(lines: readonly Line[]): Line[] {
  const confirmed = new Set<Line>();
  const open: Line[] = [];
  for (const line of lines) {
    const unsure = line.bullet !== undefined && !line.bullet.sure;
    const ends = unsure || line.gap > 0 ? line.indent : line.indent + 1;
    for (let last = open.at(-1); last !== undefined && last.indent >= ends; last = open.at(-1)) {
      open.pop();
      if (!unsure || last.indent !== line.indent || last.bullet?.sign !== line.bullet?.sign)
        continue;
      confirmed.add(last).add(line);
    }
    if (unsure) open.push(line);
  }
  return lines.map((line) =>
    line.bullet === undefined || line.bullet.sure || confirmed.has(line)
      ? line
      : withoutBullet(line),
  );
}

/** Joins the lines that were broken only because the next word did not fit. */
function unwrap(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  if (width === undefined) return [...lines];
  const joined: { first: Line; last: Line; parts: string[] }[] = [];
  for (const line of lines) {
    const group = joined.at(-1);
    if (group !== undefined && isForced(group.last, line, width)) {
      group.parts.push(line.text);
      group.last = line;
    } else {
      joined.push({ first: line, last: line, parts: [] });
    }
  }
  return joined.map(({ first, parts }) =>
    parts.length === 0 ? first : extend(first, parts.join(' ')),
  );
}

function extend(line: Line, more: string): Line {
  return {
    ...line,
    text: `${line.text} ${more}`,
    ...(line.bullet && { bullet: { ...line.bullet, body: `${line.bullet.body} ${more}` } }),
    ...(line.enumerator && {
      enumerator: { ...line.enumerator, body: `${line.enumerator.body} ${more}` },
    }),
  };
}

/** The width at which a text was wrapped; nothing where each line is a paragraph of its own. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const width = lines.reduce(
    (most, line) => (/\s/.test(line.text) ? Math.max(most, right(line)) : most),
    0,
  );
  if (width < kNarrowest || width > kWidest) return undefined;
  let forced = 0;
  let inSentence = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above === undefined || !isForced(above, line, width)) continue;
    forced += 1;
    if (!endsSentence(above.text)) inSentence += 1;
  }
  return inSentence >= 2 && inSentence * 2 >= forced ? width : undefined;
}

function isForced(above: Line, line: Line, width: number): boolean {
  if (line.gap > 0 || above.underlined || line.bullet || line.enumerator) return false;
  const firstWord = /^\S*/.exec(line.text)?.[0] ?? '';
  return right(above) + 1 + firstWord.length > width;
}

function right(line: Line): number {
  return line.indent + line.text.length;
}
