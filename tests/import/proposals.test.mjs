// What is recognised in the words of a notice, in each shipped language; and that none of it is a fact
// before a person says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../../dist/engine/index.js';
import { readHtml } from '../../dist/import/html.js';
import { importText, toNotice } from '../../dist/import/index.js';
import { ConfirmTrouble, withConfirmed } from '../../dist/import/propose/confirm.js';
import { passagesOf } from '../../dist/import/propose/passages.js';
import { proposalsFor } from '../../dist/import/propose/proposals.js';

const ofText = (text, locale = 'en') => importText(text, { id: 'x', locale });
const ofHtml = (text, locale = 'en') => toNotice(readHtml(text, { locale }), { id: 'x', locale });

/** "path=value" or, where a finding has no place in notice.json, "kind=value". */
const told = (notice) =>
  proposalsFor(notice).map(({ kind, path, value }) => {
    const shown = typeof value === 'object' ? JSON.stringify(value) : value;
    return `${path?.replace(/^\/sections.*\//, '') ?? kind}=${shown}`;
  });

const headings = {
  en: 'who: Who we are|dpo: Our data protection officer|data: Data we collect|purposes: Why we use it|recipients: Who has access|transfers: Transfers outside the EEA|retention: How long we keep it|security: How we protect it|rights: Your rights|complaint: Complaints|automated: Automated decisions|children: Children|cookies: Cookies|changes: Changes to this notice',
  fr: 'who: Qui sommes-nous ?|dpo: Délégué à la protection des données|data: Quelles données ?|purposes: Finalités|recipients: Destinataires|transfers: Transferts hors de l’UE|retention: Durée de conservation|security: Sécurité|rights: Vos droits|complaint: Réclamations|automated: Décisions automatisées|children: Mineurs|cookies: Les cookies|changes: Modifications',
  de: 'who: Verantwortlicher|dpo: Datenschutzbeauftragte|data: Welche Daten|purposes: Zwecke|recipients: Empfänger|transfers: Übermittlung in Drittländer|retention: Speicherdauer|security: Datensicherheit|rights: Ihre Rechte|complaint: Beschwerde|automated: Automatisierte Entscheidungen|children: Kinder|cookies: Cookies|changes: Änderungen',
  bg: 'who: Кои сме ние|dpo: Длъжностно лице|data: Какви лични данни|purposes: Цели|recipients: С кого споделяме данни|transfers: Предаване извън ЕС|retention: Срок|security: Сигурност|rights: Вашите права|complaint: Жалби|automated: Автоматизирани решения|children: Деца|cookies: Бисквитки|changes: Промени',
  ar: 'who: من نحن|dpo: مسؤول حماية البيانات|purposes: أغراض الاستخدام|recipients: مشاركة البيانات|transfers: نقل البيانات خارج الاتحاد|retention: مدة الاحتفاظ|security: أمن البيانات|rights: حقوقك|complaint: تقديم شكوى|children: الأطفال|cookies: ملفات تعريف الارتباط|changes: التغييرات',
};

test('a heading says what its section is about', () => {
  for (const [locale, table] of Object.entries(headings)) {
    for (const row of table.split('|')) {
      const [topic, title] = row.split(': ');
      const notice = ofHtml(`<h2>${title}</h2><p>x</p>`, locale);
      assert.deepEqual(
        told(notice).filter((each) => each.startsWith('about=')),
        [`about=${topic}`],
        row,
      );
    }
  }
});

test('a heading about something else, or over the whole, is about no topic', () => {
  for (const title of ['Privacy notice', 'Our clinic', 'x'.repeat(400)])
    assert.deepEqual(told(ofHtml(`<h2>${title}</h2><p>x</p>`)), []);
  const whole = ofHtml('<h1>Cookies and rights</h1><h2>A</h2>x<h2>B</h2>x<h2>C</h2>x');
  assert.deepEqual(told(whole), []);
});

