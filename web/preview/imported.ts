import type { Imported } from '../author/imported.js';
import { describeLeftOut } from '../author/left-out.js';
import type { ImportedNotice } from '../import/index.js';
import { ConfirmTrouble, withConfirmed } from '../import/propose/confirm.js';
import { proposalsFor, type Proposal, type ProposalKind } from '../import/propose/proposals.js';
import { find, make, quoted, styled } from './make.js';

const kTitles: Readonly<Record<ProposalKind, string>> = {
  about: 'What a section is about',
  contact: 'Contacts',
  date: 'Dates',
  cookie: 'Cookies',
  right: 'Rights that are named',
  age: 'Age',
};

/** Shows a notice; tells in a sentence what keeps it from being one. */
type Try = (make: () => ImportedNotice) => Promise<string | undefined>;

/** What an import made of an old notice: its language, what stayed behind, what was recognised. */
export function showImported(name: string, imported: Imported, attempt: Try): void {
  const proposals = proposalsFor(imported.notice).map((proposal) => ({
    ...proposal,
    confirmed: false as boolean,
  }));
  const groups = Object.entries(kTitles).flatMap(([kind, title]) => {
    const some = proposals.filter((each) => each.kind === kind);
    const rows = some.map((each) =>
      each.path === undefined ? namedNode(each) : proposalNode(each as Tickable, confirm),
    );
    return some.length === 0 ? [] : [groupNode(title, rows)];
  });
  find('#imported').hidden = false;
  find('#imported-list').replaceChildren(...summaryNodes(name, imported), ...groups);

  async function confirm(proposal: Tickable, box: HTMLInputElement): Promise<void> {
    proposal.confirmed = box.checked;
    const refused = await attempt(confirmed).catch((error: unknown) => {
      if (error instanceof ConfirmTrouble) return error.message;
      throw error;
    });
    // The ticks stay: a second one may be what the first one lacks.
    find('#imported-trouble').textContent =
      refused === undefined ? '' : `The ticks are not in the notice yet: ${refused}`;
  }

  const confirmed = (): ImportedNotice => withConfirmed(imported.notice, { proposals });
}

type Tickable = Omit<Proposal, 'confirmed'> & { confirmed: boolean };

function summaryNodes(name: string, { locale, language, leavings }: Imported): HTMLElement[] {
  const told = leavings ? describeLeftOut(leavings) : [];
  const list = told.map((sentence) => make('li', quoted(capital(sentence))));
  const how = language === 'given' ? '' : ` (${language})`;
  return [
    make(
      'p',
      quoted(name),
      ` was read, and every word of it is kept. Its language: ${locale}${how}.`,
    ),
    ...(list.length > 0 ? [make('ul', ...list)] : []),
  ];
}

const capital = (sentence: string): string => sentence[0]!.toUpperCase() + sentence.slice(1);

function groupNode(title: string, rows: readonly HTMLElement[]): HTMLElement {
  const group = make('details', make('summary', `${title} (${rows.length})`), make('ul', ...rows));
  group.open = rows.length < 8;
  group.className = 'level';
  return group;
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 1).replace(/\s+/g, ' ');

function placesOf({ found }: Pick<Proposal, 'found'>): HTMLElement {
  const places = found.slice(0, 3).map(({ text }) => styled('quote', 'q', quoted(text)));
  const more = found.length > 3 ? ` and ${found.length - 3} more` : '';
  return styled('where', 'p', 'found as ', ...places.flatMap((each) => [each, ' ']), more);
}

/** There is no fact to make of it. */
const namedNode = (proposal: Tickable): HTMLElement =>
  make('li', make('p', quoted(shown(proposal.value))), placesOf(proposal));

function proposalNode(
  proposal: Tickable,
  confirm: (proposal: Tickable, box: HTMLInputElement) => Promise<void>,
): HTMLElement {
  const box = make('input');
  box.type = 'checkbox';
  box.addEventListener('change', () => void confirm(proposal, box));
  const words = make('span', make('code', proposal.path!), ' ', quoted(shown(proposal.value)));
  const label = make('label', box, words);
  label.className = 'tick';
  return make('li', label, placesOf(proposal));
}
