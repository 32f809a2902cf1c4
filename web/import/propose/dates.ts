import { fits, pattern, type Lexicon } from './lexicon.js';
import { spanOf, type Passage, type Span } from './passages.js';
import { proposal, type Proposal } from './proposals.js';

interface Day {
  readonly iso: string;
  readonly span: Span;
}

/** How far from a date the words may be that say what day it is, in UTF-16 units. */
const kNear = 60;

/** The days a notice names; the one of its last change has a place in notice.json. */
export function proposeDates(passages: readonly Passage[], lexicon: Lexicon): Proposal[] {
  const isUpdate = ({ span }: Day, { text }: Passage): boolean =>
    fits(lexicon.updated, text.slice(Math.max(0, span.start - kNear), span.end + kNear));
  const days = passages.flatMap((passage) =>
    daysIn(passage, lexicon.locale).map((day) => ({ day, isUpdate: isUpdate(day, passage) })),
  );
  const latest = days
    .filter((each) => each.isUpdate)
    .sort((one, other) => other.day.iso.localeCompare(one.day.iso))[0];
  return days.map((each) =>
    proposal('date', each === latest ? '/updated' : undefined, each.day.iso, [each.day.span]),
  );
}

/** Numbers with the day first, unless only the other order gives a day; ISO 8601; names of months. */
function daysIn(passage: Passage, locale: string): Day[] {
  if (!/[\d٠-٩]/.test(passage.text)) return [];
  const months = monthsOf(locale);
  const names = months.map((month) => month.source).join('|');
  const digits = '[\\d٠-٩]';
  const forms: readonly [string, (parts: readonly string[]) => string | undefined][] = [
    [`~(\\d{4})-(\\d{2})-(\\d{2})~`, ([year, month, day]) => isoOf(year, month, day)],
    [
      `~(\\d{1,2})[./](\\d{1,2})[./](\\d{4})~`,
      ([day, month, year]) => numeric(locale, year, month, day),
    ],
    [
      `~(${digits}{1,2})(?:er|st|nd|rd|th|\\.)? (?:of |de )?(${names})[., ]+(${digits}{4})~`,
      ([day, month, year]) => isoOf(year, placeOf(month, months), day),
    ],
    [
      `~(${names}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})~`,
      ([month, day, year]) => isoOf(year, placeOf(month, months), day),
    ],
  ];
  return forms.flatMap(([form, read]) =>
    [...passage.text.matchAll(pattern(form))].flatMap((found): Day[] => {
      const iso = read(found.slice(1));
      const span = spanOf(passage, found.index, found.index + found[0].length);
      return iso === undefined ? [] : [{ iso, span }];
    }),
  );
}

/** In American English the month comes first: where both orders give a day, neither is sure. */
function numeric(
  locale: string,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const dayFirst = isoOf(year, month, day);
  const monthFirst = isoOf(year, day, month);
  const isUnsure = locale.startsWith('en') && dayFirst !== monthFirst;
  if (dayFirst !== undefined && monthFirst !== undefined && isUnsure) return undefined;
  return dayFirst ?? monthFirst;
}

interface Month {
  /** Its names in the locale, in any case of the language. */
  readonly source: string;
}

const kMonths = new Map<string, readonly Month[]>();

function monthsOf(locale: string): readonly Month[] {
  const known = kMonths.get(locale);
  if (known !== undefined) return known;
  const named = Array.from({ length: 12 }, (_, month): Month => {
    const day = new Date(Date.UTC(2020, month, 15));
    const names = (['long', 'short'] as const).flatMap((width) => [
      new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' }).format(day),
      nameInDate(locale, width, day),
    ]);
    const letters = names
      .map((name) => name.replace(/\.$/, ''))
      .filter((name) => /\p{L}{3}/u.test(name));
    return {
      source: [...new Set(letters)]
        .map((name) => name.replace(/[^\p{L}\p{M}]/gu, '\\$&'))
        .join('|'),
    };
  });
  kMonths.set(locale, named);
  return named;
}

/** In a date a month may have another ending than alone. */
function nameInDate(locale: string, month: 'long' | 'short', day: Date): string {
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(day);
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

function placeOf(name: string | undefined, months: readonly Month[]): string {
  const place = months.findIndex(({ source }) =>
    new RegExp(`^(?:${source})$`, 'iu').test(name ?? ''),
  );
  return String(place + 1);
}

/** The ISO 8601 date of numbers in Western or Eastern Arabic digits, if there is such a day. */
function isoOf(...written: readonly (string | undefined)[]): string | undefined {
  const [year = 0, month = 0, day = 0] = written.map((part) =>
    Number((part ?? '').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))),
  );
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900)
    return undefined;
  return date.toISOString().slice(0, 10);
}
