import type { ImportedNotice } from '../import/index.js';
import type { Proposal, ProposalKind } from '../import/propose/proposals.js';
import { Finding, say } from './failure.js';
import { decode, nameOf, read, write } from './files.js';

/** One and several. */
const kNames: Readonly<Record<ProposalKind, readonly [string, string]>> = {
  about: ['topic', 'topics'],
  contact: ['contact', 'contacts'],
  date: ['date', 'dates'],
  cookie: ['cookie', 'cookies'],
  right: ['thing about rights', 'things about rights'],
  age: ['age', 'ages'],
};

interface Proposed {
  /** With the facts that were confirmed, and no other. */
  readonly notice: ImportedNotice;
  /** Writes the file of proposals, if one is wanted. */
  readonly save: () => Promise<void>;
}

/** What was recognised goes beside the notice, never into it; what a person confirmed goes in. */
export async function propose(
  imported: ImportedNotice,
  to: string | undefined,
  confirmed: string | undefined,
  mode: 'replace' | 'new',
): Promise<Proposed> {
  const { proposalsFor } = await import('../import/propose/proposals.js');
  const proposals = proposalsFor(imported);
  if (confirmed === undefined) tell(proposals, to !== undefined);
  const notice = confirmed === undefined ? imported : await confirm(imported, confirmed);
  return {
    notice,
    save: async () => {
      if (to === undefined) return;
      const path = await write(to, `${JSON.stringify({ proposals }, null, 2)}\n`, mode);
      say(
        `proposals: ${path}; write "confirmed": true where one is right, then import with --confirmed`,
      );
    },
  };
}

function tell(proposals: readonly Proposal[], isWritten: boolean): void {
  const counts = Object.entries(kNames).flatMap(([kind, [one, several]]) => {
    const count = proposals.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  if (counts.length === 0) return;
  const how = isWritten ? '' : '; --proposals writes them to a file, for you to confirm';
  say(`recognised, and not yet believed: ${counts.join(', ')}${how}`);
}

async function confirm(imported: ImportedNotice, path: string): Promise<ImportedNotice> {
  const file = nameOf(path);
  const text = decode(file, await read(path));
  const { ConfirmTrouble, withConfirmed } = await import('../import/propose/confirm.js');
  try {
    return withConfirmed(imported, JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof ConfirmTrouble) throw new Finding(`${file}: ${error.message}`);
    if (error instanceof SyntaxError) throw new Finding(`${file}: this is not JSON`);
    throw error;
  }
}
