// How the benchmarks measure. They print; they never judge: a bar stands in an issue, and a slow
// machine is no failure.

/** What a candidate returned last: without a use of it an engine could leave the work out. */
let kept;

/** @param {number[]} values sorted or not */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export const median = (values) => quantile(values, 0.5);

/**
 * Times candidates that do the same work, each over all items once per round, taking turns within
 * one process: what slows the machine down slows all of them.
 * @param {Record<string, (item: unknown) => unknown>} candidates ours first
 * @returns {{ name: string, perItem: number[], times: number }[]} microseconds for one item in each
 *   round, and how many times ours that is: the median of the rounds' own ratios
 */
export function race(candidates, items, { rounds = 11, warmUp = 2 } = {}) {
  const runners = Object.entries(candidates).map(([name, call]) => ({ name, call, perItem: [] }));
  for (let round = -warmUp; round < rounds; round++) {
    // Another one begins in each round, so that none always runs on the garbage of the same one.
    for (let i = 0; i < runners.length; i++) {
      const { call, perItem } = runners[(i + round + warmUp) % runners.length];
      const start = performance.now();
      for (const item of items) kept = call(item);
      const spent = performance.now() - start;
      if (round >= 0) perItem.push((spent * 1000) / items.length);
    }
  }
  const ours = runners[0].perItem;
  return runners.map(({ name, perItem }) => ({
    name,
    perItem,
    times: median(perItem.map((spent, round) => spent / ours[round])),
  }));
}

/**
 * Microseconds of every single call, `rounds` times over the items. The clock itself costs less than
 * 0.1 of them.
 */
export function eachCall(call, items, rounds) {
  const spent = new Float64Array(rounds * items.length);
  for (let i = 0; i < spent.length / 5; i++) kept = call(items[i % items.length]);
  for (let i = 0; i < spent.length; i++) {
    const start = process.hrtime.bigint();
    kept = call(items[i % items.length]);
    spent[i] = Number(process.hrtime.bigint() - start) / 1000;
  }
  return spent;
}

/** The same numbers on every machine and in every run (xorshift32). */
export function dice(seed) {
  let state = seed >>> 0 || 1;
  const below = (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return { below, pick: (list) => list[below(list.length)] };
}