const facts = {
  'who is responsible, and where': [
    [
      'At Riverside Clinic, we answer. Riverside Clinic (“we”) is here.',
      'en',
      ['/controller/name=Riverside Clinic'],
    ],
    [
      'Harbour & Sons Ltd keeps it. So does harbour.',
      'en',
      ['/controller/name=Harbour & Sons Ltd'],
    ],
    [
      'Cabinet des Tilleuls en qualité de responsable de traitement répond.',
      'fr',
      ['/controller/name=Cabinet des Tilleuls'],
    ],
    ['Le Cabinet Tilleuls SELARL répond.', 'fr', ['/controller/name=Le Cabinet Tilleuls SELARL']],
    ['Praxis Linde GmbH antwortet Ihnen gern.', 'de', ['/controller/name=Praxis Linde GmbH']],
    ['Клиника Липа ЕООД отговаря на всички.', 'bg', ['/controller/name=Клиника Липа ЕООД']],
    [
      'Write to us: 1 River Street, London, E1 1AA.',
      'en',
      ['/controller/address=1 River Street, London, E1 1AA.'],
    ],
    ['In 2018 Strasbourg was sunny, and 12345 Letters came.', 'en', []],
  ],
  'whose a contact is, by the words before it': [
    [
      'Write to a@b.example or call +33 1 99 00 12 34.',
      'en',
      [
        '/controller/email=a@b.example',
        '/controller/phone=+33 1 99 00 12 34',
        '/controller/country=FR',
      ],
    ],
    ['Our data protection officer answers at d@b.example.', 'en', ['/dpo/email=d@b.example']],
    [
      'Unser Datenschutzbeauftragter: d@b.example, Tel. 030 1234567',
      'de',
      ['/dpo/email=d@b.example', '/dpo/phone=030 1234567'],
    ],
    [
      'Vous pouvez adresser une réclamation à la CNIL, x@cnil.example.',
      'fr',
      ['contact=x@cnil.example', '/authority=FR', 'right=complaint'],
    ],
    [
      'Жалба до КЗЛД, тел. 02 915 3518',
      'bg',
      ['contact=02 915 3518', '/authority=BG', 'right=complaint'],
    ],
  ],
  'the day of the last change, written as in its language': [
    ['Last updated: 3 November 2026.', 'en', ['/updated=2026-11-03']],
    ['This notice was updated on November 3rd, 2026.', 'en', ['/updated=2026-11-03']],
    [
      'Updated 2026-11-03, before that 2025-01-01.',
      'en',
      ['/updated=2026-11-03', 'date=2025-01-01'],
    ],
    ['Mis à jour le 1er août 2026.', 'fr', ['/updated=2026-08-01']],
    ['Stand: 3. März 2026', 'de', ['/updated=2026-03-03']],
    ['Stand: 03.11.2026', 'de', ['/updated=2026-11-03']],
    ['Последна промяна: 3 ноември 2026 г.', 'bg', ['/updated=2026-11-03']],
    ['آخر تحديث: ٣ نوفمبر ٢٠٢٦', 'ar', ['/updated=2026-11-03']],
    ['The law of 25 May 2018 applies.', 'en', ['date=2018-05-25']],
    ['Updated 3/11/2026, 31/12/2026 and 30 February 2026.', 'en', ['/updated=2026-12-31']],
  ],
  'how rights are used': [
    [
      'Your rights: we answer within one month, which we may extend by two months.',
      'en',
      ['/rights/deadline=P1M', '/rights/extension=P2M'],
    ],
    [
      'Vos droits sont gratuits. Nous répondons à toute demande sous 30 jours, gratuitement.',
      'fr',
      ['/rights/deadline=P30D', '/rights/fee=free'],
    ],
    [
      'Ihr Recht: wir antworten innerhalb von 4 Wochen, kostenlos.',
      'de',
      ['/rights/deadline=P4W', '/rights/fee=free'],
    ],
    [
      'Вашите права: отговор в срок от един месец, безплатно.',
      'bg',
      ['/rights/deadline=P1M', '/rights/fee=free'],
    ],
    [
      'It is your right. We may ask for proof of your identity. Fine.',
      'en',
      ['/rights/proof=We may ask for proof of your identity.'],
    ],
    [
      'To use your rights, write to r@b.example',
      'en',
      ['/controller/email=r@b.example', '/rights/contact=r@b.example'],
    ],
  ],
  'which rights are named, where rights are spoken of': [
    [
      'You have a right of access, to have data corrected, erased or restricted, to portability, to object, to withdraw your consent, and to lodge a complaint.',
      'en',
      [
        'right=access',
        'right=rectification',
        'right=erasure',
        'right=restriction',
        'right=portability',
        'right=objection',
        'right=withdrawal',
        'right=complaint',
      ],
    ],
    [
      'Vous avez un droit d’accès, de rectification, d’effacement et d’opposition.',
      'fr',
      ['right=access', 'right=rectification', 'right=erasure', 'right=objection'],
    ],
    [
      'Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung und Widerspruch.',
      'de',
      [
        'right=access',
        'right=rectification',
        'right=erasure',
        'right=restriction',
        'right=objection',
      ],
    ],
    [
      'Имате право на достъп, да поискате данните да бъдат изтрити и право на преносимост.',
      'bg',
      ['right=access', 'right=erasure', 'right=portability'],
    ],
    [
      'لك حق الوصول والتصحيح: تصحيح بياناتك أو حذف بياناتك.',
      'ar',
      ['right=access', 'right=rectification', 'right=erasure'],
    ],
    ['We delete backups after a week.', 'en', []],
  ],
  'the age of children': [
    ['Our form is not for children under 16 years.', 'en', ['/children/minimumAge=16']],
    [
      'Ce site n’est pas destiné aux enfants de moins de 15 ans.',
      'fr',
      ['/children/minimumAge=15'],
    ],
    ['We keep the files of children for 10 years, of others for 30 years.', 'en', []],
  ],
};

