import type { LintFinding, LintReport } from '../engine/author.js';

const kLevels = ['error', 'warning', 'note'] as const;

/** `1 error, 2 warnings, 0 notes`. */
export function tellTotals(findings: readonly LintFinding[]): string {
  return kLevels
    .map((level) => {
      const number = findings.filter((each) => each.level === level).length;
      return `${number} ${level}${number === 1 ? '' : 's'}`;
    })
    .join(', ');
}

/** One line for a locale: what is there, what is half there, what was not found. */
export function tellCoverage({ locale, read, items }: LintReport['coverage'][number]): string {
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
