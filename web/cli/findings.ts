import type { LintFinding, LintReport } from '../engine/author.js';
import { printable } from './failure.js';

const kWidth = 100;

/** What of a line is shown round a place: paragraphs are lines of a thousand characters. */
function excerpt(line: string, column: number, length: number): { shown: string; before: number } {
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

/** One finding as compilers tell it: the place, the line, a caret, what to write instead. */
function tell(file: string, lines: readonly string[], each: LintFinding): string {
  const { level, rule, found, locale, line, column = 1, length = 1, pointer } = each;
  const where = [line ? `${file}:${line}:${column}` : file, pointer, locale].filter(Boolean);
  const number = line ? `${line}` : '';
  const bar = `${' '.repeat(number.length)} |`;
  const told = [
    `${level}[${rule}]: ${found}`,
    `${' '.repeat(number.length)}--> ${where.join('  ')}`,
  ];
  if (line) {
    const { shown, before } = excerpt(lines[line - 1] ?? '', column, length);
    const carets = '^'.repeat(Math.max(1, Math.min(length, [...shown].length - before)));
    told.push(bar, `${number} | ${shown}`, `${bar} ${' '.repeat(before)}${carets}`);
  }
  const gap = ' '.repeat(number.length);
  told.push(`${gap} = ${each.article}: ${each.title}`, `${gap} = help: ${each.settle}`);
  return told.map(printable).join('\n');
}

function count(findings: readonly LintFinding[], level: string): string {
  const number = findings.filter((each) => each.level === level).length;
  return `${number} ${level}${number === 1 ? '' : 's'}`;
}

/** One line for a locale: what is there, what is half there, what was not found. */
function tellCoverage({ locale, read, items }: LintReport['coverage'][number]): string {
  const named = (state: string) => Object.keys(items).filter((item) => items[item] === state);
  const wanted = Object.keys(items).length - named('not-applicable').length;
  const parts = [
    `${locale}: ${named('present').length} of ${wanted} items of Articles 9 and 13 found`,
  ];
  const partial = named('partial');
  const missing = named('missing');
  if (partial.length > 0) parts.push(`in part: ${partial.join(', ')}`);
  if (missing.length > 0) parts.push(`not found: ${missing.join(', ')}`);
  if (!read) parts.push('from the facts alone: there is no lexicon for its own words');
  return parts.join('; ');
}

/** The whole report for a person. */
export function asText(file: string, source: string, report: LintReport): string {
  const lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
  const { findings } = report;
  const told = findings.map((each) => `${tell(file, lines, each)}\n\n`).join('');
  const totals = ['error', 'warning', 'note'].map((level) => count(findings, level)).join(', ');
  const rows = report.coverage.map(tellCoverage).map(printable).join('\n');
  return `${told}${rows}\n${totals} (the table of authorities is as of ${report.authorities})\n`;
}
