// Addresses inside a sentence, and the language of a text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessLocale, importText } from '../../dist/import/index.js';
import { textOf } from './support/outline.mjs';

const runsOf = (text) => importText(text, { id: 'x', locale: 'en' }).sections[0].body.en[0].p;

const runs = {
  'a link ends before the end of the sentence': [
    ['See https://a.example/b.', ['See ', { link: 'https://a.example/b' }, '.']],
    ['(See https://a.example/b_(c)).', ['(See ', { link: 'https://a.example/b_(c)' }, ').']],
    ['Voir « https://a.example/ » ici.', ['Voir « ', { link: 'https://a.example/' }, ' » ici.']],
    [
      'See http://a.example/?b=c&d=e#f, too.',
      ['See ', { link: 'http://a.example/?b=c&d=e#f' }, ', too.'],
    ],
    ['انظر https://a.example/؟', ['انظر ', { link: 'https://a.example/' }, '؟']],
  ],
  'a link without a scheme shows as it was written': [
    [
      'See www.a.example/b.',
      ['See ', { link: 'https://www.a.example/b', text: 'www.a.example/b' }, '.'],
    ],
  ],
  'what only looks like a link is text': [
    ['Type www. or https:// first.', 'Type www. or https:// first.'],
    ['javascript://a.example/ is not one.', 'javascript://a.example/ is not one.'],
    ['See ftp://a.example/ here.', 'See ftp://a.example/ here.'],
    ['A awww.a.example is not one.', 'A awww.a.example is not one.'],
  ],
  'an e-mail address stands alone': [
    ['Write to a.b+c@d-e.example.', ['Write to ', { email: 'a.b+c@d-e.example' }, '.']],
    [
      'Пишете на лекар@клиника.example, моля.',
      ['Пишете на ', { email: 'лекар@клиника.example' }, ', моля.'],
    ],
    [
      'L’adresse : dpo@a.example ; merci.',
      ['L’adresse : ', { email: 'dpo@a.example' }, ' ; merci.'],
    ],
    [
      "O’Brien (o'brien@a.example) answers.",
      ['O’Brien (', { email: "o'brien@a.example" }, ') answers.'],
    ],
  ],
  'half an address is text': [
    ['Meet us @clinic on the net.', 'Meet us @clinic on the net.'],
    ['a@b is too short.', 'a@b is too short.'],
  ],
  'an international phone number is a link': [
    ['Call +44 1632 960 001 now.', ['Call ', { phone: '+44 1632 960 001' }, ' now.']],
    [
      'Tel.: +33\u00a01\u00a099\u00a000\u00a012\u00a034.',
      ['Tel.: ', { phone: '+33\u00a01\u00a099\u00a000\u00a012\u00a034' }, '.'],
    ],
    ['Call +49 (30) 23125-123.', ['Call ', { phone: '+49 (30) 23125-123' }, '.']],
  ],
  'other numbers are text': [
    ['Call 02/99-53-018 now.', 'Call 02/99-53-018 now.'],
    ['That is 5 + 1234567 cases.', 'That is 5 + 1234567 cases.'],
    ['From +1234 on.', 'From +1234 on.'],
    ['Number +12345678901234567890 is none.', 'Number +12345678901234567890 is none.'],
    ['Am 25. Mai 2018 galt das.', 'Am 25. Mai 2018 galt das.'],
  ],
};

for (const [name, table] of Object.entries(runs)) {
  test(name, () => {
    for (const [source, expected] of table) {
      assert.deepEqual(runsOf(source), expected);
      assert.equal(textOf(runsOf(source)), source, 'every character stays');
    }
  });
}

test('the language is guessed among those that are shipped', () => {
  const table = [
    ['We keep your name and the address that you gave to us.', 'en'],
    ['Nous gardons votre nom et l’adresse pour vous répondre.', 'fr'],
    ['Wir behalten Ihre Adresse, und die Daten sind nicht öffentlich.', 'de'],
    ['Пазим Вашето име и адрес; клиника Skin & Laser.', 'bg'],
    ['نحتفظ باسمك وعنوانك في Clinic.', 'ar'],
    ['', 'en'],
    ['12345 — ???', 'en'],
  ];
  for (const [text, expected] of table) assert.equal(guessLocale(text), expected, text);
});
