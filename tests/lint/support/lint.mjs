// Lint, asked as the command line asks it.
import { readFileSync } from 'node:fs';

import { Author } from '../../../dist/engine/author.js';

export const author = await Author.load();
export const today = '2026-11-23';

/** The value that a JSON pointer names. */
export function at(document, pointer) {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((value, step) => value[step], document);
}

/** The characters of the source that a finding marks. */
export function marked(source, { line, column, length }) {
  const points = [...source.split('\n')[line - 1]];
  return points.slice(column - 1, column - 1 + length).join('');
}

export const read = (url) => readFileSync(url, 'utf8');
