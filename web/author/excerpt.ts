const kWidth = 100;

/** What of a line is shown round a place: paragraphs are lines of a thousand characters. */
export function window(
  line: string,
  column: number,
  length: number,
): { shown: string; /** Code points before the place. */ before: number } {
  const points = [...line];
  const start = column - 1;
  const from =
    points.length <= kWidth ? 0 : Math.max(0, Math.min(start - 30, points.length - kWidth));
  const to = Math.min(
    points.length,
    Math.max(from + kWidth, Math.min(start + length, from + kWidth)),
  );
  const indent = from === 0 ? points.findIndex((each) => each !== ' ') : 0;
  const first = from + Math.max(0, indent);
  const ends = [first > 0 && from > 0 ? '… ' : '', to < points.length ? ' …' : ''];
  return {
    shown: `${ends[0]}${points.slice(first, to).join('')}${ends[1]}`,
    before: ends[0]!.length + start - first,
  };
}

/**
 * A place in a text as compilers show it: the line, and carets below what is meant.
 * @param line    from 1
 * @param column  from 1, in code points
 * @param length  code points from `column` on
 */
export function excerpt(
  lines: readonly string[],
  line: number,
  column: number,
  length: number,
): string[] {
  const bar = `${' '.repeat(`${line}`.length)} |`;
  // A tab is as wide as the terminal likes: the caret would miss.
  const { shown, before } = window((lines[line - 1] ?? '').replaceAll('\t', ' '), column, length);
  const carets = '^'.repeat(Math.max(1, Math.min(length, [...shown].length - before)));
  return [bar, `${line} | ${shown}`, `${bar} ${' '.repeat(before)}${carets}`];
}

/** The lines of a file as people count them. */
export const linesOf = (text: string): string[] =>
  text.split('\n').map((line) => line.replace(/\r$/, ''));

/** How long the JSON token is that stands there, in code points; a bracket stands for all in it. */
export function tokenLength(line: string, column: number): number {
  const rest = [...line].slice(column - 1).join('');
  const token = /^(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)/.exec(rest)?.[0] ?? '';
  return Math.max(1, [...token].length);
}
