import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { decode as decodeBytes, NotUtf8 } from '../author/decode.js';
import { FileTrouble, Finding, say } from './failure.js';

/** How a file is called in messages. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path;
}

const kReasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EEXIST: 'this file exists already; --force writes over it',
  ERR_FS_FILE_TOO_LARGE: 'this file is too large',
};

/** Why the system refused, in words. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return kReasons[code] ?? (code || String(error));
}

/** The bytes of a file; of stdin for `-`. @throws FileTrouble */
export async function read(path: string): Promise<Uint8Array> {
  if (path === '-') return readStdin();
  try {
    return await readFile(path);
  } catch (error) {
    throw new FileTrouble(`cannot read ${path}: ${reason(error)}`);
  }
}

/** All of stdin. Someone who starts a command at a terminal is told what it waits for. */
export async function readStdin(what = 'reading from the keyboard'): Promise<Uint8Array> {
  if (process.stdin.isTTY) say(`${what}; end with Ctrl-D`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Writes a file, or stdout for `-`. @return its absolute path. @throws FileTrouble */
export async function write(path: string, text: string, mode: 'replace' | 'new'): Promise<string> {
  if (path === '-') {
    process.stdout.write(text);
    return path;
  }
  try {
    await writeFile(path, text, { flag: mode === 'new' ? 'wx' : 'w' });
    return resolve(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Not the words for reading: it is not the file that has to be there before.
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such folder' : reason(error);
    throw new FileTrouble(`cannot write ${path}: ${why}`);
  }
}

/** Text of a person's own file, which must be UTF-8. @throws Finding with the first line that is not. */
export function decode(file: string, bytes: Uint8Array): string {
  try {
    return decodeBytes(bytes);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    throw new Finding(`${inLine(file, error.line)}: ${error.message}`);
  }
}

/** `notice.json:12`; the file alone where there is no line. */
export function inLine(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}
