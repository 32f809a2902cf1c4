// What each element of a page becomes: source, then one row for each heading (#), paragraph, item, term
// (=) and row of a table (|). Two spaces: inside the item above.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../dist/import/html.js';
import { toNotice } from '../../dist/import/index.js';
import { markedOf, outline } from './support/outline.mjs';

function read(source, options) {
  const reading = readHtml(source, options);
  const notice = toNotice(reading, { id: 'page', locale: 'en' });
  const { leavings } = reading;
  const leftOut = Object.fromEntries(
    leavings.all().map(({ kind, count, words }) => [kind, words ? `${count}, ${words}` : count]),
  );
  return {
    rows: outline(notice, markedOf),
    leftOut,
    lostLinks: leavings.lostLinks,
    notice,
    reading,
  };
}

const shapes = {
  'headings hold what follows them, whatever level they begin with': [
    [
      '<h2>A</h2><p>One.<h4>B</h4><p>Two.<h3>C</h3>Three.<h2>D</h2>',
      ['# A', 'One.', '## B', 'Two.', '## C', 'Three.', '# D'],
    ],
    [
      'Before.<h1>A <em>b</em><br>c</h1><div role=heading aria-level=2>D</div>x',
      ['Before.', '# A b c', '## D', 'x'],
    ],
    [
      '<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>x',
      ['# 1', '## 2', '### 3', '#### 4', '#### 5', '#### 6', 'x'],
    ],
    ['<h2></h2><h2> </h2>x', ['x']],
    ['<h3><button>Your data</button></h3><div>We keep it.</div>', ['# Your data', 'We keep it.']],
    ['<h2>A<ul><li>b</ul></h2>', ['A', '• b']],
  ],
  'a bold line before a paragraph is a heading': [
    ['<p><b>Your data</b></p><p>We keep it.</p>', ['# Your data', 'We keep it.']],
    [
      '<h2>A</h2><p> <strong>Your <i>data</i></strong> </p><p>We keep it.</p>',
      ['# A', '**Your _data_**', 'We keep it.'],
    ],
    ['<p><b>We keep it.</b></p><p>Yes.</p>', ['**We keep it.**', 'Yes.']],
    ['<p><b>One</b></p><p><b>Two</b></p>', ['**One**', '**Two**']],
    ['<p><b>The end</b></p>', ['**The end**']],
    ['<ul><li><p><b>One</b></p><p>Two.</p></ul>', ['• **One**', '  Two.']],
  ],
  'paragraphs are what stands apart in a page': [
    [
      'One.<p>Two.</p>Three.<div>Four.<div>Five.</div></div>',
      ['One.', 'Two.', 'Three.', 'Four.', 'Five.'],
    ],
    ['<blockquote>One.<footer>Two.</footer></blockquote>', ['One.', 'Two.']],
    ['<p> a\n  b&nbsp; c\t</p>', ['a b\u00a0 c']],
    ['<p>A<b> b </b> c</p>', ['A** b **c']],
    ['<p>\u200b</p><p>&nbsp;</p><hr><p></p>', []],
    ['<details><summary>More</summary>Yes.</details>', ['# More', 'Yes.']],
    ['<pre>One.\n\nTwo  three.</pre>', ['One.', 'Two three.']],
  ],
  'lines broken by hand are items when they are short, else paragraphs': [
    ['<p>Clinic<br>1 River Street<br/>London</p>', ['- Clinic', '- 1 River Street', '- London']],
    ['<p>We keep it.<br>You can see it.</p>', ['We keep it.', 'You can see it.']],
    ['<p>One.<br><br>Two.<br> <br>Three.</p>', ['One.', 'Two.', 'Three.']],
  ],
  'lists keep their marks, their start and the lists inside': [
    ['<ul><li>a<li>b<ol><li>c<li>d</ol></ul>', ['• a', '• b', '  1. c', '  2. d']],
    ['<ol start=3><li>a</ol><ol><li value=7>b<li>c</ol>', ['3. a', '7. b', '8. c']],
    ['<ol type=a><li>a<li>b</ol>', ['a) a', 'b) b']],
    ['<ol style="list-style-type: lower-latin"><li>a</ol>', ['a) a']],
    ['<ul><li>a</li><ul><li>b</ul></ul>', ['• a', '  • b']],
    ['<ul><li><p>a</p><p>b</p><li></ul>', ['• a', '  b']],
    [
      '<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5<li>6</ul></ul></ul></ul></ul>',
      ['• 1', '  • 2', '    • 3', '      • 4', '        5', '        6'],
    ],
    [
      '<ol><li><h3>A</h3>One.<li><h3>B</h3>Two.</ol>',
      ['# A', 'One.', '# B', 'Two.'],
      { leftOut: { numeral: 1 } },
    ],
    ['<ol type=I><li>a</ol>', ['1. a'], { leftOut: { numeral: 1 } }],
    ['<p>x<ul></ul>', ['x']],
  ],
  'terms stay with what they mean': [
    [
      '<dl><dt>Name</dt><dd>to answer</dd><div><dt>Age</dt><dd>never</dd></div></dl>',
      ['= Name to answer', '= Age never'],
    ],
    [
      '<dl><dt>Name</dt><dt>Age</dt><dd>One.</dd><dd>Two.</dd></dl>',
      ['- Name', '  Age', '  One.', '  Two.'],
    ],
  ],
  'tables keep their cells': [
    [
      '<table><caption>Cookies</caption><tr><th>Name<th>Use<tr><td>a<td>b</table>',
      ['Cookies', '| Name | Use', '| a | b'],
    ],
    [
      '<table><tr><th>A<th>B<th>C<tr><td rowspan=2>d<td colspan=2>e<tr><td>f<td>g</table>',
      ['| A | B | C', '| d | e | ', '|  | f | g'],
    ],
    [
      '<table><tr><td>Name<td>to answer<tr><td>Age<td>never</table>',
      ['= Name to answer', '= Age never'],
    ],
    ['<table><tr><td>1<td>2<td>3<tr><td>4<td>5</table>', ['| 1 | 2 | 3', '| 4 | 5 | ']],
    [
      '<table><tr><th>A<th>B<tr><td>c<td><ul><li>d<li>e.<li>f</ul></table>',
      ['| A | B', '| c | d; e. f'],
    ],
    [
      '<table role=presentation><tr><td><h2>A</h2>b<td>c<tr><td>d<td>e</table>',
      ['# A', 'b', 'c', 'd', 'e'],
    ],
    ['<table><tr><td><table><tr><th>A<th>B<tr><td>c<td>d</table></table>', ['| A | B', '| c | d']],
    [
      '<ul><li>a<table><tr><th>A<th>B<tr><td>c<td>d</table></ul>',
      ['• a', '  | A | B', '  | c | d'],
    ],
  ],
  'emphasis, languages and dates stay': [
    ['<p>a <strong>b <em>c</em></strong> <i><b>d</b></i></p>', ['a **b _c_** **_d_**']],
    [
      '<p>The <i lang="la">lex</i>, and <span lang=en-GB>not</span> <span lang="fr_FR.UTF-8">oui</span>.',
      ['The {la: _lex_}, and not {fr-FR: oui}.'],
      { options: { locale: 'en' } },
    ],
    ['<html lang=fr><p>a <b lang=de>b <i lang=fr>c</i></b>', ['a {de: **b **}**_c_**']],
    ['<p lang=de>Das <b>ist</b> es.', ['{de: Das **ist** es.}'], { options: { locale: 'en' } }],
    [
      '<p>On <time datetime="2018-05-25">25 May 2018</time>, <time datetime="2018">2018</time>, <time datetime=2018-02-31>x</time>.',
      ['On [25 May 2018](2018-05-25), 2018, x.'],
    ],
    ['<p>He said <q>yes</q>.', ['He said “yes”.']],
  ],
  'abbreviations keep what they stand for': [
    [
      '<p>The <abbr title="Data protection law">GDPR</abbr>, <abbr>EU</abbr>.',
      ['The [GDPR](Data protection law), EU.'],
    ],
  ],
  'links, e-mail addresses and phone numbers stay': [
    [
      '<p>See <a href="https://a.example/b?c=d&amp;e">our <b>site</b></a>.',
      ['See [our ](https://a.example/b?c=d&e)**[site](https://a.example/b?c=d&e)**.'],
    ],
    [
      '<p><a href="mailto:a@b.example?subject=x">Write</a>, <a href="mailto:a@b.example">a@b.example</a>',
      ['[Write](a@b.example), <a@b.example>'],
    ],
    [
      '<p><a href="tel:+33199001234">01 99 00 12 34</a> or +44 1632 960 001',
      ['[01 99 00 12 34](+33199001234) or <+44 1632 960 001>'],
    ],
    [
      '<p>www.a.example and a@b.example',
      ['[www.a.example](https://www.a.example) and <a@b.example>'],
    ],
    [
      '<p><a href="//a.example/b">x</a> <a name=y>y</a> <a href="https://a.example"> </a>',
      ['[x](https://a.example/b) y'],
    ],
    ['<base href="https://a.example/b/"><p><a href="../c">x</a>', ['[x](https://a.example/c)']],
    [
      '<link rel=canonical href="https://a.example/b"><p><a href="c">x</a>',
      ['[x](https://a.example/c)'],
    ],
    [
      '<p><a href="c">x</a>',
      ['[x](https://z.example/c)'],
      { options: { base: 'https://z.example/b' } },
    ],
  ],
};

