// Every text of a notice may be hostile: the page has the elements of a plain notice, and nothing more.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'parse5';
import { ask } from '../abi/support/core.mjs';
import { everything } from './everything.mjs';

const corpus = new URL('../../../shared/corpora/xss.jsonl', import.meta.url);
const skip = existsSync(corpus) ? false : 'needs ../shared/corpora';

/** The notice with `words` in the place of each of its texts. */
const saying = (words) =>
  JSON.parse(JSON.stringify(everything), (_, value) =>
    typeof value === 'string' ? value.replace(/^Word\d+x(\nWord\d+x)*$/, () => words) : value,
  );

/** Names of elements and attributes in document order; the values of what could run or load. */
function* shape(node) {
  yield node.nodeName;
  for (const { name, value } of node.attrs ?? [])
    yield ['href', 'action', 'src'].includes(name) ? `${name}=${value}` : name;
  for (const child of node.childNodes ?? []) if (child.nodeName !== '#text') yield* shape(child);
}
const shapeOf = (notice) => {
  const { html } = ask('render', { notice, locale: 'en', format: 'html' });
  return [...shape(parse(html))];
};

test(
  'a hostile sentence as every text of a notice changes no element, attribute or address',
  { skip },
  () => {
    const plain = shapeOf(saying('plain words'));
    assert.ok(plain.length > 300);
    assert.ok(!plain.includes('script'));
    const sentences = readFileSync(corpus, 'utf8').trim().split('\n');
    let shown = 0;
    for (const line of sentences) {
      // A line break in an address is a line of it.
      const words = JSON.parse(line).input.replaceAll('\n', ' ');
      const notice = saying(words);
      // The reader refuses control characters and emptiness before anything is shown.
      if (ask('open', notice).error) {
        assert.match(words, /[\0-\x08\v-\x1f]|^\s*$/, words);
        continue;
      }
      assert.deepEqual(shapeOf(notice), plain, words);
      shown += 1;
    }
    assert.ok(shown > 200, `${shown} of ${sentences.length}`);
  },
);
