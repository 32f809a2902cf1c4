// What people would put together instead: the whole widgets of the peers, bundled as one would ship them.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const kRoot = fileURLToPath(new URL('../../../', import.meta.url));
const kPeers = join(kRoot, '../shared/peers/bundle');
const kOut = join(kRoot, 'build/startup/peers');

/** As their own measurement bundles them; packages come from this project's node_modules. */
const options = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2020',
  logLevel: 'silent',
  legalComments: 'none',
  jsx: 'automatic',
  nodePaths: [join(kRoot, 'node_modules')],
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
};

const order = (name) => Number.parseInt(name.slice(1), 10);

/**
 * Bundles every assembly whose packages are installed here.
 * @returns {Promise<{ built: { name: string, file: string }[], missing: string[] }>} `missing` names each
 *   assembly that is left out with the first package that it lacks
 */
export async function buildAssemblies() {
  const folder = join(kPeers, 'assemblies');
  if (!existsSync(folder)) return { built: [], missing: [`all: there is no ${folder}`] };
  mkdirSync(kOut, { recursive: true });
  const sources = readdirSync(folder).filter((name) => /^A\d/.test(name));
  const built = [];
  const missing = [];
  for (const source of sources.sort((one, other) => order(one) - order(other))) {
    const name = basename(source).replace(/\.jsx?$/, '');
    const file = join(kOut, `${name}.js`);
    try {
      await esbuild.build({ ...options, entryPoints: [join(folder, source)], outfile: file });
      built.push({ name, file });
    } catch (error) {
      missing.push(`${name} (${error.errors?.[0]?.text ?? error.message})`);
    }
  }
  return { built, missing };
}
