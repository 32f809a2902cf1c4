// What the review pictures show: the states a person comes through, and pages to stand on.
import { accept } from './site.mjs';
import { press } from './visit.mjs';

const kTyped = { 'given-name': 'Anna', 'family-name': 'Muster', phone: '+33 1 42 68 53 00' };
const kMessage = { fr: 'Puis-je venir mardi ?', ar: 'هل يمكنني الحضور يوم الثلاثاء؟' };
const kFails = (_, response) => response.writeHead(500).end();

async function fill(page, values) {
  for (const [id, value] of Object.entries(values)) {
    const control = page.locator(`#${id}`);
    if (await control.count()) await control.fill(value);
  }
}

/**
 * In the order of one visit: what the person does, what there is to see from there on (a selector of
 * the element's tree), and what to look at.
 */
export const kStates = {
  notice: { see: '.page', look: 'the first layer; the whole is folded behind it' },
  whole: {
    see: '[part=whole]',
    look: 'the whole notice, unfolded',
    async act({ page }) {
      await page.locator('[part=whole] > summary').click();
    },
  },
  form: {
    see: '#form',
    look: 'the form before anything is typed',
    async act({ page }) {
      await page.locator('[part=whole] > summary').click();
    },
  },
  choices: { see: '#choices', look: 'the choices, none made, and the button' },
  errors: {
    see: '#form',
    look: 'the list of what is to be put right, with the focus',
    async act({ page }) {
      await press(page);
      await page.locator('#summary').waitFor();
    },
  },
  suggestion: {
    see: '.field:has(#email)',
    look: 'an address that may be a slip, and errors beside fields',
    async act({ page }) {
      await fill(page, { ...kTyped, email: 'anna@gmial.com' });
      await page.locator('#message').focus();
      await page.locator('.suggestion').waitFor();
    },
  },
  sending: {
    see: '#choices',
    look: 'a message on its way',
    async act({ page, receiver, locale }) {
      await page.locator('#message').fill(kMessage[locale]);
      await page.locator('.choice input').first().check();
      receiver.answer = (_, response) => (receiver.waiting = response);
      await press(page);
      await page.locator('[data-state=sending]').waitFor();
    },
  },
  failed: {
    see: '#choices',
    look: 'the message has not arrived',
    async act({ page, receiver }) {
      receiver.waiting.writeHead(503).end();
      await page.locator('[data-state=failed]').waitFor();
    },
  },
  sent: {
    see: '.sent',
    look: 'the message has arrived; the receipt of the choices',
    async act({ page, receiver }) {
      receiver.answer = accept;
      await press(page);
      await page.locator('.receipt').waitFor();
    },
  },
  'not-withdrawn': {
    see: '.withdraw',
    look: 'consent could not be taken back yet',
    async act({ page, receiver }) {
      receiver.answer = kFails;
      await page.locator('.withdraw button').first().click();
      await page.locator('div > [data-state=failed]').waitFor();
    },
  },
  withdrawn: {
    see: 'div:has(> .sent):not(.page)',
    look: 'consent is taken back',
    async act({ page, receiver }) {
      receiver.answer = accept;
      await page.waitForTimeout(1100);
      await page.locator('.withdraw button').first().click();
      await page.locator('.withdraw').waitFor({ state: 'detached' });
    },
  },
  withdraw: {
    see: '.withdraw',
    look: 'the view that takes consent back, without a number',
    async act({ page }) {
      await page.locator('clear-notice').evaluate((element) => (element.mode = 'withdraw'));
      await page.locator('#withdraw-receipt').waitFor();
      await page.waitForTimeout(1100);
      await page.locator('.withdraw button').first().click();
      await page.locator('#withdraw-receipt[aria-invalid=true]').waitFor();
    },
  },
};

/** Takes the core away when the person sends. */
function stopTheCoreAtSubmit() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...parts) => {
    const { exports } = await instantiate(...parts);
    const cn_submit = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    return { exports: { ...exports, cn_submit } };
  };
}

