import type { ReceiptRecord, Submission, Verdict, View } from '../engine/index.js';
import { ask } from './ask.js';
import { Dispatch, type Findings, type FormState, type Post } from './dispatch.js';
import { focusOn, quoted } from './focus.js';
import { mount } from './mount.js';
import type { Kept } from './receipt.js';
import { createKey } from './send.js';

/** What a person has typed and ticked, by field and purpose id; `now` in UTC, to the second. */
export interface Entry {
  values: Record<string, string>;
  choices: Record<string, boolean>;
  /** Only where the form has that box. */
  acknowledged?: boolean;
  key: string;
  now: string;
}

/** What the form asks of the element around it. */
export interface Desk extends Post {
  /** Every rule and the payload, from the core. @throws PartNeeded, or when it has stopped. */
  submit(entry: Entry): Submission;
  /** The rule of one field. @throws PartNeeded, or when the core has stopped. */
  check(field: string, value: string): Verdict;
  /** What the person keeps of the choices that were sent; undefined where the form asks for none. */
  keep(entry: Entry): Promise<Kept | undefined>;
  announce(event: 'send' | 'failed' | 'sent', receipt?: ReceiptRecord): boolean;
}

type Control = HTMLInputElement | HTMLTextAreaElement;

const kChoice = 'choice.';
/** The box "I have read …", which chooses nothing. */
const kAcknowledged = 'acknowledged';
/** Stands where the notice says that the time from the first focus on is measured. */
const kSeconds = 'seconds';
/** Offline, a hint can wait: sending asks again, and says so when it fails. */
const kLater = () => {};

/** The behaviour of one mounted form: errors, corrections and the way of a message out of the page. */
export class ContactForm {
  readonly #page: HTMLElement;
  readonly #view: View;
  readonly #desk: Desk;
  /** Controls whose error is on the page, by id. */
  readonly #shown = new Map<string, Control>();
  /** By control, what the receiver has found wrong: only another value can be right. */
  readonly #refused = new Map<string, string>();
  readonly #form: HTMLFormElement;
  readonly #dispatch: Dispatch;
  #key = '';
  /** Milliseconds, as `performance.now()`. */
  #firstFocus: number | undefined;
  #kept: Kept | undefined;

