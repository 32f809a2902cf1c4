import { toRuns } from './inline.js';
import type { Found, Piece, Source } from './source.js';
import { looksLikeHeading, looksLikeTagline } from './traits.js';
import type { Block } from './types.js';

/** Numbered, underlined, or disguised as a bullet. */
export function findMarkedHeading(source: Source, index: number): Found | undefined {
  const line = source.lines[index];
  if (line === undefined) return undefined;
  if (source.isMarkedHeading(index))
    return { pieces: [heading(line.text, line.number)], next: index + 1 };
  if (!source.isBulletHeading(index)) return undefined;
  return { pieces: [heading(line.bullet?.body ?? line.text, line.number)], next: index + 1 };
}

/** The name and trade of the website above everything else is no heading of the notice. */
export function findTagline(source: Source, index: number, atTop: boolean): Found | undefined {
  const text = source.text(index);
  if (!atTop || index > 0 || !source.isPlain(index) || !looksLikeTagline(text)) return undefined;
  return { pieces: [paragraph(text)], next: index + 1 };
}

type Role = 'heading' | 'text';

/** Short lines in a row: which of them are headings is seen from what stands around them. */
export function findHeadings(source: Source, index: number, atTop: boolean): Found | undefined {
  let end = index;
  while (isCandidate(source, end)) end += 1;
  if (end === index) return undefined;
  const roles = assignRoles(source, index, end, atTop);
  return { pieces: write(source, index, roles, atTop), next: end };
}

function isCandidate(source: Source, index: number): boolean {
  if (!source.isPlain(index) || !looksLikeHeading(source.text(index))) return false;
  // "Name: …" beside "Use: …" describes; alone, "Part 2: cookies" is a heading.
  const inTerms = source.isLabelled(index - 1) || source.isLabelled(index + 1);
  return !(source.isLabelled(index) && inTerms);
}

function assignRoles(source: Source, start: number, end: number, atTop: boolean): Role[] {
  const count = end - start;
  const roles = new Array<Role>(count).fill('text');
  // The last one heads what follows, if anything does and it stands apart from the row or close to it.
  const followed = source.has(end) && !source.isMarkedHeading(end);
  const apart = source.gap(end - 1) > 0;
  const lastHeads = followed && (count === 1 || apart || source.gap(end) === 0);
  if (source.afterLeadIn(start)) {
    // What a colon announces: an address, or items without a mark.
    if (count > 1 && lastHeads) roles[count - 1] = 'heading';
    return roles;
  }
  if (atTop && source.has(end) && count <= 3) return roles.fill('heading');
  if (count > 1 || followed) roles[0] = 'heading';
  if (lastHeads) roles[count - 1] = 'heading';
  const spaced = count === 3 && lastHeads && source.gap(start + 1) > 0 && apart;
  return spaced ? roles.fill('heading') : roles;
}

function write(source: Source, start: number, roles: readonly Role[], top: boolean): Piece[] {
  const pieces: Piece[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    const [first] = texts;
    if (texts.length > 1) pieces.push({ block: { list: 'none', items: texts.map(toRuns) } });
    else if (first !== undefined) pieces.push(paragraph(first));
    texts = [];
  };
  for (const [offset, role] of roles.entries()) {
    const text = source.text(start + offset);
    if (role === 'text') {
      texts.push(text);
      continue;
    }
    flush();
    pieces.push(heading(text, source.lines[start + offset]?.number ?? 0, top));
  }
  flush();
  return pieces;
}

function heading(text: string, line: number, top = false): Piece {
  return { heading: { text, line, top } };
}

function paragraph(text: string): Piece {
  const block: Block = { p: toRuns(text) };
  return { block };
}
