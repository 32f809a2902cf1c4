// npm run bench: the benchmarks of tests/bench, native and in Node.
import { basename, relative } from 'node:path';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { filesIn, inRoot, main, root, run, Stop } from './shared.mjs';

await main(import.meta, async () => {
  await setup();
  const sources = filesIn(['tests/bench'], /\.cpp$/);
  await build(['dev', 'wasm', 'dist', ...(sources.length > 0 ? ['bench'] : [])]);
  const native = sources.map((source) =>
    inRoot('build/bench/tests', `bench_${basename(source, '.cpp')}`),
  );
  const scripts = filesIn(['tests/bench'], /\.bench\.mjs$/);
  if (native.length + scripts.length === 0) throw new Stop('There is no benchmark in tests/bench.');
  for (const program of native) {
    console.log(`\n${relative(root, program)}`);
    await run(program, [], { show: true });
  }
  for (const script of scripts) {
    console.log(`\n${relative(root, script)}`);
    await run(process.execPath, [script], { show: true });
  }
});
