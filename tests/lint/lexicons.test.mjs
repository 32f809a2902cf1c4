// The lexicons are data: each language knows every idea and every topic, and one that is wrong is refused.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';

import { International } from '../../dist/engine/international.js';
import { load } from '../../dist/engine/load.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const folder = 'locales/lint/';
const languages = readdirSync(new URL(folder, root)).filter((name) => !name.includes('schema'));
const ideas = [...read('wasm/core/lint/idea.hpp').matchAll(/^ {2}X\(\w+, "([^"]+)"\)/gm)].map(
  ([, id]) => id,
);
const [, list] = read('wasm/core/notice/ids.hpp').match(/kTopicIds\[[^\]]*\] = \{([^}]*)\}/);
const topics = [...list.matchAll(/"([^"]+)"/g)].map(([, id]) => id);

const author = await WebAssembly.compile(readFileSync(new URL('dist/author.wasm', root)));
const core = await load(new International(), author);

test('there are lexicons of French, Bulgarian, English and German', () => {
  assert.deepEqual(languages.sort(), ['bg.json', 'de.json', 'en.json', 'fr.json']);
});

const validate = new Ajv({ strict: true }).compile(
  JSON.parse(read(`${folder}lexicon.schema.json`)),
);
for (const name of languages)
  test(`${name} fits its schema, knows every idea and topic, and is read`, () => {
    const lexicon = JSON.parse(read(folder + name));
    assert.ok(validate(lexicon), JSON.stringify(validate.errors));
    assert.ok(ideas.length > 50);
    const named = (words) => Object.keys(words).sort();
    assert.deepEqual(named(lexicon.ideas), [...ideas].sort());
    assert.deepEqual(named(lexicon.topics), [...topics].sort());
    for (const [idea, phrasings] of Object.entries(lexicon.ideas))
      assert.ok(phrasings.length > 0, `${idea} has no phrasing`);
    assert.equal(core.call('lexicon', read(folder + name)), name.replace('.json', ''));
  });

const small = { language: 'xx', numbers: [], months: [], repeatable: [], topics: {}, ideas: {} };
const kWrong = [
  ['an unknown idea', { ideas: { nothing: [] } }, 'lexicon.unknown_key', '/ideas/nothing'],
  ['an unknown topic', { topics: { weather: [] } }, 'lexicon.unknown_key', '/topics/weather'],
  [
    'capitals, which match nothing',
    { ideas: { dpo: ['DPO'] } },
    'lexicon.bad_pattern',
    '/ideas/dpo/0',
  ],
  ['a gap at the beginning', { ideas: { dpo: ['~ x'] } }, 'lexicon.bad_pattern', '/ideas/dpo/0'],
  ['a gap at the end', { ideas: { dpo: ['x ~'] } }, 'lexicon.bad_pattern', '/ideas/dpo/0'],
  [
    'a gap before what may be left out',
    { ideas: { dpo: ['x ~ y?'] } },
    'lexicon.bad_pattern',
    '/ideas/dpo/0',
  ],
  ['nothing at all', { ideas: { dpo: [''] } }, 'lexicon.bad_pattern', '/ideas/dpo/0'],
  [
    'a section that there is not',
    { ideas: { dpo: ['x @y'] } },
    'lexicon.unknown_value',
    '/ideas/dpo/0',
  ],
  ['an unknown key', { colour: 1 }, 'lexicon.unknown_key', '/colour'],
];
for (const [is, change, code, pointer] of kWrong)
  test(`a lexicon is refused: ${is}`, () => {
    assert.throws(
      () => core.call('lexicon', JSON.stringify({ ...small, ...change })),
      (error) => error.code === code && error.pointer === pointer,
    );
  });
