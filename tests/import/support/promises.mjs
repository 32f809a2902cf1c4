// What an import promises of any source, whatever is in it. Each is checked without the walk that it is
// about: the words of a page are those that the parser found, whoever reads them after it.
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parse } from 'parse5';
import { Engine } from '../../../dist/engine/index.js';
import { PageTrouble, readHtml } from '../../../dist/import/html.js';
import { readText, toNotice } from '../../../dist/import/index.js';
import { readMarkdown } from '../../../dist/import/markdown.js';
import { proposalsFor } from '../../../dist/import/propose/proposals.js';
import { outline, rows, wordsOf } from './outline.mjs';

const kReaders = { txt: readText, html: readHtml, md: readMarkdown };
export const formats = Object.keys(kReaders);

const engine = await Engine.load();
await engine.addLocale('en');

/** Where words begin and end is a matter of layout; the letters are not. */
const lettersOf = (text) => text.match(/[\p{L}\p{N}]+/gu)?.join('') ?? '';

/** Every text that a page holds, but for what was never shown to anybody. */
function* textsIn(node) {
  if (node.nodeName === '#text') yield node.value;
  if (['script', 'style', 'head', 'template'].includes(node.nodeName)) return;
  for (const child of node.childNodes ?? []) yield* textsIn(child);
}

const holds = (node, names) =>
  names.includes(node.nodeName) || (node.childNodes ?? []).some((child) => holds(child, names));

const pageOf = {
  html: (source) => source,
  md: (source) => {
    const parser = new MarkdownIt({ html: true, maxNesting: 1000 });
    parser.validateLink = () => true;
    // As readMarkdown reads it: footnotes are text.
    return parser.render(
      source
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n')
        .replaceAll('[^', '\\[^'),
    );
  },
};

function isSubsequence(few, many) {
  let at = 0;
  for (const letter of many) if (letter === few[at]) at += 1;
  return at === few.length;
}

function expectWords(source, format, notice, reading) {
  const kept = lettersOf([...rows(notice.sections)].map(({ text }) => text).join(' '));
  if (format === 'txt') {
    assert.deepEqual(wordsOf(outline(notice).join('\n')), wordsOf(source), 'the same words');
    return;
  }
  const page = parse(pageOf[format](source), { scriptingEnabled: false });
  const found = lettersOf([...textsIn(page)].join(' '));
  // A browser shows the head of a table first, its foot last and its caption above, wherever they stood.
  const inOrder = !holds(page, ['thead', 'tfoot', 'caption']);
  const [few, all] = [kept, found].map((letters) => (inOrder ? [...letters] : [...letters].sort()));
  const left = reading.leavings.all().filter(({ kind }) => kind !== 'event' && kind !== 'title');
  if (left.length === 0) assert.equal(few.join(''), all.join(''), 'every word that the page shows');
  else assert.ok(isSubsequence(few, all), 'no word that the page does not have');
}

function depthOf(value) {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** A notice grows with its source, not with a power of it. */
const mostBytes = (source) => 2000 + 200 * source.length;

/**
 * Imports a source and checks every promise.
 * @throws AssertionError, or whatever the import throws that is not its own complaint
 * @returns whether it made a notice
 */
export function expectPromises(source, format) {
  let reading;
  try {
    reading = kReaders[format](source);
  } catch (error) {
    if (!(error instanceof PageTrouble)) throw error;
    assert.match(error.message, /^(?:this|the|there) [^\n]+[^.\n]$/);
    return false;
  }
  const notice = toNotice(reading, { id: 'x', locale: 'en' });
  const json = JSON.stringify(notice);
  assert.ok(depthOf(notice) <= 32, 'notice.json nests at most 32 deep');
  assert.ok(json.length <= mostBytes(source), `${json.length} of ${source.length}`);
  expectWords(source, format, notice, reading);
  assert.ok(proposalsFor(notice).every(({ confirmed }) => confirmed === false));
  const opened = engine.open(json);
  opened.render('en', 'text');
  opened.close();
  return true;
}
