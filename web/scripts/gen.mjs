// npm run gen: makes the committed generated files anew and shows what changed in them.
import { build } from './build.mjs';
import { showingChanges } from './difference.mjs';
import { setup } from './setup.mjs';
import { main, run, step } from './shared.mjs';

const kTables = ['authorities', 'characters', 'looks', 'phone'].map(
  (name) => `web/scripts/${name}.mjs`,
);
// Answers of the built core, so after a build with those tables.
const kAnswers = ['tests/golden/update.mjs', 'web/scripts/codes.mjs', 'web/scripts/locales.mjs'];
const kWritten = [
  'locales',
  'wasm/core/generated',
  'tests/cases',
  'tests/golden',
  'docs',
  'README.md',
];

async function generate(scripts) {
  for (const script of scripts) await step(script, () => run(process.execPath, [script]));
}

await main(import.meta, async () => {
  await setup();
  await showingChanges(kWritten, async () => {
    await generate(kTables);
    await build();
    await generate(kAnswers);
  });
});
