import type { ImportedNotice } from '../types.js';
import { proposeContacts } from './contacts.js';
import { proposeCookies } from './cookies.js';
import { proposeDates } from './dates.js';
import { lexiconFor } from './lexicon.js';
import { passagesOf, type Span } from './passages.js';
import { proposeRights } from './rights.js';
import { proposeTopics } from './topics.js';

export type { Span } from './passages.js';

/** In the order of the list; `age` is what a notice says about children. */
export type ProposalKind = 'about' | 'contact' | 'date' | 'cookie' | 'right' | 'age';

/**
 * Something recognised in the words of a notice, and where. It is no fact: only a person who read the
 * place can make it one.
 */
export interface Proposal {
  readonly confirmed: false;
  readonly kind: ProposalKind;
  /** Where it belongs in notice.json; absent for what has no place of its own there. */
  readonly path?: string;
  readonly value: unknown;
  readonly found: readonly Span[];
}

/** Everything recognised; the notice stays as it is. */
export function proposalsFor(notice: ImportedNotice): Proposal[] {
  const passages = passagesOf(notice);
  const lexicon = lexiconFor(notice.locales[0]);
  return merged([
    ...proposeTopics(passages, lexicon),
    ...proposeContacts(passages, lexicon),
    ...proposeDates(passages, lexicon),
    ...proposeCookies(passages, lexicon),
    ...proposeRights(passages, lexicon),
  ]);
}

export function proposal(
  kind: ProposalKind,
  path: string | undefined,
  value: unknown,
  found: readonly Span[],
): Proposal {
  return { confirmed: false, kind, ...(path !== undefined && { path }), value, found };
}

/** What is found in several places is one proposal. */
export function merged(proposals: readonly Proposal[]): Proposal[] {
  const byValue = new Map<string, { first: Proposal; found: Span[] }>();
  for (const first of proposals) {
    const key = JSON.stringify([first.kind, first.path, first.value]);
    const known = byValue.get(key);
    if (known === undefined) byValue.set(key, { first, found: [...first.found] });
    else known.found.push(...first.found);
  }
  return [...byValue.values()].map(({ first, found }) => ({ ...first, found }));
}
