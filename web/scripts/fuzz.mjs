// npm run fuzz: every target of tests/fuzz for half a minute: those in C++ under libFuzzer with the
// address and undefined-behaviour sanitizers, those in JavaScript in Node. Each starts from the kept inputs, tests/fuzz/corpus/<target>, and from
// what earlier runs found worth keeping in build/fuzz/corpus/<target>.
//   npm run fuzz -- [target]... [seconds=30]
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { filesIn, inRoot, main, root, run, step, Stop, write } from './shared.mjs';

const kSeconds = 30;
/** One input that takes longer than this, in seconds, is a finding too. */
const kHangs = 10;

const namesOf = (ending) =>
  filesIn(['tests/fuzz'], new RegExp(`/fuzz/\\w+\\.${ending}$`)).map((source) =>
    basename(source, `.${ending}`),
  );
const nativeTargets = () => namesOf('cpp');
const nodeTargets = () => namesOf('mjs');
export const fuzzTargets = () => [...nativeTargets(), ...nodeTargets()];

const isNative = (target) => nativeTargets().includes(target);
const programOf = (target) => inRoot('build/fuzz/tests', `fuzz_${target}`);
const findings = inRoot('build/fuzz/findings');

/** Installs clang where it can, and tries whether it has libFuzzer: Apple's has not. */
export async function setUpFuzz() {
  await setup('fuzz');
  const source = inRoot('build/fuzz/probe.cpp');
  write(
    source,
    'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }\n',
  );
  const output = inRoot('build/fuzz/probe');
  await run('clang++', ['-fsanitize=fuzzer,address', source, '-o', output]).catch(() => {
    throw new Stop('This clang++ has no libFuzzer; on Debian it is in libclang-rt-14-dev.');
  });
}

/** How a finding becomes a case that stays. */
const advice = (target, input) => (isNative(target) ? nativeAdvice : nodeAdvice)(target, input);

const nodeAdvice = (target, input) => `
${target}: ${input}, made as small as it gets
  to keep it   copy it to tests/fuzz/corpus/${target}/<what it shows>: npm test runs what is there`;

const nativeAdvice = (target, input) => `
${target}: ${input}
  again        ${relative(root, programOf(target))} ${input}
  smaller      ${relative(root, programOf(target))} -minimize_crash=1 -runs=100000 ${input}
  to keep it   copy it to tests/fuzz/corpus/${target}/<what it shows>, and give what it shows a row
               in tests/core, or a line in tests/cases and then npm run gen`;

/** What starts a target, in `folder` as its working corpus. */
function commandOf(target, seconds, folder) {
  if (!isNative(target))
    return [process.execPath, [inRoot(`tests/fuzz/${target}.mjs`), `seconds=${seconds}`]];
  const kept = inRoot('tests/fuzz/corpus', target);
  const args = [
    `-max_total_time=${seconds}`,
    `-timeout=${kHangs}`,
    `-artifact_prefix=${relative(root, findings)}/${target}-`,
    '-print_final_stats=1',
    ...[folder, kept].filter((path) => existsSync(path)),
  ];
  return [programOf(target), args];
}

/**
 * Runs one target, which ends at the first finding.
 * @returns {Promise<{ target: string, runs: number, rate: number, failure?: string }>} `failure`: the
 *   end of what it said
 */
async function fuzzOne(target, seconds, folder) {
  for (const path of [folder, findings]) mkdirSync(path, { recursive: true });
  let failure;
  const said = await run(...commandOf(target, seconds, folder)).catch(
    ({ message }) => (failure = message),
  );
  const number = (name) =>
    Number(said.match(new RegExp(`^stat::${name}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
  const [runs, rate] = ['number_of_executed_units', 'average_exec_per_sec'].map(number);
  return { target, runs, rate, failure };
}

/**
 * Runs targets one after the other and closes with a line for each.
 * @param {{ targets?: string[], seconds: number, fresh?: boolean }} options
 *   fresh: begin with the kept inputs alone, so that the time does not grow with what was found
 * @returns {Promise<{ passed: number, failed: number }>} targets
 */
export async function fuzz({ targets = fuzzTargets(), seconds, fresh = false }) {
  const results = [];
  for (const target of targets) {
    const folder = inRoot('build/fuzz', fresh ? 'scratch' : 'corpus', target);
    if (fresh) rmSync(folder, { recursive: true, force: true });
    results.push(await step(target, () => fuzzOne(target, seconds, folder)));
  }
  const failed = results.filter(({ failure }) => failure !== undefined);
  for (const { target, failure } of failed) {
    console.log(failure);
    const input = failure.match(/Test unit written to (\S+)/)?.[1];
    if (input) console.log(advice(target, input));
  }
  const column = (value) => value.toLocaleString('en').padStart(12);
  console.log(`\n${'target'.padEnd(10)}${['runs', 'runs/s', 'findings'].map(column).join('')}`);
  for (const { target, runs, rate, failure } of results) {
    console.log(
      target.padEnd(10) + [runs, rate, failure === undefined ? 0 : 1].map(column).join(''),
    );
  }
  return { passed: results.length - failed.length, failed: failed.length };
}

await main(import.meta, async (args) => {
  const length = args.find((arg) => arg.startsWith('seconds='));
  const named = args.filter((arg) => arg !== length);
  const known = fuzzTargets();
  const unknown = named.filter((target) => !known.includes(target));
  if (unknown.length > 0)
    throw new Stop(`No target ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  const seconds = Number(length?.slice('seconds='.length) ?? kSeconds);
  if (!(seconds > 0)) throw new Stop('seconds=… takes a number above 0.');
  const targets = named.length > 0 ? named : known;
  const [inNode, native] = [!targets.every(isNative), targets.some(isNative)];
  if (native) await setUpFuzz();
  await build(['dev', ...(native ? ['fuzz'] : []), ...(inNode ? ['wasm', 'dist'] : [])]);
  const { failed } = await fuzz({ targets, seconds });
  if (failed > 0) process.exitCode = 1;
});
