/**
 * An id, which holds no control characters, in a selector. CSS.escape and scrollIntoView are missing in
 * jsdom, where people test their pages.
 */
export const quoted = (id: string): string => JSON.stringify(id);

/** Moves the focus without the browser's own scrolling, which ignores a page's sticky header. */
export function focusOn(element: HTMLElement | null, shown: Element | null = element): void {
  shown?.scrollIntoView?.({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/**
 * After Tab, browsers may leave a field under a page's sticky bar: WebKit looks at its caret alone. The
 * key is told by `code`, since with Shift WebKitGTK has no name for it.
 */
export function clearFocus({ code, target }: KeyboardEvent): void {
  if (code === 'Tab') (target as Element).scrollIntoView?.({ block: 'nearest' });
}

/**
 * Follows a link to a place inside the shadow root, where the browser would only change the page's
 * address: to a field by way of its label, to a group of boxes by way of its legend.
 */
export function followLink(event: Event, page: HTMLElement): void {
  const link = (event.target as Element).closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const id = quoted(link.getAttribute('href')!.slice(1));
  const place = page.querySelector<HTMLElement>(`[id=${id}]`);
  if (!place) return;
  place.closest('details')?.setAttribute('open', '');
  const label = page.querySelector(`label[for=${id}]`);
  if (!label) lendFocus(place);
  focusOn(place, place.closest('fieldset') ?? label ?? place);
}

/** Makes a place focusable for as long as it has the focus. */
function lendFocus(place: HTMLElement): void {
  if (place.hasAttribute('tabindex')) return;
  place.tabIndex = -1;
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
}
