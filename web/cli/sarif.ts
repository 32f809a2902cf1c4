import type { Log, ReportingDescriptor, Result } from 'sarif';

import type { LintFinding, LintReport } from '../engine/author.js';

/** Each rule that was broken, once. */
function rulesOf(findings: readonly LintFinding[]): ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const { rule, title, article, settle } of findings)
    if (!rules.has(rule))
      rules.set(rule, {
        id: rule,
        shortDescription: { text: `${title} (${article})` },
        help: { text: settle },
      });
  return [...rules.values()];
}

/** A path as a relative reference (RFC 3986). */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

function resultOf(each: LintFinding, file: string, rules: readonly ReportingDescriptor[]): Result {
  const { rule, level, found, settle, pointer, line, column = 1, length = 1 } = each;
  const region = line && { startLine: line, startColumn: column, endColumn: column + length };
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level,
    message: { text: `${found}. ${settle}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          ...(region && { region }),
        },
        ...(pointer && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
      },
    ],
  };
}

/**
 * SARIF 2.1.0 (OASIS), which code hosts show beside the lines. The types are made from its schema; what
 * they cannot say, tests/cli/sarif.test.mjs does.
 */
export function asSarif(file: string, report: LintReport, version: string): object {
  const rules = rulesOf(report.findings);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'clearnotice', version, rules } },
        columnKind: 'unicodeCodePoints',
        results: report.findings.map((each) => resultOf(each, file, rules)),
      },
    ],
  } satisfies Log;
}
