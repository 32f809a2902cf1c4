// The notices that the tests show, and the words they expect.
import { readFileSync } from 'node:fs';

const kRoot = new URL('../../../', import.meta.url);

export function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, kRoot), 'utf8'));
}

/** French as it is shown: the file has plain spaces, which are given their width when it is compiled. */
const french = (text) =>
  text.replace(/ (?=:)/g, '\u00a0').replace(/ (?=[;?!»])|(?<=«) /g, '\u202f');

/** The words of a catalogue, by key, as they are shown. */
export function wordsOf(locale) {
  const { messages } = readJson(`locales/${locale}.json`);
  if (locale !== 'fr') return messages;
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, french(text)]));
}

/** The sample of a French group practice, all seven fields, posting to `action`. */
export function groupPractice(action) {
  const notice = readJson('web/examples/group-practice/notice.json');
  return { ...notice, form: { ...notice.form, action } };
}

/** The smallest clinic with a form, in one locale: name, e-mail, phone, message and one consent. */
export function smallClinic(locale, action) {
  const say = (text) => ({ [locale]: text });
  return {
    id: 'small-clinic',
    version: '1',
    updated: '2026-11-01',
    locales: [locale],
    controller: {
      name: 'Clinic',
      kind: 'clinic',
      country: 'FR',
      address: '1 Main Street',
      email: 'desk@clinic.example',
      phone: '+33 1 99 00 12 34',
    },
    dpo: { email: 'dpo@clinic.example' },
    authority: 'FR',
    data: ['family-name', 'email', 'phone', 'message'].map((id) => ({ id, field: id })),
    purposes: [
      {
        id: 'reply',
        basis: 'legitimate-interests',
        interest: say('…'),
        data: ['family-name', 'email', 'message'],
        retention: { period: 'P1Y', from: say('…') },
        what: say('…'),
      },
      {
        id: 'callback',
        basis: 'consent',
        data: ['phone'],
        retention: { period: 'P1M', from: say('…') },
        what: say('…'),
      },
    ],
    recipients: [],
    transfers: [],
    cookies: [],
    rights: {},
    automatedDecisions: false,
    form: {
      action,
      fields: ['family-name', 'email', 'phone', 'message'].map((data) => ({
        data,
        required: data !== 'family-name',
      })),
    },
  };
}

/**
 * The facts of a notice in any languages: what it says in its first one of its own, it says in all of
 * these; its own sections are left out, so that the catalogues speak.
 */
export function factsIn(locales, notice) {
  const [own] = notice.locales;
  const isSaid = (value) => value && typeof value === 'object' && own in value;
  const facts = { ...notice, locales: [], sections: [] };
  const text = JSON.stringify(facts, (_, value) => (isSaid(value) ? value[own] : value));
  return { ...JSON.parse(text), locales };
}
