import type { LintFinding, LintReport } from '../engine/author.js';
import { printable } from './failure.js';
import { sourceOf, tellPlace, type Source } from './place.js';

/** One finding as compilers tell it: the place, the line, a caret, what to write instead. */
function tell(source: Source, each: LintFinding): string {
  const notes = [`${each.article}: ${each.title}`, `help: ${each.settle}`];
  const head = printable(`${each.level}[${each.rule}]: ${each.found}`);
  return [head, ...tellPlace(source, each, each.locale, notes)].join('\n');
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
  const from = sourceOf(file, source);
  const { findings } = report;
  const told = findings.map((each) => `${tell(from, each)}\n\n`).join('');
  const totals = ['error', 'warning', 'note'].map((level) => count(findings, level)).join(', ');
  const rows = report.coverage.map(tellCoverage).map(printable).join('\n');
  return `${told}${rows}\n${totals} (the table of authorities is as of ${report.authorities})\n`;
}
