// The script of the preview: shows the notice that the file holds, or one that a person opens, in a frame,
// and beside it what would be sent and what lint found. It speaks to the person who prepares a notice, in
// English; the notice itself speaks through the core alone. Nothing ever leaves the page.
import { decode } from '../author/decode.js';
import { formatOf, importFile, Unreadable, type Imported } from '../author/imported.js';
import { ClearNotice } from '../element/define.js';
import type { NoticeEventDetail } from '../element/element.js';
import { Engine, NoticeError, type Notice } from '../engine/index.js';
import { nameOf, previewDocument } from './document.js';
import { takeFiles, type Given } from './files.js';
import { showFindings } from './findings.js';
import { held, heldText } from './held.js';
import { showImported } from './imported.js';
import { find, say } from './make.js';
import template from './page.html';
import { saveText } from './save.js';
import { Sending } from './sending.js';
import { Stage } from './stage.js';
import { clearTrouble, showTrouble } from './trouble.js';
import { languageInAddress, offerLanguages, serveViews } from './views.js';

const kScript = document.currentScript!.textContent;

const kNoForm = 'This notice has no form: nothing can be sent.';
/** What is said instead of it, by the page that is shown. */
const kWithout: Readonly<Record<string, string>> = {
  notice: 'The notice alone has no form: nothing can be sent.',
  withdraw: 'Taking consent back is shown here once its button is pressed.',
};

/** The notice that is open. */
interface Open {
  readonly json: string;
  readonly notice: Notice;
}

class Preview {
  readonly #engine: Engine;
  readonly #stage: Stage;
  readonly #sending: Sending;
  #open: Open | undefined;
  /** Shown where the address names none. */
  #first = '';
  #locale = '';

