import css from './style.css';

const sheets = new WeakMap<Document, Map<boolean, CSSStyleSheet>>();

/**
 * The look as the text of one stylesheet.
 * @param light  for the page round the element. Nested, so that it reaches nothing else there.
 */
export function look(light: boolean): string {
  return light ? `clear-notice{${css.replace(/:host(?:\((.*?)\))?/g, '&$1')}}` : css;
}

/** Gives a root the look, one sheet per document; a browser without constructed sheets shows it plain. */
export function dress(root: Document | ShadowRoot, light: boolean): void {
  const document = root.ownerDocument ?? (root as Document);
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet?.prototype.replaceSync) return;
  const made = sheets.get(document) ?? new Map<boolean, CSSStyleSheet>();
  sheets.set(document, made);
  const sheet = made.get(light) ?? new Sheet();
  if (!made.has(light)) sheet.replaceSync(look(light));
  made.set(light, sheet);
  const others = root.adoptedStyleSheets.filter((each) => each !== sheet);
  root.adoptedStyleSheets = [...others, sheet];
}
