import type { Command, Given } from './command.js';
import { kExit, type Exit } from './failure.js';
import { openNotice } from './notice.js';

export const render: Command = {
  name: 'render',
  file: 'notice.json',
  summary: 'Writes the notice and its form in one locale to stdout.',
  options: {
    locale: { value: '<tag>', help: "such as fr or de-CH; default: the notice's first" },
    format: {
      value: '<format>',
      choices: ['html', 'text', 'json'],
      help: 'html (default), text, or json: the tree that <clear-notice> mounts',
    },
  },
  details: `A locale that the notice does not have is replaced by its first one, with a line on stderr.
"-" reads the notice from stdin. Exit code: 0 done, 1 the notice is wrong, 2 wrong use.

Example: clearnotice render notice.json --locale fr --format text`,
  run,
};

async function run({ file, values }: Given): Promise<Exit> {
  const { engine, notice, locale } = await openNotice(file, values['locale']);
  const write = {
    html: () => notice.render(locale, 'html').html,
    text: () => notice.render(locale, 'text').text,
    json: () => JSON.stringify(notice.nodes(locale)),
  }[(values['format'] ?? 'html') as 'html' | 'text' | 'json'];
  const output = await engine.withParts(write);
  process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
  return kExit.done;
}
