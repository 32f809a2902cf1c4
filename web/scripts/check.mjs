// npm run check: what can be said without running the code. Formatters, types, clang-tidy, and the
// walls between the rooms of the core.
//   --fix  lets both formatters write
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { filesIn, inRoot, main, root, run, step, Stop, unlessSame } from './shared.mjs';

const kOurs = ['wasm', 'tests', 'cmake'];

/** What each room may include: itself and the rooms before it. The linker does not see headers.
 * Lint, change and author come last: what visitors load includes none of them. */
const kRooms = [
  'text',
  'json',
  'phone',
  'catalog',
  'field',
  'notice',
  'consent',
  'payload',
  'view',
  'lint',
  'change',
  'author',
];
const kForbidden = [
  { what: /^<(unicode\/|unicode|icu)/, except: /^wasm\/core\/text\// },
  { what: /^<nlohmann\// },
  { what: /^<(emscripten|iostream|fstream|filesystem|chrono|ctime|time\.h)/ },
  { what: /^"(abi|tools|tests)\// },
];

/** The complaint about one #include in the core, or undefined. */
function badInclude(file, included) {
  const rule = kForbidden.find(({ what, except }) => what.test(included) && !except?.test(file));
  if (rule) return `${file} includes ${included}, which the core does not use here`;
  const room = kRooms.indexOf(file.split('/')[2]);
  const other = kRooms.indexOf(included.match(/^"core\/(\w+)\//)?.[1]);
  if (room >= 0 && other > room) return `${file} includes ${included}: arrows run the other way`;
}

function checkRooms() {
  const complaints = filesIn(['wasm/core'], /\.[ch]pp$/).flatMap((path) => {
    const includes = readFileSync(path, 'utf8').matchAll(/^#include (\S+)/gm);
    return [...includes].flatMap(
      ([, included]) => badInclude(relative(root, path), included) ?? [],
    );
  });
  if (complaints.length > 0) throw new Stop(complaints.join('\n'));
}

/** Only what changed since it was last found clean, on all cores. Tests run under sanitizers anyway. */
async function tidy() {
  const commands = JSON.parse(readFileSync(inRoot('build/dev/compile_commands.json'), 'utf8'));
  const files = new Set(commands.map(({ file }) => file));
  const waiting = [...files].filter((file) => file.startsWith(inRoot('wasm', '/')));
  const shared = [...filesIn(['wasm'], /\.hpp$|\.h$/), inRoot('.clang-tidy')];
  const complaints = [];
  const work = async () => {
    for (let file; (file = waiting.shift());) {
      const name = relative(root, file);
      const args = ['--quiet', '-p', inRoot('build/dev'), file];
      await unlessSame(`tidy/${name}`, { inputs: [file, ...shared] }, () =>
        run('clang-tidy-14', args),
      ).catch((error) => complaints.push(error.message));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (complaints.length > 0) throw new Stop(complaints.join('\n'));
}

await main(import.meta, async ([option]) => {
  const fix = option === '--fix';
  await setup('check');
  await build(['dev', 'tests', 'wasm', 'dist']);
  const sources = filesIn(kOurs, /\.[ch]pp$|\.h$/).filter((path) => !path.includes('/generated/'));
  const bin = (name) => inRoot('node_modules/.bin', name);
  const checks = {
    'clang-format': () =>
      run('clang-format-14', [...(fix ? ['-i'] : ['--dry-run', '-Werror']), ...sources]),
    prettier: () => run(bin('prettier'), [fix ? '--write' : '--check', '.', '--log-level=warn']),
    types: () => run(bin('tsc'), ['--noEmit', '--emitDeclarationOnly', 'false']),
    rooms: checkRooms,
    'clang-tidy': tidy,
  };
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    await step(name, check).catch((error) => {
      console.log(error.message);
      failed.push(name);
    });
  }
  if (failed.length > 0) throw new Stop(`Not clean: ${failed.join(', ')}.`);
});
