import type { ImportedNotice } from '../types.js';
import { passagesOf, type Span } from './passages.js';

/** A confirmed proposal that cannot become a fact, in a sentence for whoever confirmed it. */
export class ConfirmTrouble extends Error {
  override readonly name = 'ConfirmTrouble';
}

interface Confirmed {
  readonly path: string;
  readonly value: unknown;
}

/**
 * The notice with what a person confirmed. The value is theirs to mend; the place it was found in must
 * still say the same, so that nobody confirms the words of another version.
 * @param file  what `{ "proposals": […] }` was read from, as parsed
 * @throws ConfirmTrouble
 */
export function withConfirmed(notice: ImportedNotice, file: unknown): ImportedNotice {
  const texts = new Map(passagesOf(notice).map(({ pointer, text }) => [pointer, text]));
  const facts = structuredClone(notice) as unknown as Record<string, unknown>;
  const taken = new Set<string>();
  for (const [index, each] of listOf(file).entries()) {
    const confirmed = readConfirmed(each, `proposal ${index + 1}`, texts);
    if (confirmed === undefined) continue;
    const { path, value } = confirmed;
    if (taken.has(path))
      throw new ConfirmTrouble(`two confirmed proposals are for ${path}: keep one`);
    if (!path.endsWith('/-')) taken.add(path);
    put(facts, path, value);
  }
  // The facts first, as people write them.
  const { sections, ...rest } = facts;
  return { ...rest, sections } as unknown as ImportedNotice;
}

function listOf(file: unknown): readonly unknown[] {
  const list = isRecord(file) ? file['proposals'] : undefined;
  if (Array.isArray(list)) return list as readonly unknown[];
  throw new ConfirmTrouble('this is not what --proposals wrote: "proposals" is missing');
}

function readConfirmed(
  each: unknown,
  name: string,
  texts: ReadonlyMap<string, string>,
): Confirmed | undefined {
  if (!isRecord(each)) throw new ConfirmTrouble(`${name} is no object`);
  const { confirmed, path, value, found } = each;
  if (confirmed === false) return undefined;
  if (confirmed !== true) throw new ConfirmTrouble(`${name}: "confirmed" is either true or false`);
  if (!Array.isArray(found) || !found.every((span) => isThere(span as unknown, texts)))
    throw new ConfirmTrouble(`${name} was found in another text than this one: look at it again`);
  // A right that is named is a finding about the text; there is no fact to make of it.
  if (path === undefined) return undefined;
  if (typeof path !== 'string' || !/^(?:\/(?:[A-Za-z][\w-]*|\d+|-(?=$)))+$/.test(path))
    throw new ConfirmTrouble(`${name}: "path" is none of a notice`);
  return { path, value };
}

function isThere(span: unknown, texts: ReadonlyMap<string, string>): boolean {
  if (!isRecord(span)) return false;
  const { pointer, start, end, text } = span as Partial<Span>;
  return pointer !== undefined && texts.get(pointer)?.slice(start, end) === text;
}

/** Puts a value at a JSON pointer; `-` is behind the last one of a list (RFC 6902). */
function put(root: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.slice(1).split('/');
  const last = steps.pop() ?? '';
  let at: unknown = root;
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1] ?? last;
    const parent = at as Record<string, unknown>;
    if (!Object.hasOwn(parent, step)) parent[step] = next === '-' ? [] : {};
    at = parent[step];
    if (typeof at !== 'object' || at === null)
      throw new ConfirmTrouble(`${path} has no place beside what is at its beginning`);
  }
  if (last === '-' && Array.isArray(at)) at.push(value);
  else (at as Record<string, unknown>)[last] = value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
