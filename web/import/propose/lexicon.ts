import { ar } from './words/ar.js';
import { bg } from './words/bg.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { fr } from './words/fr.js';

/** The topics of notice.json that a section can be about. */
export type Topic =
  | 'who'
  | 'dpo'
  | 'collection'
  | 'data'
  | 'purposes'
  | 'required'
  | 'recipients'
  | 'transfers'
  | 'retention'
  | 'security'
  | 'pledges'
  | 'rights'
  | 'complaint'
  | 'automated'
  | 'children'
  | 'cookies'
  | 'calls'
  | 'sites'
  | 'definitions'
  | 'changes';

/** Articles 15 to 22, 7(3) and 77 GDPR. */
export type Right =
  | 'access'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'portability'
  | 'objection'
  | 'withdrawal'
  | 'complaint'
  | 'automated';

export type Role = 'dpo' | 'authority';
export type CookieField = 'family' | 'names' | 'use' | 'duration';
export type Unit = 'Y' | 'M' | 'W' | 'D' | 'H';

/**
 * How a language says what notices say: patterns, case aside, `~` for the edge of a word in any script.
 * Terms of the law and everyday words; no sentence of any notice.
 */
export interface Lexicon {
  readonly locale: string;
  /** Of headings; the first topic that fits is proposed. */
  readonly topics: readonly (readonly [Topic, string])[];
  readonly roles: Readonly<Record<Role, string>>;
  /** Before a phone number that is not international. */
  readonly phone: string;
  /** What shows that the name at `@` is the controller's: "At Riverside, we …". Case counts. */
  readonly names: readonly string[];
  /** Before or after the day of the last change. */
  readonly updated: string;
  readonly cookie: string;
  readonly cookieLabels: Readonly<Record<CookieField, string>>;
  readonly session: string;
  /** A passage, its introduction or its title speaks of rights. */
  readonly rightWord: string;
  readonly rights: Readonly<Record<Right, string>>;
  readonly answer: string;
  readonly extension: string;
  readonly free: string;
  readonly proof: string;
  readonly child: string;
  /** Before the age that a notice draws a line at, which is its only group. */
  readonly age: string;
  /** From one on. */
  readonly numbers: readonly string[];
  readonly units: Readonly<Record<Unit, string>>;
}

const kLexicons: Readonly<Record<string, Lexicon>> = { ar, bg, de, en, fr };

/** For a language without words of its own: what every notice shares is still recognised. */
export function lexiconFor(locale: string): Lexicon {
  const language = locale.split('-')[0] ?? '';
  return Object.hasOwn(kLexicons, language) ? (kLexicons[language] ?? en) : { ...en, locale };
}

const kPatterns = new Map<string, RegExp>();

const kEdge = '(?:(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])|(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_]))';

/** The pattern of words: every place where they fit, `~` for the edge of a word in any script. */
export function pattern(words: string, flags: 'giu' | 'gu' = 'giu'): RegExp {
  const key = flags + words;
  const known = kPatterns.get(key);
  if (known !== undefined) return known;
  const made = new RegExp(words.replaceAll('~', kEdge), flags);
  kPatterns.set(key, made);
  return made;
}

export function fits(words: string, text: string): boolean {
  return text.search(pattern(words)) >= 0;
}
