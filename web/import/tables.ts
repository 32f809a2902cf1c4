import { attribute, childrenOf, isElement, type Element } from './page.js';
import type { Block, Runs } from './types.js';

/** Wider tables cannot be read on a phone, and a cell may claim to be a thousand wide. */
const kWidest = 64;
/** Beyond it the empty places alone would be more than a notice.json holds. */
const kMostCells = 50_000;

export interface Cell {
  readonly element: Element;
  readonly isHead: boolean;
}

export interface Grid {
  readonly rows: (Cell | undefined)[][];
  readonly captions: readonly Element[];
}

/** The cells in their places: where one spans several, the others are empty. */
export function readGrid(table: Element): Grid {
  const rows: (Cell | undefined)[][] = [];
  const captions: Element[] = [];
  const held = new Map<number, number>();
  for (const row of rowsOf(table, captions)) {
    const cells: (Cell | undefined)[] = [];
    const skip = (): void => {
      for (let left = held.get(cells.length) ?? 0; left > 0; left = held.get(cells.length) ?? 0) {
        held.set(cells.length, left - 1);
        cells.push(undefined);
      }
    };
    for (const element of childrenOf(row)) {
      if (!isElement(element) || !/^t[dh]$/.test(element.tagName)) continue;
      skip();
      const down = span(element, 'rowspan');
      for (let i = span(element, 'colspan'); i > 0; i -= 1) {
        if (down > 1) held.set(cells.length, down - 1);
        cells.push(undefined);
      }
      cells[cells.length - span(element, 'colspan')] = {
        element,
        isHead: element.tagName === 'th',
      };
    }
    skip();
    if (cells.some((cell) => cell !== undefined)) rows.push(cells);
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push(undefined);
  return { rows, captions };
}

function rowsOf(table: Element, captions: Element[]): Element[] {
  const head: Element[] = [];
  const body: Element[] = [];
  const foot: Element[] = [];
  for (const child of childrenOf(table)) {
    if (!isElement(child)) continue;
    const into = child.tagName === 'thead' ? head : child.tagName === 'tfoot' ? foot : body;
    if (child.tagName === 'caption') captions.push(child);
    for (const row of childrenOf(child))
      if (row.nodeName === 'tr' && isElement(row)) into.push(row);
  }
  return [...head, ...body, ...foot];
}

function span(cell: Element, name: string): number {
  const written = Number.parseInt(attribute(cell, name) ?? '', 10);
  return Number.isNaN(written) ? 1 : Math.min(Math.max(written, 1), kWidest);
}

/** Tables that only arrange things: one column, a table inside, or said to be no table. */
export function isLayout(table: Element, { rows }: Grid): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return true;
  const width = rows[0]?.length ?? 0;
  const holds = (element: Element): boolean =>
    childrenOf(element).some(
      (each) => isElement(each) && (each.tagName === 'table' || holds(each)),
    );
  const nested = rows.some((row) => row.some((cell) => cell !== undefined && holds(cell.element)));
  const isVast = width > kWidest || width * rows.length > kMostCells;
  return width < 2 || rows.length < 2 || isVast || nested;
}

/**
 * Two columns without a head are terms and what they mean. Any other table needs a head; where the page
 * marks none, it is the first row.
 */
export function toTable(grid: Grid, runsOf: (cell: Cell | undefined) => Runs): Block {
  const [first = [], ...rest] = grid.rows;
  const hasHead = first.every((cell) => cell === undefined || cell.isHead);
  const rows = grid.rows.map((row) => row.map(runsOf));
  if (first.length === 2 && !hasHead)
    return { terms: rows.map(([term = '', text = '']) => ({ term, text })) };
  return { table: { head: rows[0] ?? [], rows: rows.slice(1, rest.length + 1) } };
}
