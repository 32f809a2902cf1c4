import type { Command, Given } from './command.js';
import { openFile } from './desktop.js';
import { concerning, kExit, say, type Exit } from './failure.js';
import { decode, nameOf, write } from './files.js';
import { openNotice } from './notice.js';
import { previewPage } from './page.js';

export const preview: Command = {
  name: 'preview',
  file: 'notice.json',
  summary: 'Writes one HTML file that shows the notice and its live form, and sends nothing.',
  options: {
    locale: { value: '<tag>', help: "the locale shown first; default: the notice's first" },
    out: { value: '<file>', help: 'where to write; default: <id>-preview.html in this folder' },
    open: { help: 'open the file in the browser, where there is a desktop' },
  },
  details: `The file needs no server and no network: mail it to whoever approves the text.
Its absolute path is printed. Exit code: 0 done, 1 the notice is wrong, 2 wrong use.

Example: clearnotice preview notice.json --open`,
  run,
};

async function run({ file, values, switches }: Given): Promise<Exit> {
  const name = nameOf(file);
  const { engine, notice, locale, bytes } = await openNotice(file, values['locale']);
  const json = decode(name, bytes);
  const html = await concerning(name, () => previewPage(engine, notice, locale, json));
  const out = values['out'] ?? `${notice.id.replace(/[^\w.-]+/g, '-')}-preview.html`;
  const path = await write(out, html, 'replace');
  if (path !== '-') process.stdout.write(`${path}\n`);
  if (switches.has('open') && path !== '-' && !(await openFile(path)))
    say('there is no desktop to open it on');
  return kExit.done;
}
