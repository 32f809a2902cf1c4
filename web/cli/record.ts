const kBrace = 0x7b;
const kLineFeed = 0x0a;
const kSpace = 0x20;

/**
 * The record in a file that a person kept: a record alone, or what *Save a copy* wrote, which has the
 * text to read before it. That text becomes blank, so that lines and columns stay those of the file.
 */
export function recordIn(kept: Uint8Array): Uint8Array {
  let start = 0;
  while (start < kept.length && kept[start] !== kBrace) {
    const end = kept.indexOf(kLineFeed, start);
    start = end < 0 ? kept.length : end + 1;
  }
  if (start === kept.length) return kept; // no record: the core says what is missing
  return kept.map((byte, at) => (at < start && byte !== kLineFeed ? kSpace : byte));
}
