// The computed name and description of every control, as a screen reader is given them, in each state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from './support/notices.mjs';
import { practice } from './support/practice.mjs';
import { accept } from './support/site.mjs';
import { readTree } from './support/tree.mjs';
import { press, visit } from './support/visit.mjs';

const words = wordsOf('fr');
let browser, site, receiver;

practice((opened) => ({ browser, site, receiver } = opened));

const kReply = 'Utilisation : Répondre à votre message';
const kBoth = 'Utilisation : « Répondre à votre message » et « Vous rappeler par téléphone »';
const kLetter =
  'Utilisation : « Répondre à votre message » et « Vous envoyer notre lettre d’information »';
const kBack = 'Utilisation : Vous rappeler par téléphone';
const kUrgent =
  'Ce formulaire n’est pas destiné aux urgences. N’indiquez pas de détails médicaux qui ne sont pas nécessaires à la réponse.';
const kCallMe =
  'checkbox: J’accepte que le Cabinet médical des Tilleuls utilise mon nom et mon numéro de téléphone pour me rappeler au sujet de ce message. Je peux changer d’avis à tout moment.';
const kReachUs = [
  'link: accueil@cabinet-des-tilleuls.example',
  'link: +33 3 53 01 20 40',
  'link: https://cabinet-des-tilleuls.example/',
];

const kInitial = [
  'link: Qui est responsable de vos données ?',
  'link: Pourquoi vos données sont-elles utilisées ?',
  'link: Quelles données sont utilisées ?',
  'link: Transferts hors de l’Espace économique européen',
  'link: Vos droits',
  'DisclosureTriangle: La politique complète',
  `textbox: Prénom (facultatif) — ${kBoth}`,
  `DisclosureTriangle: ${kBoth}`,
  `textbox: Nom de famille — ${kBoth}`,
  `DisclosureTriangle: ${kBoth}`,
  `textbox: Organisme (facultatif) — Si vous écrivez pour un laboratoire, une pharmacie ou un autre établissement. ${kReply}`,
  `DisclosureTriangle: ${kReply}`,
  `textbox: Profession (facultatif) — Par exemple infirmière ou pharmacien, si vous écrivez dans le cadre de votre travail. ${kReply}`,
  `DisclosureTriangle: ${kReply}`,
  `textbox: Adresse e-mail — ${kLetter}`,
  `DisclosureTriangle: ${kLetter}`,
  `textbox: Numéro de téléphone — Vous pouvez l’écrire comme vous voulez. Ajoutez l’indicatif du pays pour un numéro d’un autre pays. Envoi uniquement si vous cochez : Vous rappeler par téléphone. ${kBack}`,
  `DisclosureTriangle: ${kBack}`,
  `textbox: Votre message — ${kUrgent} ${kReply}`,
  `DisclosureTriangle: ${kReply}`,
  'group: Vos choix — Vous êtes libre de cocher ou non. Vous pouvez retirer votre consentement à tout moment.',
  kCallMe,
  'checkbox: J’accepte que le Cabinet médical des Tilleuls utilise mon adresse e-mail pour m’envoyer sa lettre d’information, 4 fois par an. Je peux me désinscrire à tout moment.',
  'link: Lire la politique de confidentialité',
  'button: Envoyer',
  'status:',
];

/** Each state after the first: what a person does, and what is read then that was not read before. */
const kStates = {
  async errors(page) {
    await press(page);
    await page.locator('#summary').waitFor();
    return [
      'alert:',
      'link: Saisissez votre nom de famille',
      'link: Saisissez votre adresse e-mail',
      'link: Saisissez votre message',
      `textbox: Nom de famille — ${kBoth} Erreur : Saisissez votre nom de famille (invalid)`,
      `textbox: Adresse e-mail — ${kLetter} Erreur : Saisissez votre adresse e-mail (invalid)`,
      `textbox: Votre message — ${kUrgent} ${kReply} Erreur : Saisissez votre message (invalid)`,
    ];
  },
  async corrected(page) {
    await page.locator('#family-name').fill('Muster');
    await page.locator('#message').fill('Bonjour');
    await page.locator('#email').fill('a@gmial.com');
    await page.locator('#choice-callback').check();
    await page.locator('#phone').fill('01 42 68 53 00');
    await page.locator('.suggestion').waitFor();
    return [
      `textbox: Nom de famille — ${kBoth}`,
      'button: Vouliez-vous dire a@gmail.com ?',
      `textbox: Adresse e-mail — ${kLetter} Vérifiez la partie de l’adresse e-mail située après le signe @. Elle semble contenir une faute de frappe Vouliez-vous dire a@gmail.com ?`,
      `textbox: Votre message — ${kUrgent} ${kReply}`,
      `${kCallMe} (checked)`,
    ];
  },
  async failed(page) {
    receiver.answer = (_, response) => response.writeHead(500).end();
    await press(page);
    await page.locator('[data-state=failed]').waitFor();
    return kReachUs;
  },
  async sent(page) {
    receiver.answer = accept;
    await press(page);
    await page.locator('.receipt').waitFor();
    return [
      'link: dpo@cabinet-des-tilleuls.example',
      'button: Imprimer',
      'button: Enregistrer une copie',
      'button: Retirer : Vous rappeler par téléphone',
    ];
  },
};

test('each control has the name and description that a person needs, and an error is part of it', async () => {
  const { context, page } = await visit(browser, site);
  let before = await readTree(page);
  assert.deepEqual(before, kInitial);
  for (const [state, enter] of Object.entries(kStates)) {
    const expected = await enter(page);
    const lines = await readTree(page);
    assert.deepEqual(
      lines.filter((line) => !before.includes(line)),
      expected,
      state,
    );
    assert.deepEqual(
      lines.filter((line) => /^(?!alert|status)\w+:(?! \S)/.test(line)),
      [],
      `${state}: no control without a name`,
    );
    before = lines;
  }
  await context.close();
});

test('the region that announces is there before its words, and stays for each of them', async () => {
  const { context, page } = await visit(browser, site);
  const node = await page.locator('#status').elementHandle();
  assert.equal(await node.getAttribute('role'), 'status');
  assert.equal(await node.textContent(), '');
  await page.locator('#family-name').fill('Muster');
  await page.locator('#email').fill('a@example.org');
  await page.locator('#message').fill('Bonjour');
  let fail;
  receiver.answer = (_, response) => (fail = () => response.writeHead(500).end());
  await press(page);
  await page.locator('[data-state=sending]').waitFor();
  assert.equal(await node.textContent(), words['status.sending']);
  fail();
  await page.locator('[data-state=failed]').waitFor();
  assert.ok((await node.textContent()).startsWith(words['status.failed']));
  assert.ok(await node.evaluate((each) => each.isConnected));
  await context.close();
});
