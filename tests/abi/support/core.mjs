// The boundary as the engine sees it: one call, JSON in, what is in `ok` out.
import { readdirSync } from 'node:fs';

import { International } from '../../../dist/engine/international.js';
import { load } from '../../../dist/engine/load.js';

/** Starts a core with its second module and the words of every locale. */
export async function startCore() {
  const international = new International();
  const call = await load(international);
  await international.load();
  const folder = new URL('../../../dist/locales/', import.meta.url);
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js') || name === 'index.js') continue;
    call('catalogue', (await import(new URL(name, folder).href)).default);
  }
  return call;
}
