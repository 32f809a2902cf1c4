// notice.schema.json says the same as the reader, and explains itself.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import test from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ask, cases } from '../abi/support/core.mjs';
import { everything } from './everything.mjs';

const root = new URL('../../', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const schema = readJson('wasm/core/notice/notice.schema.json');
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
const accepts = ajv.compile(schema);

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

test('every property is explained, with an example', () => {
  let count = 0;
  for (const { properties } of objects(schema)) {
    for (const [key, property] of Object.entries(properties)) {
      if (property === false) continue;
      const at = resolve(property);
      assert.ok(at.description, key);
      assert.ok(at.examples?.length > 0, `${key} has no example`);
      count += 1;
    }
  }
  assert.ok(count > 100);
});

test('every example is as its own schema says', () => {
  for (const { properties } of objects(schema)) {
    for (const [key, property] of Object.entries(properties)) {
      if (property === false) continue;
      const accepts = ajv.compile({ ...property, $defs: schema.$defs });
      for (const example of resolve(property).examples)
        assert.ok(accepts(example), `${key}: ${JSON.stringify(accepts.errors)}`);
    }
  }
});

test('a notice that says everything is as the schema says', () => {
  assert.ok(accepts(everything), JSON.stringify(accepts.errors));
});

/** Each object inside `value`, with the way to it. */
function* places(value, path = []) {
  if (typeof value !== 'object' || value === null) return;
  const isByLocale = path.at(-1) === 'body';
  if (!Array.isArray(value) && !isByLocale) yield path;
  for (const [key, inner] of Object.entries(value)) yield* places(inner, [...path, key]);
}

test('the reader and the schema know the same keys', () => {
  assert.ok('notice' in ask('open', everything));
  const known = new Set(
    [...objects(schema)].map(({ properties }) => keysOf(Object.keys(properties))),
  );
  const met = new Set();
  for (const path of places(everything)) {
    const notice = structuredClone(everything);
    const place = path.reduce((at, key) => at[key], notice);
    place['not-a-key-of-anything'] = 1;
    const { error } = ask('open', notice);
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