for (const [name, table] of Object.entries(shapes)) {
  test(name, () => {
    for (const [source, expected, { options, leftOut = {} } = {}] of table) {
      const { rows, ...rest } = read(source, options);
      assert.deepEqual(rows, expected, source);
      const { link, style, ...left } = rest.leftOut;
      assert.deepEqual(left, leftOut, source);
      assert.deepEqual(rest.lostLinks, [], source);
    }
  });
}

test('what runs, asks, plays or hides does not come along, and is counted with its words', () => {
  const table = [
    ['<script>alert(1)</script><template>no</template>', { script: 2 }],
    ['<noscript>Switch it on</noscript>', { script: '1, 3' }],
    ['<style>p { color: red }</style>', { style: 1 }],
    ['<form action=/x><label>Your name<input></label><p>We use it.</p></form>', { form: '1, 5' }],
    [
      '<input value=secret><select><option>One</select><textarea>Two</textarea><button>Send</button>',
      { field: '4, 3' },
    ],
    ['<img src=x alt="A picture"><svg><text>drawn</text></svg>', { picture: '2, 1' }],
    ['<iframe src=x>no</iframe><video>none</video><object>nor</object>', { player: '3, 3' }],
    [
      '<p hidden>a</p><p style="color:red; Display : none">b c</p><p style=visibility:hidden>d</p><dialog>e</dialog>',
      { hidden: '4, 5' },
    ],
    ['<p onclick="x()" ONLOAD=y() title="More about it">', { event: 2, title: 1 }],
    ['<!-- a comment -->', {}],
  ];
  for (const [source, expected] of table) {
    const { rows, leftOut } = read(`<p>Kept.</p>${source}<p>Kept too.</p>`);
    assert.deepEqual(rows, ['Kept.', 'Kept too.'], source);
    assert.deepEqual(leftOut, expected, source);
  }
});

