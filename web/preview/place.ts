import { linesOf, tokenLength, window } from '../author/excerpt.js';
import { make, styled } from './make.js';

/** Where something stands in a notice.json. */
export interface Place {
  readonly pointer: string;
  /** From 1; without it the place is all of the file. */
  readonly line?: number;
  /** From 1, in code points. */
  readonly column?: number;
  /** Code points; by default those of the JSON token that stands there. */
  readonly length?: number;
}

/** The line with what is meant marked in it, as the command line shows it with carets; then where it is. */
export function placeNodes(json: string, place: Place): HTMLElement[] {
  const { pointer, line, column = 1 } = place;
  if (!line) return [];
  const text = (linesOf(json)[line - 1] ?? '').replaceAll('\t', ' ');
  const length = place.length ?? tokenLength(text, column);
  const { shown, before } = window(text, column, length);
  const points = [...shown];
  const [head, meant, tail] = [
    points.slice(0, before),
    points.slice(before, before + length),
    points.slice(before + length),
  ].map((part) => part.join(''));
  const code = make('code', head!, make('mark', meant || ' '), tail!);
  const where = make('span', `Line ${line}, column ${column}`);
  const parts = pointer ? [where, ' · ', make('code', pointer)] : [where];
  return [styled('excerpt', 'pre', code), styled('where', 'p', ...parts)];
}
