// Makes dist, the published package, from web, core.wasm and the compiled catalogues:
//   dist/<room>/*.js, *.d.ts     each TypeScript file by itself, so that bundlers see what is used
//   dist/core.wasm, core-base64.js, and the same for rest.wasm (split.mjs), international.wasm and
//                                author.wasm
//   dist/core-js.js              core.wasm as plain JavaScript, where WebAssembly is refused; likewise
//                                international-js.js
//   dist/locales/<tag>.js        one catalogue each; index.js imports them on demand
//   dist/lint/<language>.js      the phrasings that lint knows; likewise
//   dist/lint/reviews.js         who has reviewed which catalogue, for lint
//   dist/parts/<name>.js         numbering plans of a zone, names of countries, an authority
//   dist/import/parsers.js       the parsers of HTML and Markdown, for the command line; their licences
//                                lie beside them
//   dist/preview               what every preview has in common (preview.mjs)
//   dist/element/bundle.js       the element and all it needs in one module, less wasm and locales
//   dist/element/bundle.iife.js  the same as a classic script with the global `clearnotice`, for a
//                                page of one file: that page hands over the core and the words
// and last what package.mjs and sbom.mjs make of these.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeAsScript } from './core-js.mjs';
import { catalogues, reviews } from './locales.mjs';
import { writeManifest } from './manifest.mjs';
import { writePackage } from './package.mjs';
import { writePreview } from './preview.mjs';
import { writeBillOfMaterials } from './sbom.mjs';
import { kHalves, splitCore } from './split.mjs';
import { filesIn, inRoot, main, run, shipped, step, Stop, unlessSame, write } from './shared.mjs';

const kScripts = [inRoot('web/scripts/dist.mjs'), inRoot('package-lock.json')];
const kTarget = 'es2022';
const inDist = (...parts) => inRoot('dist', ...parts);

/** web/cli/main.ts -> dist/cli/main.js; other files keep their name and may get an ending more. */
const outputOf = (source, ending = '') =>
  source.replace(inRoot('web'), inDist()).replace(/\.ts$/, '') + ending;

const asModule = (value) => `export default ${JSON.stringify(value)};\n`;

const kModules = [
  ...kHalves,
  ...['international', 'author'].map((name) => inRoot(`build/wasm/${name}.wasm`)),
];

/** dist/<name>.wasm, and the same as text in a module, which every bundler and Node can import. */
async function writeModules() {
  await splitCore();
  for (const wasm of kModules) {
    const name = basename(wasm, '.wasm');
    const [binary, script, types] = [
      `${name}.wasm`,
      `${name}-base64.js`,
      `${name}-base64.d.ts`,
    ].map((file) => inDist(file));
    const files = { inputs: [...kScripts, wasm], outputs: [binary, script, types] };
    await unlessSame(name, files, async () => {
      const bytes = readFileSync(wasm);
      write(binary, bytes);
      write(script, asModule(bytes.toString('base64')));
      write(types, 'declare const base64: string;\nexport default base64;\n');
      const imports = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
      const foreign = imports.filter(({ module }) => !module.startsWith('rest-'));
      const names = foreign.map((each) => `${each.module}.${each.name}`).join(', ');
      console.log(`  ${name}.wasm: ${bytes.length} bytes; imports ${names || 'nothing'}`);
    });
  }
}

/** For lint alone: no visitor is told. */
async function writeReviews() {
  const [script, types] = ['reviews.js', 'reviews.d.ts'].map((name) => inDist('lint', name));
  const inputs = [...kScripts, inRoot('web/scripts/locales.mjs'), ...catalogues()];
  await unlessSame('reviews', { inputs, outputs: [script, types] }, () => {
    write(script, asModule(reviews()));
    write(types, 'declare const reviews: string;\nexport default reviews;\n');
  });
}

/** A folder of texts, each a module, and an index that imports them on demand. */
async function writeTexts(folder, sources) {
  const names = Object.keys(sources);
  const outputs = ['index.js', 'index.d.ts', 'text.d.ts', ...names.map((name) => `${name}.js`)].map(
    (name) => inDist(folder, name),
  );
  const inputs = [...kScripts, ...Object.values(sources)];
  await unlessSame(folder, { inputs, outputs }, () => {
    const [index, types, text, ...modules] = outputs;
    rmSync(inDist(folder), { recursive: true, force: true });
    modules.forEach((module, i) =>
      write(module, asModule(shipped(readFileSync(sources[names[i]], 'utf8')))),
    );
    // Each import is written out, so that bundlers make each text a chunk of its own.
    const rows = names.map((name) => `  ${JSON.stringify(name)}: () => import('./${name}.js'),\n`);
    write(index, `export default {\n${rows.join('')}};\n`);
    write(
      types,
      'declare const texts: Readonly<Record<string, () => Promise<{ default: string }>>>;\n' +
        'export default texts;\n',
    );
    write(text, 'declare const compiled: string;\nexport default compiled;\n');
  });
}

