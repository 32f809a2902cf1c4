// The package without any tool: its files on a server, and on a disk.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inlineNotice, openClinic, pageWith } from './support/clinic.mjs';
import { kPackage, project } from './support/packed.mjs';

let clinic;
before(async () => (clinic = await openClinic()));
after(() => clinic?.close());

/** A site with a copy of the package's `dist` at /clearnotice/. */
async function site(name, pages) {
  const root = await project(name, pages);
  cpSync(join(kPackage, 'dist'), join(root, 'clearnotice'), { recursive: true });
  return root;
}

test('a page loads the element by <script type=module>', async () => {
  const script = '<script type="module" src="/clearnotice/element/define.js"></script>';
  await clinic.visit(await site('plain', { 'index.html': pageWith(script) }));
});

test('a page loads the element as one module', async () => {
  const script = '<script type="module" src="/clearnotice/element/bundle.js"></script>';
  await clinic.visit(await site('plain-bundle', { 'index.html': pageWith(script) }));
});

test('a page on a disk loads everything by one classic <script>', async () => {
  const root = await site('disk', {
    'index.html': pageWith(
      '<script defer src="clearnotice/iife.js"></script>',
      `<clear-notice>${inlineNotice(clinic.notice)}</clear-notice>`,
    ),
  });
  await clinic.visit(`file://${join(root, 'index.html')}`);
});

test('the classic script also works on a server, in the head of a page that is still being read', async () => {
  const script = '<script src="/clearnotice/iife.js"></script>';
  await clinic.visit(await site('classic', { 'index.html': pageWith(script) }));
});