test('a form around the whole page loses its fields and labels alone', () => {
  const { rows, leftOut } = read(
    '<form id=aspnet><h1>Privacy</h1><p>We keep it.</p><label>Name</label><input><button>Send</button></form>',
  );
  assert.deepEqual(rows, ['# Privacy', 'We keep it.']);
  assert.deepEqual(leftOut, { field: '3, 2' });
});

test('a link that leads nowhere from another page keeps its words, and is told', () => {
  const addresses = [
    '/cookies',
    '#rights',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'ftp://a.example/',
    'mailto:',
    'mailto:a@b@c',
    'tel:call',
    'https://',
    'http://a b/',
  ];
  for (const address of addresses) {
    const { rows, lostLinks } = read(`<p>See <a href="${address}">this</a>.`);
    assert.deepEqual(rows, ['See [this](null).'], address);
    assert.deepEqual(lostLinks, [{ text: 'this', address: address.trim() }]);
  }
  const { lostLinks } = read('<h2><a href="https://a.example/">Title</a></h2>');
  assert.deepEqual(lostLinks, [{ text: 'Title', address: 'https://a.example/' }]);
});

test('the language of a page is what it says', () => {
  const table = [
    ['<html lang=fr-ca>', 'fr-CA'],
    ['<html lang=en><body lang=" DE_at ">', 'de-AT'],
    ['<html lang=zh-hant-tw>', 'zh-Hant-TW'],
    ['<html lang="">', undefined],
    ['<html lang=klingon>', undefined],
    ['<p>x', undefined],
  ];
  for (const [source, expected] of table)
    assert.equal(read(source).reading.language, expected, source);
});
