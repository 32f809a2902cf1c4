// The import, which is TypeScript, under a fuzzer of our own: damaged texts, Markdown and pages.
//   node tests/fuzz/import.mjs [seconds=30] [seed=<number>]
// Ends at the first finding, which it makes smaller and writes to build/fuzz/findings.
import { basename } from 'node:path';
import { inRoot, main, sha256, write } from '../../web/scripts/shared.mjs';
import { mutated } from '../import/support/mutate.mjs';
import { expectPromises, formats } from '../import/support/promises.mjs';
import { generator, pickFrom } from '../import/support/random.mjs';
import { sourcesFor } from '../import/support/sources.mjs';

function failureOf(source, format) {
  try {
    expectPromises(source, format);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Leaves out what can go while it still fails. */
function smaller(source, format) {
  for (let size = source.length >> 1; size > 0; size >>= 1)
    for (let at = 0; at < source.length;) {
      const without = source.slice(0, at) + source.slice(at + size);
      if (failureOf(without, format)) source = without;
      else at += size;
    }
  return source;
}

function report(source, format, runs) {
  const least = smaller(source, format);
  const path = inRoot('build/fuzz/findings', `import-${sha256(least).slice(0, 16)}.${format}`);
  write(path, least);
  console.log(failureOf(least, format).stack);
  console.log(`Test unit written to ${path}`);
  console.log(`after ${runs} runs: ${basename(path)}, ${JSON.stringify(least).slice(0, 300)}`);
  process.exitCode = 1;
}

await main(import.meta, (args) => {
  const given = (name, otherwise) =>
    Number(args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? otherwise);
  const seed = given('seed', Date.now() % 2 ** 31);
  const seconds = given('seconds', 30);
  const random = generator(seed);
  const sources = Object.fromEntries(formats.map((format) => [format, sourcesFor(format)]));
  const begun = performance.now();
  let runs = 0;
  for (; performance.now() - begun < 1000 * seconds; runs += 1) {
    const format = pickFrom(random, formats);
    const source = mutated(random, sources[format], format);
    if (failureOf(source, format)) return report(source, format, runs);
  }
  console.log(`seed ${seed}`);
  console.log(`stat::number_of_executed_units: ${runs}`);
  console.log(`stat::average_exec_per_sec: ${Math.round(runs / seconds)}`);
});
