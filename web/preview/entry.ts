import type { Submitted } from '../engine/index.js';

type Entry = Pick<Submitted, 'values' | 'choices' | 'acknowledged'>;

const kChoice = 'choice.';
const kAcknowledged = 'acknowledged';

/** What is typed and ticked in a form of the core's, by the names that its controls have. */
export function entryOf(form: HTMLFormElement): Entry {
  // Without a prototype, an id such as `__proto__` is a key like any other.
  const values = Object.create(null) as Record<string, string>;
  const choices = Object.create(null) as Record<string, boolean>;
  let acknowledged: { acknowledged?: boolean } = {};
  for (const control of form.querySelectorAll<HTMLInputElement>('input[name], textarea[name]')) {
    const { name, type, checked, value } = control;
    if (name === kAcknowledged) acknowledged = { acknowledged: checked };
    else if (type !== 'checkbox') values[name] = value;
    else if (name.startsWith(kChoice)) choices[name.slice(kChoice.length)] = checked;
  }
  return { values, choices, ...acknowledged };
}
