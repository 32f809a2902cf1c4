// The hostile sentences of the corpus, and a notice that says them.
import { existsSync, readFileSync } from 'node:fs';
import { everything } from './everything.mjs';

const corpus = new URL('../../../shared/corpora/xss.jsonl', import.meta.url);
export const skip = existsSync(corpus) ? false : 'needs ../shared/corpora';
export const sentences = skip
  ? []
  : readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      // A line break in an address is a line of it.
      .map((line) => JSON.parse(line).input.replaceAll('\n', ' '));

/** Each of them stands in a notice as a text that is shown, however deep. */
const isText = (value, key) => /^Word\d+x(\nWord\d+x)*$/.test(value) || key === 'abbr';

/** The notice with what `words` gives in the place of each of its texts. */
export function saying(words, notice = everything) {
  let count = 0;
  const replaced = JSON.stringify(notice, (key, value) => {
    if (typeof value !== 'string' || !isText(value, key)) return value;
    return words(count++);
  });
  return { notice: JSON.parse(replaced), count };
}

// The reader refuses control characters and emptiness before anything is shown.
export const isRefused = (words) => /[\0-\x08\v-\x1f]|^\s*$/.test(words);
export const shown = sentences.filter((words) => !isRefused(words));
