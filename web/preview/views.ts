import { find, make } from './make.js';
import type { Look, Stage } from './stage.js';

/** Widths of windows in CSS pixels: the narrowest that WCAG asks for (1.4.10), a phone, a tablet. */
const kWidths: Readonly<Record<string, number | undefined>> = {
  full: undefined,
  narrow: 320,
  phone: 390,
  tablet: 820,
};

const choice = (id: string): HTMLSelectElement => find<HTMLSelectElement>(`#${id}`);

/** How the notice is looked at; nothing of it changes the notice. */
export function serveViews(stage: Stage): void {
  const serve = (id: string, show: (value: string) => void): void => {
    const select = choice(id);
    select.addEventListener('change', () => show(select.value));
  };
  serve('width', (value) => stage.widen(kWidths[value]));
  serve('look', (value) => stage.dress(value as Look));
  serve('direction', (value) => stage.mirror(value === 'mirrored'));
}

/** The own name of a language: a reader looks for `français`. */
export function endonym(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}

export function offerLanguages(tags: readonly string[], shown: string): void {
  const options = tags.map((tag) => {
    const option = make('option', `${endonym(tag)} (${tag})`);
    option.value = tag;
    option.lang = tag;
    return option;
  });
  choice('language').replaceChildren(...options);
  choice('language').value = shown;
}

/** The language that the address names, so that a reload and the back button keep it. */
export function languageInAddress(tags: readonly string[]): string | undefined {
  const wanted = /^#locale=([\w-]+)$/.exec(location.hash)?.[1];
  return tags.find((tag) => tag === wanted);
}
