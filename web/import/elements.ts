import type { Kind } from './left-out.js';
import { attribute, findAll, type Element } from './page.js';

/** What each element of HTML means for a notice. Those without a row are inline, and only hold text. */

/** Nothing of these ever comes along. */
const kLeftOut: Readonly<Record<string, Kind>> = {
  script: 'script',
  noscript: 'script',
  template: 'script',
  title: 'hidden',
  noembed: 'hidden',
  noframes: 'hidden',
  style: 'style',
  link: 'style',
  img: 'picture',
  svg: 'picture',
  canvas: 'picture',
  map: 'picture',
  iframe: 'player',
  frame: 'player',
  frameset: 'player',
  object: 'player',
  embed: 'player',
  applet: 'player',
  video: 'player',
  audio: 'player',
  input: 'field',
  select: 'field',
  textarea: 'field',
  datalist: 'field',
  output: 'field',
  meter: 'field',
  progress: 'field',
};

/** Parts of a form even where the form itself is the frame of the whole page. */
const kFormParts: ReadonlySet<string> = new Set(['label', 'legend', 'button']);

/** The text inside stands apart from the text around. */
export const kBlocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center details dialog dir div fieldset figcaption figure ' +
    'footer form header hgroup html legend main nav optgroup option p pre search section ' +
    'summary table tbody td tfoot th thead tr caption dt dd li hr'
  ).split(' '),
);

export const kStrong: ReadonlySet<string> = new Set(['b', 'strong', 'mark']);
export const kEm: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'var']);

/** Which level of heading an element is, from 1; nothing for others. */
export function headingLevel(element: Element): number | undefined {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  if (attribute(element, 'role') !== 'heading') return undefined;
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return Number.isInteger(level) && level > 0 ? Math.min(level, 6) : 2;
}

/** Not shown until a script or a person's click in the old page says so. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  if (element.tagName === 'dialog') return attribute(element, 'open') === undefined;
  const style =
    attribute(element, 'style')
      ?.replace(/\/\*.*?\*\/|\s/gs, '')
      .toLowerCase() ?? '';
  return /(?:^|;)(?:display:none|visibility:(?:hidden|collapse))/.test(style);
}

export function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol' || tagName === 'menu';
}

export function holdsHeading(element: Element): boolean {
  return findAll(element, (each) => headingLevel(each) !== undefined).length > 0;
}

/** Why an element stays behind, in a form or on the button of a heading too; nothing for what comes along. */
export function kindLeftOut(
  element: Element,
  { inForm, inHeading }: { readonly inForm: boolean; readonly inHeading: boolean },
): Kind | undefined {
  const { tagName } = element;
  if (isHidden(element)) return 'hidden';
  // Some sites wrap every page in one form: that one holds headings.
  if (tagName === 'form') return holdsHeading(element) ? undefined : 'form';
  if (tagName === 'button' && !inHeading) return 'field';
  if (inForm && kFormParts.has(tagName)) return 'field';
  return Object.hasOwn(kLeftOut, tagName) ? kLeftOut[tagName] : undefined;
}
