// What is asked: from ../shared/corpora where that is, with answers to compare; made up otherwise.
import { existsSync, readFileSync } from 'node:fs';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { dice } from './measure.mjs';

const shared = new URL('../../../../shared/corpora/', import.meta.url);

/** The JSON lines of a corpus, or undefined where it is absent. */
function corpus(name) {
  const path = new URL(`${name}.jsonl`, shared);
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((text) => JSON.parse(text));
}

/** At least ten thousand numbers: an example of every country, as people write it, and mistyped. */
function madeUpPhones() {
  const { below, pick } = dice(20261123);
  const known = Object.entries(examples).flatMap(([region, digits]) => {
    const number = parsePhoneNumberFromString(digits, region);
    return number ? [{ region, number }] : [];
  });
  return Array.from({ length: 12_000 }, () => {
    const { region, number } = pick(known);
    const abroad = below(2) === 0;
    let input = abroad ? number.formatInternational() : number.formatNational();
    const at = below(input.length);
    if (below(3) === 0) input = input.slice(0, at) + below(10) + input.slice(at + below(2));
    return { input, region: abroad ? '' : region };
  });
}

/**
 * Numbers with the region they are typed in.
 * @returns {{ from: string, numbers: { input: string, region: string, status?: 'V'|'I'|'E',
 *   type?: string, numregion?: string, e164?: string }[] }} the rest is the reference's answer
 */
export function phones() {
  const numbers = corpus('phone-random');
  return numbers
    ? { from: '../shared/corpora/phone-random.jsonl', numbers }
    : { from: 'made up from the example numbers of every country', numbers: madeUpPhones() };
}

const kGiven = [
  'anna',
  'jürgen',
  'maria',
  'zoe',
  'ivan',
  'fatima',
  'li',
  'siobhan',
  'o’neil',
  'søren',
];
const kFamily = [
  'mueller',
  'smith',
  'brien',
  'garcia',
  'petrova',
  'rossi',
  'novak',
  'dubois',
  'kim',
];
const kDomains = [
  'gmail.com',
  'gmx.de',
  'web.de',
  'outlook.com',
  'nhs.net',
  'example.co.uk',
  'abv.bg',
];
const kWideDomains = ['klinik-münchen.example', 'пример.example', '例え.example', 'straße.example'];
const kAscii = /^[ -~]*$/;
const kMistakes = [
  (local) => local,
  (local) => `${local}@`,
  (local, domain) => `@${domain}`,
  (local, domain) => `${local}@@${domain}`,
  (local, domain) => `${local}.@${domain}`,
  (local, domain) => `${local} x@${domain}`,
  (local) => `${local}@example..org`,
  (local) => `${local}@-example.org`,
  (local, domain) => `${local}(at)${domain}`,
  (local, domain) => `${'a'.repeat(70)}@${domain}`,
];

/** Ten thousand addresses: of a hundred 78 ordinary, 6 international, 2 quoted, 14 mistaken. */
export function emails() {
  const { below, pick } = dice(5321);
  const ascii = kGiven.filter((name) => kAscii.test(name));
  return Array.from({ length: 10_000 }, () => {
    const part = below(100);
    const wide = part >= 78 && part < 84;
    const given = pick(wide ? kGiven : ascii);
    const local = `${given}${pick(['.', '-', '_', ''])}${pick(kFamily)}${below(3) ? '' : below(1000)}`;
    const domain = pick(wide ? kWideDomains : kDomains);
    if (part >= 86) return pick(kMistakes)(local, domain);
    return part >= 84 ? `"${local} x"@${domain}` : `${local}@${domain}`;
  });
}

/** Addresses that others have judged: `valid` or not; undefined where the corpus is absent. */
export const judgedEmails = () => corpus('email');

const kNames = ['Zoë', 'Anna-Lena', 'Иван', 'فاطمة', 'Søren', 'María José', 'Siobhán', '美咲'];
const kSurnames = [
  'O’Brien-Ñúñez',
  'Müller',
  'Петрова',
  'García Márquez',
  'van der Berg',
  'Nguyễn',
];
const kOrganisations = [
  'Pharmacie du Pont',
  'Müller & Partner (GbR)',
  'O’Neil’s Clinic',
  'Болница 1',
];
const kOccupations = ['Nurse', 'Infirmière', 'C++ developer', 'Учител', 'Head of R&D'];
const kMessages = [
  'Hello, when may I call you?',
  'Bonjour,\nje voudrais un rendez-vous la semaine prochaine, le matin si possible.\nMerci !',
  'Guten Tag, ich habe eine Frage zu Ihrer letzten Rechnung. Wann erreiche ich Sie am besten?',
];

/** A thousand filled forms; each has an e-mail address and a phone number of the mixes above. */
export function forms() {
  const { pick } = dice(14);
  const addresses = emails();
  const { numbers } = phones();
  return Array.from({ length: 1000 }, () => {
    const { input, region } = pick(numbers);
    return {
      region: region || 'FR',
      values: {
        'given-name': pick(kNames),
        'family-name': pick(kSurnames),
        organisation: pick(kOrganisations),
        occupation: pick(kOccupations),
        email: pick(addresses),
        phone: input,
        message: pick(kMessages),
      },
    };
  });
}
