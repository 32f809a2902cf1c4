// How the core reaches a program: by default, as a module, as bytes, by address; and how it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';

import { Engine, EngineTrap, NoticeError, PartNeeded } from '../../dist/engine/index.js';
import { International } from '../../dist/engine/international.js';
import { load } from '../../dist/engine/load.js';

const file = new URL('../../dist/core.wasm', import.meta.url);
const bytes = readFileSync(file);

async function works(engine) {
  const locale = await engine.addLocale('en-GB');
  assert.equal(locale, 'en');
  assert.equal(engine.validate('email', 'a@b.ch', { locale }).state, 'ok');
}

const kSources = {
  'the one of the package': undefined,
  'a compiled module': await WebAssembly.compile(bytes),
  'a Buffer': bytes,
  'an ArrayBuffer': bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  'a file: address': file,
};
for (const [name, source] of Object.entries(kSources))
  test(`an engine starts from ${name}`, async () => works(await Engine.load(source)));

test('an engine starts from an http: address, and says when there is none', async (context) => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/core.wasm' ? 200 : 404;
    response.end(bytes); // without a content type: many hosts know none for .wasm
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => server.close());
  const at = (path) => new URL(path, `http://127.0.0.1:${server.address().port}`);
  await works(await Engine.load(at('/core.wasm')));
  await assert.rejects(Engine.load(at('/none.wasm')), /none\.wasm answered 404 without a module$/);
});

test('bytes that are no module are refused, and the next engine starts', async () => {
  await assert.rejects(Engine.load(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);
  await works(await Engine.load());
});

test('the package can be imported and started where no code is made from strings', () => {
  const url = new URL('../../dist/engine/index.js', import.meta.url).href;
  const script = `
    delete globalThis.fetch; delete globalThis.document;
    const { Engine } = await import('${url}');
    await import('${url.replace('engine/index', 'element/define')}');
    console.log((await Engine.load()).locales.join());`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  );
  assert.equal(stderr, '');
  assert.match(stdout, /^ar,bg,.*,zh-Hans\n$/);
  assert.equal(status, 0);
});

test('the core asks for no more than five functions, and for none that does input or output', async () => {
  const all = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
  const imports = all.filter(({ module }) => !module.startsWith('rest-'));
  assert.ok(imports.length <= 5, imports.map(({ name }) => name).join());
  for (const { kind, name } of imports) {
    assert.equal(kind, 'function');
    assert.doesNotMatch(name, /^(fd|path|sock|clock|random|environ)_/);
  }
});

test('the exports are those of wasm/abi/exports.txt, the memory and the start', async () => {
  const module = await WebAssembly.compile(bytes);
  const promised = readFileSync(new URL('../../wasm/abi/exports.txt', import.meta.url), 'utf8');
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  const own = names.filter((name) => name.startsWith('cn_'));
  assert.deepEqual(own.sort(), promised.trim().split('\n').sort());
  assert.ok(names.includes('memory'));
});

test('every shipped locale is listed and can be added, each once', async () => {
  const engine = await Engine.load();
  const folder = new URL('../../locales/', import.meta.url);
  const written = readdirSync(folder)
    .filter((name) => /^[a-z]{2,3}(-\w+)*\.json$/.test(name))
    .map((name) => name.replace('.json', ''));
  assert.deepEqual([...engine.locales].sort(), written.sort());
  for (const tag of engine.locales) assert.equal(await engine.addLocale(tag), tag);
  assert.deepEqual(await Promise.all([1, 2].map(() => engine.addLocale('fr-BE'))), ['fr', 'fr']);
});

test('a locale without words is refused by name', async () => {
  const engine = await Engine.load();
  for (const tag of ['tlh', '', 'not a tag', '__proto__', 'constructor'])
    await assert.rejects(engine.addLocale(tag), {
      name: 'NoticeError',
      code: 'locale.not_shipped',
    });
});

test('words that are damaged, empty or of another version are refused', async () => {
  const engine = await Engine.load();
  const words = (await import('../../dist/locales/fr.js')).default;
  for (const damaged of ['', 'x', words.slice(0, words.length / 2), words.slice(20), `x${words}`])
    assert.throws(() => engine.addCatalogue(damaged), {
      name: 'NoticeError',
      code: /^catalogue\./,
    });
  assert.equal(engine.addCatalogue(words), 'fr');
});

test('two engines share nothing', async () => {
  const [one, other] = await Promise.all([Engine.load(), Engine.load()]);
  await one.addLocale('fr');
  one.open({ id: 'a', version: '1', locales: ['fr'] });
  assert.throws(() => other.validate('email', '', { locale: 'fr' }), NoticeError);
  const { id } = other.open({ id: 'b', version: '1', locales: ['fr'] });
  assert.equal(id, 'b');
});

test('an international address asks for the second module, then gets its answer', async () => {
  const engine = await Engine.load();
  const locale = await engine.addLocale('de');
  const check = (value) => engine.validate('email', value, { locale });
  assert.throws(() => check('zoe@bücher.example'), PartNeeded);
  assert.equal(check('zoe@books.example').state, 'ok'); // nothing is left over from the refusal
  await engine.addPart('international');
  assert.equal(check('zoe@bücher.example').normalized, 'zoe@xn--bcher-kva.example');
});

/** A tiny module with the exports of the core; `cn_open` does what the bytes of `body` say. */
function module({ body, imports = [], callImport = false }) {
  const text = (name) => [name.length, ...Buffer.from(name)];
  const section = (id, content) => [id, content.length, ...content];
  const functions = [[0x41, 0x10, 0x0b], callImport ? [0x41, 7, 0x10, 0, 0x41, 0x10, 0x0b] : body];
  const first = imports.length;
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    // types: (i32) -> i32, () -> i32, (i32) -> ()
    ...section(1, [3, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 0, 1, 0x7f, 0x60, 1, 0x7f, 0]),
    ...section(2, [imports.length, ...imports.flatMap(([m, n]) => [...text(m), ...text(n), 0, 2])]),
    ...section(3, [2, 0, 1]),
    ...section(5, [1, 0, 1]),
    ...section(7, [
      3,
      ...[...text('memory'), 2, 0],
      ...[...text('cn_room'), 0, first],
      ...[...text('cn_open'), 0, first + 1],
    ]),
    ...section(10, [2, ...functions.flatMap((code) => [code.length + 1, 0, ...code])]),
  ]);
}

const kUnreachable = [0x00, 0x0b];
const kTraps = {
  'an unreachable instruction': { source: module({ body: kUnreachable }), cause: /unreachable/ },
  'an exit': {
    source: module({ callImport: true, imports: [['wasi_snapshot_preview1', 'proc_exit']] }),
    cause: /proc_exit\(7\)/,
  },
};
for (const [name, { source, cause }] of Object.entries(kTraps))
  test(`${name} ends the engine for good, and the error says why`, async () => {
    const core = await load(new International(), source);
    let first;
    assert.throws(
      () => core.call('open', '{}'),
      (error) => {
        first = error;
        assert.ok(error instanceof EngineTrap);
        assert.match(String(error.cause), cause);
        return true;
      },
    );
    assert.throws(
      () => core.call('open', '{}'),
      (again) => again === first,
    );
  });