const kFallback = {
  fr: [
    'Cette page ne peut pas s’afficher ici.',
    'Écrivez-nous :',
    'Lire la politique de confidentialité',
  ],
  ar: ['لا يمكن عرض هذه الصفحة هنا.', 'اكتب إلينا:', 'قراءة إشعار الخصوصية'],
};

/** What the page itself has put into the element, for when nothing else can be shown. */
function fallback(locale) {
  const [slot, write, read] = kFallback[locale];
  return `<p slot="unavailable">${slot}</p><p>${write} <a href="mailto:accueil@clinic.example">accueil@clinic.example</a></p>
<p><a href="/notice.html">${read}</a></p>`;
}

/** Each on a page of its own: what a page loads before anything else, and what becomes of it. */
export const kTroubles = {
  stopped: {
    see: '#choices',
    look: 'the core has stopped: what was typed is there, and the fallback below',
    init: stopTheCoreAtSubmit,
    src: '/notice.json',
    fallback,
    async until(page) {
      await page.locator('clear-notice form').waitFor();
      await press(page);
      await page.locator('[data-state=unavailable]').waitFor();
    },
  },
  unavailable: {
    see: 'slot',
    look: 'the notice cannot be shown: what stands in the element, and its slot "unavailable"',
    src: '/nothing.json',
    fallback,
    async until(page) {
      await page.locator('[slot=unavailable]').waitFor();
    },
  },
};

const kWords = `<p>Nos médecins vous reçoivent du lundi au vendredi, sur rendez-vous, au premier étage.
Pour une question, écrivez-nous : nous répondons sous deux jours ouvrés.</p>`;

/** Host pages: their style, and the body round the element. */
export const kHosts = {
  blog: {
    look: 'a plain theme in a serif, as WordPress has them',
    style: `body { margin: 0; background: #fff; color: #333; font: 1.125rem/1.7 Georgia, "DejaVu Serif", serif; }
      header { padding: 2rem; border-bottom: 1px solid #ddd; text-align: center; }
      main { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; } a { color: #0066bf; }
      h1, h2 { font-weight: 400; } * { box-sizing: border-box; }`,
    body: (element) =>
      `<header><h1>Cabinet des Tilleuls</h1>Accueil · Équipe · Contact</header><main><h1>Contact</h1>${kWords}${element}</main>`,
  },
  agency: {
    look: 'a dark site of an agency that declares no colour scheme, with a reset and capitals',
    style: `* { margin: 0; padding: 0; border: 0; line-height: 1; box-sizing: border-box; list-style: none; }
      body { background: #14171f; color: #f4f4f6; font: 300 16px/1 system-ui, sans-serif; letter-spacing: .02em; }
      header { padding: 24px 40px; border-bottom: 1px solid #333; text-transform: uppercase; }
      main { text-align: center; max-width: 900px; margin: 60px auto; padding: 0 24px; } main > p { line-height: 1.6; margin: 24px 0; }
      h1 { font-weight: 200; font-size: 48px; text-transform: uppercase; } clear-notice { margin: 40px auto; max-width: 640px; }`,
    body: (element) => `<header>Tilleuls</header><main><h1>Contact</h1>${kWords}${element}</main>`,
  },
  sidebar: {
    look: 'a sidebar of 280 px',
    style: `body { margin: 0; background: #eef2ef; color: #23302a; font: 1rem/1.5 system-ui, sans-serif; }
      .row { display: flex; gap: 32px; max-width: 1000px; margin: 24px auto; } main { flex: 1; background: #fff; padding: 24px; }
      aside { flex: none; width: 280px; background: #fff; padding: 16px; border-radius: 8px; }`,
    body: (element) =>
      `<div class="row"><main><h1>Le cabinet</h1>${kWords.repeat(6)}</main><aside>${element}</aside></div>`,
  },
};
