// Makes wasm/core/generated/characters.hpp: what the core knows of every character, from the pinned
// ICU by wasm/tools/charc. Run by `npm run gen`; the result is committed.
import { build } from './build.mjs';
import { inRoot, main, run } from './shared.mjs';

await main(import.meta, async () => {
  await build(['dev']);
  await run(inRoot('build/dev/tools/charc'), [inRoot('wasm/core/generated/characters.hpp')]);
});
