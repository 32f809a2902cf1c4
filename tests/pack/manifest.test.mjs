// custom-elements.json against the element that it describes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import Ajv from 'ajv';
import { filesIn, inRoot } from '../../web/scripts/shared.mjs';
import { kPackage, packed, tool } from './support/packed.mjs';

let manifest, element, ClearNotice;
const names = (list) => list.map(({ name }) => name).sort();
const found = (paths, pattern, files) =>
  [
    ...new Set(
      filesIn(paths, files).flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, name]) => name),
      ),
    ),
  ].sort();

before(async () => {
  await packed();
  manifest = JSON.parse(readFileSync(join(kPackage, 'dist/custom-elements.json'), 'utf8'));
  element = manifest.modules[0].declarations[0];
  ({ ClearNotice } = await import(join(kPackage, 'dist/element/element.js')));
});

test('it is a manifest by the published schema', () => {
  const path = inRoot('build/pack/node_modules/custom-elements-manifest/schema.json');
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(path, 'utf8')),
  );
  assert.ok(validate(manifest), JSON.stringify(validate.errors));
  assert.equal(
    JSON.parse(readFileSync(join(kPackage, 'package.json'))).customElements,
    './dist/custom-elements.json',
  );
});

test('it names every attribute and every property', () => {
  // `render-root` is read once, so it is not observed.
  const attributes = [...ClearNotice.observedAttributes, 'render-root'];
  assert.deepEqual(names(element.attributes), attributes.sort());
  const callbacks = /^constructor$|Callback$/;
  const own = Object.getOwnPropertyNames(ClearNotice.prototype).filter(
    (name) => !callbacks.test(name),
  );
  assert.deepEqual(names(element.members.filter((each) => !each.static)), own.sort());
  for (const { name, readonly, attribute } of element.members.filter((each) => !each.static)) {
    const { set } = Object.getOwnPropertyDescriptor(ClearNotice.prototype, name);
    assert.equal(Boolean(readonly), !set, name);
    if (attribute) assert.ok(names(element.attributes).includes(attribute), name);
  }
});

test('it names every event', () => {
  const events = found(['web/element/events.ts'], /'(clearnotice:[a-z]+)':/g);
  assert.deepEqual(names(element.events), events);
});

test('it names every slot, part and custom property of the style', () => {
  assert.deepEqual(
    names(element.slots),
    ['', ...found(['web/element'], /\bslot\('([a-z]+)'\)/g, /\.ts$/)].sort(),
  );
  const parts = [
    ...found(['wasm/core/view'], /attribute::part, "([a-z ]+)"/g, /\.cpp$/),
    ...found(['wasm/core/view'], /block\.set\(attribute::part, "([a-z ]+)"\)/g, /\.cpp$/),
    ...found(['web/element'], /setAttribute\('part', '([a-z]+)'\)/g, /\.ts$/),
  ];
  assert.deepEqual(names(element.cssParts), [...new Set(parts)].sort());
  const properties = found(['web/element'], /(--clearnotice-[a-z-]+[a-z])/g, /\.css$/);
  assert.deepEqual(names(element.cssProperties), properties);
});
