/** After this many milliseconds a message that waits for the core goes out as the browser sends it. */
const kPatience = 10_000;
/** Where the browser does not say when it is idle, in milliseconds. */
const kSoon = 200;

/** What was typed into controls that were here before the script, by name. */
export function typedInto(place: Element): Record<string, string> {
  const controls = place.querySelectorAll<HTMLInputElement>('input, textarea');
  return Object.fromEntries([...controls].map(({ name, value }) => [name, value]));
}

/**
 * A page that was here before any script, as `clearnotice build` writes it, with a form that the
 * browser checks and sends by itself. The element takes it over as it stands; until then a press on
 * its button waits for the core, and where the core cannot start the form goes on without it.
 */
export class StaticPage {
  readonly page: HTMLElement;
  /** Settles when somebody turns to the page, or the browser has nothing else to do. */
  readonly wanted: Promise<unknown>;
  readonly #form: HTMLFormElement | null;
  readonly #required: HTMLInputElement[];
  #state: 'waiting' | 'taken' | 'native' = 'waiting';
  /** The button of a press that has not been answered yet. */
  #pressed: HTMLElement | null | undefined;
  #limit: ReturnType<typeof setTimeout> | undefined;

  constructor(page: HTMLElement) {
    this.page = page;
    this.#form = page.querySelector('form');
    this.#required = [...page.querySelectorAll<HTMLInputElement>('[required]')];
    const window = page.ownerDocument.defaultView!;
    this.wanted = new Promise<unknown>((settle) => {
      for (const sign of ['focusin', 'pointerdown', 'submit'])
        page.addEventListener(sign, settle, { once: true });
      if (window.requestIdleCallback) window.requestIdleCallback(settle);
      else setTimeout(settle, kSoon);
    });
    // Before the form's own listeners; what it lets through has been answered once those have run.
    page.addEventListener('submit', (event) => this.#onSubmit(event), true);
    page.addEventListener('submit', () => {
      if (this.#state === 'taken') this.#pressed = undefined;
    });
    this.#checkNatively(false);
  }

  /** The form has its behaviour now: a press that has waited is made good. */
  take(): void {
    this.#checkNatively(false);
    this.#leave('taken');
  }

  /** There is no core: the browser checks and sends what stands here, and at once what has waited. */
  release(): void {
    this.#checkNatively(true);
    this.#leave('native');
  }

  #leave(state: 'taken' | 'native'): void {
    this.#state = state;
    clearTimeout(this.#limit);
    const pressed = this.#pressed;
    this.#pressed = undefined;
    // Later: while a press is being answered, a form takes no other.
    if (pressed !== undefined) setTimeout(() => this.#form?.requestSubmit(pressed));
  }

  #onSubmit(event: SubmitEvent): void {
    if (this.#state === 'native') return event.stopPropagation();
    this.#pressed = event.submitter;
    if (this.#state === 'taken') return;
    event.preventDefault();
    this.#limit ??= setTimeout(() => this.release(), kPatience);
  }

  #checkNatively(on: boolean): void {
    if (this.#form) this.#form.noValidate = !on;
    for (const control of this.#required) control.required = on;
  }
}
