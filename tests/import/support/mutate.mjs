// Damages texts, Markdown and pages as mutating fuzzers do.
import { pickFrom } from './random.mjs';

const kFragments = {
  txt: [
    '• ',
    '- ',
    '1. ',
    '2) ',
    'a) ',
    'ii. ',
    'б) ',
    '٢. ',
    '\n\n',
    '\r\n',
    '\t',
    '=====',
    ':',
    ';',
  ],
  html: (
    '<p> </p> <h2> </h2> <h6> <ul> </ul> <ol\tstart=3> <ol\treversed> <li> </li> <li\tvalue=7> <dl> <dt> <dd> ' +
    '</dl> <table> <tr> <td> <th> <td\tcolspan=3> <td\trowspan=2> <thead> <tfoot> <caption> </table> <b> </b> <i> </i> ' +
    '<a\thref=https://a.example/> <a\thref=javascript:x> <a\tname=x> </a> <br> <br/> <div> </div> <pre> </pre> ' +
    '<span\tlang=de> <span\tlang=x-y-z> </span> <q> </q> <abbr\ttitle=x> <time\tdatetime=2018-05-25> <details> <summary> ' +
    '</details> <form> <label> <button> </button> <input> <select> <option> <textarea> </textarea> <script> </script> ' +
    '<style> </style> <template> </template> <svg> </svg> <math> <!-- --> <![CDATA[ ]]> <?x> </ < > & &amp; &nbsp; ' +
    '&#0; &#x41; &lt; &shy; <p\thidden> <p\tstyle=display:none> <main> <nav> <body> <html\tlang=fr> <head> <title> ' +
    '<frameset> <plaintext> <xmp> <noscript> <iframe> <object> <center> <font> <sup> <ruby> <rt> <wbr> <hr> <menu> ' +
    '<h2\trole=presentation> <p\trole=heading\taria-level=9> <dialog> <fieldset> <legend>'
  )
    .split(' ')
    .map((each) => each.replaceAll('\t', ' ')),
  md: (
    '#\t ##\t - * + 1. 2) >\t ``` ~~~ ` ** __ * _ ~~ [ ] ( ) [a](b) [a][b] [a]: ![ <b> </b> <div> </div> | |- \\ ' +
    '\\\\ --- === [^1] [^1]: <https://a.example> &copy; <!-- --> {#id} ---\ttitle: "'
  )
    .split(' ')
    .map((each) => each.replaceAll('\t', ' ')),
};

const kAnywhere = [
  ...' \n\t\r\0\x07\x1f\x7f',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u{1f600}',
  'e\u0301',
  'ß',
  'İ',
  'ﬁ',
  'ا',
  'д',
  '2018',
  '+33 1 99 00 12 34',
  'a@b.example',
  'www.a.example/(x)',
  'https://a.example/?a=b#c).',
  '25 May 2018',
  '__proto__',
  'Your rights',
];

/** One change of a source; `others` are what parts may come from. */
function change(random, source, format, others) {
  const place = () => Math.floor(random() * (source.length + 1));
  const at = place();
  const to = Math.min(source.length, at + Math.floor(random() * pickFrom(random, [3, 20, 200])));
  const part = source.slice(at, to);
  const replaced = (by) => source.slice(0, at) + by + source.slice(to);
  const inserted = (what) => source.slice(0, at) + what + source.slice(at);
  const other = () => pickFrom(random, others);
  return pickFrom(random, [
    () => replaced(''),
    () => inserted(pickFrom(random, kFragments[format])),
    () => inserted(pickFrom(random, kFragments[format])),
    () => inserted(pickFrom(random, kAnywhere)),
    () => inserted(part),
    () => inserted(pickFrom(random, kFragments[format]).repeat(1 + Math.floor(random() * 30))),
    () => replaced(part.split('').reverse().join('')),
    () => {
      const from = other();
      const begin = Math.floor(random() * from.length);
      return inserted(from.slice(begin, begin + Math.floor(random() * 300)));
    },
    () => inserted(`\n${' '.repeat(Math.floor(random() * 9))}`),
    () => source.slice(0, at),
  ])();
}

/** Beyond this a round says nothing that a shorter one does not. */
const kMostLetters = 6000;

/** A source of those, changed a few times. */
export function mutated(random, sources, format) {
  let source = pickFrom(random, sources);
  for (let changes = 1 + Math.floor(random() * 8); changes > 0; changes -= 1)
    source = change(random, source, format, sources).slice(0, kMostLetters);
  return source;
}
