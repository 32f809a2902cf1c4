// Makes wasm/core/generated/domain_scripts.hpp: the scripts of what may stand in a domain, and what of it
// looks like an ASCII letter, from the pinned ICU by wasm/tools/lookc.cpp. Run by `npm run gen`; the
// result is committed.
import { build } from './build.mjs';
import { inRoot, main, run } from './shared.mjs';

await main(import.meta, async () => {
  await build(['dev']);
  await run(inRoot('build/dev/tools/lookc'), [inRoot('wasm/core/generated/domain_scripts.hpp')]);
});
