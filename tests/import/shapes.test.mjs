// What each shape of plain text becomes: source, then one row for each heading (#), paragraph, item
// (• 1. a) or - without a mark) and labelled line (=). Two spaces: inside the item above.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importText } from '../../dist/import/index.js';
import { outline, wordsOf } from './support/outline.mjs';

const kSentence =
  'We use your name and your address to answer what you wrote to us, and for nothing else.';

const shapes = {
  'a short line before a paragraph is a heading': [
    [
      'Your data\n\nWe keep it for a year.\n\nYour rights\n\nYou can see it.',
      ['# Your data', 'We keep it for a year.', '# Your rights', 'You can see it.'],
    ],
    [
      'Your data\nWe keep it for a year.\nYour rights\nYou can see it.',
      ['# Your data', 'We keep it for a year.', '# Your rights', 'You can see it.'],
    ],
    [
      'Wie lange?\n\nEin Jahr.\n\nIhre Rechte\n\nSie können Auskunft verlangen.',
      ['# Wie lange?', 'Ein Jahr.', '# Ihre Rechte', 'Sie können Auskunft verlangen.'],
    ],
    [
      'Кой сме ние\n\nНие сме клиника.\n\nВашите права\n\nИмате право на достъп.',
      ['# Кой сме ние', 'Ние сме клиника.', '# Вашите права', 'Имате право на достъп.'],
    ],
    [
      'من نحن\n\nنحن عيادة صغيرة.\n\nما حقوقك؟\n\nيمكنك الاطلاع على بياناتك.',
      ['# من نحن', 'نحن عيادة صغيرة.', '# ما حقوقك؟', 'يمكنك الاطلاع على بياناتك.'],
    ],
    [
      'Qui sommes-nous ?\nUn cabinet.\nVos droits\nVous pouvez y accéder.',
      ['# Qui sommes-nous ?', 'Un cabinet.', '# Vos droits', 'Vous pouvez y accéder.'],
    ],
  ],
  'a heading stands before something, and has the look of one': [
    ['We keep it for a year.\n\nThe team', ['We keep it for a year.', 'The team']],
    ['It is kept,\n\nas the law says.', ['It is kept,', 'as the law says.']],
    ['and so on\n\nWe keep it.', ['and so on', 'We keep it.']],
    ['Write to a@b.example\n\nWe answer.', ['Write to a@b.example', 'We answer.']],
    [`${'Long '.repeat(25).trim()}\n\nWe keep it.`, ['Long '.repeat(25).trim(), 'We keep it.']],
    ['iClinic rules\n\nWe keep it.', ['# iClinic rules', 'We keep it.']],
  ],
  'a line of = or - makes the line above it a heading, and goes': [
    ['Your data.\n==========\nWe keep it.', ['# Your data.', 'We keep it.']],
    ['We keep it.\n\n-----\n\nWe delete it.', ['We keep it.', 'We delete it.']],
  ],
  'the heading of the whole holds the others': [
    [
      'Privacy notice\n\nOur practice\n\nWe are four.\n\nYour data\n\nWe keep it.',
      ['# Privacy notice', '## Our practice', 'We are four.', '## Your data', 'We keep it.'],
    ],
    [
      'Privacy notice\n\nWe are four.\n\nYour data\n\nWe keep it.',
      ['# Privacy notice', 'We are four.', '## Your data', 'We keep it.'],
    ],
    [
      'Datenschutzerklärung\n\nWir sind vier.\n\nIhre Daten\n\nWir behalten sie.',
      ['# Datenschutzerklärung', 'Wir sind vier.', '## Ihre Daten', 'Wir behalten sie.'],
    ],
    [
      'سياسة الخصوصية\n\nنحن أربعة.\n\nبياناتك\n\nنحتفظ بها سنة.',
      ['# سياسة الخصوصية', 'نحن أربعة.', '## بياناتك', 'نحتفظ بها سنة.'],
    ],
    [
      'ПОЛИТИКА\n\nНие сме четирима.\n\nВашите данни\n\nПазим ги.',
      ['# ПОЛИТИКА', 'Ние сме четирима.', '## Вашите данни', 'Пазим ги.'],
    ],
    [
      'Clinic – Skin | Laser – Town\n\nPrivacy notice\n\nWe are four.\n\nYour data\n\nWe keep it.',
      [
        'Clinic – Skin | Laser – Town',
        '# Privacy notice',
        'We are four.',
        '## Your data',
        'We keep it.',
      ],
    ],
  ],
  'numbers and capitals give the level': [
    [
      '1. Data\nWe use it.\nYour name\nWe need it.\n2. Rights\nYou have some.',
      ['# 1. Data', 'We use it.', '## Your name', 'We need it.', '# 2. Rights', 'You have some.'],
    ],
    [
      '1. Data\n\nWe use it.\n\n1.1 Names\n\nWe need them.\n\n2. Rights\n\nYou have some.',
      ['# 1. Data', 'We use it.', '## 1.1 Names', 'We need them.', '# 2. Rights', 'You have some.'],
    ],
    [
      'I. Daten\n\nWir nutzen sie.\n\nII. Rechte\n\nSie haben welche.',
      ['# I. Daten', 'Wir nutzen sie.', '# II. Rechte', 'Sie haben welche.'],
    ],
    [
      'DATA\n\nWe use it.\n\nNames\n\nWe need them.\n\nRIGHTS\n\nYou have some.',
      ['# DATA', 'We use it.', '## Names', 'We need them.', '# RIGHTS', 'You have some.'],
    ],
  ],
  'bullets of every kind make a list': [
    ['• one\n• two', ['• one', '• two']],
    ['› one\n› two\nText.', ['• one', '• two', 'Text.']],
    ['- one\n- two', ['• one', '• two']],
    ['– eins\n– zwei', ['• eins', '• zwei']],
    ['* един\n* два', ['• един', '• два']],
    ['•واحد\n•اثنان', ['• واحد', '• اثنان']],
    ['•\none\n•\ntwo', ['• one', '• two']],
    ['• one\n\n• two\n\n• three', ['• one', '• two', '• three']],
    ['\uf0b7\tone\n\uf0b7\ttwo', ['• one', '• two']],
  ],
  'a dash alone is not a list': [
    [
      'Kind regards.\n\n– The team of the practice, on behalf of us all.\n\nWe keep it.',
      ['Kind regards.', '– The team of the practice, on behalf of us all.', 'We keep it.'],
    ],
    ['* Only for patients of ours.', ['* Only for patients of ours.']],
  ],
  'lists nest by indent or by another mark': [
    ['• one\n    - inner\n    - more\n• two', ['• one', '  • inner', '  • more', '• two']],
    ['• one\n- inner\n- more\n• two', ['• one', '  • inner', '  • more', '• two']],
    ['1. one\n   a) inner\n   b) more\n2. two', ['1. one', '  a) inner', '  b) more', '2. two']],
    ['1. one\n• inner\n• more\n2. two', ['1. one', '  • inner', '  • more', '2. two']],
  ],
  'an item has further paragraphs': [
    ['• one\n  and more of it\n• two', ['• one', '  and more of it', '• two']],
    ['• one\n\n  And more of it.\n\n• two', ['• one', '  And more of it.', '• two']],
    [
      'We rely on these:\n\n1. Consent\nYou tick a box.\n\n2. Contract\nYou ask us.\n\nWe delete it.',
      [
        'We rely on these:',
        '1. Consent',
        '  You tick a box.',
        '2. Contract',
        '  You ask us.',
        'We delete it.',
      ],
    ],
    ['• one.\n• two.\nA new paragraph begins.', ['• one.', '• two.', 'A new paragraph begins.']],
  ],
  'numbers and letters count, one after the other': [
    ['1. We ask you.\n\n2. We note it.', ['1. We ask you.', '2. We note it.']],
    ['3) We ask you.\n4) We note it.', ['3. We ask you.', '4. We note it.']],
    ['a) fragen;\nb) notieren;', ['a) fragen;', 'b) notieren;']],
    ['(a) ask;\n(b) note;', ['a) ask;', 'b) note;']],
    [
      ' 8. We ask you.\n 9. We note it.\n10. We keep it.',
      ['8. We ask you.', '9. We note it.', '10. We keep it.'],
    ],
    ['h) one;\ni) two;\nj) three;', ['h) one;', 'i) two;', 'j) three;']],
    ['1. We ask you.', ['1. We ask you.']],
    ['25. Mai war es so.\n\nDas gilt noch.', ['25. Mai war es so.', 'Das gilt noch.']],
    ['01. We ask you.\n02. We note it.', ['01. We ask you.', '02. We note it.']],
    [
      'We ask for\n\n2. We note it.\n\n4. We keep it.',
      ['# We ask for', '2. We note it.', '4. We keep it.'],
    ],
  ],
  'a mark that a renderer would write in another way stays in the text': [
    ['i) ask;\nii) note;\niii) keep;', ['- i) ask;', '- ii) note;', '- iii) keep;']],
    ['A) ask;\nB) note;', ['- A) ask;', '- B) note;']],
    ['а) питаме;\nб) записваме;', ['- а) питаме;', '- б) записваме;']],
    ['١. نسأل؛\n٢. نكتب؛', ['- ١. نسأل؛', '- ٢. نكتب؛']],
  ],
  'a heading that was a list item in the page it was copied from': [
    [
      '• one.\n• two.\n\n• What do we keep?\n\nWe keep your name.',
      ['• one.', '• two.', '# What do we keep?', 'We keep your name.'],
    ],
    [
      '• ask; and\n• note\n• Write to us\n\nWe answer.',
      ['• ask; and', '• note', '# Write to us', 'We answer.'],
    ],
    ['We keep:\n\n• Your name\n\nWe delete it.', ['We keep:', '• Your name', 'We delete it.']],
    [
      '• Name\n• Email\n• Phone\n\nWe keep them.',
      ['• Name', '• Email', '• Phone', 'We keep them.'],
    ],
    ['• Name\n\n• Email\n\nWe keep them.', ['• Name', '• Email', 'We keep them.']],
  ],
  'items without a mark behind a colon': [
    [
      'We:\n\nask you;\nnote it; and\nkeep it.\nThen we delete it.',
      ['We:', '- ask you;', '- note it; and', '- keep it.', 'Then we delete it.'],
    ],
    [
      'We use:\nYour name;\nYour email;\nYour phone.\nWe keep them.',
      ['We use:', '- Your name;', '- Your email;', '- Your phone.', 'We keep them.'],
    ],
    [
      'Wir nutzen:\nIhren Namen.\nIhren Beruf.\nMehr nicht.',
      ['Wir nutzen:', '- Ihren Namen.', '- Ihren Beruf.', 'Mehr nicht.'],
    ],
    [
      'Пазим:\nимена;\nадрес на дома;\nтелефон;\nПрава на пациента\nИмате права.',
      [
        'Пазим:',
        '- имена;',
        '- адрес на дома;',
        '- телефон;',
        '# Права на пациента',
        'Имате права.',
      ],
    ],
    [
      'نستخدم:\nاسمك؛\nبريدك؛\nهاتفك.\n\nثم نحذفها.',
      ['نستخدم:', '- اسمك؛', '- بريدك؛', '- هاتفك.', 'ثم نحذفها.'],
    ],
    [
      'We use:\n\nName – to find you.\nAge and sex – to help you.\n\nWe keep them.',
      ['We use:', '- Name – to find you.', '- Age and sex – to help you.', 'We keep them.'],
    ],
    [
      'We use:\n\nName\nEmail\nPhone\n\nWe keep them.',
      ['We use:', '- Name', '- Email', '- Phone', 'We keep them.'],
    ],
    [
      'Write to:\n\nThe practice, 12 High Street, Anytown, Someshire\n\nWe answer.',
      ['Write to:', 'The practice, 12 High Street, Anytown, Someshire', 'We answer.'],
    ],
  ],
  'labelled lines': [
    [
      'Reach us.\n\nEmail: a@b.example\nPhone: +44 1632 960 001\n\nWe answer.',
      ['Reach us.', '= Email: a@b.example', '= Phone: +44 1632 960 001', 'We answer.'],
    ],
    [
      'Famille : Mesure\n\nNom : _ga, _gid\n\nCela suffit ici.',
      ['= Famille : Mesure', '= Nom : _ga, _gid', 'Cela suffit ici.'],
    ],
    ['Part 2: your rights\n\nYou have some.', ['# Part 2: your rights', 'You have some.']],
    [
      'Prénom:\n\nNom:\n\nCourriel:\n\nEn envoyant ceci, vous nous écrivez.',
      ['- Prénom:', '- Nom:', '- Courriel:', 'En envoyant ceci, vous nous écrivez.'],
    ],
  ],
  'an address of several lines stays together': [
    [
      'Where we are\n\nThe practice\n12 High Street\nAnytown\n\nYou can visit us.',
      ['# Where we are', '- The practice', '- 12 High Street', '- Anytown', 'You can visit us.'],
    ],
  ],
  'text that was wrapped by hand is joined again': [
    [
      'Your data\n\nWe use your name and your address to answer what you\nwrote to us, and for nothing else. We keep both for\none year after our last answer. Then both are deleted\nby us.\n\n• what you wrote, and whatever else you told us with\n  it in the same letter\n• your name\n',
      [
        '# Your data',
        'We use your name and your address to answer what you wrote to us, and for nothing else. We keep both for one year after our last answer. Then both are deleted by us.',
        '• what you wrote, and whatever else you told us with it in the same letter',
        '• your name',
      ],
    ],
    [`${kSentence}\n${kSentence}\n${kSentence}`, [kSentence, kSentence, kSentence]],
  ],
  'every line end is one, and white space around a line goes': [
    ['One.\r\n\r\nTwo.\rThree.\u2028Four.\fFive.', ['One.', 'Two.', 'Three.', 'Four.', 'Five.']],
    ['\ufeffOne.\n  \u00a0\n\u00a0Two.\u00a0\n', ['One.', 'Two.']],
    ['', []],
    [' \n\t\n\u200b\n', []],
  ],
};

