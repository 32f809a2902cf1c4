// Writes anew what the built core answers: the replies in tests/cases, and what there is to say about
// the samples, in tests/golden. Prints the difference: read it before you keep it. `npm run gen` runs it.
import { rmSync } from 'node:fs';

import { showingChanges } from '../../web/scripts/difference.mjs';
import { filesIn, inRoot, main, write } from '../../web/scripts/shared.mjs';
import { ask, cases, operations } from '../abi/support/core.mjs';
import { samples } from './samples.mjs';

async function answered(operation) {
  const lines = [];
  for (const { reply, ...test } of cases(operation)) {
    const answer = await ask(operation, test.request);
    lines.push(`${JSON.stringify({ ...test, reply: answer })}\n`);
  }
  return lines.join('');
}

await main(import.meta, () =>
  showingChanges(['tests/cases', 'tests/golden'], async () => {
    for (const operation of operations)
      write(inRoot(`tests/cases/${operation}.jsonl`), await answered(operation));
    for (const path of filesIn(['tests/golden'], /(?<!\.mjs)$/)) rmSync(path);
    for (const { path, content } of samples()) write(inRoot(path), content);
  }),
);
