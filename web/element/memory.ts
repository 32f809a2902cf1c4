import type { Notice } from '../engine/index.js';

/** Gives the memory of a notice back to the core once its element is gone for good. */
const forgotten = new FinalizationRegistry<Notice>(close);

/** Gives a notice back now. */
export function release(notice: Notice | undefined): void {
  if (!notice) return;
  forgotten.unregister(notice);
  close(notice);
}

/** Remembers whose notice this is, to close it when its element is collected. */
export function register(element: object, notice: Notice): void {
  forgotten.register(element, notice, notice);
}

function close(notice: Notice): void {
  try {
    notice.close();
  } catch {
    // A core that has stopped keeps nothing that could be given back.
  }
}
