// The packed package in Node and in what imitates it: import, require, Vitest with jsdom, workerd.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { groupPractice, wordsOf } from '../element/support/notices.mjs';
import { run } from '../../web/scripts/shared.mjs';
import { kBin, kPackage, packed, project, tool } from './support/packed.mjs';

before(packed);

const kWrong = wordsOf('fr')['error.email.no_domain'];
const kNotice = JSON.stringify(groupPractice('https://clinic.example/contact'));

/** Asks an engine what a page would ask, and what it answers. */
const kAsk = `
  const answers = async (Engine) => {
    const engine = await Engine.load();
    const locale = await engine.addLocale('fr');
    const notice = engine.open(${JSON.stringify(kNotice)});
    return {
      title: (await engine.withParts(() => notice.render('fr', 'text'))).title,
      email: engine.validate('email', 'siobhan@', { locale }).message,
      phone: (await engine.withParts(() => engine.validate('phone', '01 42 68 53 00', { locale, region: 'FR' }))).normalized,
      international: (await engine.withParts(() => engine.validate('email', 'jörg@bücher.example', { locale }))).normalized,
    };
  };
`;
const kExpected = {
  title: 'Politique de confidentialité',
  email: kWrong,
  phone: '+33142685300',
  international: 'jörg@xn--bcher-kva.example',
};

const kPrint = '.then((answer) => console.log(JSON.stringify(answer)));\n';

/** By each specifier: what it has to give. */
const kEntries = {
  clearnotice: ['Engine', 'EngineTrap', 'Notice', 'NoticeError', 'PartNeeded'],
  'clearnotice/core': ['Engine', 'EngineTrap', 'Notice', 'NoticeError', 'PartNeeded', 'init'],
  'clearnotice/core/url': ['coreUrl', 'internationalUrl', 'restUrl'],
  'clearnotice/core/js': ['default'],
  'clearnotice/author': ['Author'],
  'clearnotice/define': ['ClearNotice'],
  'clearnotice/element': ['ClearNotice'],
  'clearnotice/locales': ['default'],
  'clearnotice/locales/fr': ['default'],
  'clearnotice/locales/sr-Latn': ['default'],
};

for (const [kind, ending, load] of [
  ['import', 'mjs', (name) => `await import('${name}')`],
  ['require', 'cjs', (name) => `require('${name}')`],
])
  test(`Node loads every entry by ${kind}, and the engine answers`, async () => {
    const names = Object.keys(kEntries);
    const root = await project(`node-${kind}`, {
      [`main.${ending}`]: `${kAsk}
        (async () => {
          const { Engine } = ${load('clearnotice')};
          const { init } = ${load('clearnotice/core')};
          const { coreUrl } = ${load('clearnotice/core/url')};
          const { Author } = ${load('clearnotice/author')};
          const { NoticeError } = ${load('clearnotice')};
          const author = await Author.load();
          const thrown = (() => { try { author.check('{'); } catch (error) { return error; } })();
          const entries = {};
          ${names.map((name) => `entries['${name}'] = Object.keys(${load(name)}).filter((key) => !['__esModule', 'module.exports'].includes(key)).sort();`).join('\n')}
          return {
            ...(await answers(Engine)),
            byUrl: (await init(coreUrl)).locales.length,
            sameClass: thrown instanceof NoticeError,
            entries,
          };
        })()${kPrint}`,
    });
    const answer = JSON.parse(await run(process.execPath, [join(root, `main.${ending}`)]));
    assert.deepEqual(answer, { ...kExpected, byUrl: 47, sameClass: true, entries: kEntries });
  });

test('every file that the exports name is there', () => {
  const { exports } = JSON.parse(readFileSync(join(kPackage, 'package.json'), 'utf8'));
  const targets = (entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets);
  for (const target of Object.values(exports).flatMap(targets))
    if (!target.includes('*')) assert.ok(readFileSync(join(kPackage, target)).length > 0, target);
});

test('Vitest runs a test of a page with the element in jsdom', async () => {
  const root = await project('vitest', {
    'vitest.config.js': "export default { test: { environment: 'jsdom', pool: 'threads' } };\n",
    'page.test.js': `
      import { expect, test } from 'vitest';
      import 'clearnotice/define';
      test('the form is there, in French', async () => {
        const element = document.createElement('clear-notice');
        element.locale = 'fr';
        element.notice = ${kNotice};
        const ready = new Promise((resolve, reject) => {
          element.addEventListener('clearnotice:ready', resolve);
          element.addEventListener('clearnotice:error', (event) => reject(new Error(event.detail.code)));
        });
        document.body.append(element);
        await ready;
        const root = element.shadowRoot;
        expect(root.textContent).toContain('Politique de confidentialité');
        root.querySelector('#email').value = 'siobhan@';
        root.querySelector('button[type=submit]').click();
        expect(root.querySelector('#summary').textContent).toContain(${JSON.stringify(kWrong)});
      });
    `,
  });
  await run(process.execPath, [join(kBin, 'vitest'), 'run'], { cwd: root });
});

test('a worker in workerd answers with the core that was compiled when it was deployed', async () => {
  const root = await project('workerd', {
    'worker.js': `${kAsk}
      import { Engine } from 'clearnotice';
      export default { fetch: async () => Response.json(await answers(Engine)) };
    `,
  });
  const { default: esbuild } = await import('esbuild');
  // As wrangler does it: the code in one module, each .wasm beside it as a compiled one.
  const modules = [];
  const asModules = {
    name: 'compiled wasm',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => {
        const name = path.split('/').at(-1);
        modules.push({
          type: 'CompiledWasm',
          path: name,
          contents: readFileSync(join(resolveDir, path)),
        });
        return { path: `./${name}`, external: true };
      }),
  };
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'worker.js')],
    bundle: true,
    format: 'esm',
    write: false,
    conditions: ['workerd', 'worker', 'browser'],
    plugins: [asModules],
  });
  const { Miniflare } = await tool('miniflare/dist/src/index.js');
  const worker = new Miniflare({
    modulesRoot: '/',
    modules: [{ type: 'ESModule', path: 'worker.js', contents: outputFiles[0].text }, ...modules],
    compatibilityDate: '2026-01-01',
  });
  try {
    const answer = await worker.dispatchFetch('http://worker/');
    assert.deepEqual(await answer.json(), kExpected);
  } finally {
    await worker.dispose();
  }
});
