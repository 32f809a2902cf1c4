// Makes wasm/core/generated/phone_regions.hpp and wasm/core/generated/phone/zone-N.txt, the
// numbering plans of the world, from libphonenumber's metadata in ../shared/data/phone by
// wasm/tools/phonec. Run by `npm run gen`; the results are committed.
import { existsSync, mkdirSync } from 'node:fs';
import { build } from './build.mjs';
import { inRoot, main, run } from './shared.mjs';

const kInput = inRoot('../shared/data/phone/PhoneNumberMetadata.xml');
// The file does not say of which release it is.
const kVersion = '9.0.35';

/** Writes both into `folder`; false where the metadata are not there. */
export async function writePlans(folder) {
  if (!existsSync(kInput)) return false;
  mkdirSync(`${folder}/phone`, { recursive: true });
  await run(inRoot('build/dev/tools/phonec'), [kInput, kVersion, folder]);
  return true;
}

await main(import.meta, async () => {
  await build(['dev']);
  if (!(await writePlans(inRoot('wasm/core/generated')))) {
    console.log('phone: ../shared is not here, the committed plans stay');
  }
});
