// The examples for React and Vue, built with the packed package and started in Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesIn, inRoot, run } from '../../web/scripts/shared.mjs';
import { openClinic } from './support/clinic.mjs';
import { project, tool } from './support/packed.mjs';

let clinic;
before(async () => (clinic = await openClinic()));
after(() => clinic?.close());

const example = (name) =>
  Object.fromEntries(
    filesIn([`web/examples/${name}`]).map((path) => [basename(path), readFileSync(path, 'utf8')]),
  );

for (const name of ['react', 'vue'])
  test(`the ${name} example sets property and attribute, and hears the event`, async () => {
    const root = await project(name, example(name));
    const { build } = await tool('vite/dist/node/index.js');
    // The configuration of the example looks for its plugin from the example's folder.
    await build({ root, logLevel: 'error' });
    await clinic.visit(join(root, 'dist'), {
      async meanwhile(page) {
        const shown = page.locator('clear-notice [part~=page]');
        await page.getByRole('button', { name: 'English' }).click();
        await page.locator('clear-notice [part~=page][lang=en]').waitFor();
        assert.match(await shown.textContent(), /Privacy notice/);
        await page.getByRole('button', { name: 'Français' }).click();
        await page.locator('clear-notice [part~=page][lang=fr]').waitFor();
      },
      async afterwards(page) {
        assert.equal(await page.locator('output').textContent(), 'group-practice 3 fr');
      },
    });
  });

test('TypeScript knows the element in JSX and in templates, with its properties and events', async () => {
  const { 'Contact.tsx': contact, 'tsconfig.json': settings } = example('react');
  const root = await project('types', {
    'Contact.tsx': contact,
    'tsconfig.json': settings,
    'wrong.tsx': `
      import type {} from 'clearnotice/react';
      const typed = { 'onclearnotice:ready': (event: CustomEvent<{ typed: string }>) => event };
      export const rows = [
        // @ts-expect-error a locale is text
        <clear-notice locale={5} />,
        // @ts-expect-error there is no such setting
        <clear-notice colour="red" />,
        // @ts-expect-error no event carries what was typed
        <clear-notice {...typed} />,
        <clear-notice src="/notice.json" mode="withdraw" className="narrow" hidden />,
      ];
    `,
    'template.ts': `
      import 'clearnotice/vue';
      import type { GlobalComponents } from 'vue';
      type Props = InstanceType<GlobalComponents['clear-notice']>['$props'];
      export const right: Props = { notice: {}, 'onClearnotice:sent': ({ detail }) => detail.receipt };
      // @ts-expect-error a locale is text
      export const wrong: Props = { locale: 5 };
    `,
  });
  await run(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', root]);
});
