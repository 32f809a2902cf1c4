// The preview page itself before axe-core and IBM's engine, in each of its states and both schemes. The
// notice in its frame is looked at by the element's own tests.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { withForm } from '../cli/support/run.mjs';
import { startChromium } from './support/browsers.mjs';
import { makeFolder, openPage } from './support/preview.mjs';

const require = createRequire(import.meta.url);
const kScanners = ['axe-core/axe.min.js', 'accessibility-checker-engine/ace.js'].map((path) =>
  readFileSync(require.resolve(path), 'utf8'),
);
const files = makeFolder();
let chromium;

before(async () => {
  chromium = await startChromium();
});
after(async () => {
  await chromium?.close();
  files.remove();
});

/** What both complain of. The page's policy lets no script in, so that the driver evaluates them. */
async function complaints(page) {
  for (const scanner of kScanners) await page.evaluate(scanner);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(
      { include: [['html']], exclude: [['iframe']] },
      { iframes: false, resultTypes: ['violations'] },
    );
    const { results } = await new window.ace.Checker().check(document, ['IBM_Accessibility']);
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, any }) => `${id}: ${target.flat().join(' ')} ${any[0]?.message ?? ''}`,
        ),
      ),
      ...results
        .filter(({ value, path }) => `${value}` === 'VIOLATION,FAIL' && !/iframe/.test(path.dom))
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet}`),
    ];
  });
}

const give = (page, name, text) =>
  page.locator('#file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });

const kPolicy =
  '# Privacy\n\n## How long we keep your data\n\nOne year. <script>1</script>\n\n## Contact\n\n' +
  'Our data protection officer: dpo@harbour.example\n';

/** Everything that can be unfolded is. */
const unfold = (page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('.desk details')) each.open = true;
  });

const kStates = {
  empty: { notice: undefined, enter: ({ page }) => page.locator('#welcome').waitFor() },
  'with a notice and its findings': {
    notice: withForm,
    enter: async ({ page, up }) => {
      await up();
      await unfold(page);
    },
  },
  'with a request and a receipt': {
    notice: withForm,
    enter: async ({ page, up, inNotice }) => {
      await up();
      await inNotice('#email').fill('zoe@example.org');
      await inNotice('button[type=submit]').click();
      await page.locator('#receipt').waitFor();
      await unfold(page);
    },
  },
  'with a notice that is wrong': {
    notice: withForm,
    enter: async ({ page, up }) => {
      await up();
      await give(page, 'n.json', '{\n  "id": "a",\n}');
      await page.locator('#trouble mark').waitFor();
    },
  },
  'with an imported text': {
    notice: undefined,
    enter: async ({ page, up }) => {
      await give(page, 'policy.md', kPolicy);
      await up();
      await page.locator('#imported').waitFor();
      await unfold(page);
    },
  },
};

for (const [state, { notice, enter }] of Object.entries(kStates))
  test(`${state}, the page has nothing that a scanner complains of, light or dark`, async () => {
    const path = files.previewOf(notice);
    for (const colorScheme of ['light', 'dark']) {
      const opened = await openPage(chromium, path, { colorScheme });
      await enter(opened);
      assert.deepEqual(await complaints(opened.page), [], colorScheme);
      await opened.page.close();
    }
  });

test('both scanners find a button without a name here', async () => {
  const { page } = await openPage(chromium, files.previewOf());
  await page.evaluate(() =>
    document.querySelector('main').append(document.createElement('button')),
  );
  const found = await complaints(page);
  assert.ok(
    found.some((line) => line.startsWith('button-name: ')),
    found.join('\n'),
  );
  assert.ok(found.some((line) => /^\w+: .*<button/.test(line) && !/^button-name/.test(line)));
  await page.close();
});
