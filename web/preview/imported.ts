import type { Imported } from '../author/imported.js';
import { describeLeftOut } from '../author/left-out.js';
import type { ImportedNotice } from '../import/index.js';
import { ConfirmTrouble, withConfirmed } from '../import/propose/confirm.js';
import { proposalsFor, type Proposal, type ProposalKind } from '../import/propose/proposals.js';
import { find, make, quoted, styled } from './make.js';
import { endonym } from './views.js';

const kTitles: Readonly<Record<ProposalKind, string>> = {
  about: 'What a section is about',
  contact: 'Contacts',
  date: 'Dates',
  cookie: 'Cookies',
  right: 'Rights that are named',
  age: 'Age',
};

interface Around {
  /** The locales whose words are shipped. */
  readonly locales: readonly string[];
  /** Imports the same file in another language. */
  again(locale: string): void;
  /** Shows a notice; tells in a sentence what keeps it from being one. */
  attempt(make: () => ImportedNotice): Promise<string | undefined>;
}

/** What an import made of an old notice: its language, what stayed behind, what was recognised. */
export function showImported(name: string, imported: Imported, around: Around): void {
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
  find('#imported-summary').replaceChildren(...summaryNodes(name, imported, around));
  find('#imported-how').hidden = groups.length === 0;
  find('#imported-list').replaceChildren(...groups);

  async function confirm(proposal: Tickable, box: HTMLInputElement): Promise<void> {
    proposal.confirmed = box.checked;
    const refused = await around.attempt(confirmed).catch((error: unknown) => {
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

function summaryNodes(name: string, imported: Imported, around: Around): HTMLElement[] {
  const { leavings } = imported;
  const told = leavings ? describeLeftOut(leavings) : [];
  const list = told.map((sentence) => make('li', quoted(capital(sentence))));
  return [
    make('p', quoted(name), ' was read, and every word of it is kept.'),
    languageNode(imported, around),
    ...(list.length > 0 ? [make('ul', ...list)] : []),
  ];
}

/** The language was guessed from few words, or taken from a page that may be wrong: it can be set. */
function languageNode({ locale, language }: Imported, { locales, again }: Around): HTMLElement {
  const select = make('select');
  for (const tag of new Set([locale, ...locales]))
    select.append(new Option(`${endonym(tag)} (${tag})`, tag));
  select.value = locale;
  select.addEventListener('change', () => again(select.value));
  const how = language === 'given' ? '' : ` (${language})`;
  return make('p', make('label', `Language of its text${how}`, select));
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

/** So many of the texts in which something was found are shown. */
const kMostTexts = 3;

function placesOf({ found }: Pick<Proposal, 'found'>): HTMLElement {
  const texts = [...new Set(found.map(({ text }) => text))];
  const places = texts.slice(0, kMostTexts).flatMap((text) => [make('q', quoted(text)), ' ']);
  const more = texts.length > kMostTexts ? `and ${texts.length - kMostTexts} more` : '';
  return styled('where', 'p', 'Found as ', ...places, more);
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
