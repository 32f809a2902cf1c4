// npm run bench: the benchmarks of tests/bench, native and in Node. They print what was measured beside
// the bar; none fails for being slow.
//   npm run bench -- [name]...   those alone: phone, email, form, …
import { availableParallelism, cpus } from 'node:os';
import { basename, relative } from 'node:path';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { filesIn, inRoot, main, root, run, Stop } from './shared.mjs';

const nameOf = (path) => basename(path).replace(/(\.bench\.mjs|\.cpp)$/, '');

await main(import.meta, async (chosen) => {
  const all = filesIn(['tests/bench'], /\.cpp$|\.bench\.mjs$/);
  const unknown = chosen.filter((name) => !all.some((path) => nameOf(path) === name));
  if (unknown.length > 0)
    throw new Stop(`No benchmark ${unknown.join(', ')}; there are ${all.map(nameOf).join(', ')}.`);
  const sources = all.filter((path) => chosen.length === 0 || chosen.includes(nameOf(path)));
  const isNative = (path) => path.endsWith('.cpp');
  await setup();
  await build(['dev', 'wasm', 'dist', ...(sources.some(isNative) ? ['bench'] : [])]);
  const cpu = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} in use`;
  console.log(`\nNode ${process.versions.node}, ${process.platform} ${process.arch}, ${cpu}`);
  for (const source of sources) {
    console.log(`\n${relative(root, source)}`);
    const [command, args] = isNative(source)
      ? [inRoot('build/bench/tests', `bench_${nameOf(source)}`), []]
      : [process.execPath, [source]];
    await run(command, args, { show: true });
  }
});
