// What the scripts share: where things lie, one way to run a program, one line per step, and stamps
// that skip a step when nothing it reads has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => join(root, ...parts);

/** Downloads, unpacked sources: made once per machine. cmake/third-party.cmake looks there too. */
export const cache =
  process.env.CLEARNOTICE_CACHE ||
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'clearnotice');

/** A reason to stop that the reader can act on: shown without a stack. */
export class Stop extends Error {}

/** Runs `task` when the module was started by `node file.mjs`, not when it was imported. */
export async function main(meta, task) {
  if (resolve(process.argv[1] ?? '') !== fileURLToPath(meta.url)) return;
  try {
    await task(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** One line per step: its name at once, the seconds when it is done. */
export async function step(name, task) {
  const start = performance.now();
  process.stdout.write(`${name} …`);
  try {
    return await task();
  } finally {
    console.log(` ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

/**
 * Runs a program and returns what it printed; a failure stops with the end of its output.
 * @param {{ cwd?: string, env?: object, show?: boolean, hear?: (chunk: string) => void }} options
 *   show: print as it comes; hear: called with what it prints
 */
export function run(command, args, { cwd = root, env, show = false, hear } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      hear?.(chunk);
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', () => fail(new Stop(`${command} could not be started.`)));
    child.on('close', (code) => {
      if (code === 0) return done(output);
      const end = output.trimEnd().split('\n').slice(-80).join('\n');
      const line = [command, ...args].join(' ');
      const short = line.length > 200 ? `${line.slice(0, 200)} …` : line;
      fail(new Stop(`${end}\n\n${short}: failed.`));
    });
  });
}

/** The full path of the first of `names` that is on PATH. */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = resolve(folder, name);
      try {
        accessSync(path, constants.X_OK);
        if (statSync(path).isFile()) return path;
      } catch {
        // Not in this folder.
      }
    }
  }
}

/** A program of binaryen. Debian has it on PATH; emsdk keeps it in a folder beside that of emcc. */
export function binaryen(name) {
  const emcc = findProgram('emcc');
  const beside = emcc && join(dirname(realpathSync(emcc)), '../bin', name);
  const found = findProgram(name) ?? (existsSync(beside ?? '') ? beside : undefined);
  if (!found) throw new Stop(`Missing: ${name}. Please install binaryen, 108 or newer.`);
  return found;
}

/** Every file below `folders` (files are taken as they are) whose name passes `test`, sorted. */
export function filesIn(folders, test = /./) {
  const walk = (path) =>
    statSync(path).isDirectory()
      ? readdirSync(path).flatMap((name) => walk(join(path, name)))
      : test.test(path)
        ? [path]
        : [];
  return folders
    .map((folder) => inRoot(folder))
    .filter((path) => existsSync(path))
    .flatMap(walk)
    .sort();
}

/** Writes a file, and its folder where there is none yet. */
export function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A generated table without the lines that say where it is from: those are for whoever reads it here. */
export const shipped = (text) => text.replace(/^(#.*\n)+/, '');

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Does `task` unless it was done with the same inputs (names and bytes) and its outputs are there.
 * @param {{ inputs: string[], outputs?: string[] }} files
 */
export async function unlessSame(name, { inputs, outputs = [] }, task) {
  const hash = createHash('sha256');
  for (const path of inputs) {
    const bytes = readFileSync(path);
    hash.update(`${relative(root, path)} ${bytes.length}\n`).update(bytes);
  }
  const now = hash.digest('hex');
  const stamp = inRoot('build/stamps', name);
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (now === before && outputs.every((path) => existsSync(path))) return;
  await task();
  write(stamp, now);
}
