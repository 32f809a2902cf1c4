// The folder that `clearnotice build` writes, on the clinic's site at /notice/.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { clearnotice, folderWith } from '../../cli/support/run.mjs';
import { kTypes } from './site.mjs';

/** @returns what the command said; `headers` go with the pages. */
export async function publishBuilt(test, site, notice, { words = [], headers } = {}) {
  const cwd = folderWith(test, { 'n.json': JSON.stringify(notice) });
  const told = await clearnotice(['build', 'n.json', '--out', 'notice', ...words], { cwd });
  if (told.exit !== 0) throw new Error(told.err);
  const out = join(cwd, 'notice');
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const type = kTypes[extname(file)];
    site.pages.set(`/notice/${relative(out, file)}`, { body: readFileSync(file), type, headers });
  }
  return told;
}