for (const [name, table] of Object.entries(facts))
  test(name, () => {
    for (const [text, locale, expected] of table)
      assert.deepEqual(told(ofText(text, locale)), expected, text);
  });

test('cookies are read from labels, from columns, and by their names', () => {
  const terms =
    'Cookies we use:\n\nProvider: Riverside\nName of the cookie: sid, lang\nPurpose: to sign in\nExpires: session\nProvider: Other\nName of the cookie: _x\nPurpose: counting';
  assert.deepEqual(told(ofText(terms)), [
    '/cookies/-={"family":"Riverside","names":["sid","lang"],"use":"to sign in","duration":"session"}',
    '/cookies/-={"family":"Other","names":["_x"],"use":"counting"}',
  ]);
  const table =
    '<h2>Cookies</h2><table><tr><th>Nom<th>Finalité<th>Durée<tr><td>sid<td>connexion<td>13 mois<tr><td>lang<td>langue<td>2 ans</table>';
  assert.deepEqual(told(ofHtml(table, 'fr')), [
    'about=cookies',
    '/cookies/-={"names":["sid"],"use":"connexion","duration":"P13M"}',
    '/cookies/-={"names":["lang"],"use":"langue","duration":"P2Y"}',
  ]);
  assert.deepEqual(told(ofText('We set the cookies _ga and PHPSESSID.')), [
    '/cookies/-={"names":["_ga"]}',
    '/cookies/-={"names":["PHPSESSID"]}',
  ]);
  assert.deepEqual(told(ofText('Our _ga team in room 3.')), []);
  const people = '<table><tr><th>Name<th>Use<tr><td>Ann<td>doctor<tr><td>Bo<td>nurse</table>';
  assert.deepEqual(told(ofHtml(people)), []);
});

const kPage = `<h1>Privacy</h1><p>At Riverside Clinic, we answer: <b>hello@<i>riverside.example</i></b>, +44 1632 960001.</p>
<h2>Rights</h2><ul><li>You have the right to access.</li></ul><table><tr><th>Name<th>Use<tr><td>_ga<td>x</table>`;

