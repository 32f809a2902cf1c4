// Damaged texts, Markdown and pages: what the import promises holds for each. The same rounds every
// time; `npm run fuzz -- import` goes on with others.
import { test } from 'node:test';
import { mutated } from './support/mutate.mjs';
import { expectPromises, formats } from './support/promises.mjs';
import { generator } from './support/random.mjs';
import { kept, sourcesFor } from './support/sources.mjs';

/** About a second for all three formats. */
const kRounds = 60;

for (const { name, format, source } of kept())
  test(`${name}: what fuzzing found once`, () => {
    expectPromises(source, format);
  });

for (const format of formats)
  test(`${format}: no word is lost, and the core takes what comes out`, () => {
    const random = generator(20_261_123);
    const sources = sourcesFor(format);
    for (let round = 0; round < kRounds; round += 1)
      expectPromises(mutated(random, sources, format), format);
  });
