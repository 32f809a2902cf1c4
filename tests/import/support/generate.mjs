// Pages and Markdown of random parts, with the words that a reader of them would see.
import { pickFrom } from './random.mjs';

const kWords =
  'your data We keep rights Année données лични данни حقوقك O’Brien 2018 état Über'.split(' ');

/** A source under way: writes words with numbers, so that none stands for another. */
class Writer {
  words = [];

  constructor(random) {
    this.random = random;
  }

  pick(list) {
    return pickFrom(this.random, list);
  }

  times(most, write) {
    return Array.from({ length: 1 + Math.floor(this.random() * most) }, () => write());
  }

  text() {
    return this.times(4, () => {
      const word = `${this.pick(kWords)}${this.words.length}`;
      this.words.push(...(word.match(/[\p{L}\p{N}]+/gu) ?? []));
      return word;
    }).join(' ');
  }
}

/** @returns {{ source: string, words: string[] }} */
export function page(random) {
  const writer = new Writer(random);
  const source = writer.times(6, () => flow(writer, 0)).join('');
  const language = writer.pick(['', '<html lang=fr>', '<!doctype html><title>Not shown</title>']);
  return { source: language + source, words: writer.words };
}

const kUnseen = [
  '<script>no()</script>',
  '<style>p { no: 1 }</style>',
  '<form><label>no<input value=no></label></form>',
  '<p hidden>no</p>',
  '<img alt=no>',
  '<!-- no -->',
  '<span style="display: none">no</span>',
];

function inline(writer) {
  const text = () => writer.text();
  return writer
    .times(3, () =>
      writer.pick([
        text,
        text,
        () => `<b>${text()}</b>`,
        () => `<em onclick=no()>${text()} <strong>${text()}</strong></em>`,
        () => `<a href="https://a.example/">${text()}</a>`,
        () => `<a href="/no">${text()}</a>`,
        () => `<span lang=${writer.pick(['de', 'fr', 'no-thing-of-a-tag'])}>${text()}</span>`,
        () => `${text()}<br>${text()}`,
        () => `<abbr title=no>${text()}</abbr>`,
        () => `<time datetime=2018-05-25>${text()}</time>`,
        () => writer.pick(kUnseen.slice(-3)),
      ])(),
    )
    .join(writer.pick([' ', '\n  ', '&nbsp;']));
}

function flow(writer, depth) {
  const inner = () => (depth > 3 ? inline(writer) : flow(writer, depth + 1));
  const wrap = (tag, content) => `<${tag}>${content}</${tag}>\n`;
  const items = (tag, list) => wrap(list, writer.times(2, () => wrap(tag, inner())).join(''));
  const cells = (tag, count) => Array.from({ length: count }, () => wrap(tag, inner())).join('');
  return writer.pick([
    () => wrap('p', inline(writer)),
    () => wrap('p', inline(writer)),
    () => wrap('p', `<b>${writer.text()}</b>`),
    () => wrap(writer.pick(['h1', 'h2', 'h3', 'h6']), inline(writer)),
    () =>
      wrap(
        writer.pick(['div', 'section', 'blockquote', 'article']),
        `${inner()}\n${inline(writer)}`,
      ),
    () => items('li', 'ul'),
    () => items('li', 'ol'),
    () => items('li', 'ol type=a start=3'),
    () =>
      wrap('dl', writer.times(3, () => wrap('dt', inline(writer)) + wrap('dd', inner())).join('')),
    () => wrap('details', `${wrap('summary', writer.text())}${inner()}`),
    () => {
      const width = writer.pick([1, 2, 3]);
      const head = writer.pick(['th', 'td']);
      const first = wrap('tr', cells(head, width));
      const rows = writer.times(2, () => wrap('tr', cells('td', width)));
      return wrap('table', first + rows.join(''));
    },
    () => writer.pick(kUnseen),
  ])();
}

/** @returns {{ source: string, words: string[] }} */
export function markup(random) {
  const writer = new Writer(random);
  const source = writer.times(6, () => part(writer, 0)).join('\n\n');
  return { source: `${source}\n`, words: writer.words };
}

function phrase(writer) {
  const text = () => writer.text();
  return writer
    .times(3, () =>
      writer.pick([
        text,
        text,
        () => `**${text()}**`,
        () => `_${text()}_`,
        () => `[${text()}](https://a.example/ "no")`,
        () => `[${text()}](no.md)`,
        () => `<b>${text()}</b>`,
        () => `\x60${text()}\x60`,
      ])(),
    )
    .join(writer.pick([' ', '\n']));
}

function part(writer, depth) {
  const inner = () => (depth > 3 ? phrase(writer) : part(writer, depth + 1));
  const setIn = (text, first, rest) => first + text.replace(/\n(?=.)/g, `\n${rest}`);
  const line = () => phrase(writer).replace(/\n/g, ' ');
  return writer.pick([
    () => phrase(writer),
    () => phrase(writer),
    () => `${writer.pick(['#', '##', '####'])} ${line()}`,
    () => `${line()}\n---`,
    () => writer.times(3, () => setIn(inner(), '- ', '  ')).join(writer.pick(['\n', '\n\n'])),
    () => writer.times(3, () => setIn(inner(), '1. ', '   ')).join('\n'),
    () => `> ${inner().replace(/\n/g, '\n> ')}`,
    () => `| ${line()} | ${line()} |\n|---|---|\n| ${line()} | ${line()} |`,
    () => '<!-- no -->',
    () => `<div>\n\n${inner()}\n\n</div>`,
  ])();
}
