// The engine as a program uses it: what it takes, what it throws, what it leaves alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';

import { Engine, NoticeError, PartNeeded } from '../../dist/engine/index.js';

const sample = readFileSync(
  new URL('../../web/examples/group-practice/notice.json', import.meta.url),
);
const kNow = '2026-11-23T10:00:00Z';
const kKey = '0123456789abcdef';

let engine;
before(async () => {
  engine = await Engine.load();
  await Promise.all(['en', 'fr', 'de'].map((tag) => engine.addLocale(tag)));
  const own = (part) => !part.startsWith('countries-') || /-(en|fr|de)$/.test(part);
  for (const part of engine.parts.filter(own)) await engine.addPart(part);
});

test('text, bytes and an object open the same notice', () => {
  const texts = [sample.toString(), new Uint8Array(sample), JSON.parse(sample)].map((source) => {
    const notice = engine.open(source);
    const { text, sha256 } = notice.render('fr', 'text');
    notice.close();
    return `${notice.id} ${notice.version} ${notice.locales} ${sha256} ${text}`;
  });
  assert.equal(texts[1], texts[0]);
  assert.equal(texts[2], texts[0]);
});

test('a bad notice is thrown with code, line, column and pointer', () => {
  assert.throws(
    () => engine.open('{\n  "id": "a",\n  "versoin": "1"\n}'),
    (error) => {
      assert.ok(error instanceof NoticeError && error instanceof Error);
      const { name, code, pointer, line, column } = error;
      assert.deepEqual(
        { name, code, pointer, line, column },
        {
          name: 'NoticeError',
          code: 'notice.unknown_key',
          pointer: '/versoin',
          line: 3,
          column: 3,
        },
      );
      assert.match(error.message, /did you mean "version"\?$/);
      return true;
    },
  );
});

test('the locale is the best of the notice, else its first', () => {
  const notice = engine.open(sample);
  const [first] = notice.locales;
  assert.equal(notice.locale(['de-CH', 'fr']), 'de');
  assert.equal(notice.locale(['ja', 'EN-us']), 'en');
  assert.equal(notice.locale(['ja']), first);
  assert.equal(notice.locale([]), first);
  notice.close();
});

test('a closed notice answers no more, and its place is used again', () => {
  const notice = engine.open(sample);
  notice.close();
  for (const ask of [
    () => notice.render('fr', 'html'),
    () => notice.nodes('fr'),
    () => notice.close(),
  ])
    assert.throws(ask, { code: 'request.unknown_notice' });
  for (let i = 0; i < 200; i++) engine.open(sample).close();
});

test('html, text and nodes have one hash, and the payload carries it', () => {
  const notice = engine.open(sample);
  const { sha256, nodes } = notice.nodes('de');
  assert.equal(notice.render('de', 'html').sha256, sha256);
  assert.equal(notice.render('de', 'text').sha256, sha256);
  assert.equal(nodes[0][0], 'section');
  const values = { 'family-name': 'Meier', email: 'a@b.ch', message: 'Guten Tag' };
  const submission = notice.submit({ locale: 'de', values, choices: {}, key: kKey, now: kNow });
  assert.ok(Object.values(submission.payload).includes(sha256));
  notice.close();
});

test('keys that the notice does not know are refused', () => {
  const notice = engine.open(sample);
  const submit = (values, choices) => () =>
    notice.submit({ locale: 'fr', values, choices, key: kKey, now: kNow });
  for (const ask of [
    submit({ fax: '1' }, {}),
    submit({ EMAIL: 'a@b.ch' }, {}),
    submit(JSON.parse('{"__proto__": "x"}'), {}),
    submit({}, { everything: true }),
    submit({}, { constructor: true }),
  ])
    assert.throws(ask, { name: 'NoticeError', code: 'request.unknown_key' });
  notice.close();
});

test('a lone surrogate becomes U+FFFD, a backslash that was typed stays', () => {
  const kTyped = [
    ['\ud800', '\ufffd'],
    ['Zo\udfffé', 'Zo\ufffdé'],
    ['\udc00\ud800', '\ufffd\ufffd'],
    ['😀\ud83d', '😀\ufffd'],
    ['\\ud800', '\\ud800'],
    ['\\\\ud800 "x"', '\\\\ud800 "x"'],
    ['\\\ud800', '\\\ufffd'],
  ];
  for (const [typed, expected] of kTyped)
    assert.equal(engine.validate('message', typed, { locale: 'en' }).value, expected);
});

test('lone surrogates in a notice or its keys are an error or U+FFFD, never a trap', () => {
  const notice = { id: 'a', version: '\ud800', locales: ['en'] };
  assert.equal(engine.open(notice).version, '\ufffd');
  assert.equal(engine.open(JSON.stringify(notice).replace('\\ud800', '\ud800')).version, '\ufffd');
  assert.throws(() => engine.open(JSON.stringify(notice)), { code: 'json.lone_surrogate' });
  assert.throws(() => engine.open({ ...notice, '\udfff': 1 }), { code: 'notice.unknown_key' });
});

test('8 MiB is where a request ends, and the engine lives on', () => {
  assert.throws(() => engine.open('x'.repeat(8 * 1024 * 1024 + 1)), { code: 'request.too_large' });
  assert.throws(() => engine.open('x'.repeat(8 * 1024 * 1024)), { code: 'json.too_large' });
  assert.throws(() => engine.open(new Uint8Array()), { code: 'json.syntax' });
  assert.equal(engine.validate('email', 'a@b.ch', { locale: 'en' }).state, 'ok');
});

test('nothing is written to what is passed in, and frozen prototypes do not matter', () => {
  const notice = Object.freeze(JSON.parse(sample));
  const values = Object.freeze(Object.assign(Object.create(null), { email: 'a@' }));
  const opened = engine.open(notice);
  const submission = opened.submit({ locale: 'fr', values, choices: {}, key: kKey, now: kNow });
  assert.ok(submission.errors.some(({ target }) => target === 'email'));
  opened.close();
});

test('a notice asks for the authority of its country and for names of countries, once each', async () => {
  const bare = await Engine.load();
  await bare.addLocale('fr');
  const notice = bare.open(sample);
  const asked = [];
  const render = () => {
    try {
      return notice.render('fr', 'text');
    } catch (error) {
      if (error instanceof PartNeeded) asked.push(error.part);
      throw error;
    }
  };
  const { text } = await bare.withParts(render);
  assert.deepEqual(asked.sort(), ['authority-FR', 'countries-fr']);
  assert.match(text, /CNIL/);
});

test('a damaged part is refused and changes nothing', async () => {
  for (const content of [
    'authority FR\n',
    'authority XX\nA\n\n\n\nB',
    'authority FR',
    'countries xx\nFR|France',
    '',
  ])
    await assert.rejects(engine.addPart('authority-FR', content), (error) => {
      assert.ok(error instanceof NoticeError);
      return error.code === 'part.damaged' || error.code === 'plan.damaged';
    });
  assert.match(engine.open(sample).render('fr', 'text').text, /CNIL/);
});
