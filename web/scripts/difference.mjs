// What a task changed in the committed files, as a unified diff.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { filesIn, root, run, write } from './shared.mjs';

/** A case is one long line: its difference is readable where each member has a line of its own. What was
 * typed may hold U+2028, which ends a line for `.`, but not in a file of cases. */
const inLines = (path, text) =>
  path.endsWith('.jsonl') ? text.replace(/[^\n]+/g, (line) => caseInLines(JSON.parse(line))) : text;

/** git repeats the last line that begins with a letter above each difference: the name of the case. */
const caseInLines = (test) => `case: ${test.name}\n${JSON.stringify(test, null, 2)}`;

const snapshot = (folders) =>
  new Map(filesIn(folders).map((path) => [relative(root, path), readFileSync(path, 'utf8')]));

/**
 * Two states of files as a unified diff with the names they have in the project; empty where none
 * differs.
 * @param {Map<string, string>} before  contents by path
 * @param {Map<string, string>} after
 */
export async function difference(before, after) {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const changed = paths.filter((path) => before.get(path) !== after.get(path));
  if (changed.length === 0) return '';
  const folder = mkdtempSync(join(tmpdir(), 'clearnotice-'));
  try {
    for (const [name, files] of Object.entries({ before, after })) {
      // git wants both sides to be there.
      write(join(folder, name, '.side'), '');
      for (const path of changed)
        if (files.has(path)) write(join(folder, name, path), inLines(path, files.get(path)));
    }
    // It exits with 1 where there is a difference, as there is here.
    const tell = ['--no-pager', 'diff', '--no-index', '--no-color', '--no-prefix', '--stat', '-p'];
    const shell = 'git "$@"; test $? -le 1';
    return await run('sh', ['-c', shell, 'sh', ...tell, 'before', 'after'], { cwd: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints what `task` changes below `folders`, and nothing where it changes nothing. */
export async function showingChanges(folders, task) {
  const before = snapshot(folders);
  await task();
  process.stdout.write(await difference(before, snapshot(folders)));
}
