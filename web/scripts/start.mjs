// npm start: makes the machine ready, builds, and opens the preview of the example notice.
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { main, run } from './shared.mjs';

await main(import.meta, async () => {
  await setup();
  await build();
  const example = 'web/examples/group-practice/notice.json';
  await run(process.execPath, ['dist/cli/main.js', 'preview', example, '--open'], { show: true });
});
