// What the tests need of W3C WebDriver (https://www.w3.org/TR/webdriver2/), over plain HTTP.

/** Keys that are no character, as WebDriver writes them (17.4.2, "Keyboard actions"). */
const kKeys = { Tab: '\ue004', Shift: '\ue008', Enter: '\ue007', Space: ' ' };
const kElement = 'element-6066-11e4-a52e-4f735466cecf';

/** Milliseconds for one answer; a script in a page may take 30 seconds by itself. */
const kPatience = 60_000;

async function ask(address, method, body, patience = kPatience) {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body && {
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Waits until a driver that has just been started takes sessions. */
export async function driverIsReady(origin) {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const status = await ask(`${origin}/status`, 'GET').catch(() => null);
    if (status?.ready) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`no WebDriver answers at ${origin}`);
}

/** One window of a browser. A function given to it runs in the page, and sees nothing outside itself. */
export class WebDriverPage {
  #session;

  /** @param {string} origin of the driver; @param {object} wanted capabilities that must be met */
  static async open(origin, wanted) {
    const capabilities = { alwaysMatch: wanted };
    const { sessionId } = await ask(`${origin}/session`, 'POST', { capabilities }, 20_000);
    return new WebDriverPage(`${origin}/session/${sessionId}`);
  }

  constructor(session) {
    this.#session = session;
  }

  #post(path, body = {}) {
    return ask(`${this.#session}/${path}`, 'POST', body);
  }

  goto(url) {
    return this.#post('url', { url });
  }

  /** What the function gives, or comes to give; a failure inside the page is one here. */
  async evaluate(task, ...given) {
    const script = `const done = arguments[arguments.length - 1];
      const given = [...arguments].slice(0, -1);
      (async () => (${task})(...given))().then(
        (value) => done({ value }),
        (error) => done({ error: String(error) }),
      );`;
    const { value, error } = await this.#post('execute/async', { script, args: given });
    if (error) throw new Error(error);
    return value;
  }

  /** Like `evaluate`, without waiting for what the function comes to give. */
  evaluateNow(task, ...given) {
    return this.#post('execute/sync', {
      script: `return (${task})(...arguments)`,
      args: given,
    });
  }

  /** The element that a function of the page gives, also inside a shadow root: a reference to it. */
  async find(task, ...given) {
    return (await this.evaluateNow(task, ...given))[kElement];
  }

  /** A press as of a mouse, with everything that goes before and after it. */
  async click(task, ...given) {
    return this.#post(`element/${await this.find(task, ...given)}/click`);
  }

  /** One key by its name, with Shift where it begins with `Shift+`, or one character. */
  press(name) {
    const keys = name.split('+').map((part) => kKeys[part] ?? part);
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    return this.#keys([...down, ...up]);
  }

  type(text) {
    return this.#keys(
      [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
    );
  }

  #keys(actions) {
    return this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** A picture of the window, PNG. */
  async screenshot() {
    return Buffer.from(await ask(`${this.#session}/screenshot`, 'GET'), 'base64');
  }

  async close() {
    if (this.#session) await ask(this.#session, 'DELETE');
    this.#session = '';
  }
}
