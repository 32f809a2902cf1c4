import type { Withdrawal, Withdrawn } from '../engine/index.js';
import { ask } from './ask.js';
import { Dispatch, type FormState, type Post } from './dispatch.js';
import { focusOn } from './focus.js';
import { mount } from './mount.js';
import { createKey } from './send.js';

/** What is taken back. */
export interface TakenBack {
  readonly receipt: string;
  readonly purpose: string;
}

/** What the withdrawal asks of the element around it. */
export interface WithdrawalDesk extends Omit<Post, 'announce'> {
  /** The view, or with one purpose the request that takes it back, from the core. */
  withdraw(asked: Omit<Withdrawn, 'locale'>): Withdrawal;
  /** Tells the page; false when the page has cancelled it. */
  announce(event: 'send' | 'failed' | 'withdrawn', what: TakenBack): boolean;
}

const kButton = 'withdraw.';

/** The view in which consent is taken back: one press for a purpose, which sends one request. */
export class WithdrawalForm {
  readonly place: HTMLElement;
  readonly #desk: WithdrawalDesk;
  readonly #dispatch: Dispatch;
  /** By purpose, kept over failed attempts, so that a receiver can tell a retry from a second one. */
  readonly #keys = new Map<string, string>();
  #current: TakenBack | undefined;

  /**
   * @param asked  the receipt, when its number is known, and the purposes to offer
   * @param sending  the words while a request is on its way
   */
  constructor(
    asked: Pick<Withdrawn, 'receipt' | 'purposes'>,
    sending: Withdrawal['nodes'],
    desk: WithdrawalDesk,
    document: Document,
  ) {
    const { nodes, failed } = desk.withdraw({ ...asked, key: createKey() });
    this.place = document.createElement('div');
    this.place.append(mount(nodes, document));
    this.#desk = desk;
    const status = this.place.querySelector<HTMLElement>('.status')!;
    this.#dispatch = new Dispatch(
      this.place,
      status,
      { sending, failed },
      { ...desk, announce: (event) => desk.announce(event, this.#current!) },
    );
    this.place.addEventListener('keydown', (event) => this.#expectChoice(event));
    this.place.addEventListener('submit', (event) => {
      event.preventDefault();
      const { submitter, timeStamp } = event as SubmitEvent;
      if (this.#dispatch.takes(timeStamp)) this.#attempt(submitter as HTMLButtonElement);
    });
  }

  /** Enter in the number's field would press the first of several buttons, which nobody chose. */
  #expectChoice(event: KeyboardEvent): void {
    const [first, second] = this.place.querySelectorAll('button');
    if (event.key !== 'Enter' || !(event.target as Element).matches('input') || !second) return;
    event.preventDefault();
    first!.focus();
  }

  get state(): FormState {
    return this.#dispatch.state;
  }

  get delivery(): Promise<void> | undefined {
    return this.#dispatch.delivery;
  }

  #attempt(button: HTMLButtonElement): void {
    const purpose = button.name.slice(kButton.length);
    const number = this.place.querySelector('input');
    const key = this.#keys.get(purpose) ?? createKey();
    this.#keys.set(purpose, key);
    const found = ask(
      this.#desk,
      () =>
        this.#desk.withdraw({ receipt: number?.value ?? button.value, purposes: [purpose], key }),
      () => this.#attempt(button),
      () => this.#dispatch.fail(),
    );
    if (!found) return;
    const { request, payload } = found;
    if (number) this.#mark(number, !request);
    if (!request || !payload) return;
    this.#current = { receipt: payload['withdraw']!, purpose };
    this.#dispatch.send(
      request,
      async () => () => this.#done(button, found),
      () => this.#dispatch.fail(),
    );
  }

  /** The number of a receipt cannot be one, or may be. */
  #mark(number: HTMLInputElement, wrong: boolean): void {
    this.place.querySelector<HTMLElement>('.error')!.hidden = !wrong;
    number.setAttribute('aria-invalid', `${wrong}`);
    if (wrong) focusOn(number, number.closest('.field'));
  }

  /** What is withdrawn cannot be withdrawn again; other purposes keep their button. */
  #done(button: HTMLButtonElement, { done }: Withdrawal): void {
    const { ownerDocument } = this.place;
    const note = ownerDocument.createElement('div');
    note.className = 'sent';
    note.setAttribute('part', 'sent');
    note.tabIndex = -1;
    note.append(mount(done, ownerDocument));
    this.place.querySelector(':scope > .sent')?.remove();
    this.place.prepend(note);
    const form = button.closest('form');
    button.remove();
    if (!form?.querySelector('button')) form?.remove();
    focusOn(note);
    this.#desk.announce('withdrawn', this.#current!);
  }
}