  constructor(page: HTMLElement, view: View, desk: Desk) {
    this.#page = page;
    this.#view = view;
    this.#desk = desk;
    this.#form = page.querySelector<HTMLFormElement>('#form')!;
    this.#dispatch = new Dispatch(page, this.#find('status')!, view.status, desk);
    const form = this.#form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#dispatch.takes(event.timeStamp)) this.#attempt();
    });
    const focused = () => (this.#firstFocus ??= performance.now());
    form.addEventListener('focusin', focused);
    if (form.matches(':focus-within')) focused();
    form.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#forgive();
    });
    form.addEventListener('compositionend', () => this.#forgive());
    let pressing = false;
    const { ownerDocument } = page;
    form.addEventListener('pointerdown', () => {
      pressing = true;
      ownerDocument.addEventListener('pointerup', () => (pressing = false), { once: true });
    });
    form.addEventListener('change', ({ target }) => {
      const warn = () => this.#warn(target as Control);
      // Words that appear now would move the button that is being pressed, and the click would be lost.
      if (!pressing) warn();
      else ownerDocument.addEventListener('pointerup', () => setTimeout(warn), { once: true });
    });
  }

  get state(): FormState {
    return this.#dispatch.state;
  }

  /** Ends when no request is on its way. */
  get delivery(): Promise<void> | undefined {
    return this.#dispatch.delivery;
  }

  /** Once a message is sent. */
  get kept(): Kept | undefined {
    return this.#kept;
  }

  get values(): Record<string, string> {
    return this.#entry().values;
  }

  /** Puts typed text back, for the fields that exist here as well. */
  fill(values: Readonly<Record<string, string>>): void {
    for (const control of this.#controls()) {
      const value = values[control.name];
      if (value !== undefined && !isChoice(control)) control.value = value;
    }
  }

  /** Shows that a message, sent from here or from an earlier view of this form, has arrived. */
  showSent(kept: Kept | undefined): void {
    this.#kept = kept;
    const note = this.#page.ownerDocument.createElement('div');
    note.className = 'sent';
    note.setAttribute('part', 'sent');
    note.tabIndex = -1;
    note.append(mount(this.#view.status.sent, this.#page.ownerDocument));
    this.#form.replaceWith(note, ...(kept?.nodes ?? []));
    this.#dispatch.enter('sent');
    this.#shown.clear();
  }

  #attempt(): void {
    // Kept over failed attempts, so that a receiver can tell a retry from a second message.
    this.#key ||= createKey();
    const entry = this.#entry();
    const submission = this.#submit(
      entry,
      () => this.#attempt(),
      () => this.#dispatch.fail(),
    );
    if (!submission) return;
    this.#clearErrors();
    if ('errors' in submission) {
      this.#dispatch.enter('idle');
      this.#showErrors(submission);
    } else {
      this.#dispatch.send(
        submission.request,
        async () => {
          const kept = await this.#desk.keep(entry);
          return () => this.#sent(kept);
        },
        (found) => this.#showRefused(found, entry),
      );
    }
  }

  #sent(kept: Kept | undefined): void {
    this.#key = '';
    this.showSent(kept);
    focusOn(this.#page.querySelector<HTMLElement>('.sent'));
    this.#desk.announce('sent', kept?.record);
  }

  #showRefused(found: Findings, { values }: Entry): void {
    for (const { target } of found.errors) this.#refused.set(target, values[target] ?? '');
    this.#showErrors(found);
  }

  #showErrors({ errors, summary }: Findings): void {
    for (const error of errors) this.#showError(error.target, error);
    this.#form.prepend(mount(summary, this.#page.ownerDocument));
    focusOn(this.#page.querySelector<HTMLElement>('#summary'));
  }

  #showError(target: string, { message, suggestion }: Partial<Verdict>): void {
    const control = this.#find<Control>(target);
    const place = control && this.#errorOf(control);
    if (!place) return;
    const prefix = this.#page.ownerDocument.createElement('span');
    prefix.className = 'unseen';
    prefix.textContent = `${this.#view.words.errorPrefix} `;
    place.replaceChildren(prefix, message ?? '', ...this.#suggest(control, suggestion));
    place.classList.remove('warning');
    // The summary has the focus and says it all: nothing else is to be announced.
    place.removeAttribute('role');
    place.hidden = false;
    control.setAttribute('aria-invalid', 'true');
    this.#shown.set(target, control);
  }

  /** A button that takes over what was probably meant; nothing where there is no guess. */
  #suggest(control: Control, meant: string | undefined): Node[] {
    if (!meant) return [];
    const button = mount(this.#view.suggestion, this.#page.ownerDocument);
    button.querySelector('bdi')!.textContent = meant;
    button.firstElementChild!.addEventListener('click', () => {
      control.value = meant;
      focusOn(control, this.#page.querySelector(`label[for="${control.id}"]`));
      this.#warn(control);
      this.#forgive();
    });
    return [this.#page.ownerDocument.createTextNode(' '), button];
  }

  #clearErrors(): void {
    this.#refused.clear();
    for (const target of [...this.#shown.keys()]) this.#clearError(target);
    this.#page.querySelector('#summary')?.remove();
  }

  #clearError(target: string): void {
    const control = this.#shown.get(target);
    const place = control && this.#errorOf(control);
    if (!place) return;
    place.hidden = true;
    place.replaceChildren();
    control.removeAttribute('aria-invalid');
    this.#shown.delete(target);
  }

  /**
   * Takes away what has been put right. The words of the errors that remain, and the summary's height,
   * stay as they are: nothing moves under the person's hands.
   */
  #forgive(): void {
    if (this.#shown.size === 0) return;
    const submission = this.#submit(this.#entry(), () => this.#forgive(), kLater);
    if (!submission) return;
    const wrong = new Set('errors' in submission ? submission.errors.map((e) => e.target) : []);
    for (const [target, { value }] of [...this.#shown]) {
      if (wrong.has(target) || this.#refused.get(target) === value) continue;
      this.#clearError(target);
      this.#page
        .querySelector(`#summary a[href=${quoted(`#${target}`)}]`)
        ?.closest('li')
        ?.classList.add('done');
    }
  }

  /** Once a field is left: something that may be a slip, which the person can pass over. */
  #warn(control: Control): void {
    const place = this.#errorOf(control);
    if (!place || isChoice(control) || this.#shown.has(control.id)) return;
    const verdict = ask(
      this.#desk,
      () => this.#desk.check(control.name, control.value),
      () => this.#warn(control),
      kLater,
    );
    const slip = verdict?.state === 'warn' ? verdict : undefined;
    place.setAttribute('role', 'status');
    place.replaceChildren(slip?.message ?? '', ...this.#suggest(control, slip?.suggestion));
    place.hidden = !slip;
    place.classList.toggle('warning', !!slip);
  }

  #submit(entry: Entry, again: () => void, failed: () => void): Submission | undefined {
    return ask(this.#desk, () => this.#desk.submit(entry), again, failed);
  }

  #entry(): Entry {
    // Without a prototype, an id such as `__proto__` is a key like any other.
    const values = Object.create(null) as Record<string, string>;
    const choices = Object.create(null) as Record<string, boolean>;
    const entry: Entry = { values, choices, key: this.#key, now: '' };
    for (const control of this.#controls()) {
      if (control.name === kAcknowledged) entry.acknowledged = isChoice(control) && control.checked;
      else if (isChoice(control)) choices[control.name.slice(kChoice.length)] = control.checked;
      else values[control.name] = control.value;
    }
    if (this.#find(kSeconds)) {
      const since = this.#firstFocus;
      values[kSeconds] =
        since === undefined ? '' : `${Math.floor((performance.now() - since) / 1000)}`;
    }
    entry.now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    return entry;
  }

  #controls(): Control[] {
    return [...this.#form.querySelectorAll<Control>('input:not([type=hidden]), textarea')];
  }

  #find<T extends HTMLElement>(id: string): T | null {
    return this.#page.querySelector<T>(`[id=${quoted(id)}]`);
  }

  /** The place for a control's error is named last in its own description, or in its group's. */
  #errorOf(control: Control): HTMLElement | null {
    const described = control.closest('[aria-describedby$="-error"]');
    const id = described?.getAttribute('aria-describedby')?.split(' ').pop();
    return id ? this.#find(id) : null;
  }
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox';
}
