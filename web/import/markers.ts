/** A sign that opens a list item. */
export interface Bullet {
  readonly sign: string;
  /** What follows the sign. */
  readonly body: string;
  /** False for signs that open other things too. */
  readonly sure: boolean;
}

/** How a number or letter counts: `kept` has no counterpart among HTML's lists and stays in the text. */
export type Count = 'decimal' | 'alpha' | 'kept';

export interface Reading {
  readonly count: Count;
  readonly value: number;
}

/** "1.", "a)", "(iv)" … at the start of a line; part of a list or a heading only if its neighbours agree. */
export interface Enumerator {
  /** The punctuation around it, and its script: "2." never follows "1)". */
  readonly form: string;
  /** "i)" is one in roman numerals, or comes after "h)". */
  readonly readings: readonly Reading[];
  readonly body: string;
}

// U+F0B7 is what a bullet of the Symbol font in Word becomes.
const kSureBullet = /^[\u200e\u200f]*([•‣◦▪▫●○■□❖➢➤►▸›✓✔→∙⁃\uf0b7])\s*/u;
const kUnsureBullet = /^[\u200e\u200f]*([-–—−‐‑*·»+])\s+(?=\S)/u;
const kEnumerator =
  /^[\u200e\u200f]*(\(?)([1-9]\d{0,3}|[١-٩][٠-٩]{0,2}|[ivx]{1,6}|[IVX]{1,6}|\p{L})([.)])\s+(?=\S)/u;
/** More than 9999 items, or letters after z, are no list. */
const kLatinLetters = 'abcdefghijklmnopqrstuvwxyz';
const kRoman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const kArabicZero = '٠'.codePointAt(0) ?? 0;

export function bulletOf(text: string): Bullet | undefined {
  const found = kSureBullet.exec(text) ?? kUnsureBullet.exec(text);
  if (found?.[1] === undefined) return undefined;
  return { sign: found[1], body: text.slice(found[0].length), sure: kSureBullet.test(text) };
}

export function enumeratorOf(text: string): Enumerator | undefined {
  const found = kEnumerator.exec(text);
  const [whole = '', open = '', label = '', close = ''] = found ?? [];
  const readings = readingsOf(label, open + close);
  if (readings.length === 0) return undefined;
  return { form: open + close + scriptOf(label), readings, body: text.slice(whole.length) };
}

/** A row of one sign: the line under a heading, or between two parts. */
export function isRule(text: string): boolean {
  return /^([=\-_~*#–—])\1{2,}$/u.test(text);
}

/**
 * What a renderer writes again as "1." or "a)" is a marker and leaves the text; whatever it would
 * write in another way stays where it is.
 */
function readingsOf(label: string, around: string): Reading[] {
  if (label === '' || around === '(.') return [];
  if (/^\d/.test(label)) return [{ count: 'decimal', value: Number(label) }];
  if (/^[٠-٩]/.test(label)) return [{ count: 'kept', value: arabicValue(label) }];
  const readings: Reading[] = [];
  const roman = romanValue(label.toLowerCase());
  if (roman !== undefined) readings.push({ count: 'kept', value: roman });
  if ([...label].length > 1) return readings;
  const latin = kLatinLetters.indexOf(label);
  if (latin >= 0) readings.push({ count: 'alpha', value: latin + 1 });
  else readings.push({ count: 'kept', value: letterValue(label) });
  return readings;
}

function scriptOf(label: string): string {
  if (/^[\d٠-٩]/.test(label)) return '1';
  return /^\p{Lu}/u.test(label) ? 'A' : 'a';
}

function arabicValue(label: string): number {
  return Number([...label].map((digit) => (digit.codePointAt(0) ?? 0) - kArabicZero).join(''));
}

/** The place of a letter in its alphabet, as far as code points follow it: А and а are 1. */
function letterValue(letter: string): number {
  const first = /\p{Script=Cyrillic}/u.test(letter) ? 'а' : 'a';
  return (letter.toLowerCase().codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0) + 1;
}

/** Small roman numerals, as they count items; nothing for letters in another order, such as "vx". */
function romanValue(letters: string): number | undefined {
  let value = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const digit = kRoman[letters.charAt(i)];
    if (digit === undefined) return undefined;
    value += digit < (kRoman[letters.charAt(i + 1)] ?? 0) ? -digit : digit;
  }
  return toRoman(value) === letters ? value : undefined;
}

function toRoman(value: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(value / 10)) + (ones[value % 10] ?? '');
}
