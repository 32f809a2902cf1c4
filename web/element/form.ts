import { PartNeeded } from '../engine/index.js';
import type { PostRequest, Submission, Verdict, View } from '../engine/index.js';
import { focusOn } from './focus.js';
import { mount } from './mount.js';
import { createKey, deliver, type Transport } from './send.js';

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
export interface Desk {
  /** Every rule and the payload, from the core. @throws PartNeeded, or when it has stopped. */
  submit(entry: Entry): Submission;
  /** The rule of one field. @throws PartNeeded, or when the core has stopped. */
  check(field: string, value: string): Verdict;
  /** Loads what the core lacks for an answer. */
  addPart(name: string): Promise<void>;
  readonly transport: Transport;
  /** Tells the page; false when the page has cancelled it. */
  announce(event: 'send' | 'sent' | 'failed'): boolean;
  /** The core has stopped: nothing can be sent from here any more. */
  giveUp(error: unknown): void;
}

export type FormState = 'idle' | 'sending' | 'sent' | 'failed';

type Control = HTMLInputElement | HTMLTextAreaElement;
type Refusal = Extract<Submission, { errors: unknown }>;

/** Two presses closer than this, in milliseconds, are one double click. */
const kDoublePress = 1000;
const kChoice = 'choice.';
/** The box "I have read …", which chooses nothing. */
const kAcknowledged = 'acknowledged';
/** Offline, a hint can wait: sending asks again, and says so when it fails. */
const kLater = () => {};

/** The behaviour of one mounted form: errors, corrections and the way of a message out of the page. */
export class ContactForm {
  readonly #page: HTMLElement;
  readonly #view: View;
  readonly #desk: Desk;
  /** Controls whose error is on the page, by id. */
  readonly #shown = new Map<string, Control>();
  #key = '';
  #pressed = Number.NEGATIVE_INFINITY;
  #state: FormState = 'idle';
  #delivery: Promise<void> | undefined;

  constructor(page: HTMLElement, view: View, desk: Desk) {
    this.#page = page;
    this.#view = view;
    this.#desk = desk;
    page.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#press(event.timeStamp);
    });
    page.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#forgive();
    });
    page.addEventListener('compositionend', () => this.#forgive());
    page.addEventListener('change', (event) => this.#warn(event.target as Control));
    this.untick();
  }

  get state(): FormState {
    return this.#state;
  }

  /** Ends when no request is on its way. */
  get delivery(): Promise<void> | undefined {
    return this.#delivery;
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

  /** Consent is given anew on each visit: browsers that restore a page restore its ticks as well. */
  untick(): void {
    for (const control of this.#controls()) {
      if (isChoice(control)) control.checked = false;
    }
  }

  /** Shows that a message sent from an earlier view of this form has arrived. */
  showSent(): void {
    const note = this.#page.ownerDocument.createElement('div');
    note.className = 'sent';
    note.setAttribute('part', 'sent');
    note.tabIndex = -1;
    note.append(mount(this.#view.status.sent, this.#page.ownerDocument));
    this.#page.querySelector('form')?.replaceWith(note);
    this.#enter('sent', []);
    this.#shown.clear();
  }

  #press(time: number): void {
    if (this.#delivery || time - this.#pressed < kDoublePress) return;
    this.#pressed = time;
    this.#attempt();
  }

  #attempt(): void {
    // Kept over failed attempts, so that a receiver can tell a retry from a second message.
    this.#key ||= createKey();
    const submission = this.#submit(
      () => this.#attempt(),
      () => this.#fail(),
    );
    if (!submission) return;
    this.#enter('idle', []);
    this.#clearErrors();
    if ('errors' in submission) {
      this.#showErrors(submission);
    } else if (this.#desk.announce('send')) {
      this.#delivery = this.#send(submission.request).finally(() => (this.#delivery = undefined));
    }
  }

  async #send(request: PostRequest): Promise<void> {
    this.#enter('sending', this.#view.status.sending);
    if (await deliver(this.#desk.transport, request)) {
      this.#key = '';
      this.showSent();
      focusOn(this.#page.querySelector<HTMLElement>('.sent'));
      this.#desk.announce('sent');
    } else {
      this.#fail();
    }
  }

  #fail(): void {
    this.#enter('failed', this.#view.status.failed);
    this.#page.querySelector('#status')?.scrollIntoView({ block: 'nearest' });
    this.#desk.announce('failed');
  }

  #enter(state: FormState, status: View['nodes']): void {
    this.#state = state;
    this.#page.dataset['state'] = state;
    this.#page.querySelector('#status')?.replaceChildren(mount(status, this.#page.ownerDocument));
  }

  #showErrors({ errors, summary }: Refusal): void {
    for (const { target, message } of errors) this.#showError(target, message ?? '');
    this.#page.querySelector('form')?.prepend(mount(summary, this.#page.ownerDocument));
    focusOn(this.#page.querySelector<HTMLElement>('#summary'));
  }

  #showError(target: string, message: string): void {
    const control = this.#find<Control>(target);
    const place = control && this.#errorOf(control);
    if (!place) return;
    const prefix = this.#page.ownerDocument.createElement('span');
    prefix.className = 'unseen';
    prefix.textContent = `${this.#view.words.errorPrefix} `;
    place.replaceChildren(prefix, message);
    place.classList.remove('warning');
    place.hidden = false;
    control.setAttribute('aria-invalid', 'true');
    this.#shown.set(target, control);
  }

  #clearErrors(): void {
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
    const submission = this.#submit(() => this.#forgive(), kLater);
    if (!submission) return;
    const wrong = new Set('errors' in submission ? submission.errors.map((e) => e.target) : []);
    for (const target of [...this.#shown.keys()].filter((target) => !wrong.has(target))) {
      this.#clearError(target);
      this.#page
        .querySelector(`#summary a[href="#${CSS.escape(target)}"]`)
        ?.closest('li')
        ?.classList.add('done');
    }
  }

  /** Once a field is left: something that may be a slip, which the person can pass over. */
  #warn(control: Control): void {
    const place = this.#errorOf(control);
    if (!place || isChoice(control) || this.#shown.has(control.id)) return;
    const verdict = this.#ask(
      () => this.#desk.check(control.name, control.value),
      () => this.#warn(control),
      kLater,
    );
    const words = verdict?.state === 'warn' ? (verdict.message ?? '') : '';
    place.textContent = words;
    place.hidden = !words;
    place.classList.toggle('warning', !!words);
  }

  #submit(again: () => void, failed: () => void): Submission | undefined {
    return this.#ask(() => this.#desk.submit(this.#entry()), again, failed);
  }

  /**
   * Asks the core. It may lack a part, such as the numbering plans of a phone number's zone: then there
   * is no answer now, and `again` is called once the part is there, or `failed` when it did not arrive.
   */
  #ask<Answer>(question: () => Answer, again: () => void, failed: () => void): Answer | undefined {
    try {
      return question();
    } catch (error) {
      if (error instanceof PartNeeded) this.#desk.addPart(error.part).then(again, failed);
      else this.#desk.giveUp(error);
      return undefined;
    }
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
    entry.now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    return entry;
  }

  #controls(): Control[] {
    return [...this.#page.querySelectorAll<Control>('form input, form textarea')];
  }

  #find<T extends HTMLElement>(id: string): T | null {
    return this.#page.querySelector<T>(`#${CSS.escape(id)}`);
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
