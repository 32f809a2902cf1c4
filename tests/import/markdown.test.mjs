// What Markdown becomes beyond what HTML does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toNotice } from '../../dist/import/index.js';
import { readMarkdown } from '../../dist/import/markdown.js';
import { markedOf, outline } from './support/outline.mjs';

function read(source, options) {
  const reading = readMarkdown(source, options);
  return { reading, rows: outline(toNotice(reading, { id: 'x', locale: 'en' }), markedOf) };
}

const shapes = {
  'headings, paragraphs, lists and links are what CommonMark says': [
    ['# A\n\nOne\ntwo.\n\nB\n---\n\nThree.', ['# A', 'One two.', '## B', 'Three.']],
    ['- a\n- b\n  1. c\n  2. d\n\n3) e', ['• a', '• b', '  1. c', '  2. d', '3. e']],
    [
      'a **b *c*** _d_ [e](https://a.example "t") <x@y.example>',
      ['a **b _c_** _d_ [e](https://a.example/) <x@y.example>'],
    ],
    ['**Your data**\n\nWe keep it.', ['# Your data', 'We keep it.']],
    ['> One.\n>\n> Two.\n\n***\n\nThree  \nfour', ['One.', 'Two.', '- Three', '- four']],
    ['[a][1] and [b]\n\n[1]: https://a.example/x', ['[a](https://a.example/x) and [b]']],
    [
      '[call](tel:+33199001234) [write](mailto:a@b.example)',
      ['[call](+33199001234) [write](a@b.example)'],
    ],
  ],
  'tables are what GitHub shows': [
    [
      '| Name | Use |\n|---|:-:|\n| a | b **c** |\n| d |',
      ['| Name | Use', '| a | b **c**', '| d | '],
    ],
  ],
  'HTML inside counts as in a page': [
    ['a <i lang=la>lex</i> <!-- no --> <script>x()</script>', ['a {la: _lex_}']],
    ['<div hidden>\n\nno\n\n</div>\n\n<b>yes</b>', ['**yes**']],
    ['a &amp; b \\* &#960; `c <d>`', ['a & b * π c <d>']],
  ],
  'footnotes keep their words': [
    ['We keep it[^1].\n\n[^1]: Always', ['We keep it[^1].', '[^1]: Always']],
  ],
  'front matter gives the title, where the text has none, and the language': [
    ['---\ntitle: "Your privacy"\nlang: fr\n---\n\nOne.', ['# Your privacy', 'One.'], 'fr'],
    ['---\ntitle: Other\ndraft: true\n---\n# A\n\nOne.', ['# A', 'One.']],
    ['---\ntitle: <script>x</script>\n---\nOne.', ['# <script>x</script>', 'One.']],
    ['---\n\nOne: two.', ['One: two.']],
    ['---\nOne two.\n---\n', ['# One two.']],
  ],
  'every line end is one': [['\ufeff# A\r\n\r\nOne\rtwo.\r\n', ['# A', 'One two.']]],
};

for (const [name, table] of Object.entries(shapes)) {
  test(name, () => {
    for (const [source, expected, language] of table) {
      const { rows, reading } = read(source);
      assert.deepEqual(rows, expected, source);
      assert.equal(reading.language, language);
    }
  });
}

test('what it leaves out is counted as for a page', () => {
  const { leavings } = read('---\na: b\n---\n![alt](x.png) [x](y.md)').reading;
  assert.deepEqual(leavings.all(), [
    { kind: 'picture', count: 1, words: 0 },
    { kind: 'frontMatter', count: 1, words: 0 },
  ]);
  assert.deepEqual(leavings.lostLinks, [{ text: 'x', address: 'y.md' }]);
  assert.deepEqual(read('[x](y)', { base: 'https://a.example/' }).rows, [
    '[x](https://a.example/y)',
  ]);
});
