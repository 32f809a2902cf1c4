// Splits the core in two by binaryen's wasm-split:
//   core.wasm   every function that the visits of first-path.mjs call, and all data
//   rest.wasm   the other functions, which load.ts fetches when one of them is called
// A name made from the bytes of the whole binds the halves: those of two releases do not fit.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { firstPathFiles, walkFirstPath } from './first-path.mjs';
import { binaryen, inRoot, run, sha256, step, unlessSame } from './shared.mjs';

const kWhole = inRoot('build/wasm/core.wasm');
const inSplit = (name) => inRoot('build/wasm/split', name);
export const kHalves = ['core', 'rest'].map((name) => inSplit(`${name}.wasm`));

/** Imports that do nothing, since the first path needs none of them. */
const nothing = new Proxy({}, { get: () => new Proxy({}, { get: () => () => -1 }) });

/** Which functions the visits call, as wasm-split writes it down. */
async function profileOf(instrumented) {
  const { instance } = await WebAssembly.instantiate(readFileSync(instrumented), nothing);
  const core = instance.exports;
  core._initialize();
  core.stackRestore(core.stackSave()); // load.ts does so when it finds a function elsewhere
  walkFirstPath(core);
  const size = core.__write_profile(0, 0);
  const place = core.cn_room(size);
  core.__write_profile(place, size);
  return new Uint8Array(core.memory.buffer, place, size);
}

export async function splitCore() {
  const scripts = ['split', 'first-path'].map((name) => inRoot(`web/scripts/${name}.mjs`));
  const inputs = [...scripts, kWhole, ...firstPathFiles()];
  await unlessSame('split', { inputs, outputs: kHalves }, () =>
    step('core.wasm and rest.wasm', async () => {
      const split = (...args) =>
        run(binaryen('wasm-split'), [kWhole, ...args, '--enable-mutable-globals']);
      const [instrumented, profile] = ['instrumented.wasm', 'profile'].map(inSplit);
      mkdirSync(inSplit(''), { recursive: true });
      await split('--instrument', '-o', instrumented);
      writeFileSync(profile, await profileOf(instrumented));
      const name = `rest-${sha256(readFileSync(kWhole)).slice(0, 8)}`;
      const [core, rest] = kHalves;
      await split(
        ...[`--profile=${profile}`, '-o1', core, '-o2', rest],
        ...['--export-prefix=%', `--import-namespace=${name}`, `--placeholder-namespace=${name}`],
      );
    }),
  );
}
