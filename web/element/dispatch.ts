import type { Node as ViewNode, PostRequest, Refusal } from '../engine/index.js';
import { ask, type Helpers } from './ask.js';
import { mount } from './mount.js';
import { type Answer, deliver, type Transport } from './send.js';

export type FormState = 'idle' | 'sending' | 'sent' | 'failed';

/** Two presses closer than this, in milliseconds, are one double click. */
const kDoublePress = 1000;

/** What is wrong at the fields. */
export type Findings = Exclude<Refusal, { failed: unknown }>;

/** What is said in the status region on the way. */
export interface StatusWords {
  readonly sending: readonly ViewNode[];
  readonly failed: readonly ViewNode[];
}

/** What a dispatch asks of the element around it. */
export interface Post extends Helpers {
  readonly transport: Transport;
  /** What the answer of a receiver that has not taken it means. @throws when the core has stopped. */
  explain(answer: Answer): Refusal;
  /** Tells the page; false when the page has cancelled it. */
  announce(event: 'send' | 'failed'): boolean;
}

/** The way of one form's content out of the page, one at a time, with its state said on the way. */
export class Dispatch {
  /** Carries `data-state`, and the status region inside. */
  readonly #place: HTMLElement;
  readonly #status: HTMLElement;
  readonly #words: StatusWords;
  readonly #post: Post;
  #pressed = Number.NEGATIVE_INFINITY;
  #state: FormState = 'idle';
  #delivery: Promise<void> | undefined;

  constructor(place: HTMLElement, status: HTMLElement, words: StatusWords, post: Post) {
    this.#place = place;
    this.#status = status;
    this.#words = words;
    this.#post = post;
  }

  get state(): FormState {
    return this.#state;
  }

  /** Ends when no request is on its way. */
  get delivery(): Promise<void> | undefined {
    return this.#delivery;
  }

  /** Whether a press at this time counts: not while something is sent, nor as half of a double click. */
  takes(time: number): boolean {
    if (this.#delivery || time - this.#pressed < kDoublePress) return false;
    this.#pressed = time;
    return true;
  }

  /**
   * Sends unless the page cancels it; `sent` runs once it has certainly arrived and returns what shows
   * that, `refused` when the receiver finds something wrong that the person can put right.
   */
  send(
    request: PostRequest,
    sent: () => Promise<() => void>,
    refused: (found: Findings) => void,
  ): void {
    this.enter('idle');
    if (!this.#post.announce('send')) return;
    this.enter('sending', this.#words.sending);
    this.#delivery = deliver(this.#post.transport, request)
      .then(async (outcome) => {
        if (outcome === 'lost') return this.fail();
        if (outcome !== 'arrived') return this.#refuse(outcome, refused);
        const show = await sent();
        this.enter('sent');
        show();
      })
      .finally(() => (this.#delivery = undefined));
  }

  #refuse(answer: Answer, refused: (found: Findings) => void): void {
    const meant = ask(
      this.#post,
      () => this.#post.explain(answer),
      () => this.#refuse(answer, refused),
      () => this.fail(),
    );
    if (!meant) return;
    if ('failed' in meant) return this.fail(meant.failed);
    this.enter('idle');
    this.#post.announce('failed');
    refused(meant);
  }

  fail(words = this.#words.failed): void {
    this.enter('failed', words);
    this.#status.scrollIntoView?.({ block: 'nearest' });
    this.#post.announce('failed');
  }

  enter(state: FormState, words: readonly ViewNode[] = []): void {
    this.#state = state;
    this.#place.dataset['state'] = state;
    this.#status.replaceChildren(mount(words, this.#place.ownerDocument));
  }
}
