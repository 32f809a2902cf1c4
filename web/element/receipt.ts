import type { Receipt, ReceiptRecord } from '../engine/index.js';
import { mount } from './mount.js';

/** What a person keeps of the choices made: on the page alone, nothing of it is stored. */
export interface Kept {
  readonly record: ReceiptRecord;
  /** The receipt, and where consent was given, the view that takes it back. */
  readonly nodes: readonly HTMLElement[];
}

/** The receipt to read, with its buttons "print" and "save". */
export function showReceipt({ record, text, nodes }: Receipt, document: Document): HTMLElement {
  const place = document.createElement('div');
  place.append(mount(nodes, document));
  place.addEventListener('click', ({ target }) => {
    const { name } = target as HTMLButtonElement;
    // The words to read, then the record that a program can check.
    if (name === 'save')
      save(
        `receipt-${record.receipt}.txt`,
        `${text}\n${JSON.stringify(record, null, 2)}\n`,
        document,
      );
    if (name === 'print') printAlone(place);
  });
  return place;
}

/** Hands the person a file, without any request. */
function save(name: string, text: string, document: Document): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.href = address;
  link.download = name;
  link.click();
  // A browser may still be asking where to put it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Without the notice above it, whose version and fingerprint it names. */
function printAlone(place: HTMLElement): void {
  const page = place.closest<HTMLElement>('.page')!;
  page.dataset['print'] = 'receipt';
  place.ownerDocument.defaultView?.print();
  delete page.dataset['print'];
}
