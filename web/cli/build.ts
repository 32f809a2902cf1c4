import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { look } from '../element/style.js';
import { Author } from '../engine/author.js';
import type { Engine, Notice } from '../engine/index.js';
import { answerWithParts } from '../engine/parts.js';
import type { Command, Given } from './command.js';
import { concerning, FileTrouble, kExit, Misuse, type Exit } from './failure.js';
import { decode, nameOf, reason } from './files.js';
import { openNotice } from './notice.js';
import { advice, kSnippetMark, policy, snippet, snippetName } from './snippet.js';
import {
  kMark,
  kPackage,
  kPageCss,
  kPageSheet,
  kScript,
  kSheets,
  pageName,
  type Root,
  staticPage,
} from './static-page.js';

export const build: Command = {
  name: 'build',
  file: 'notice.json',
  summary:
    'Writes a folder for the site: static pages that need no script, and what the tag needs.',
  options: {
    out: { value: '<folder>', required: true, help: 'where to write; made if it is not there' },
    locale: { value: '<tags>', help: 'such as fr,en; default: every locale of the notice' },
    root: {
      value: '<root>',
      choices: ['shadow', 'light'],
      help: 'shadow (default), or light: in the page itself, as some password managers need it',
    },
    url: { value: '<address>', help: 'of the folder on the site; default: / and its name' },
  },
  details: `A page for each locale, such as fr.html: the notice, the choices and a form that the browser checks and
posts, all of it before any script. The script takes such a page over as it stands. On stdout: the
snippet to paste elsewhere, the policy (CSP), and what to do in WordPress, TYPO3 and Wix.
Pages of an earlier build are replaced; a file that is not ours is never written over.
"-" reads the notice from stdin. Exit code: 0 done, 1 the notice is wrong, 2 wrong use.

Example: clearnotice build notice.json --out public/notice --url /notice/`,
  run,
};

/** What stays the same for every notice; each is in the package by the same name. */
const kScripts = [
  'element/bundle.js',
  'core.wasm',
  'core-base64.js',
  'rest.wasm',
  'rest-base64.js',
  'core-js.js',
  'international.wasm',
  'international-base64.js',
  'international-js.js',
  'parts/complaints.js',
];

const ofPackage = (path: string) => readFile(new URL(`../${path}`, import.meta.url));

type Files = Map<string, string | Uint8Array>;

interface Facts {
  readonly controller?: { readonly name: string };
  readonly form?: { readonly action: string };
}

async function run({ file, values }: Given): Promise<Exit> {
  const name = nameOf(file);
  const { engine, notice, bytes } = await openNotice(file, undefined);
  const json = decode(name, bytes);
  const locales = chosen(notice, values['locale']);
  const out = resolve(values['out']!);
  const base = addressOf(values['url'] ?? `/${out.split(/[\\/]/).at(-1)}/`);
  const root = (values['root'] ?? 'shadow') as Root;
  const files: Files = await concerning(name, () => packageFiles(engine, notice));
  const script = files.get(kScript)!;
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const { controller, form } = JSON.parse(json) as Facts;
  const author = await Author.load();
  const pages = await Promise.all(
    locales.map(async (locale) => {
      const shown = await concerning(name, () => author.staticPage(bytes, locale));
      return { shown, locales, controller: controller?.name ?? '', root, integrity };
    }),
  );
  for (const page of pages) {
    files.set(pageName(page.shown.locale), staticPage(page));
    files.set(snippetName(page.shown.locale), snippet(page, base));
  }
  files.set('notice.json', bytes);
  await publish(out, notice, files);

  const [first] = pages;
  const paste = snippetName(locales[0]!);
  process.stdout.write(`${out}: ${locales.map(pageName).join(', ')}

Put the folder on the site, so that its address is ${base}, and link to these pages. Into a page of the
site paste what is in ${paste}${root === 'light' ? '.' : ':'}
${root === 'light' ? '' : `\n${snippet(first!, base)}`}
Where the page has a policy, this is enough (without 'wasm-unsafe-eval' a slower core is loaded):

Content-Security-Policy: ${policy(base, form?.action ?? '')}

${advice(first!, base)}`);
  return kExit.done;
}

/** @throws Misuse for a locale that the notice does not have */
function chosen(notice: Notice, asked: string | undefined): readonly string[] {
  if (asked === undefined) return notice.locales;
  const tags = [...new Set(asked.split(',').map((tag) => tag.trim()))];
  const missing = tags.find((tag) => !notice.locales.includes(tag));
  if (missing !== undefined)
    throw new Misuse(`--locale "${missing}": the notice has ${notice.locales.join(', ')}`);
  return tags;
}

/** A path of the site or an address, that ends in a slash. @throws Misuse */
function addressOf(typed: string): string {
  const isPath = /^\/(?!\/)/u.test(typed);
  if (/[\s"'<>\\?#]/u.test(typed) || !(isPath || /^https:\/\/./u.test(typed)))
    throw new Misuse(
      `--url "${typed}": a path like /notice/, or an address that begins with https://`,
    );
  return typed.endsWith('/') ? typed : `${typed}/`;
}

/** What the element needs for this notice, below its own folder. */
async function packageFiles(engine: Engine, notice: Notice): Promise<Files> {
  // Whoever fills the form in may have a number of any country.
  const plans = engine.parts.filter((part) => part.startsWith('phone-'));
  const paths = new Set([...kScripts, ...plans.map((part) => `parts/${part}.js`)]);
  for (const locale of notice.locales) {
    paths.add(`locales/${await engine.addLocale(locale)}.js`);
    await answerWithParts(
      () => notice.nodes(locale),
      async (part) => {
        paths.add(`parts/${part}.js`);
        await engine.addPart(part);
      },
    );
  }
  const files: Files = new Map();
  for (const path of paths) files.set(`${kPackage}/${path}`, await ofPackage(path));
  files.set(kSheets.shadow, look(false));
  files.set(kSheets.light, look(true));
  files.set(kPageSheet, kPageCss);
  return files;
}

/** Writes all of it, or nothing where a foreign file is in the way. @throws FileTrouble */
async function publish(out: string, notice: Notice, files: Files): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
    const gone: string[] = [];
    for (const path of await readdir(out)) {
      const ours = /^notice\.json$|\.html$/u.test(path) && (await isOurs(out, path, notice));
      if (!ours && files.has(path))
        throw new FileTrouble(`${join(out, path)} is not of this notice: nothing is written`);
      // A locale that the notice has lost leaves no page behind.
      if (ours && !notice.locales.includes(path.split('.')[0]!) && !files.has(path))
        gone.push(path);
    }
    for (const path of gone) await rm(join(out, path));
    for (const [path, content] of files) {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await writeFile(join(out, path), content);
    }
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    throw new FileTrouble(`cannot write into ${out}: ${reason(error)}`);
  }
}

async function isOurs(out: string, path: string, notice: Notice): Promise<boolean> {
  const text = await readFile(join(out, path), 'utf8');
  if (path.endsWith('.html')) return text.includes(kMark) || text.startsWith(kSnippetMark);
  try {
    return (JSON.parse(text) as { id?: unknown } | null)?.id === notice.id;
  } catch {
    return false;
  }
}
