import type { Command, Given } from './command.js';
import { openFile } from './desktop.js';
import { concerning, kExit, Misuse, say, type Exit } from './failure.js';
import { decode, nameOf, write } from './files.js';
import { openNotice } from './notice.js';
import { emptyPreviewPage, previewPage } from './page.js';

export const preview: Command = {
  name: 'preview',
  file: 'notice.json',
  fileIsOptional: true,
  summary: 'Writes one HTML file that shows the notice and its live form, and sends nothing.',
  options: {
    locale: { value: '<tag>', help: "the locale shown first; default: the notice's first" },
    out: { value: '<file>', help: 'where to write; default: <id>-preview.html in this folder' },
    open: { help: 'open the file in the browser, where there is a desktop' },
  },
  details: `The file needs no server and no network: mail it to whoever approves the text. It shows what
would be sent and what lint finds, opens other notices and imports old ones, and saves itself.
Without a notice it waits for one. Its absolute path is printed.
Exit code: 0 done, 1 the notice is wrong, 2 wrong use.

Example: clearnotice preview notice.json --open`,
  run,
};

/** A finished page, and the name it gets where none is given. */
interface Made {
  readonly html: string;
  readonly name: string;
}

async function run({ file, values, switches }: Given): Promise<Exit> {
  const { html, name } = file
    ? await previewOf(file, values['locale'])
    : await emptyPreview(values);
  const path = await write(values['out'] ?? name, html, 'replace');
  if (path !== '-') process.stdout.write(`${path}\n`);
  if (switches.has('open') && path !== '-' && !(await openFile(path)))
    say('there is no desktop to open it on');
  return kExit.done;
}

async function previewOf(file: string, wanted: string | undefined): Promise<Made> {
  const { engine, notice, locale, bytes } = await openNotice(file, wanted);
  const json = decode(nameOf(file), bytes);
  const html = await concerning(nameOf(file), () => previewPage(engine, notice, locale, json));
  return { html, name: `${notice.id.replace(/[^\w.-]+/g, '-')}-preview.html` };
}

async function emptyPreview(values: Given['values']): Promise<Made> {
  if (values['locale'] !== undefined) throw new Misuse('--locale is one of a notice: which file?');
  return { html: await emptyPreviewPage(), name: 'clearnotice-preview.html' };
}
