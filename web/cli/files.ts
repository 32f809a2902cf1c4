import { isUtf8 } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

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
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (/^(?:\xff\xfe|\xfe\xff)/.test(Buffer.from(bytes.subarray(0, 2)).toString('latin1')))
      throw new Finding(`${file}: this is UTF-16; save it as UTF-8`);
    throw new Finding(
      `${file}:${brokenLine(bytes)}: this is not UTF-8; save it as UTF-8 (an old Windows file: ` +
        'iconv -f WINDOWS-1252 -t UTF-8)',
    );
  }
}

/** How far into a page browsers look for its <meta charset>, in bytes (HTML, 13.2.3.2). */
const kPrescan = 1024;

/** A page's text: UTF-8, or else what its <meta charset> says, as old sites have it. @throws Finding */
export function decodePage(file: string, bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, kPrescan)).toString('latin1');
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (charset !== undefined && !isUtf8(bytes)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // An encoding that nobody knows: the words about UTF-8 help more.
    }
  }
  return decode(file, bytes);
}

/** The number of the first line that is not UTF-8, from 1. */
function brokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      break;
    }
    start = stop + 1;
  }
  return line;
}
