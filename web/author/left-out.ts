import type { Kind, Leavings, LeftOut, LostLink } from '../import/left-out.js';

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

/** A sentence for each way in which something of a page stayed behind. */
export function describeLeftOut(leavings: Leavings): string[] {
  const told: string[] = [];
  const all = leavings.all();
  if (all.length > 0) told.push(`left out: ${all.map(describe).join(', ')}`);
  const { lostLinks } = leavings;
  if (lostLinks.length > 0) {
    const shown = lostLinks.slice(0, kMostLinks).map(quote).join(', ');
    const more = lostLinks.length > kMostLinks ? `, and ${lostLinks.length - kMostLinks} more` : '';
    told.push(`kept as text, because from elsewhere they lead nowhere: the links ${shown}${more}`);
  }
  return told;
}

/** Whether some of the links are of the page's own site, and would lead somewhere with its address. */
export function losesOwnLinks({ lostLinks }: Leavings): boolean {
  return lostLinks.some(({ address }) => !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(address));
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