test('each proposal is unconfirmed, and its span is what stands at its place', () => {
  const notice = ofHtml(kPage);
  const texts = new Map(passagesOf(notice).map(({ pointer, text }) => [pointer, text]));
  const proposals = proposalsFor(notice);
  assert.ok(proposals.length >= 5);
  for (const { confirmed, found } of proposals) {
    assert.equal(confirmed, false);
    assert.ok(found.length > 0);
    for (const { pointer, start, end, text } of found)
      assert.equal(texts.get(pointer).slice(start, end), text);
  }
  for (const { pointer, text } of passagesOf(notice)) assert.equal(plainAt(notice, pointer), text);
});

/** What a reader of the JSON finds at a pointer. */
function plainAt(notice, pointer) {
  const value = pointer
    .slice(1)
    .split('/')
    .reduce((at, step) => at[step], notice);
  const plain = (run) =>
    typeof run === 'string'
      ? run
      : plainOf(run.text ?? run.strong ?? run.em ?? Object.values(run)[0]);
  const plainOf = (runs) => (typeof runs === 'string' ? runs : runs.map(plain).join(''));
  return plainOf(value);
}

const confirmed = (proposals, which) =>
  proposals.map((each) => ({ ...each, confirmed: which(each) }));

test('nothing proposed is a fact until it is confirmed, and then the core takes it', async () => {
  const notice = ofHtml(kPage);
  const proposals = proposalsFor(notice);
  assert.deepEqual(withConfirmed(notice, { proposals }), notice);
  assert.deepEqual(Object.keys(notice), ['id', 'version', 'locales', 'sections']);
  const some = confirmed(proposals, ({ path }) => /^\/controller/.test(path));
  const facts = withConfirmed(notice, { proposals: some });
  assert.deepEqual(facts.controller, {
    name: 'Riverside Clinic',
    country: 'GB',
    phone: '+44 1632 960001',
  });
  assert.deepEqual(Object.keys(facts), ['id', 'version', 'locales', 'controller', 'sections']);
  assert.deepEqual(facts.sections, notice.sections);
  const engine = await Engine.load();
  engine.open(JSON.stringify(facts)).close();
});

test('a confirmed list grows, a section gets its topic, and a mended value is taken', () => {
  const notice = ofHtml(kPage);
  const mended = confirmed(proposalsFor(notice), ({ kind }) => /about|cookie/.test(kind)).map(
    (each) =>
      each.kind === 'cookie' ? { ...each, value: { ...each.value, duration: 'P2Y' } } : each,
  );
  const facts = withConfirmed(notice, { proposals: mended });
  assert.deepEqual(facts.cookies, [{ names: ['_ga'], use: 'x', duration: 'P2Y' }]);
  assert.equal(facts.sections[0].sections[0].about, 'rights');
});

test('what cannot become a fact is refused in a sentence', () => {
  const notice = ofHtml(kPage);
  const [first] = confirmed(proposalsFor(notice), () => true);
  const refused = [
    [null, /"proposals" is missing/],
    [[], /"proposals" is missing/],
    [{ proposals: [3] }, /^proposal 1 is no object$/],
    [{ proposals: [{ ...first, confirmed: 'yes' }] }, /either true or false/],
    [{ proposals: [first, first] }, /^two confirmed proposals are for /],
    [
      {
        proposals: [
          { ...first, found: [] },
          { ...first, found: [{ ...first.found[0], end: 2 }] },
        ],
      },
      /another text/,
    ],
    [{ proposals: [{ ...first, found: undefined }] }, /another text/],
    [{ proposals: [{ ...first, path: '/__proto__/x' }] }, /"path" is none/],
    [{ proposals: [{ ...first, path: 'x' }] }, /"path" is none/],
    [{ proposals: [{ ...first, path: '/id/x' }] }, /has no place/],
  ];
  for (const [file, says] of refused)
    assert.throws(
      () => withConfirmed(notice, file),
      (error) => error instanceof ConfirmTrouble && says.test(error.message),
      JSON.stringify(file),
    );
});
