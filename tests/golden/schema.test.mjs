// notice.schema.json says the same as the reader, and explains itself.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import test from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ask, cases } from '../abi/support/core.mjs';

const root = new URL('../../', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const schema = readJson('wasm/core/notice/notice.schema.json');
const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

/** A schema with its `$ref` followed; what stands beside the `$ref` wins. */
function resolve(node) {
  if (!node.$ref) return node;
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce((at, step) => at[step], schema);
  return { ...resolve(target), ...node };
}

function* objects(node, seen = new Set()) {
  const at = resolve(node);
  if (seen.has(at.properties)) return;
  if (at.properties) {
    seen.add(at.properties);
    yield at;
  }
  const inner = [
    ...Object.values(at.properties ?? {}),
    ...(at.oneOf ?? []),
    ...(at.anyOf ?? []),
    ...(at.items ? [at.items] : []),
    ...(typeof at.additionalProperties === 'object' ? [at.additionalProperties] : []),
  ];
  for (const each of inner) yield* objects(each, seen);
}

test('the samples are as the schema says', () => {
  for (const name of readdirSync(new URL('web/examples/', root))) {
    const path = `web/examples/${name}/notice.json`;
    if (!existsSync(new URL(path, root))) continue;
    assert.ok(accepts(readJson(path)), `${path}: ${JSON.stringify(accepts.errors)}`);
  }
});

test('what the reader opens the schema accepts', () => {
  for (const { name, request, reply } of cases('open')) {
    const notice = typeof request === 'string' ? undefined : request;
    if (notice && !reply.error)
      assert.ok(accepts(notice), `${name}: ${JSON.stringify(accepts.errors)}`);
  }
});

test('every property is explained, with an example unless it has parts of its own', () => {
  for (const { properties } of objects(schema)) {
    for (const [key, property] of Object.entries(properties)) {
      if (property === false) continue;
      const at = resolve(property);
      assert.ok(at.description, key);
      const hasParts = at.properties || at.items || at.oneOf || at.additionalProperties;
      assert.ok(at.examples || hasParts, `${key} has no example`);
    }
  }
});

/** A notice with an object of every kind, and the schema of each. */
const whole = {
  id: 't',
  version: '1',
  locales: ['en'],
  controller: { name: 'C', country: 'FR', email: 'a@example.org' },
  dpo: { email: 'a@example.org' },
  authority: { name: 'A' },
  data: [{ id: 'email', field: 'email' }],
  recipients: [{ id: 'host', name: 'H' }],
  purposes: [
    { id: 'p', basis: 'contract', data: ['email'], what: 'W', retention: { period: 'P1Y' } },
  ],
  transfers: [{ recipient: 'host', country: 'US', safeguard: 'adequacy' }],
  cookies: [{ names: ['a'], use: 'U', duration: 'session' }],
  rights: {},
  children: { minimumAge: 16 },
  sections: [
    {
      id: 's',
      body: {
        en: [
          { p: 'P' },
          { list: 'bullet', items: ['I'] },
          { terms: [{ term: 'T', text: 'X' }] },
          { table: { head: ['H'], rows: [['R']] } },
          { contact: {} },
          { p: [{ link: 'https://example.org/' }] },
          { p: [{ email: 'a@example.org' }] },
          { p: [{ phone: '+33 1 99 00 12 34' }] },
          { p: [{ date: '2026-11-01' }] },
          { p: [{ lang: 'fr', text: 'X' }] },
          { p: [{ strong: 'X' }] },
          { p: [{ em: 'X' }] },
        ],
      },
    },
  ],
  form: { action: 'https://example.org/', fields: [{ data: 'email' }] },
};

/** Each object inside `value`, with the way to it. */
function* places(value, path = []) {
  if (typeof value !== 'object' || value === null) return;
  const isByLocale = path.at(-1) === 'body';
  if (!Array.isArray(value) && !isByLocale) yield path;
  for (const [key, inner] of Object.entries(value)) yield* places(inner, [...path, key]);
}

test('the reader and the schema know the same keys', () => {
  assert.ok('notice' in ask('open', JSON.stringify(whole)));
  const known = new Set(
    [...objects(schema)].map(({ properties }) => keysOf(Object.keys(properties))),
  );
  const met = new Set();
  for (const path of places(whole)) {
    const notice = structuredClone(whole);
    const place = path.reduce((at, key) => at[key], notice);
    place['not-a-key-of-anything'] = 1;
    const { error } = ask('open', JSON.stringify(notice));
    assert.equal(error?.code, 'notice.unknown_key', path.join('/'));
    const said = keysOf(
      [...error.message.split('known here: ')[1].matchAll(/"([^"]+)"/g)].map((m) => m[1]),
    );
    assert.ok(
      known.has(said),
      `the schema has no object with the keys ${said} (at ${path.join('/')})`,
    );
    met.add(said);
  }
  assert.deepEqual([...met].sort(), [...known].sort());
});

const keysOf = (keys) => keys.toSorted().join(' ');
