// Writes anew what the built core answers: the replies in tests/cases, and what there is to say about
// the samples, in tests/golden. Prints the difference: read it before you keep it. `npm run gen` runs it.
import { rmSync } from 'node:fs';

import { showingChanges } from '../../web/scripts/difference.mjs';
import { filesIn, inRoot, main, write } from '../../web/scripts/shared.mjs';
import { ask, cases, operations } from '../abi/support/core.mjs';
import { samples } from './samples.mjs';

const answered = (operation) =>
  cases(operation).map(({ reply, ...test }) => ({ ...test, reply: ask(operation, test.request) }));

await main(import.meta, () =>
  showingChanges(['tests/cases', 'tests/golden'], () => {
    for (const operation of operations) {
      const lines = answered(operation).map((test) => `${JSON.stringify(test)}\n`);
      write(inRoot(`tests/cases/${operation}.jsonl`), lines.join(''));
    }
    for (const path of filesIn(['tests/golden'], /(?<!\.mjs)$/)) rmSync(path);
    for (const { path, content } of samples()) write(inRoot(path), content);
  }),
);