/** `zone-33.txt` by `phone-33`. */
const named = (paths, nameOf) =>
  Object.fromEntries(paths.map((path) => [nameOf(basename(path, '.txt')), path]));

async function writeLocales() {
  const compiled = filesIn(['build/dev/locales'], /\.txt$/);
  const countries = compiled.filter((path) => path.includes('/countries/'));
  const locales = compiled.filter((path) => !countries.includes(path));
  await writeTexts(
    'locales',
    named(locales, (tag) => tag),
  );
  const lexicons = filesIn(['locales/lint'], /\/[a-z]+\.json$/);
  await writeTexts(
    'lint',
    Object.fromEntries(lexicons.map((path) => [basename(path, '.json'), path])),
  );
  await writeReviews(); // into the folder that the lexicons begin anew
  await writeTexts('parts', {
    ...named(filesIn(['wasm/core/generated/phone'], /\.txt$/), (zone) =>
      zone.replace('zone', 'phone'),
    ),
    complaints: inRoot('wasm/core/generated/complaints.txt'),
    ...named(countries, (tag) => `countries-${tag}`),
    ...named(filesIn(['wasm/core/generated/authorities'], /\.txt$/), (id) => `authority-${id}`),
  });
}

const kSchemas = {
  'notice.json': 'wasm/core/notice/notice.schema.json',
  'catalogue.json': 'locales/catalog.schema.json',
  'receipt.json': 'wasm/core/consent/receipt.schema.json',
  'receipt-dpv.json': 'wasm/core/consent/receipt-dpv.schema.json',
  'receipt-kantara.json': 'wasm/core/consent/receipt-kantara.schema.json',
};

async function writeStaticFiles() {
  const pairs = [
    ...filesIn(['web/preview'], /\.html$/).map((path) => [path, outputOf(path)]),
    ...Object.entries(kSchemas).map(([name, path]) => [inRoot(path), inDist('schema', name)]),
    ...filesIn(['web/types']).map((path) => [path, outputOf(path, '.ts')]),
  ];
  const files = { inputs: pairs.map(([from]) => from), outputs: pairs.map(([, to]) => to) };
  await unlessSame('static', files, () => {
    for (const [from, to] of pairs) {
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(from, to);
    }
  });
}

/** `import css from './style.css'` becomes a module that holds the text; Node knows no CSS. */
const cssAsModule = (code) => code.replace(/(from\s*['"]\.[^'"]*\.css)(['"])/g, '$1.js$2');

const kParsers = inRoot('web/import/parsers.ts');

/** What others wrote goes into the module that names it, so that the package depends on nothing. */
async function writeParsers(esbuild) {
  const { metafile } = await esbuild.build({
    bundle: true,
    minify: true,
    format: 'esm',
    target: kTarget,
    logLevel: 'silent',
    legalComments: 'none',
    absWorkingDir: inRoot(),
    metafile: true,
    entryPoints: [kParsers],
    outfile: outputOf(kParsers, '.js'),
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? [],
  );
  const licences = [...new Set(packages)].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
    const [licence] = filesIn([folder], /\/licen[cs]e[^/]*$/i);
    if (!licence) throw new Stop(`${folder} has no licence`);
    return `${name} ${version}\n\n${readFileSync(licence, 'utf8').trim()}\n`;
  });
  write(outputOf(kParsers, '.licenses.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
}

/** The sheets of the element, joined, as a module. */
async function writeLook(esbuild) {
  const look = inRoot('web/element/style.css');
  const { outputFiles } = await esbuild.build({
    bundle: true,
    minify: true,
    target: kTarget,
    logLevel: 'silent',
    entryPoints: [look],
    write: false,
  });
  write(outputOf(look, '.js'), asModule(outputFiles[0].text.trimEnd()));
}

async function writeScripts(sources) {
  const esbuild = await import('esbuild');
  await writeParsers(esbuild);
  for (const source of sources) {
    if (source === kParsers) continue;
    const { code } = await esbuild.transform(readFileSync(source, 'utf8'), {
      loader: 'ts',
      target: kTarget,
      sourcefile: source,
    });
    write(outputOf(source, '.js'), cssAsModule(code));
  }
  await writeLook(esbuild);
  if (existsSync(inDist('cli/main.js'))) chmodSync(inDist('cli/main.js'), 0o755);
}

/** Names by what many of them begin with, a line for each beginning: `phone- 1 20 21`. */
function grouped(names) {
  const lines = {};
  for (const name of names) {
    const head = name.match(/^[a-z]{4,}-/)?.[0] ?? '';
    (lines[head] ??= [head]).push(name.slice(head.length));
  }
  return Object.values(lines)
    .map((line) => line.join(' '))
    .join('\n');
}

/**
 * The texts of a folder by name alone: no bundler reads this module any more, and an index that imports
 * each by a line of its own would be two more requests, one after the other.
 */
const byName = {
  name: 'texts by name',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/(locales|parts)\/index\.js$/ }, ({ path }) => ({
      path: basename(dirname(path)),
      namespace: 'by name',
    }));
    onLoad({ filter: /./, namespace: 'by name' }, ({ path: folder }) => {
      const files = filesIn([`dist/${folder}`], /(?<!\/index)\.js$/);
      const groups = grouped(files.map((path) => basename(path, '.js')));
      return {
        contents:
          `const load = (path) => import(path);\n` +
          `const groups = ${JSON.stringify(groups)}.split('\\n');\n` +
          `const namesOf = (group) => {\n` +
          `  const [head, ...ends] = group.split(' ');\n` +
          `  return ends.map((end) => head + end);\n` +
          `};\n` +
          `const entry = (name) => [name, () => load('../${folder}/' + name + '.js')];\n` +
          `export default Object.fromEntries(groups.flatMap(namesOf).map(entry));\n`,
      };
    });
  },
};

