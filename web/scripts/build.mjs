// Builds everything that `npm start` needs: native tools, core.wasm, dist.
//   node web/scripts/build.mjs [dev | codes | asan | fuzz | bench | wasm | wasm-debug | dist]...
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildDist } from './dist.mjs';
import { fetchThirdParty } from './fetch.mjs';
import { setup } from './setup.mjs';
import { inRoot, main, run, step } from './shared.mjs';

const kLabels = {
  dev: 'Native tools, catalogues',
  tests: 'Native tests',
  codes: 'The listers of codes and complaints',
  asan: 'Native tests with sanitizers',
  fuzz: 'Fuzz targets',
  bench: 'Benchmarks',
  wasm: 'core.wasm',
  'wasm-debug': 'core.wasm for debugging',
};

/** Waits until no other build writes to this tree: two ninjas in one folder spoil each other's log. */
export async function alone(task) {
  const lock = inRoot('build/lock');
  mkdirSync(inRoot('build'), { recursive: true });
  for (let told = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const owner = Number(existsSync(lock) && readFileSync(lock, 'utf8'));
      if (!isRunning(owner)) {
        rmSync(lock, { force: true });
        continue;
      }
      if (!told) console.log(`Waiting for the build of process ${owner} …`);
      told = true;
      await new Promise((resume) => setTimeout(resume, 500));
    }
  }
  try {
    return await task();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Hears ninja's `[12/340]` and prints each tenth of a long build. */
function tenths() {
  let told = 0;
  return (chunk) => {
    const [, done, all] = [...chunk.matchAll(/^\[(\d+)\/(\d+)\]/gm)].at(-1) ?? [];
    const tenth = Math.floor((10 * done) / all);
    if (!(all >= 20) || tenth <= told || tenth === 10) return;
    told = tenth;
    process.stdout.write(` ${10 * tenth} %`);
  };
}

/** Configures a preset where it is not yet, and lets ninja find out what to do. */
async function cmake(preset, label, targets = []) {
  await step(label, async () => {
    if (!existsSync(inRoot('build', preset, 'build.ninja'))) {
      await run('cmake', ['--preset', preset]);
    }
    const cores = String(availableParallelism());
    const what = targets.flatMap((target) => ['--target', target]);
    const args = ['--build', inRoot('build', preset), '--parallel', cores, ...what];
    await run('cmake', args, { hear: tenths() });
  });
}

const kDefault = ['dev', 'wasm', 'dist'];

/** @param {string[]} parts presets of CMakePresets.json, `tests` and `codes` of the dev build, `dist` */
export function build(parts = kDefault) {
  return alone(async () => {
    await fetchThirdParty();
    for (const part of parts) {
      if (part === 'dist') await buildDist();
      else if (part === 'tests') await cmake('dev', kLabels.tests);
      else if (part === 'codes') await cmake('dev', kLabels.codes, ['codes', 'complaints']);
      else if (part === 'dev') await cmake('dev', kLabels.dev, ['for_other_builds']);
      else await cmake(part, kLabels[part]);
    }
  });
}

await main(import.meta, async (parts) => {
  await setup(...parts.filter((part) => part === 'fuzz'));
  await build(parts.length > 0 ? parts : kDefault);
});
