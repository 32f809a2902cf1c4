import { tellCoverage, tellTotals } from '../author/findings.js';
import type { LintFinding, LintReport } from '../engine/author.js';
import { printable } from './failure.js';
import { sourceOf, tellPlace, type Source } from './place.js';

/** One finding as compilers tell it: the place, the line, a caret, what to write instead. */
function tell(source: Source, each: LintFinding): string {
  const notes = [`${each.article}: ${each.title}`, `help: ${each.settle}`];
  const head = printable(`${each.level}[${each.rule}]: ${each.found}`);
  return [head, ...tellPlace(source, each, each.locale, notes)].join('\n');
}

/** The whole report for a person. */
export function asText(file: string, source: string, report: LintReport): string {
  const from = sourceOf(file, source);
  const { findings } = report;
  const told = findings.map((each) => `${tell(from, each)}\n\n`).join('');
  const rows = report.coverage.map(tellCoverage).map(printable).join('\n');
  return `${told}${rows}\n${tellTotals(findings)} (the table of authorities is as of ${report.authorities})\n`;
}
