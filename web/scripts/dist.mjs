// Makes dist, the published package, from web, core.wasm and the compiled catalogues:
//   dist/<room>/*.js, *.d.ts     each TypeScript file by itself, so that bundlers see what is used
//   dist/core.wasm, core-base64.js, and the same for international.wasm
//   dist/locales/<tag>.js        one catalogue each; index.js imports them on demand
//   dist/element/bundle.js       the element and all it needs in one module, less wasm and locales
//   dist/element/bundle.iife.js  the same as a classic script with the global `clearnotice`, for a
//                                page of one file: that page hands over the core and the words
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { filesIn, inRoot, main, run, step, Stop, unlessSame, write } from './shared.mjs';

const kScripts = [inRoot('web/scripts/dist.mjs'), inRoot('package-lock.json')];
const kTarget = 'es2022';
const inDist = (...parts) => inRoot('dist', ...parts);

/** web/cli/main.ts -> dist/cli/main.js; other files keep their name and may get an ending more. */
const outputOf = (source, ending = '') =>
  source.replace(inRoot('web'), inDist()).replace(/\.ts$/, '') + ending;

const asModule = (value) => `export default ${JSON.stringify(value)};\n`;

/** dist/<name>.wasm, and the same as text in a module, which every bundler and Node can import. */
async function writeModules() {
  for (const wasm of filesIn(['build/wasm/core.wasm', 'build/wasm/international.wasm'])) {
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
      const names = imports.map((each) => `${each.module}.${each.name}`).join(', ');
      console.log(`  ${name}.wasm: ${bytes.length} bytes; imports ${names || 'nothing'}`);
    });
  }
}

async function writeLocales() {
  const sources = filesIn(['build/dev/locales'], /\.txt$/);
  const tags = sources.map((source) => basename(source, '.txt'));
  const outputs = ['index.js', 'index.d.ts', 'locale.d.ts', ...tags.map((tag) => `${tag}.js`)].map(
    (name) => inDist('locales', name),
  );
  await unlessSame('locales', { inputs: [...kScripts, ...sources], outputs }, () => {
    const [index, types, locale, ...modules] = outputs;
    rmSync(inDist('locales'), { recursive: true, force: true });
    modules.forEach((module, i) => write(module, asModule(readFileSync(sources[i], 'utf8'))));
    // Each import is written out, so that bundlers make each locale a chunk of its own.
    const rows = tags.map((tag) => `  ${JSON.stringify(tag)}: () => import('./${tag}.js'),\n`);
    write(index, `export default {\n${rows.join('')}};\n`);
    write(
      types,
      'declare const locales: Readonly<Record<string, () => Promise<{ default: string }>>>;\n' +
        'export default locales;\n',
    );
    write(locale, 'declare const compiled: string;\nexport default compiled;\n');
  });
}

async function writeStaticFiles() {
  const pairs = [
    ...filesIn(['web/preview'], /\.(html|css)$/).map((path) => [path, outputOf(path)]),
    ...filesIn(['wasm/core/notice/notice.schema.json']).map((path) => [
      path,
      inDist('schema/notice.json'),
    ]),
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

async function writeScripts(sources) {
  const esbuild = await import('esbuild');
  const styles = filesIn(['web/element'], /\.css$/);
  for (const source of sources) {
    const { code } = await esbuild.transform(readFileSync(source, 'utf8'), {
      loader: 'ts',
      target: kTarget,
      sourcefile: source,
    });
    write(outputOf(source, '.js'), cssAsModule(code));
  }
  for (const style of styles) {
    const css = readFileSync(style, 'utf8');
    const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: kTarget });
    write(outputOf(style, '.js'), asModule(code.trimEnd()));
  }
  if (existsSync(inDist('cli/main.js'))) chmodSync(inDist('cli/main.js'), 0o755);
}

async function writeBundles() {
  const { build } = await import('esbuild');
  const given = ['../core-base64.js', '../international-base64.js', '../locales/index.js'];
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
    external: given,
  });
  const nothing = {
    name: 'the page hands these over',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /(-base64|locales\/index)\.js$/ }, ({ path }) => ({
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
  await writeLocales();

  const inputs = [...kScripts, ...sources, ...styles];
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
  const types = {
    inputs: [...inputs, inRoot('tsconfig.json'), ...filesIn(['web'], /\.d\.ts$/)],
    outputs: sources.map((source) => outputOf(source, '.d.ts')),
  };
  await unlessSame('types', types, () =>
    step('Types', () => run(process.execPath, [inRoot('node_modules/typescript/bin/tsc')])),
  );
}

await main(import.meta, buildDist);
