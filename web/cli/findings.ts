import type { LintFinding, LintReport } from '../engine/author.js';
import { excerpt, linesOf } from './excerpt.js';
import { printable } from './failure.js';

/** One finding as compilers tell it: the place, the line, a caret, what to write instead. */
function tell(file: string, lines: readonly string[], each: LintFinding): string {
  const { level, rule, found, locale, line, column = 1, length = 1, pointer } = each;
  const where = [line ? `${file}:${line}:${column}` : file, pointer, locale].filter(Boolean);
  const gap = ' '.repeat(line ? `${line}`.length : 0);
  const told = [`${level}[${rule}]: ${found}`, `${gap}--> ${where.join('  ')}`];
  if (line) told.push(...excerpt(lines, line, column, length));
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
  const lines = linesOf(source);
  const { findings } = report;
  const told = findings.map((each) => `${tell(file, lines, each)}\n\n`).join('');
  const totals = ['error', 'warning', 'note'].map((level) => count(findings, level)).join(', ');
  const rows = report.coverage.map(tellCoverage).map(printable).join('\n');
  return `${told}${rows}\n${totals} (the table of authorities is as of ${report.authorities})\n`;
}
