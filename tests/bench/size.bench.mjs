// What a page loads for the same knowledge: the peers bundled and minified by esbuild for a browser,
// our files as they are published; brotli 11.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesIn, inRoot } from '../../web/scripts/shared.mjs';
import { versioned } from './support/peers.mjs';
import { count, print } from './support/table.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const kPeers = [
  [
    'libphonenumber-js',
    '/max',
    `export { parsePhoneNumberFromString } from 'libphonenumber-js/max'`,
  ],
  ['google-libphonenumber', '', `export { PhoneNumberUtil } from 'google-libphonenumber'`],
  ['validator', ' isEmail', `export { default } from 'validator/es/lib/isEmail'`],
  ['isemail', '', `export { validate } from 'isemail'`],
  ['valibot', ' email', `export { safeParse, pipe, string, email } from 'valibot'`],
];

async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    external: ['util'], // isemail asks for Node's, of which it uses little
  });
  return outputFiles[0].contents;
}

const row = (name, bytes) => [name, count(bytes.length), count(brotliCompressSync(bytes).length)];

console.log('Size of what is loaded');
const rows = [['bytes', 'minified', 'brotli 11']];
for (const [name, part, contents] of kPeers)
  rows.push(row(`${versioned(name)}${part}`, await bundled(contents)));
const zones = filesIn(['dist/parts'], /phone-\d+\.js$/);
for (const path of [...filesIn(['dist'], /\.wasm$/), ...zones])
  rows.push(row(path.slice(inRoot('dist/').length), readFileSync(path)));
const weigh = (path) => brotliCompressSync(readFileSync(path)).length;
const world = zones.reduce((sum, path) => sum + weigh(path), 0);
rows.push(['numbering plans of the whole world', '', count(world)]);
print(rows);
