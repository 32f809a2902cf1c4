import { addressesIn } from './addresses.js';
import { kAuthorities, kCallingCodes, kLegalForms, type Owner } from './authorities.js';
import { fits, pattern, type Lexicon } from './lexicon.js';
import { spanOf, spansOf, type Passage, type Span } from './passages.js';
import { proposal, type Proposal } from './proposals.js';

const kAnyAuthority = kAuthorities.map(([, words]) => words).join('|');

/** How far before and behind a contact the word may be that says whose it is, in UTF-16 units. */
const kBefore = 600;
const kBehind = 60;
/** A name that is found more often is not better proved. */
const kMostSpans = 5;

/** Who is responsible, who can be asked and who supervises, and how to reach them. */
export function proposeContacts(passages: readonly Passage[], lexicon: Lexicon): Proposal[] {
  return [
    ...controllerName(passages, lexicon),
    ...passages.flatMap((passage) => reachable(passage, lexicon)),
    ...addressesIn(passages).map(({ passage, address: { value, found } }) => {
      const owner = ownerAt(passage, found.at(-1)?.start ?? 0, lexicon);
      return proposal('contact', pathOf(owner, 'address'), value, found);
    }),
    ...country(passages, lexicon),
    ...authority(passages),
  ];
}

function reachable(passage: Passage, lexicon: Lexicon): Proposal[] {
  const international = passage.targets.flatMap(({ kind, value, start, end }): Proposal[] => {
    if (kind === 'link') return [];
    const owner = ownerAt(passage, start, lexicon);
    return [proposal('contact', pathOf(owner, kind), value, [spanOf(passage, start, end)])];
  });
  const number = '(?<number>\\(?\\d[\\d ()/.\\-\\u00a0\\u202f]{4,18}\\d)';
  if (!/\d/.test(passage.text)) return international;
  const national = [...passage.text.matchAll(pattern(`${lexicon.phone}${number}`))].map((found) => {
    const written = found.groups?.['number'] ?? '';
    const start = found.index + found[0].length - written.length;
    const owner = ownerAt(passage, start, lexicon);
    const span = spanOf(passage, start, start + written.length);
    return proposal('contact', pathOf(owner, 'phone'), written, [span]);
  });
  return [...international, ...national];
}

/** An authority's own row has its contacts: only the controller's and the officer's have a place. */
function pathOf(owner: Owner, key: string): string | undefined {
  return owner === 'authority' ? undefined : `/${owner}/${key}`;
}

/** Whose a contact is: the nearest word before it, then behind it, then what introduces it. */
function ownerAt({ text, leadIn, titles }: Passage, at: number, lexicon: Lexicon): Owner {
  const title = titles.at(-1) ?? '';
  return (
    lastOwner(text.slice(Math.max(0, at - kBefore), at), lexicon) ??
    lastOwner(text.slice(at, at + kBehind), lexicon) ??
    lastOwner(leadIn, lexicon) ??
    lastOwner(title, lexicon) ??
    'controller'
  );
}

function lastOwner(text: string, { roles }: Lexicon): Owner | undefined {
  const places: readonly (readonly [Owner, string])[] = [
    ['dpo', roles.dpo],
    ['authority', `${roles.authority}|${kAnyAuthority}`],
  ];
  let owner: Owner | undefined;
  let nearest = -1;
  for (const [each, words] of places) {
    for (const { index } of text.matchAll(pattern(words))) {
      if (index <= nearest) continue;
      nearest = index;
      owner = each;
    }
  }
  return owner;
}

/** At most six words, so that no text takes more than its length in time. */
const kNameWord = "\\p{Lu}[\\p{L}\\d&.’'-]{0,40}";
const kName = `${kNameWord}(?: (?:& |et |and |und |и |of |de |du |des |de la |der |für )?${kNameWord}){0,5}`;

/** The name with a legal form that is there most often; else the one that says "we". */
function controllerName(passages: readonly Passage[], lexicon: Lexicon): Proposal[] {
  const legal = nameSpans(passages, [`~(?<name>${kName} (?:${kLegalForms}))~`]);
  const forms = lexicon.names.map((form) => form.replace('@', `~(?<name>${kName})`));
  const names = legal.size > 0 ? legal : nameSpans(passages, forms);
  const [most] = [...names].sort(([, one], [, other]) => other.length - one.length);
  if (most === undefined) return [];
  const [name, spans] = most;
  return [proposal('contact', '/controller/name', name, spans.slice(0, kMostSpans))];
}

/** A name at the beginning of a sentence may have an article before it. */
const kArticle = /^(?:Chez|At|Bei|La société|Das|Die|Der|The) /;

function nameSpans(passages: readonly Passage[], forms: readonly string[]): Map<string, Span[]> {
  const names = new Map<string, Span[]>();
  for (const passage of passages) {
    for (const found of forms.flatMap((form) => [...passage.text.matchAll(pattern(form, 'gu'))])) {
      const whole = found.groups?.['name'] ?? '';
      const name = whole.replace(kArticle, '');
      const start = found.index + found[0].indexOf(whole) + whole.length - name.length;
      const spans = names.get(name) ?? [];
      spans.push(spanOf(passage, start, start + name.length));
      names.set(name, spans);
    }
  }
  return names;
}

function country(passages: readonly Passage[], lexicon: Lexicon): Proposal[] {
  return passages.flatMap((passage) =>
    passage.targets.flatMap(({ kind, value, start, end }): Proposal[] => {
      const digits = value.replace(/\D/g, '');
      const code = Object.keys(kCallingCodes).find((each) => digits.startsWith(each));
      if (kind !== 'phone' || code === undefined || !value.startsWith('+')) return [];
      if (ownerAt(passage, start, lexicon) === 'authority') return [];
      const found = [spanOf(passage, start, end)];
      return [proposal('contact', '/controller/country', kCallingCodes[code], found)];
    }),
  );
}

function authority(passages: readonly Passage[]): Proposal[] {
  const some = passages.filter(({ text }) => fits(kAnyAuthority, text));
  return kAuthorities.flatMap(([id, words]): Proposal[] => {
    const found = some.flatMap((passage) => spansOf(passage, pattern(words)));
    return found.length === 0 ? [] : [proposal('contact', '/authority', id, found)];
  });
}
