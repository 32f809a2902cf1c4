import type { Kind, Leavings, LeftOut, LostLink } from '../import/left-out.js';
import { say } from './failure.js';

/** One and several; where words are counted, they follow. */
const kNames: Readonly<Record<Kind, readonly [string, string]>> = {
  script: ['script', 'scripts'],
  style: ['style sheet', 'style sheets'],
  form: ['form', 'forms'],
  field: ['field or button', 'fields and buttons'],
  picture: ['picture', 'pictures'],
  player: ['embedded page or player', 'embedded pages and players'],
  hidden: ['hidden part', 'hidden parts'],
  event: ['event attribute', 'event attributes'],
  title: ['tooltip', 'tooltips'],
  numeral: ['list numbering', 'list numberings'],
  frontMatter: ['block of front matter', 'blocks of front matter'],
};

const kMostLinks = 5;

/** Tells on stderr what stayed behind. */
export function tellLeftOut(leavings: Leavings): void {
  const all = leavings.all();
  if (all.length > 0) say(`left out: ${all.map(describe).join(', ')}`);
  const { lostLinks } = leavings;
  if (lostLinks.length === 0) return;
  const shown = lostLinks.slice(0, kMostLinks).map(quote).join(', ');
  const more = lostLinks.length > kMostLinks ? `, and ${lostLinks.length - kMostLinks} more` : '';
  say(`kept as text, because from elsewhere they lead nowhere: the links ${shown}${more}`);
  const isLocal = ({ address }: LostLink): boolean => !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(address);
  if (lostLinks.some(isLocal))
    say('--base with the address of the page keeps those within its site');
}

function describe({ kind, count, words }: LeftOut): string {
  const [one, several] = kNames[kind];
  const what = count === 1 ? `1 ${one}` : `${count} ${several}`;
  return words === 0 ? what : `${what} with ${words} ${words === 1 ? 'word' : 'words'}`;
}

function quote({ text, address }: LostLink): string {
  const short = (long: string): string => (long.length > 60 ? `${long.slice(0, 59)}…` : long);
  return `“${short(text)}” (${short(address)})`;
}
