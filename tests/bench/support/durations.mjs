// A notice whose words are durations of six units, a plural message each.

/** What a duration is counted in, as the catalogues call it, in the order of ISO 8601. */
export const kUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'];

/** From 1 on every plural category of en, pl and ar comes; below the first separator of thousands. */
export const amounts = Array.from({ length: 999 }, (_, before) => before + 1);

const iso = (amount) => `P${amount}Y${amount}M${amount}W${amount}DT${amount}H${amount}M`;

/** A paragraph for each amount, of one duration that has so many of each unit. */
export function notice(locales) {
  const paragraphs = amounts.map((amount) => ({ p: [{ duration: iso(amount) }] }));
  const body = Object.fromEntries(locales.map((locale) => [locale, paragraphs]));
  return { id: 'durations', version: '1', locales, sections: [{ id: 'all', title: 'All', body }] };
}