for (const [name, table] of Object.entries(shapes)) {
  test(name, () => {
    for (const [source, expected] of table) {
      const notice = importText(source, { id: 'shape', locale: 'en' });
      assert.deepEqual(outline(notice), expected);
      assert.deepEqual(wordsOf(outline(notice).join('\n')), wordsOf(source), 'the same words');
    }
  });
}

test('what stands before the first heading has no title', () => {
  const { sections } = importText('We are four.\n\nYour data\n\nWe keep it.', {
    id: 'x',
    locale: 'en',
  });
  assert.deepEqual(sections, [
    { id: 'preamble', body: { en: [{ p: 'We are four.' }] } },
    { id: 'your-data', title: 'Your data', body: { en: [{ p: 'We keep it.' }] } },
  ]);
});

test('ids come from the headings, differ from one another and are short', () => {
  const headings = [
    'Vos données',
    'Vos données',
    'Vos données 2',
    'Вашите данни',
    '1. ما حقوقك؟',
    `${'Very '.repeat(14)}long`,
  ];
  const text = headings.map((heading) => `${heading}\n\nNous les gardons.\n\n`).join('');
  const ids = importText(text, { id: 'x', locale: 'fr' }).sections.map(({ id }) => id);
  assert.deepEqual(ids, [
    'vos-donnees',
    'vos-donnees-2',
    'vos-donnees-2-2',
    'section-1',
    'section-2',
    'very-very-very-very-very-very-very-very-very-very-very',
  ]);
});

test('the notice has nothing but the text', () => {
  const notice = importText('We are four.', { id: 'four', locale: 'en-GB' });
  assert.deepEqual(notice, {
    id: 'four',
    version: '1',
    locales: ['en-GB'],
    sections: [{ id: 'preamble', body: { 'en-GB': [{ p: 'We are four.' }] } }],
  });
});
