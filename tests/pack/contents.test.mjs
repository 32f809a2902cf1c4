// What is in the packed package, and what the tools that judge packages say of it.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { before, test } from 'node:test';
import { filesIn, inRoot, run, sha256 } from '../../web/scripts/shared.mjs';
import { kPackage, pack, packed, tool } from './support/packed.mjs';

let files;
const read = (path) => readFileSync(join(kPackage, path));
const json = (path) => JSON.parse(read(path));

before(async () => {
  await packed();
  files = filesIn([relative(inRoot(), kPackage)]).map((path) => relative(kPackage, path));
});

test('nothing runs when it is installed, and nothing else is installed with it', () => {
  const { scripts, dependencies, peerDependencies, optionalDependencies } = json('package.json');
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
  assert.deepEqual(
    hooks.filter((name) => name in scripts),
    [],
  );
  assert.deepEqual({ ...dependencies, ...peerDependencies, ...optionalDependencies }, {});
  assert.ok(!files.includes('binding.gyp'), 'npm would run node-gyp');
});

/** Names of schemas, namespaces and vocabularies, which nothing fetches; and addresses of nobody. */
const kNames = [
  /^http:\/\/www\.w3\.org\/(199[89]\/|2000\/|2001\/|Math|XML|2018\/|TR\/|ns\/)/,
  /^http:\/\/www\.ibm\.com\/data\/dtd\//, // a document type, by which parse5 knows old pages
  /^https:\/\/json-schema\.org\/draft\//,
  /^https:\/\/w3id\.org\/dpv/,
  /^http:\/\/purl\.org\/dc\/terms/,
  /^https:\/\/schema\.org\//,
  /^https:\/\/docs\.oasis-open\.org\/sarif\//,
  /^https?:\/\/([\w.-]+\.)?(example|invalid)\b/,
  /^http:\/\/(localhost|127\.0\.0\.1)/,
];

/** The addresses in locales/authorities.json are read by people who want to complain. */
const authorities = readFileSync(inRoot('locales/authorities.json'), 'utf8');

test('no file names the address of a third party that it could load from', () => {
  const found = files
    // Licences of others are theirs, and a README is not code.
    .filter((path) => !/^README\.md$|\.licenses\.txt$|THIRD_PARTY\.txt$/.test(path))
    .flatMap((path) =>
      [
        ...read(path)
          .toString('latin1')
          .matchAll(/https?:\/\/[\w-]+[\w.-]*[^\s"'`<>\\)\0]*/g),
      ].map(([address]) => ({ path, address })),
    )
    .filter(({ address }) => !kNames.some((name) => name.test(address)))
    .filter(({ address }) => !authorities.includes(new URL(address).host));
  assert.deepEqual(found, []);
});

test('only registrations have side effects', () => {
  const { sideEffects } = json('package.json');
  for (const path of sideEffects) assert.ok(files.includes(path.slice(2)), path);
  const registering = files.filter(
    (path) => path.endsWith('.js') && /customElements\.define\(/.test(read(path).toString()),
  );
  const loaded = registering.filter(
    (path) => !path.startsWith('dist/preview/') && !path.endsWith('bundle.iife.js'),
  );
  assert.deepEqual(loaded.map((path) => `./${path}`).sort(), [...sideEffects].sort());
});

test('publint has nothing to say', async () => {
  const { publint } = await tool('publint/src/index-node.js');
  const { messages } = await publint({ pkgDir: kPackage, pack: false, strict: true });
  assert.deepEqual(messages, []);
});

test('the types of every JavaScript entry resolve as it does, by import, require and bundlers', async () => {
  const { checkPackage, createPackageFromTarballData } = await tool(
    '@arethetypeswrong/core/dist/index.js',
  );
  const folder = inRoot('build/pack/tarball');
  const [tarball] = filesIn([relative(inRoot(), folder)], /\.tgz$/);
  const { exports } = json('package.json');
  const scripts = Object.keys(exports).filter(
    (name) => exports[name].default && !name.includes('*'),
  );
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
    entrypoints: [...scripts, './locales/fr'],
  });
  assert.deepEqual(Object.keys(result.entrypoints).length, scripts.length + 1);
  // Node 20 knows exports; TypeScript's resolution for Node 10 does not.
  const problems = result.problems.filter(({ resolutionKind }) => resolutionKind !== 'node10');
  assert.deepEqual(problems, []);
});

test('checksums.txt has the SHA-256 of what is compiled', () => {
  const lines = read('dist/checksums.txt').toString().trim().split('\n');
  const named = lines.map((line) => line.split('  '));
  assert.ok(
    files
      .filter((path) => path.endsWith('.wasm'))
      .every((path) => named.some(([, name]) => path === `dist/${name}`)),
  );
  for (const [hash, name] of named) assert.equal(sha256(read(`dist/${name}`)), hash, name);
});

test('the bill of materials has what is compiled in and what is bundled, with a licence each', () => {
  const { components, dependencies } = json('dist/sbom.cdx.json');
  const licences = read('dist/THIRD_PARTY.txt').toString();
  const names = components.map(({ name }) => name);
  for (const name of ['icu', 'nlohmann_json', 'libphonenumber', 'markdown-it', 'parse5'])
    assert.ok(names.includes(name), name);
  for (const { name, version, licenses } of components) {
    assert.ok(licenses[0].expression, name);
    const heading = names.indexOf(name) < 6 ? `${name}: ` : `${name} ${version}\n`;
    assert.ok(licences.includes(heading), `the licence of ${name}`);
  }
  const refs = components.map((each) => each['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  assert.deepEqual(dependencies[0].dependsOn, refs);
});

test('the same sources give the same bytes in another folder', async () => {
  const other = mkdtempSync(join(tmpdir(), 'clearnotice-'));
  try {
    const listed = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
    const sources = listed
      .trim()
      .split('\n')
      .filter((path) => /^(web|wasm|locales|cmake|tests\/cases)\/|^[^/]+$/.test(path));
    for (const path of sources)
      if (existsSync(inRoot(path))) cpSync(inRoot(path), join(other, path));
    for (const path of ['build/wasm', 'build/dev/locales', 'build/dev/pseudo'])
      cpSync(inRoot(path), join(other, path), {
        recursive: true,
        filter: (name) => !/CMakeFiles|\.ninja/.test(name),
      });
    symlinkSync(inRoot('node_modules'), join(other, 'node_modules'));
    await run(process.execPath, [join(other, 'web/scripts/dist.mjs')], { cwd: other });
    const tarball = await pack(other, join(other, 'tarball'));
    const [first] = filesIn(['build/pack/tarball'], /\.tgz$/);
    assert.equal(sha256(readFileSync(tarball)), sha256(readFileSync(first)));
  } finally {
    rmSync(other, { recursive: true });
  }
});
