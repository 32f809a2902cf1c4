/**
 * Folds the whole notice away behind its first layer; the link to it becomes the heading of the fold,
 * so the words on the page and their order stay those that were hashed.
 */
export function fold(page: HTMLElement): void {
  const whole = page.querySelector('#whole');
  const link = page.querySelector('.layer a[href="#whole"]');
  if (!whole || !link) return;
  const details = page.ownerDocument.createElement('details');
  const summary = page.ownerDocument.createElement('summary');
  details.setAttribute('part', 'whole');
  summary.append(...link.childNodes);
  link.parentElement!.remove();
  whole.replaceWith(details);
  details.append(summary, whole);
}

/** Paper has no folds; where the receipt alone is printed, the notice stays as it is. */
export function unfold(page: HTMLElement): void {
  if (page.dataset['print']) return;
  for (const details of page.querySelectorAll('details')) details.open = true;
}
