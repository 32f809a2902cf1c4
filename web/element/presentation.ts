import type { Engine, Notice, ReceiptRecord, View, Withdrawn } from '../engine/index.js';
import type { FormState } from './dispatch.js';
import { ContactForm, type Entry } from './form.js';
import { fold } from './layers.js';
import { mount, nameCells } from './mount.js';
import { type Kept, showReceipt } from './receipt.js';
import type { Answer, Transport } from './send.js';
import { type TakenBack, WithdrawalForm } from './withdrawal.js';

/** Milliseconds: what a receipt is made with may come late, but not hide that the message has arrived. */
const kPatience = 5_000;

/** A notice, and the core that has it open. */
export interface Opened {
  readonly engine: Engine;
  readonly notice: Notice;
}

/** What is to be shown of a notice. */
export interface Asked {
  /** `notice`, `form`, `withdraw`, or all of it. */
  readonly mode: string;
  /** For `withdraw`: the number of the receipt; empty where a field asks for it. */
  readonly receipt: string;
}

/** The element round it. */
export interface Host {
  readonly transport: Transport;
  /** Tells the page; false when the page has cancelled it. */
  announce(event: 'send' | 'failed' | 'sent' | 'withdrawn', more?: object): boolean;
  /** The core has stopped: nothing can be sent from here any more. */
  giveUp(error: unknown): void;
  report(error: unknown): void;
}

/** One view of a notice in one language: its nodes, and the behaviour of the forms among them. */
export class Presentation {
  readonly notice: Notice;
  readonly view: View;
  readonly page: HTMLElement;
  readonly form: ContactForm | undefined;
  readonly #withdrawal: WithdrawalForm | undefined;
  readonly #engine: Engine;
  readonly #host: Host;

  /** @param here  the same view, standing on the page already; otherwise its nodes are made */
  constructor(
    { engine, notice }: Opened,
    view: View,
    { mode, receipt }: Asked,
    host: Host,
    document: Document,
    here?: HTMLElement,
  ) {
    this.notice = notice;
    this.view = view;
    this.#engine = engine;
    this.#host = host;
    this.page = here ?? emptyPage(view, document);
    if (mode === 'withdraw') {
      this.#withdrawal = this.#offerWithdrawal({ receipt });
      this.page.append(this.#withdrawal.place);
      return;
    }
    // The notice is the first node, its form and the form's status follow.
    const nodes = mode === 'notice' ? view.nodes.slice(0, 1) : view.nodes;
    if (!here) this.page.append(mount(nodes, document));
    const hasForm = !!this.page.querySelector('form');
    nameCells(this.page);
    fold(this.page, mode === 'form' && hasForm);
    if (hasForm) this.form = this.#behave();
  }

  get state(): FormState {
    return (this.form ?? this.#withdrawal)?.state ?? 'idle';
  }

  /** Ends when no request is on its way. */
  get delivery(): Promise<void> | undefined {
    return (this.form ?? this.#withdrawal)?.delivery;
  }

  #behave(): ContactForm {
    const { notice, view } = this;
    return new ContactForm(this.page, view, {
      ...this.#helpers(),
      submit: (entry) => notice.submit({ locale: view.locale, ...entry }),
      explain: (answer) => notice.refusal({ locale: view.locale, of: 'message', ...answer }),
      check: (field, value) => notice.validate(field, value, view.locale),
      keep: (entry) => this.#keep(entry),
      announce: (event: 'send' | 'failed' | 'sent', receipt?: ReceiptRecord) =>
        this.#host.announce(event, receipt && { receipt }),
    });
  }

  /** What was asked of the person is theirs to prove and to take back. */
  async #keep({ choices, key, now }: Entry): Promise<Kept | undefined> {
    if (Object.keys(choices).length === 0) return undefined;
    const { locale, dir } = this.view;
    try {
      await inTime(this.#engine.addPart('rest'));
      const receipt = this.notice.receipt({ locale, choices, key, now });
      const { record } = receipt;
      const purposes = record.choices.filter(({ given }) => given).map(({ purpose }) => purpose);
      const nodes = [showReceipt(receipt, this.page.ownerDocument)];
      if (purposes.length > 0) nodes.push(this.#offerWithdrawal({ receipt: key, purposes }).place);
      // They stay in the language in which the choices were made.
      for (const node of nodes) Object.assign(node, { lang: locale, dir });
      return { record, nodes };
    } catch (error) {
      // The message has arrived, which is what matters.
      this.#host.report(error);
      return undefined;
    }
  }

  #offerWithdrawal(asked: Pick<Withdrawn, 'receipt' | 'purposes'>): WithdrawalForm {
    const { notice, view } = this;
    const desk = {
      ...this.#helpers(),
      withdraw: (made: Omit<Withdrawn, 'locale'>) =>
        notice.withdraw({ locale: view.locale, ...made }),
      explain: ({ after }: Answer) =>
        notice.refusal({ locale: view.locale, of: 'withdrawal', after }),
      announce: (event: 'send' | 'failed' | 'withdrawn', withdraw: TakenBack) =>
        this.#host.announce(event, { withdraw }),
    };
    return new WithdrawalForm(asked, view.status.sending, desk, this.page.ownerDocument);
  }

  #helpers() {
    const { transport, giveUp } = this.#host;
    return { addPart: (name: string) => this.#engine.addPart(name), transport, giveUp };
  }
}

function inTime(arriving: Promise<void>): Promise<void> {
  const late = (_: unknown, fail: (reason: Error) => void) =>
    setTimeout(() => fail(new Error('the rest of the core is late')), kPatience);
  return Promise.race([arriving, new Promise<never>(late)]);
}

function emptyPage({ locale, dir, sha256 }: View, document: Document): HTMLElement {
  const page = document.createElement('div');
  page.className = 'page';
  page.setAttribute('part', 'page');
  page.lang = locale;
  page.dir = dir;
  // For paper: which text this is.
  page.dataset['sha256'] = sha256;
  return page;
}
