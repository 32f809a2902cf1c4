// Makes the machine ready: on Debian it installs what is missing, elsewhere it says what to install.
// An emcc that is already on PATH (emsdk, for one) is used as it is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, inRoot, main, run, sha256, step, Stop, write } from './shared.mjs';

// What it is for, any of these programs, Debian's packages, Homebrew's. Without the last, it is for Linux
// alone, and what needs it elsewhere is skipped.
// prettier-ignore
const kNeeds = [
  ['build', ['c++', 'g++'], 'g++', 'gcc'],
  ['build', ['cmake'], 'cmake', 'cmake'],
  ['build', ['ninja'], 'ninja-build', 'ninja'],
  ['build', ['emcc'], 'emscripten', 'emscripten'],
  ['test', ['chromium', 'chromium-browser', 'google-chrome'], 'chromium', '--cask chromium'],
  ['test', ['firefox-esr', 'firefox'], 'firefox-esr', '--cask firefox'],
  ['test', ['WebKitWebDriver'], 'webkit2gtk-driver'],
  ['test', ['Xvfb'], 'xvfb'],
  ['check', ['clang-format-14'], 'clang-format-14', 'llvm@14'],
  ['check', ['clang-tidy-14'], 'clang-tidy-14', 'llvm@14'],
  ['fuzz', ['clang++'], 'clang libclang-rt-14-dev', 'llvm'],
].map(([purpose, programs, debian, brew]) => ({ purpose, programs, debian, brew }));

function isDebian() {
  if (!existsSync('/etc/os-release') || !findProgram('apt-get')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** How to become root: not at all, by sudo, or no way (undefined). */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (!findProgram('sudo')) return undefined;
  if (process.stdin.isTTY) return ['sudo'];
  return run('sudo', ['-n', 'true']).then(
    () => ['sudo', '-n'],
    () => undefined,
  );
}

function howToInstall(missing) {
  const packages = missing.flatMap((need) => need.debian.split(' '));
  return [
    `Missing: ${missing.map((need) => need.programs[0]).join(', ')}. Please install:`,
    `  Debian, Ubuntu  sudo apt-get install ${packages.join(' ')}`,
    ...missing
      .filter((need) => need.brew)
      .map((need) => `  Homebrew        brew install ${need.brew}`),
    ...(missing.some((need) => need.debian === 'emscripten')
      ? ['  anywhere        emsdk, 3.1.6 or newer, with its emcc on PATH: https://emscripten.org']
      : []),
  ].join('\n');
}

async function installPrograms(purposes) {
  const isMissing = (need) =>
    purposes.includes(need.purpose) &&
    !findProgram(...need.programs) &&
    (need.brew || process.platform === 'linux');
  const missing = kNeeds.filter(isMissing);
  if (missing.length === 0) return;
  const root = isDebian() ? await asRoot() : undefined;
  if (!root) throw new Stop(howToInstall(missing));

  const apt = (...args) => {
    const [command, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    return run(command, [...rest, '-o', 'DPkg::Lock::Timeout=300', ...args]);
  };
  await step('Updating the package lists', () => apt('update'));
  for (const { debian } of missing) {
    const args = ['install', '-y', '--no-install-recommends', ...debian.split(' ')];
    await step(`Installing ${debian}`, () => apt(...args));
  }
}

async function installModules(what, source, folder) {
  const names = ['package.json', 'package-lock.json'];
  const lock = sha256(readFileSync(join(source, 'package-lock.json')));
  const stamp = join(folder, 'node_modules/.clearnotice');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (folder !== source)
    for (const name of names) write(join(folder, name), readFileSync(join(source, name)));
  // No package here needs its install script, esbuild's included.
  await step(`Installing ${what}`, () =>
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder }),
  );
  write(stamp, lock);
}

/** The bundlers and frameworks that tests/pack tries: 0.75 GB, which `npm start` does without. */
export const installPackTools = () =>
  installModules('bundlers and frameworks', inRoot('tests/pack'), inRoot('build/pack'));

/** @param {...('test' | 'check' | 'fuzz')} purposes what is needed beyond building */
export async function setup(...purposes) {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) throw new Stop(`Node 20 or newer is needed; this is ${process.version}.`);
  await installPrograms(['build', ...purposes]);
  await installModules('Node modules', inRoot(), inRoot());
  if (purposes.includes('test')) await installPackTools();
}

await main(import.meta, (purposes) => setup(...purposes));
