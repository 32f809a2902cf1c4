import css from './style.css';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a root the look, one sheet per document; a browser without constructed sheets shows it plain. */
export function dress(root: ShadowRoot): void {
  const document = root.ownerDocument;
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet?.prototype.replaceSync) return;
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new Sheet();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  root.adoptedStyleSheets = [sheet];
}
