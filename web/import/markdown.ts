import { readHtml, type PageOptions } from './html.js';
import { languageTag, PageTrouble } from './page.js';
import { MarkdownIt } from './parsers.js';
import type { Reading } from './reading.js';

/** A notice.json has no room for more, and Markdown takes about a second for each megabyte. */
const kMostBytes = 1024 * 1024;

/** Beyond what readPage accepts, so that nothing is dropped unseen: the parser leaves out what is deeper. */
const kMaxNesting = 1000;

const kFrontMatter =
  /^---[ \t]*\n((?:[A-Za-z][\w-]*:.*\n|[ \t].*\n|- .*\n|#.*\n|\n)*)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * Reads CommonMark with tables, as GitHub shows it. The HTML in it counts as it does in a page.
 * @throws PageTrouble
 */
export function readMarkdown(source: string, options: PageOptions = {}): Reading {
  if (source.length > kMostBytes)
    throw new PageTrouble('this file is larger than 1 MiB, which is more than a notice.json holds');
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = kFrontMatter.exec(text);
  const fields = fieldsOf(front?.[1] ?? '');
  const body = front === null ? text : text.slice(front[0].length);
  const parser = new MarkdownIt({ html: true, maxNesting: kMaxNesting });
  // Every address reaches the one place that decides on addresses, which also tells what it left out.
  parser.validateLink = () => true;
  const html = render(() => parser.render(withFootnotesAsText(body)));
  const language = languageTag(fields['lang'] ?? fields['language']);
  const title =
    fields['title'] !== undefined && !/<h1[\s>]/.test(html) ? fields['title'] : undefined;
  const heading = title === undefined ? '' : `<h1>${parser.utils.escapeHtml(title)}</h1>\n`;
  const reading = readHtml(heading + html, { ...options, locale: options.locale ?? language });
  if (front !== null) reading.leavings?.add('frontMatter');
  return { ...reading, language: language ?? reading.language };
}

function render(task: () => string): string {
  try {
    return task();
  } catch (error) {
    if (error instanceof RangeError)
      throw new PageTrouble('the parts of this text stand in one another too deep');
    throw error;
  }
}

/** "title: Privacy" at the top of a file, for a site generator: there the title is no heading of the text. */
function fieldsOf(front: string): Partial<Record<string, string>> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, key = '', value = ''] of front.matchAll(/^([A-Za-z][\w-]*):[ \t]*(.+)$/gm))
    fields[key.toLowerCase()] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  return fields;
}

/** CommonMark takes "[^1]: Word" for the address of a link, and the word would be gone. */
function withFootnotesAsText(text: string): string {
  return text.replace(/\[\^/g, '\\[^');
}
