// Makes from the finished modules of dist what only some who install the package load:
//   dist/cjs/**                  the same for `require`; it imports chunks from the modules beside it
//   dist/engine/workerd.js       the engine where WebAssembly is compiled when deployed: workerd, and
//   dist/engine/edge-light.js    the edge runtimes that want `?module` behind the name
//   dist/iife.js                 one classic script with everything a page may need, for file://
//   dist/checksums.txt           sha256 of what is compiled, as `sha256sum -c` reads it
import { readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { filesIn, inRoot, sha256, step, unlessSame, write } from './shared.mjs';

const inDist = (...parts) => inRoot('dist', ...parts);
const isBundle = (path) => /\/bundle[^/]*$|\/(workerd|edge-light|edge)\.(js|d\.ts)$/.test(path);

const kCode = ['dist/engine', 'dist/element'];
const kTexts = [
  'dist/locales',
  'dist/parts/index.js',
  'dist/lint/index.js',
  'dist/lint/reviews.js',
];
const kTypesOnly = ['dist/parts/index.d.ts', 'dist/lint/index.d.ts', 'dist/lint/reviews.d.ts'];

const mirrored = () =>
  filesIn(
    [...kCode, ...kTexts, ...kTypesOnly, 'dist/core-js.js', 'dist/core-js.d.ts'],
    /\.(js|d\.ts)$/,
  ).filter((path) => !isBundle(path));

const inMirror = (path) => inDist('cjs', relative(inDist(), path));

/** A specifier of a module in dist, as its twin in dist/cjs has to write it to mean the same file. */
function outOfMirror(path, specifier) {
  const target = join(dirname(path), specifier);
  return relative(dirname(inMirror(path)), target);
}

/**
 * Code is required, so that there is one class of each name; texts and modules in base64 stay what
 * they are, chunks that are imported when they are wanted.
 */
function dynamicImports(path, code) {
  const isCode = (target) => kCode.some((folder) => target.startsWith(inRoot(folder)));
  return code.replace(/\bimport\(\s*(['"])(\..*?)\1\s*\)/g, (_, quote, specifier) =>
    isCode(join(dirname(path), specifier))
      ? `Promise.resolve().then(() => require(${quote}${specifier}${quote}))`
      : `import(${quote}${outOfMirror(path, specifier)}${quote})`,
  );
}

/** Only url.js is about places; elsewhere the engine does without and takes its chunk in base64. */
function places(path, code) {
  if (!path.endsWith('/url.js')) return code;
  return code.replace(
    /new URL\((['"])(.*?)\1, import\.meta\.url\)/g,
    (_, quote, specifier) =>
      `new URL(${quote}${outOfMirror(path, specifier)}${quote}, require('node:url').pathToFileURL(__filename))`,
  );
}

/** What esbuild makes of a module with nothing but a default, other tools do not recognise as one. */
const kDefault = 'export default ';
const kCommonDefault =
  "Object.defineProperty(exports, '__esModule', { value: true });\nexports.default = ";

async function writeCommonJs({ transform }, target) {
  rmSync(inDist('cjs'), { recursive: true, force: true });
  write(inDist('cjs/package.json'), '{ "type": "commonjs" }\n');
  for (const path of mirrored()) {
    const text = readFileSync(path, 'utf8');
    if (path.endsWith('.d.ts')) {
      write(inMirror(path), text);
      continue;
    }
    const rewritten = dynamicImports(path, places(path, text));
    if (rewritten.startsWith(kDefault)) {
      write(inMirror(path), rewritten.replace(kDefault, kCommonDefault));
      continue;
    }
    const { code } = await transform(rewritten, {
      format: 'cjs',
      platform: 'node',
      minifySyntax: true,
      minifyWhitespace: true,
      target,
      logOverride: { 'empty-import-meta': 'silent' },
    });
    write(inMirror(path), code);
  }
}

/** The engine in one module, with the `.wasm` files as static imports of `core.wasm<suffix>`. */
async function writeEdge({ build }, options, name, suffix) {
  const asModules = {
    name: 'modules of wasm, not base64',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /\/module\.js$/ }, ({ importer }) =>
        importer.endsWith('/edge.js') ? undefined : { path: inDist('engine/edge.js') },
      );
      onResolve({ filter: /(locales|parts)\/index\.js$/ }, ({ path }) => ({
        path,
        external: true,
      }));
      onResolve({ filter: /\.wasm/ }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /-base64\.js$/ }, ({ path }) => ({
        contents: `export { default } from '../${path.match(/(\w+)-base64/)[1]}.wasm${suffix}';`,
      }));
      // Nobody refuses WebAssembly there.
      onLoad({ filter: /-js\.js$/ }, () => ({ contents: 'export default undefined;' }));
    },
  };
  await build({
    ...options,
    entryPoints: [inDist('engine/core.js')],
    outfile: inDist(`engine/${name}.js`),
    format: 'esm',
    plugins: [asModules],
  });
}

const besideTheScript = {
  name: 'what stays outside lies beside the script',
  setup: ({ onResolve }) =>
    onResolve({ filter: /-js\.js$/ }, ({ path }) => ({
      path: `./${basename(path)}`,
      external: true,
    })),
};

/** The cores in JavaScript stay outside: a page from a disk has no policy that would refuse WebAssembly. */
async function writeIife({ build }, options) {
  await build({
    ...options,
    stdin: {
      contents: "export * from './element/define.js';\nexport * from './engine/core.js';\n",
      resolveDir: inDist(),
    },
    outfile: inDist('iife.js'),
    format: 'iife',
    globalName: 'clearnotice',
    plugins: [besideTheScript],
    logOverride: { 'empty-import-meta': 'silent' },
  });
}

const kCompiled = [
  ...['core.wasm', 'rest.wasm', 'international.wasm', 'author.wasm'],
  ...['core-js.js', 'international-js.js', 'iife.js'],
];

function writeChecksums() {
  const lines = kCompiled.map((name) => `${sha256(readFileSync(inDist(name)))}  ${name}\n`);
  write(inDist('checksums.txt'), lines.join(''));
}

export async function writePackage(target) {
  const inputs = [
    inRoot('web/scripts/package.mjs'),
    ...mirrored(),
    ...filesIn(['dist/parts'], /\.js$/),
    ...filesIn(['dist'], /\.wasm$/),
  ];
  const kOutputs = ['cjs/package.json', 'iife.js', 'checksums.txt'];
  const kEdge = ['engine/workerd.js', 'engine/edge-light.js']; // the engine's folder is begun anew
  const outputs = [...kOutputs, ...kEdge].map((name) => inDist(name));
  await unlessSame('package', { inputs, outputs }, () =>
    step('CommonJS, edge, iife', async () => {
      const esbuild = await import('esbuild');
      const options = {
        bundle: true,
        minify: true,
        target,
        legalComments: 'none',
        logLevel: 'silent',
        absWorkingDir: inRoot(),
      };
      await writeCommonJs(esbuild, target);
      await writeEdge(esbuild, options, 'workerd', '');
      await writeEdge(esbuild, options, 'edge-light', '?module');
      await writeIife(esbuild, options);
      writeChecksums();
    }),
  );
}