async function writeBundles() {
  const { build } = await import('esbuild');
  const given = [
    ...['core', 'rest', 'international'].map((name) => `${name}-base64.js`),
    ...['core', 'international'].map((name) => `${name}-js.js`),
  ];
  const options = {
    bundle: true,
    minify: true,
    target: kTarget,
    legalComments: 'none',
    logLevel: 'silent',
    absWorkingDir: inRoot(),
  };
  await build({
    ...options,
    entryPoints: [inDist('element/define.js')],
    outfile: inDist('element/bundle.js'),
    format: 'esm',
    external: given.map((path) => `../${path}`),
    plugins: [byName],
  });
  const nothing = {
    name: 'the page hands these over',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /(-base64|-js|(locales|parts)\/index)\.js$/ }, ({ path }) => ({
        path,
        namespace: 'nothing',
      }));
      onLoad({ filter: /./, namespace: 'nothing' }, ({ path }) => ({
        contents: path.includes('base64') ? 'export default "";' : 'export default {};',
      }));
    },
  };
  await build({
    ...options,
    stdin: {
      contents: "export * from './element/define.js';\nexport * from './engine/index.js';\n",
      resolveDir: inDist(),
    },
    outfile: inDist('element/bundle.iife.js'),
    format: 'iife',
    globalName: 'clearnotice',
    plugins: [nothing],
  });
}

export async function buildDist() {
  const sources = filesIn(['web'], /(?<!\.d)\.ts$/).filter((path) => !path.includes('/examples/'));
  const styles = filesIn(['web/element'], /\.css$/);
  await writeModules();
  for (const name of ['core', 'international']) {
    const outputs = ['js', 'd.ts'].map((ending) => inDist(`${name}-js.${ending}`));
    await writeAsScript(name, outputs, { inputs: kScripts, target: kTarget });
  }
  await writeLocales();

  const texts = ['locales', 'parts'].map((folder) => inDist(folder, 'index.js'));
  const inputs = [...kScripts, ...sources, ...styles, ...texts];
  const outputs = sources.map((source) => outputOf(source, '.js'));
  await unlessSame('scripts', { inputs, outputs }, () =>
    step('JavaScript', async () => {
      // What a source that is gone had made must not be published.
      for (const source of sources)
        rmSync(dirname(outputOf(source)), { recursive: true, force: true });
      try {
        await writeScripts(sources);
        if (existsSync(inDist('element/define.js'))) await writeBundles();
      } catch (error) {
        throw new Stop(error.message); // esbuild's own message names file and line
      }
    }),
  );
  await writeStaticFiles();
  await writeManifest(inDist('custom-elements.json'));
  if (existsSync(inDist('preview/main.js'))) await writePreview();
  const types = {
    inputs: [...inputs, inRoot('tsconfig.json'), ...filesIn(['web'], /\.d\.ts$/)],
    outputs: sources.map((source) => outputOf(source, '.d.ts')),
  };
  await unlessSame('types', types, () =>
    step('Types', () => run(process.execPath, [inRoot('node_modules/typescript/bin/tsc')])),
  );
  await writePackage(kTarget);
  await writeBillOfMaterials();
}

await main(import.meta, buildDist);
