// Writes docs/codes.md from the table of codes and the catalogues, and the part `complaints` from the
// sentences of the core. Run by `npm run gen`.
import { mkdirSync } from 'node:fs';
import { build } from './build.mjs';
import { inRoot, main, run } from './shared.mjs';

await main(import.meta, async () => {
  await build(['dev', 'codes']);
  mkdirSync(inRoot('docs'), { recursive: true });
  await run(inRoot('build/dev/tools/codes'), [
    inRoot('build/dev/locales'),
    inRoot('docs/codes.md'),
  ]);
  await run(inRoot('build/dev/tools/complaints'), [inRoot('wasm/core/generated/complaints.txt')]);
});
