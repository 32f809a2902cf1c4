// What an import recognised, as short strings that a table can hold.

const kMark = {
  bullet: () => '•',
  decimal: (number) => `${number}.`,
  alpha: (number) => `${String.fromCharCode(96 + number)})`,
  none: () => '-',
};

export function textOf(runs) {
  const all = Array.isArray(runs) ? runs : [runs];
  return all.map((run) => (typeof run === 'string' ? run : (run.text ?? targetOf(run)))).join('');
}

function targetOf(run) {
  return run.link ?? run.email ?? run.phone;
}

const isBlocks = (item) =>
  Array.isArray(item) && ['p', 'list', 'terms'].some((key) => key in Object(item[0]));

function* blockRows(block, depth) {
  const indent = '  '.repeat(depth);
  if ('p' in block) {
    yield { kind: 'p', indent, mark: '', text: textOf(block.p) };
  } else if ('terms' in block) {
    for (const { term, text } of block.terms) {
      yield { kind: 'term', indent, mark: '=', text: `${textOf(term)} ${textOf(text)}` };
    }
  } else {
    let number = block.start ?? 1;
    for (const item of block.items) {
      const [first, ...rest] = isBlocks(item) ? item : [{ p: item }];
      const mark = kMark[block.list](number);
      yield { kind: 'item', indent, mark, text: textOf(first.p), list: block };
      for (const inner of rest) yield* blockRows(inner, depth + 1);
      number += 1;
    }
  }
}

/** Every heading, paragraph, item and term in order; `level` of a heading counts from 1. */
export function* rows(sections, level = 1) {
  for (const { id, title, body, sections: inner } of sections) {
    if (title !== undefined)
      yield { kind: 'heading', indent: '', mark: '#'.repeat(level), text: title, level, id };
    for (const block of Object.values(body ?? {}).flat()) yield* blockRows(block, 0);
    yield* rows(inner ?? [], title === undefined ? level : level + 1);
  }
}

/** One line for each row: "## Your rights", "• see your data", "  - nested", "= Email: a@b.example". */
export function outline(notice) {
  return [...rows(notice.sections)].map(({ indent, mark, text }) =>
    mark === '' ? indent + text : `${indent}${mark} ${text}`,
  );
}

/**
 * Finds each row again in the source, going forward line by line. Only for sources that are not hard
 * wrapped: there every line is one row.
 * @returns headings as "level@line", lists as "mark×items@line", terms as "=×rows@line"
 */
export function trace(source, notice) {
  const lines = source.split('\n');
  let at = 0;
  const found = { headings: [], lists: [], strays: [] };
  const groups = new Map();
  let terms;
  for (const { kind, mark, text, level, list } of rows(notice.sections)) {
    while (at < lines.length && lines[at].trim() === '') at += 1;
    if (!(lines[at] ?? '').trim().endsWith(text)) found.strays.push(at + 1);
    at += 1;
    if (kind === 'heading') found.headings.push(`${level}@${at}`);
    if (kind === 'item' && !groups.has(list)) groups.set(list, { mark, line: at, count: 0 });
    if (kind === 'item') groups.get(list).count += 1;
    if (kind === 'term' && terms === undefined)
      groups.set((terms = {}), { mark, line: at, count: 0 });
    if (kind === 'term') groups.get(terms).count += 1;
    else terms = undefined;
  }
  while (at < lines.length && lines[at].trim() === '') at += 1;
  if (at < lines.length) found.strays.push(at + 1);
  found.lists = [...groups.values()].map(({ mark, count, line }) => `${mark}×${count}@${line}`);
  return found;
}

export function wordsOf(text) {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
