const kNewline = 0x0a;
/** A longer line than this, in bytes, is a file of another kind, not one typed value. */
const kLongest = 1 << 20;

/** The lines of one chunk of input; null stands for a line longer than 1 MiB. */
export type Lines = (Uint8Array | null)[];

/**
 * Cuts a stream of bytes into lines, as many at a time as each chunk completes, so that a reader can
 * answer at once and a line is never held back. Not node:readline: it decodes first, and then a line
 * that is no UTF-8 cannot be told apart any more.
 */
export async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  let held: Uint8Array[] = [];
  let size = 0;
  const hold = (part: Uint8Array) => {
    size += part.length;
    if (size <= kLongest) held.push(part);
    else held = [];
  };
  const take = () => {
    const line = size <= kLongest ? Buffer.concat(held) : null;
    [held, size] = [[], 0];
    return line;
  };
  for await (const chunk of stream) {
    const complete: Lines = [];
    let start = 0;
    for (let end; (end = chunk.indexOf(kNewline, start)) >= 0; start = end + 1) {
      hold(chunk.subarray(start, end));
      complete.push(take());
    }
    if (start < chunk.length) hold(chunk.subarray(start));
    yield complete;
  }
  if (size) yield [take()];
}
