/** A file that is not in an encoding we read: a sentence for whoever wrote it, and the place. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
  /** From 1; absent where all of the file is in another encoding. */
  declare readonly line?: number;

  constructor(message: string, line?: number) {
    super(message);
    if (line !== undefined) this.line = line;
  }
}

/** Text of a person's own file, which must be UTF-8. @throws NotUtf8 with the first line that is not. */
export function decode(bytes: Uint8Array): string {
  const text = utf8(bytes);
  if (text !== undefined) return text;
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) throw new NotUtf8('this is UTF-16; save it as UTF-8');
  throw new NotUtf8(
    'this is not UTF-8; save it as UTF-8 (an old Windows file: iconv -f WINDOWS-1252 -t UTF-8)',
    brokenLine(bytes),
  );
}

/** How far into a page browsers look for its <meta charset>, in bytes (HTML, 13.2.3.2). */
const kPrescan = 1024;

/** A page's text: UTF-8, or else what its <meta charset> says, as old sites have it. @throws NotUtf8 */
export function decodePage(bytes: Uint8Array): string {
  const text = utf8(bytes);
  if (text !== undefined) return text;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, kPrescan));
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    if (charset !== undefined) return new TextDecoder(charset).decode(bytes);
  } catch {
    // An encoding that nobody knows: the words about UTF-8 help more.
  }
  return decode(bytes);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The number of the first line that is not UTF-8, from 1. */
function brokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    if (utf8(bytes.subarray(start, stop)) === undefined) break;
    start = stop + 1;
  }
  return line;
}
