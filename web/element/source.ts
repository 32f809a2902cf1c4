/** What a notice can be given as: the bytes or text of a notice.json, or the object it describes. */
export type NoticeSource = string | Uint8Array | object;

/** The file that `src` names did not arrive. */
export class NoticeUnreachable extends Error {
  override name = 'NoticeUnreachable';
  readonly code = 'notice.unreachable';
}

/** Fetches a notice.json without cookies or referrer. @throws NoticeUnreachable */
export async function fetchNotice(address: string): Promise<Uint8Array> {
  const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(
    () => undefined,
  );
  if (!answer?.ok) throw new NoticeUnreachable(address);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The text of the element's own `<script type="application/json">`. */
export function inlineNotice(element: Element): string | undefined {
  return (
    element.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined
  );
}

/** Ends once the parser has reached the end of the page, and with it what an element holds. */
export async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
}

/** The languages to try: the closest `lang` around the element, through shadow roots, else the browser's. */
export function surroundingLocales(element: Element): readonly string[] {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const lang = (node as Element).getAttribute?.('lang');
    if (lang) return [lang];
    if (lang === '') break; // the page says that its language is not known
  }
  return navigator.languages;
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
