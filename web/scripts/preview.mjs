// Makes what every preview has in common, once the rest of dist is there:
//   dist/preview/page.js    the page's script with all it needs: element, engine, lint, import
//   dist/preview/page.css   its look
//   dist/preview/data.json  the modules, and the texts that the package loads on demand, deflated: the
//                           file is to be mailed
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { deflateSync } from 'node:zlib';
import { filesIn, inRoot, step, unlessSame, write } from './shared.mjs';

const inPreview = (name) => inRoot('dist/preview', name);
const kModules = ['core', 'rest', 'international', 'author'];
const kFolders = ['locales', 'lint', 'parts'];
const kEntry = inPreview('main.js');

const deflated = (bytes) => deflateSync(bytes, { level: 9 }).toString('base64');

const namesIn = (folder) =>
  filesIn([`dist/${folder}`], /\/(?!index|reviews)[\w-]+\.js$/).map((path) =>
    basename(path, '.js'),
  );

async function textsIn(folder) {
  const rows = namesIn(folder).map(async (name) => {
    const { default: text } = await import(inRoot(`dist/${folder}/${name}.js`));
    return [name, text];
  });
  return Object.fromEntries(await Promise.all(rows));
}

async function writeData() {
  const data = {};
  for (const name of kModules) data[name] = deflated(readFileSync(inRoot(`dist/${name}.wasm`)));
  const texts = {};
  for (const folder of kFolders) texts[folder] = await textsIn(folder);
  data.texts = deflated(JSON.stringify(texts));
  write(inPreview('data.json'), JSON.stringify(data));
}

/** What the package imports on demand, the page asks of its own data. */
const fromThePage = {
  name: 'from the page',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/(locales|lint|parts)\/index\.js$/ }, ({ path }) => ({
      path: path.split('/').at(-2),
      namespace: 'held',
    }));
    onLoad({ filter: /./, namespace: 'held' }, ({ path: folder }) => ({
      contents:
        `import { heldModule } from ${JSON.stringify(inPreview('held.js'))};\n` +
        `const names = ${JSON.stringify(namesIn(folder))};\n` +
        `const load = (name) => [name, () => heldModule('${folder}', name)];\n` +
        'export default Object.fromEntries(names.map(load));\n',
      resolveDir: inRoot('dist'),
    }));
    // The page hands the modules over itself.
    onResolve({ filter: /-(base64|js)\.js$/ }, ({ path }) => ({
      path,
      namespace: 'none',
    }));
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export default "";' }));
  },
};

async function writeScript() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    charset: 'utf8',
    loader: { '.html': 'text' },
    plugins: [fromThePage],
    entryPoints: [kEntry],
    write: false,
  });
  // In a page, `<!--` and `<script` in one script would hide its end; both stand in strings alone.
  write(inPreview('page.js'), outputFiles[0].text.trimEnd().replaceAll('<!--', '\\x3C!--'));
}

async function writeStyle() {
  const { build } = await import('esbuild');
  const entryPoints = [inRoot('web/preview/page.css')];
  const options = { bundle: true, minify: true, target: 'es2022', write: false };
  const { outputFiles } = await build({ ...options, entryPoints });
  write(inPreview('page.css'), outputFiles[0].text.trimEnd());
}

export async function writePreview() {
  const data = {
    inputs: [
      inRoot('web/scripts/preview.mjs'),
      ...filesIn(kModules.map((name) => `dist/${name}.wasm`)),
      ...filesIn(
        kFolders.map((folder) => `dist/${folder}`),
        /\.js$/,
      ),
    ],
    outputs: [inPreview('data.json')],
  };
  await unlessSame('preview data', data, () => step('Preview data', writeData));
  const outputs = ['page.js', 'page.css'].map(inPreview);
  const scripts = filesIn(['dist'], /\/(preview|author|element|engine|import|lint)\/[^ ]+\.js$/);
  const inputs = [
    ...scripts.filter((path) => !outputs.includes(path)),
    ...filesIn(['web/preview'], /\.(css|html)$/),
    ...data.inputs.filter((path) => !path.endsWith('.wasm')),
  ];
  await unlessSame('preview', { inputs, outputs }, () =>
    step('Preview', async () => {
      await writeScript();
      await writeStyle();
    }),
  );
}
