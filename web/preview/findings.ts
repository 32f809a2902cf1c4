import { tellCoverage, tellTotals } from '../author/findings.js';
import { Author, type Level, type LintFinding } from '../engine/author.js';
import { held } from './held.js';
import { find, make, quoted, styled } from './make.js';
import { placeNodes } from './place.js';

const kLevels: readonly (readonly [Level, string, string])[] = [
  ['error', 'Errors', 'What contradicts itself, the form or the law in force.'],
  ['warning', 'Warnings', 'What was not found, or is not right as it stands.'],
  ['note', 'Notes', 'What only a person can weigh.'],
];

let author: Promise<Author> | undefined;

/** What the notice still lacks, as `clearnotice lint` says it, each with its place. */
export async function showFindings(json: string): Promise<void> {
  const { findings, coverage } = (await (author ??= load())).lint(json, today());
  find('#totals').textContent = tellTotals(findings);
  const groups = kLevels.flatMap(([level, title, meaning]) => {
    const some = findings.filter((each) => each.level === level);
    if (some.length === 0) return [];
    const list = make('ul', ...some.map((each) => findingNode(json, each)));
    const head = make('summary', `${title} (${some.length})`);
    const group = make('details', head, styled('quiet', 'p', meaning), list);
    group.open = level !== 'note';
    group.className = `level ${level}`;
    return [group];
  });
  const rows = coverage.map((each) => make('li', tellCoverage(each)));
  find('#findings-list').replaceChildren(...groups, styled('quiet', 'ul', ...rows));
}

async function load(): Promise<Author> {
  return Author.load(await held('author'));
}

const today = (): string => new Date().toISOString().slice(0, 10);

function findingNode(json: string, finding: LintFinding): HTMLElement {
  const { found, settle, rule, article, title, locale } = finding;
  const head = styled('found', 'p', quoted(found));
  if (locale) head.append(' ', styled('tag', 'span', locale));
  return make(
    'li',
    head,
    make('p', quoted(settle)),
    ...placeNodes(json, finding),
    styled('where', 'p', make('code', rule), ` ${article}: ${title}`),
  );
}
