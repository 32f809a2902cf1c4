/** How much of a text is looked at, in UTF-16 units: a few pages decide. */
const kSample = 50_000;

/** Function words that every page of the language has and the others lack. */
const kStopWords: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'your', 'you', 'we', 'is', 'with', 'that', 'this', 'our', 'or'],
  fr: ['le', 'la', 'les', 'des', 'et', 'vous', 'nous', 'vos', 'votre', 'pour', 'une', 'du', 'dans'],
  de: ['der', 'die', 'das', 'und', 'wir', 'sie', 'ihre', 'ist', 'nicht', 'mit', 'von', 'für', 'zu'],
};

/** The shipped locale whose script and function words a text has: fr, bg, de, en or ar; en where none shows. */
export function guessLocale(text: string): string {
  const sample = text.slice(0, kSample);
  const letters = { latin: 0, cyrillic: 0, arabic: 0 };
  for (const letter of sample.match(/\p{L}/gu) ?? []) {
    if (/\p{Script=Cyrillic}/u.test(letter)) letters.cyrillic += 1;
    else if (/\p{Script=Arabic}/u.test(letter)) letters.arabic += 1;
    else letters.latin += 1;
  }
  if (letters.arabic > letters.latin && letters.arabic > letters.cyrillic) return 'ar';
  if (letters.cyrillic > letters.latin) return 'bg';
  return mostFrequent(sample.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function mostFrequent(words: readonly string[]): string {
  let best = 'en';
  let most = 0;
  for (const [locale, stopWords] of Object.entries(kStopWords)) {
    const known = new Set(stopWords);
    const count = words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0);
    if (count <= most) continue;
    best = locale;
    most = count;
  }
  return best;
}