  constructor(engine: Engine, stage: Stage) {
    this.#engine = engine;
    this.#stage = stage;
    this.#sending = new Sending(engine, {
      form: () => stage.notice.shadowRoot!.querySelector('form#form'),
      notice: () => this.#open!.notice,
      locale: () => this.#locale,
      startAgain: () => this.#startAgain(),
      without: () => kWithout[find<HTMLSelectElement>('#mode').value] ?? kNoForm,
    });
  }

  serve(): void {
    const stage = this.#stage;
    serveViews(stage);
    takeFiles(document, stage.document, (file) => void this.openFile(file));
    stage.document.addEventListener('input', () => this.#sending.typed());
    // A button may have put in what it suggests.
    stage.document.addEventListener('click', () => void this.#sending.follow());
    const press = (id: string, act: () => void): void => find(id).addEventListener('click', act);
    press('#to-form', () => this.#goToForm());
    press('#print', () => stage.print());
    press('#save-page', () => void this.#savePage());
    press('#save-notice', () => this.#saveNotice());
    find<HTMLSelectElement>('#language').addEventListener('change', ({ target }) => {
      location.hash = `#locale=${(target as HTMLSelectElement).value}`;
    });
    addEventListener('hashchange', () => this.#speak());
    for (const id of ['#layers', '#mode'])
      find(id).addEventListener('change', () => this.#restage());
    this.behave();
  }

  /** What each new element on the stage is told. */
  behave(): void {
    const { notice } = this.#stage;
    notice.transport = this.#sending.transport;
    notice.addEventListener('clearnotice:ready', ({ detail }) => this.#ready(detail));
    notice.addEventListener('clearnotice:sent', ({ detail }) => this.#sending.showReceipt(detail));
  }

  /** Opens a notice.json, or imports a text; what cannot be opened is told, and nothing else changes. */
  async openFile(file: Given, locale?: string): Promise<void> {
    const { name, bytes } = file;
    let json: string | undefined;
    try {
      const imported = await readGiven(name, bytes, locale);
      json = imported ? written(imported.notice) : decode(bytes);
      await this.open(json);
      find('#imported').hidden = !imported;
      if (imported) this.#showImported(file, imported);
      say(`${name} is open.`);
    } catch (error) {
      showTrouble(name, error, json);
    }
  }

  /** @throws NoticeError, and then nothing has changed */
  async open(json: string, first?: string): Promise<void> {
    const notice = this.#engine.open(json);
    try {
      await Promise.all(notice.locales.map((tag) => this.#engine.addLocale(tag)));
      const own = first ?? notice.locale([]);
      const locale = languageInAddress(notice.locales) ?? own;
      await this.#engine.withParts(() => notice.nodes(locale));
      this.#first = own;
      this.#locale = locale;
    } catch (error) {
      notice.close();
      throw error;
    }
    this.#open?.notice.close();
    this.#open = { json, notice };
    clearTrouble();
    offerLanguages(notice.locales, this.#locale);
    this.#restage();
    await showFindings(json);
  }

  /** The element shows the notice as it is, or in other layers than the file says. */
  #restage(): void {
    if (!this.#open) return;
    const { json } = this.#open;
    const layers = find<HTMLSelectElement>('#layers').value;
    const { notice } = this.#stage;
    notice.locale = this.#locale;
    notice.mode = find<HTMLSelectElement>('#mode').value;
    notice.notice = layers ? { ...(JSON.parse(json) as object), layers } : json;
  }

  #speak(): void {
    if (!this.#open) return;
    const { locales } = this.#open.notice;
    this.#locale = languageInAddress(locales) ?? this.#first;
    find<HTMLSelectElement>('#language').value = this.#locale;
    this.#stage.notice.locale = this.#locale;
  }

  #ready({ id, version, locale, sha256 }: NoticeEventDetail): void {
    const page = this.#stage.notice.shadowRoot!.querySelector<HTMLElement>('[part=page]')!;
    this.#stage.settle(locale, page.dir);
    this.#stage.dress(find<HTMLSelectElement>('#look').value as 'computer');
    find('#plain').hidden = true;
    find('#welcome').hidden = true;
    find('#stage').hidden = false;
    find('#heading').textContent = nameOf(this.#open!.json, id);
    find('#facts').replaceChildren('Preview of notice ', code(id), `, version ${version}`);
    const hash = code(`${sha256.slice(0, 12)}…`);
    hash.title = sha256;
    find('#fingerprint').replaceChildren(' · SHA-256 of the text ', hash);
    document.body.dataset['open'] = id;
    const hasForm = !!page.querySelector('form');
    for (const each of ['#answers', '#to-form']) find(each).hidden = !hasForm;
    this.#sending.reset();
  }

  /** Once a message is sent, its receipt stands where the form was. */
  #goToForm(): void {
    const root = this.#stage.notice.shadowRoot!;
    const place = root.querySelector('#form') ?? root.querySelector('#status, .sent');
    place?.scrollIntoView();
    place?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }

  #startAgain(): void {
    this.#stage.renew();
    this.behave();
    this.#sending.reset();
    this.#restage();
  }

  #showImported(file: Given, imported: Imported): void {
    showImported(file.name, imported, {
      locales: this.#engine.locales,
      again: (locale) => void this.openFile(file, locale),
      attempt: async (make) => {
        try {
          await this.open(written(make()));
          return undefined;
        } catch (error) {
          if (error instanceof NoticeError) return error.message;
          throw error;
        }
      },
    });
  }

  async #savePage(): Promise<void> {
    const { json, notice } = this.#open!;
    const shell = {
      template,
      policy: find<HTMLMetaElement & HTMLElement>('meta[http-equiv]').content,
      style: find('style').textContent,
      script: kScript,
      data: heldText(),
    };
    const shown = { engine: this.#engine, notice, locale: this.#locale, json };
    const name = `${notice.id}-preview.html`;
    saveText(name, await previewDocument(shell, shown), 'text/html');
    say(`Saved as ${name}: it opens without a network, and holds this notice.`);
  }

  #saveNotice(): void {
    saveText('notice.json', this.#open!.json, 'application/json');
    say('Saved as notice.json.');
  }
}

const written = (notice: object): string => `${JSON.stringify(notice, null, 2)}\n`;

function code(text: string): HTMLElement {
  const element = document.createElement('code');
  element.textContent = text;
  return element;
}

/** Undefined for a notice.json, which needs no import. @throws Unreadable */
async function readGiven(
  name: string,
  bytes: Uint8Array,
  locale: string | undefined,
): Promise<Imported | undefined> {
  if (/\.json$/i.test(name)) return undefined;
  const format = formatOf(name);
  if (format) return importFile(name, bytes, { format, locale });
  throw new Unreadable('only notice.json, and .txt, .md or .html to import, can be opened here');
}

async function startEngine(): Promise<Engine> {
  const engine = await Engine.load(await held('core'), { rest: 'when needed' });
  await engine.addPart('rest', await held('rest'));
  await engine.addPart('complaints');
  await engine.addPart('international', await held('international'));
  return engine;
}

async function start(): Promise<void> {
  if (!('DecompressionStream' in globalThis))
    throw new Unreadable('this browser is from before 2023; you see the plain version');
  const starting = startEngine();
  ClearNotice.engine = starting;
  const [engine, stage] = await Promise.all([
    starting,
    Stage.raise(find('#stage'), find('#paper'), () => document.createElement('clear-notice')),
  ]);
  const preview = new Preview(engine, stage);
  preview.serve();
  const json = find('#preview-notice').textContent;
  if (json) await preview.open(json, find('#plain').lang);
}

start().catch((error: unknown) => showTrouble('This page', error));
