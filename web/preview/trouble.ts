import { NoticeError } from '../engine/index.js';
import { button, find, make, quoted } from './make.js';
import { placeNodes } from './place.js';

/** Words for what we did not foresee; its own message could quote anything. */
const kUnforeseen = 'This is a mistake of Clearnotice, not yours; please report it:';

/** What the file has that keeps it from being shown. What is on the page stays. */
export function showTrouble(name: string, error: unknown, json?: string): void {
  const place = find('#trouble');
  const head = make('p', make('strong', quoted(name)), ' cannot be shown: ', quoted(words(error)));
  const where = error instanceof NoticeError && json !== undefined ? placeNodes(json, error) : [];
  const kept = make('p', 'What you see is still what was open before.');
  kept.hidden = find('#stage').hidden;
  place.replaceChildren(head, ...where, kept, button('Close this message', clearTrouble));
}

export function clearTrouble(): void {
  find('#trouble').replaceChildren();
}

function words(error: unknown): string {
  const { name, message } = error as Error;
  const isOurs = ['NoticeError', 'NotUtf8', 'Unreadable', 'ConfirmTrouble'].includes(name);
  return isOurs ? message : `${kUnforeseen} ${name}`;
}
