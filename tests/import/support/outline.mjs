// What an import recognised, as short strings that a table can hold.

const kMark = {
  bullet: () => '•',
  decimal: (number) => `${number}.`,
  alpha: (number) => `${String.fromCharCode(96 + number)})`,
  none: () => '-',
};

export function textOf(runs) {
  const all = Array.isArray(runs) ? runs : [runs];
  return all.map((run) => (typeof run === 'string' ? run : shownBy(run))).join('');
}

function shownBy(run) {
  if (run.strong ?? run.em) return textOf(run.strong ?? run.em);
  return run.lang ? textOf(run.text) : (run.text ?? targetOf(run));
}

function targetOf(run) {
  return run.link ?? run.email ?? run.phone ?? run.date ?? run.abbr ?? null;
}

/** The same with what stands out: **strong**, _em_, [shown](target), {fr: words}. */
export function markedOf(runs) {
  const all = Array.isArray(runs) ? runs : [runs];
  return all.map((run) => (typeof run === 'string' ? run : marked(run))).join('');
}

function marked(run) {
  if ('strong' in run) return `**${markedOf(run.strong)}**`;
  if ('em' in run) return `_${markedOf(run.em)}_`;
  if ('lang' in run) return `{${run.lang}: ${markedOf(run.text)}}`;
  return run.text === undefined ? `<${targetOf(run)}>` : `[${run.text}](${targetOf(run)})`;
}

const isBlocks = (item) =>
  Array.isArray(item) && ['p', 'list', 'terms', 'table'].some((key) => key in Object(item[0]));

function* blockRows(block, depth, shown) {
  const indent = '  '.repeat(depth);
  if ('p' in block) {
    yield { kind: 'p', indent, mark: '', text: shown(block.p) };
  } else if ('terms' in block) {
    for (const { term, text } of block.terms) {
      yield { kind: 'term', indent, mark: '=', text: `${shown(term)} ${shown(text)}` };
    }
  } else if ('table' in block) {
    for (const row of [block.table.head, ...block.table.rows])
      yield { kind: 'row', indent, mark: '|', text: row.map(shown).join(' | ') };
  } else {
    let number = block.start ?? 1;
    for (const item of block.items) {
      const blocks = isBlocks(item) ? item : [{ p: item }];
      const [first, ...rest] = 'p' in blocks[0] ? blocks : [{ p: '' }, ...blocks];
      const mark = kMark[block.list](number);
      yield { kind: 'item', indent, mark, text: shown(first.p), list: block };
      for (const inner of rest) yield* blockRows(inner, depth + 1, shown);
      number += 1;
    }
  }
}

/** Every heading, paragraph, item and term in order; `level` of a heading counts from 1. */
export function* rows(sections, level = 1, shown = textOf) {
  for (const { id, title, body, sections: inner } of sections) {
    if (title !== undefined)
      yield { kind: 'heading', indent: '', mark: '#'.repeat(level), text: title, level, id };
    for (const block of Object.values(body ?? {}).flat()) yield* blockRows(block, 0, shown);
    yield* rows(inner ?? [], title === undefined ? level : level + 1, shown);
  }
}

/** One line for each row: "## Your rights", "• see your data", "  - nested", "= Email: a@b.example". */
export function outline(notice, shown = textOf) {
  return [...rows(notice.sections, 1, shown)].map(({ indent, mark, text }) =>
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
