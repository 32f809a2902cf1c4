import type { Run, Runs } from './types.js';

// Every repetition has an upper bound and no match can start inside a word, so one line of a
// megabyte takes no longer than as many short ones.
const kContact = new RegExp(
  [
    String.raw`(?<url>(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"\\^\x60{|}«»“”]{1,2000})`,
    String.raw`(?<email>(?<![\p{L}\p{N}._+'-])[\p{L}\p{N}_+][\p{L}\p{N}._+'-]{0,63}` +
      String.raw`@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})`,
    // ITU-T E.123 writes the international number with a plus; E.164 gives it 15 digits at most.
    String.raw`(?<phone>(?<![\p{L}\p{N}+])\+[1-9](?:[ \u00a0\u202f.\/()-]{0,2}\d){6,14}(?![\d\p{L}]))`,
  ].join('|'),
  'gu',
);

/** Marks the links, e-mail addresses and international phone numbers in a text; every character stays. */
export function toRuns(text: string): Runs {
  const runs: Run[] = [];
  let shown = 0;
  for (const found of text.matchAll(kContact)) {
    const run = toContact(found);
    if (run === undefined) continue;
    if (found.index > shown) runs.push(text.slice(shown, found.index));
    runs.push(run.value);
    shown = found.index + run.length;
  }
  if (runs.length === 0) return text;
  if (shown < text.length) runs.push(text.slice(shown));
  return runs;
}

function toContact(found: RegExpMatchArray): { value: Run; length: number } | undefined {
  const { url, email, phone } = found.groups ?? {};
  if (url !== undefined) {
    const written = withoutSentenceEnd(url);
    // "www." or a scheme alone leads nowhere.
    if (!/(?:\/\/|www\.)[\p{L}\p{N}]/u.test(written)) return undefined;
    const value: Run = written.startsWith('www.')
      ? { link: `https://${written}`, text: written }
      : { link: written };
    return { value, length: written.length };
  }
  if (email !== undefined) return { value: { email }, length: email.length };
  if (phone !== undefined && count(phone, '(') === count(phone, ')')) {
    return { value: { phone }, length: phone.length };
  }
  return undefined;
}

/** A full stop or a bracket behind an address belongs to the sentence, unless the bracket opened in it. */
function withoutSentenceEnd(url: string): string {
  let end = url.length;
  let unopened = count(url, ')') - count(url, '(');
  while (end > 0) {
    const last = url.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?'’…\]،؛؟]/u.test(last)) break;
    end -= 1;
  }
  return url.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
