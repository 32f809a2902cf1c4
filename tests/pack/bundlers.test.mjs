// What bundlers make of the packed package, started in Chromium.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../../web/scripts/shared.mjs';
import { inlineNotice, openClinic, pageWith } from './support/clinic.mjs';
import { kBin, project, tool } from './support/packed.mjs';

let clinic;
before(async () => (clinic = await openClinic()));
after(() => clinic?.close());

const kMain = "import 'clearnotice/define';\n";
const kPage = pageWith('<script type="module" src="/main.js"></script>');
// No file is taken along for `new URL(…, import.meta.url)`: chunks in base64 come instead.
const kNoFile = { missing: /\/(core|rest)\.wasm$/ };

test('Vite builds a page', async () => {
  const root = await project('vite', { 'index.html': kPage, 'main.js': kMain });
  const { build } = await tool('vite/dist/node/index.js');
  await build({ root, logLevel: 'error' });
  await clinic.visit(join(root, 'dist'));
});

test('Vite serves a page while it is written', async () => {
  const root = await project('vite-dev', {
    'index.html': kPage,
    'main.js': kMain,
    'public/notice.json': JSON.stringify(clinic.notice),
  });
  const { createServer } = await tool('vite/dist/node/index.js');
  const server = await createServer({
    root,
    logLevel: 'error',
    // The package lies in the folder above, as in a workspace.
    server: { port: 0, host: '127.0.0.1', fs: { allow: ['..'] } },
  });
  try {
    await server.listen();
    await clinic.visit(server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
});

test('webpack builds a page', async () => {
  const root = await project('webpack', { 'src/main.js': kMain, 'dist/index.html': kPage });
  const { default: webpack } = await tool('webpack/lib/index.js');
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: './src/main.js',
    output: { path: join(root, 'dist'), filename: 'main.js' },
    performance: { hints: false },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => (error ? reject(error) : resolve(done))),
  );
  assert.equal(stats.toString({ all: false, errors: true, warnings: true }), '');
  await clinic.visit(join(root, 'dist'));
});

test('Rollup builds a page, also for a server that answers every address with it', async () => {
  const root = await project('rollup', { 'src/main.js': kMain, 'dist/index.html': kPage });
  const { rollup } = await tool('rollup/dist/es/rollup.js');
  const { nodeResolve } = await tool('@rollup/plugin-node-resolve/dist/es/index.js');
  const warnings = [];
  const bundle = await rollup({
    input: join(root, 'src/main.js'),
    plugins: [nodeResolve({ browser: true })],
    onwarn: (warning) => warnings.push(warning.message),
  });
  await bundle.write({ dir: join(root, 'dist'), format: 'es' });
  assert.deepEqual(warnings, []);
  await clinic.visit(join(root, 'dist'), kNoFile);
  await clinic.visit(join(root, 'dist'), { onePage: true });
});

const kEsbuild = { bundle: true, minify: true, logLevel: 'silent' };

test('esbuild builds a page of modules', async () => {
  const root = await project('esbuild', { 'src/main.js': kMain, 'dist/index.html': kPage });
  const { default: esbuild } = await import('esbuild');
  const { warnings } = await esbuild.build({
    ...kEsbuild,
    entryPoints: [join(root, 'src/main.js')],
    outdir: join(root, 'dist'),
    format: 'esm',
    splitting: true,
  });
  assert.deepEqual(warnings, []);
  await clinic.visit(join(root, 'dist'), kNoFile);
});

test('esbuild builds one classic script, which works on a disk', async () => {
  const script = '<script defer src="main.js"></script>';
  const element = `<clear-notice>${inlineNotice(clinic.notice)}</clear-notice>`;
  const root = await project('esbuild-iife', {
    'src/main.js': kMain,
    'dist/index.html': pageWith(script, element),
  });
  const { default: esbuild } = await import('esbuild');
  await esbuild.build({
    ...kEsbuild,
    entryPoints: [join(root, 'src/main.js')],
    outdir: join(root, 'dist'),
    format: 'iife',
  });
  await clinic.visit(`file://${join(root, 'dist/index.html')}`);
});

test('Parcel builds a page', async () => {
  const root = await project('parcel', {
    'src/index.html': kPage.replace('/main.js', 'main.js'),
    'src/main.js': kMain,
    // Parcel looks for its settings where the lock file lies.
    'package.json': JSON.stringify({ '@parcel/resolver-default': { packageExports: true } }),
    'package-lock.json': '{}',
  });
  await run(join(kBin, 'parcel'), ['build', 'src/index.html', '--no-source-maps', '--no-cache'], {
    cwd: root,
  });
  await clinic.visit(join(root, 'dist'));
});
