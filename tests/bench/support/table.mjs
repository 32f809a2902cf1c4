// Plain tables for a terminal.
import { quantile } from './measure.mjs';

/** @param {[string, ...string[]][]} rows the first is the heading; its first cell the title */
export function print(rows) {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log(`  ${cells.join('   ')}`.trimEnd());
  }
}

/** Three figures that count: 0.123, 1.23, 12.3, 123. */
export const figure = (value) =>
  value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);

export const percent = (part, whole) => `${((100 * part) / whole).toFixed(3)} %`;

export const count = (value) => Math.round(value).toLocaleString('en');

/** Median, the range of the rounds, and the ratio, of one line of `race`. */
export const timing = ({ perItem, times }) => [
  figure(quantile(perItem, 0.5)),
  `${figure(quantile(perItem, 0))}–${figure(quantile(perItem, 1))}`,
  `${figure(times)}×`,
];

export const bar = (wanted, measured) => console.log(`  bar: ${wanted} · measured: ${measured}`);
