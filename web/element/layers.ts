/**
 * Folds the whole notice away behind its first layer; the link to it becomes the heading of the fold,
 * so the words on the page and their order stay those that were hashed.
 * @param all  folds a notice without a first layer as well, behind its title
 */
export function fold(page: HTMLElement, all: boolean): void {
  const link = page.querySelector('.layer a[href="#whole"]');
  const whole = page.querySelector(link ? '#whole' : '#notice');
  const words = link ?? (all && page.querySelector('#notice > h2'));
  if (!whole || !words) return;
  const details = page.ownerDocument.createElement('details');
  const summary = page.ownerDocument.createElement('summary');
  details.setAttribute('part', 'whole');
  summary.append(...words.childNodes);
  (link?.parentElement ?? words).remove();
  whole.replaceWith(details);
  details.append(summary, whole);
}

/** Paper has no folds; where the receipt alone is printed, the notice stays as it is. */
export function unfold(page: HTMLElement): void {
  if (page.dataset['print']) return;
  for (const details of page.querySelectorAll('details')) details.open = true;
}
