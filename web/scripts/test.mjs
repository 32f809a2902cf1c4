// npm test: every test there is, native, native with sanitizers, and through core.wasm in Node and
// in browsers. Closes with one line for them all.
//   node web/scripts/test.mjs [native] [asan] [size] [node] [fuzz]
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, relative } from 'node:path';
import { build } from './build.mjs';
import { fuzz, fuzzTargets, setUpFuzz } from './fuzz.mjs';
import { setup } from './setup.mjs';
import { checkSize } from './size.mjs';
import { filesIn, inRoot, main, root, run, Stop } from './shared.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

function count(name, { passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (passed + failed === 0) {
    // A suite without a test has broken down: it must not pass for a success.
    console.log(`${name}: no test ran`);
    total.failed += 1;
  }
}

/** Runs a program that may exit non-zero, with its output shown. */
async function attempt(command, args) {
  try {
    await run(command, args, { show: true });
    return true;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return false;
  }
}

/** One Catch2 executable; its own JSON report says how many cases there were. */
async function catch2(program) {
  const name = relative(root, program);
  const report = inRoot('build/reports', `${name.replaceAll('/', '-')}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  console.log(`\n${name}`);
  const went = await attempt(program, [
    '--reporter',
    'console',
    '--reporter',
    `json::out=${report}`,
  ]);
  try {
    const { totals } = JSON.parse(readFileSync(report, 'utf8'))['test-run'];
    const cases = totals['test-cases'];
    count(name, { ...cases, passed: cases.passed + cases['fail-but-ok'] });
    if (!went && cases.failed === 0) total.failed += 1;
  } catch {
    console.log(`${name} did not end well`);
    total.failed += 1;
  }
}

/** Side by side: each takes one core. */
async function native() {
  const programs = ['core_tests', 'oracle_tests'];
  await Promise.all(programs.map((name) => catch2(inRoot('build/dev/tests', name))));
}

const asan = () => catch2(inRoot('build/asan/tests/core_tests'));

async function size() {
  console.log('\nsize');
  try {
    console.log(checkSize());
    count('size', { passed: 1 });
  } catch (error) {
    console.log(error.message);
    count('size', { failed: 1 });
  }
}

/**
 * Node's own runner over tests/**; its TAP report ends with the counts. Two files at once, on two cores
 * too: half the time one waits for a browser.
 */
async function node() {
  const files = filesIn(['tests'], /\.test\.mjs$/);
  const report = inRoot('build/reports/node.tap');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  console.log(`\nnode --test: ${files.length} files`);
  const went = await attempt(process.execPath, [
    ...[
      '--test',
      '--test-timeout=600000',
      `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`,
    ],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
    ...files.map((file) => relative(root, file)),
  ]);
  const tap = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const number = (word) => Number(tap.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = number('fail') + number('cancelled');
  count('node', { passed: number('pass'), failed, skipped: number('skipped') + number('todo') });
  if (!went && failed === 0) total.failed += 1;
}

/** For all targets together, in seconds; `npm run fuzz` takes longer. */
const kFuzzTime = 10;

async function fuzzing() {
  console.log('\nfuzz');
  const seconds = Math.max(1, Math.floor(kFuzzTime / fuzzTargets().length));
  count('fuzz', await fuzz({ seconds, fresh: true }));
}

const kSuites = { native, asan, size, node, fuzz: fuzzing };
const kBuilds = { native: ['tests'], asan: ['asan'], size: [], node: [], fuzz: ['fuzz'] };

/** Without libFuzzer everything else can be tested all the same. */
async function withoutFuzz(suites) {
  try {
    await setUpFuzz();
    return suites;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.log(`${error.message}\nThe fuzz targets are skipped.\n`);
    total.skipped += fuzzTargets().length;
    return suites.filter((suite) => suite !== 'fuzz');
  }
}

await main(import.meta, async (chosen) => {
  let suites = chosen.length > 0 ? chosen : Object.keys(kSuites);
  await setup('test');
  if (suites.includes('fuzz')) suites = await withoutFuzz(suites);
  await build(['dev', 'wasm', 'dist', ...suites.flatMap((suite) => kBuilds[suite])]);
  for (const suite of suites) await kSuites[suite]();
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
});
