// The committed numbering plans are what phonec writes from the metadata they name.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { writePlans } from '../../web/scripts/phone.mjs';
import { filesIn, inRoot } from '../../web/scripts/shared.mjs';

const kCommitted = ['wasm/core/generated/phone', 'wasm/core/generated/phone_regions.hpp'];

test('the committed numbering plans are what npm run gen writes', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'clearnotice-'));
  t.after(() => rmSync(folder, { recursive: true }));
  if (!(await writePlans(folder))) {
    return t.skip('../shared is not here: the plans cannot be made anew');
  }
  const committed = inRoot('wasm/core/generated');
  const names = filesIn([relative(inRoot(), folder)]).map((path) => relative(folder, path));
  assert.deepEqual(
    filesIn(kCommitted).map((path) => relative(committed, path)),
    names,
  );
  for (const name of names) {
    const [written, kept] = [folder, committed].map((at) => readFileSync(join(at, name), 'utf8'));
    assert.equal(written, kept, name);
  }
});
