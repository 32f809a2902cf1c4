/**
 * What can be seen from one line alone. Everything here holds for the scripts of the shipped locales;
 * nothing depends on one of their words but the two tables, which say so.
 */

/** Longer lines are sentences. Measured on real notices: their longest heading has 91 characters. */
const kHeadingLength = 100;
const kHeadingWords = 18;
const kHeadingCommas = 2;
const kLabelLength = 60;
const kLabelWords = 6;
/** A label before a dash may explain itself: "Data to identify and reach you – name, phone". */
const kDashLabelWords = 10;
const kFormLabelWords = 5;

/** "and"/"or" before the last item of a list, in the shipped languages. */
const kLastItemNext = /[;,؛،]\s*(?:and|or|et|ou|und|oder|и|или|و|أو)$/iu;

/** How a notice calls itself, in the shipped languages. */
const kTitle = new RegExp(
  [
    String.raw`\b(?:notice|policy|statement)\b`,
    String.raw`(?:^|\P{L})(?:avis|politique|déclaration|notice|charte)\P{L}`,
    'datenschutz(?:erklärung|hinweis|information|richtlinie)',
    '(?:политика|уведомление|декларация) (?:за|относно)',
    '(?:سياسة|إشعار|بيان) ',
  ].join('|'),
  'iu',
);

export function endsSentence(text: string): boolean {
  return /[.:;!?…؟؛。]["'’”»“)\]]*$/u.test(text);
}

/** Introduces what follows it. */
export function isLeadIn(text: string): boolean {
  return /[:：]$/.test(text);
}

export function isQuestion(text: string): boolean {
  return /[?？؟]$/.test(text);
}

/** The item before the last one: "…; and". */
export function announcesLastItem(text: string): boolean {
  return kLastItemNext.test(text);
}

/** More of the same follows: an item that ends with a semicolon or comma, perhaps and "and". */
export function isContinued(text: string): boolean {
  return /[;,؛،]$/.test(text) || announcesLastItem(text);
}

/** Short, of one piece, without the end of a sentence, and no address. */
export function looksLikeHeading(text: string): boolean {
  return (
    text.length <= kHeadingLength &&
    /\p{L}/u.test(text) &&
    !/[.:;,!…،؛。–—-]$/u.test(text) &&
    countOf(text, /[^\s\p{P}]\S*/gu) <= kHeadingWords &&
    countOf(text, /[,،]/g) <= kHeadingCommas &&
    !startsSmall(text) &&
    !/@|https?:|www\.|\d{5}/.test(text)
  );
}

/** "Privacy notice", "Politique de …": the heading of the whole. */
export function looksLikeTitle(text: string): boolean {
  return !isQuestion(text) && kTitle.test(text);
}

/** The name and trade of a website on one line: "Clinic – Skin | Laser". */
export function looksLikeTagline(text: string): boolean {
  return text.length <= kHeadingLength && countOf(text, / [|·•–—] /g) >= 2;
}

/** Capitals throughout, in a script that has them. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
}

/** Begins in lower case: the middle of a sentence. A name such as iClinic does not count. */
export function startsSmall(text: string): boolean {
  const first = /^\P{L}*(\p{L}\S*)/u.exec(text)?.[1] ?? '';
  return /^\p{Ll}/u.test(first) && !/\p{Lu}/u.test(first);
}

/** "1.", "2.1": how deep a number goes; 0 without one. */
export function numberDepth(text: string): number {
  const number = /^(\d{1,3}(?:\.\d{1,3})*)(?:[.)]\s|\s)/.exec(text)?.[1];
  if (number === undefined) return 0;
  const depth = number.split('.').length;
  // "2 rights" is no number of a heading; "2. Rights" and "2.1 Access" are.
  return depth > 1 || /^\d+[.)]/.test(text) ? depth : 0;
}

/** "Email: a@b.example", its colon with the label; nothing for other lines. */
export function labelAndValue(text: string): { label: string; value: string } | undefined {
  const colon = text.slice(0, kLabelLength + 1).search(/[:：]\s/u);
  if (colon < 0) return undefined;
  const label = text.slice(0, colon + 1);
  const value = text.slice(colon + 1).trim();
  if (value === '' || startsSmall(label) || !isLabel(label.slice(0, -1), kLabelWords))
    return undefined;
  return { label, value };
}

/** "Name and age – to find your file". */
export function hasDashLabel(text: string): boolean {
  const dash = text.search(/ [–—] /u);
  return dash > 0 && isLabel(text.slice(0, dash), kDashLabelWords);
}

/** "First name:" with nothing behind: a line of a form. */
export function isFormLabel(text: string): boolean {
  return (
    isLeadIn(text) && text.length <= kLabelLength && isLabel(text.slice(0, -1), kFormLabelWords)
  );
}

/** The word a line opens with, and the one behind its label: what parallel items share. */
export function openingWords(text: string): string[] {
  const words = [firstWord(text)];
  const value = labelAndValue(text)?.value;
  if (value !== undefined) words.push(firstWord(value));
  return words.filter((word) => word !== '');
}

function isLabel(text: string, mostWords: number): boolean {
  const words = countOf(text, /\S*[\p{L}\p{N}]\S*/gu);
  return words >= 1 && words <= mostWords && !/[.:;!?…؟؛]\s/u.test(text);
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}'’]+/u.exec(text)?.[0] ?? '';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
