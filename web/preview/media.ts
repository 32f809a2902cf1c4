// A page cannot make its browser prefer dark or print on the screen, but it can ask the same questions of
// its style sheets in other words: `@media print` becomes `@media all`.

/** What a look pretends. */
export interface Pretence {
  readonly scheme: 'light' | 'dark';
  readonly print?: boolean;
  readonly forced?: boolean;
}

const kAlways = '(min-width: 0)';
const kNever = '(max-width: 0)';

/** Each question of a media query, and the same in words that answer as the pretence wants. */
function answers({ scheme, print, forced }: Pretence): [RegExp, string][] {
  const say = (holds: boolean): string => (holds ? kAlways : kNever);
  const rows: [RegExp, string][] = [
    [/\(prefers-color-scheme:\s*dark\)/g, say(scheme === 'dark')],
    [/\(prefers-color-scheme:\s*light\)/g, say(scheme === 'light')],
    [/\(forced-colors:\s*active\)/g, say(!!forced)],
    [/\(forced-colors:\s*none\)/g, say(!forced)],
  ];
  // One pass, so that a print that was a screen does not become everything.
  if (print) rows.push([/\bprint\b|\bscreen\b/g, '']);
  return rows;
}

const originals = new WeakMap<CSSMediaRule, string>();

/** Makes the media rules of a sheet answer as the pretence wants; other questions stay what they are. */
export function pretend(rules: CSSRuleList, pretence: Pretence | undefined): void {
  for (const rule of rules) {
    // By its members: the rules of a frame are of another realm.
    if ('media' in rule) {
      const media = rule as CSSMediaRule;
      const original = originals.get(media) ?? media.media.mediaText;
      originals.set(media, original);
      media.media.mediaText = pretence ? rewritten(original, pretence) : original;
    }
    if ('cssRules' in rule) pretend((rule as CSSGroupingRule).cssRules, pretence);
  }
}

function rewritten(query: string, pretence: Pretence): string {
  return answers(pretence).reduce(
    (text, [question, answer]) =>
      text.replace(question, (found) =>
        found === 'print' ? 'all' : found === 'screen' ? 'print' : answer,
      ),
    query,
  );
}
