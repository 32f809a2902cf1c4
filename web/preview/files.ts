import { find } from './make.js';

/** A file that a person gave. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens what is chosen in the dialogue, or dropped anywhere on the page or the notice. */
export function takeFiles(page: Document, framed: Document, open: (file: Given) => void): void {
  const input = find<HTMLInputElement>('#file');
  const take = async (file: File | undefined): Promise<void> => {
    if (file) open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  for (const each of page.querySelectorAll('.open')) {
    each.addEventListener('click', () => input.click());
  }
  input.addEventListener('change', () => {
    void take(input.files?.[0]);
    input.value = ''; // the same file, mended, may be chosen again
  });
  for (const target of [page, framed]) {
    // Without this the browser would leave the page and show the file.
    const allow = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      page.body.classList.toggle('dropping', event.type === 'dragover');
    };
    target.addEventListener('dragover', allow);
    target.addEventListener('dragleave', allow);
    target.addEventListener('drop', (event) => {
      allow(event);
      void take(event.dataTransfer?.files[0]);
    });
  }
}
