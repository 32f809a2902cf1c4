import { readFile } from 'node:fs/promises';

import core from '../core-base64.js';
import international from '../international-base64.js';
import partTexts from '../parts/index.js';
import type { Engine, Notice } from '../engine/index.js';
import catalogues from '../locales/index.js';

/** A finished file of the page, by its path in the package. */
const file = (path: string) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');

const kEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => kEntities[character]!);
}

/** JSON in the page: `</script>` or `<!--` in a text of the notice would end or hide the element. */
function dataBlock(json: string, id = ''): string {
  const attribute = id && ` id="${id}"`;
  return `<script type="application/json"${attribute}>${json.replaceAll('<', '\\u003c')}</script>`;
}

/** `français` for fr: a reader looks for the own name of a language. */
function endonym(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}

function languageLinks(notice: Notice, shown: string): string {
  return notice.locales
    .map((tag) => {
      const current = tag === shown ? ' aria-current="true"' : '';
      const name = escapeHtml(endonym(tag));
      return `<li><a href="#locale=${tag}" lang="${tag}" hreflang="${tag}"${current}>${name}</a></li>`;
    })
    .join('');
}

/** What the page says about the notice; the core has checked the types. */
interface Facts {
  readonly controller?: { readonly name: string };
  readonly form?: object;
}

/** The words of every locale of the notice, since the page cannot load any later. */
async function wordsFor(tags: readonly string[]): Promise<string[]> {
  const modules = await Promise.all(tags.map((tag) => catalogues[tag]!()));
  return modules.map((words) => words.default);
}

/** What a page that cannot load anything may need of the parts. */
async function textsOfParts(locales: readonly string[]): Promise<Record<string, string>> {
  const needed = Object.entries(partTexts).filter(
    ([name]) => !name.startsWith('countries-') || locales.some((tag) => name.endsWith(`-${tag}`)),
  );
  const texts = needed.map(async ([name, load]) => [name, (await load()).default]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

const kFiles = [
  'preview/page.html',
  'preview/page.css',
  'element/bundle.iife.js',
  'preview/page.js',
];

const kFormHint =
  'Fill in the form and send it. What would leave the page appears here, to the last character.';

/**
 * One HTML file with everything in it: the notice as static HTML, readable before any script, and the
 * live element with the core, the words and the notice.
 * @param json the notice as it was read, UTF-8 without a byte order mark
 */
export async function previewPage(
  engine: Engine,
  notice: Notice,
  locale: string,
  json: string,
): Promise<string> {
  const added = await Promise.all(notice.locales.map((tag) => engine.addLocale(tag)));
  const tags = [...new Set(added)];
  const [words, parts] = await Promise.all([wordsFor(tags), textsOfParts(tags)]);
  const fallback = await engine.withParts(() => notice.render(locale, 'html'));
  const [template, css, element, page] = await Promise.all(kFiles.map(file));
  const { controller, form } = JSON.parse(json) as Facts;
  const blanks: Readonly<Record<string, string>> = {
    // A notice made of sections alone names nobody.
    title: escapeHtml(controller ? `${controller.name}: ${fallback.title}` : fallback.title),
    heading: escapeHtml(controller?.name ?? fallback.title),
    id: escapeHtml(notice.id),
    version: escapeHtml(notice.version),
    languages: languageLinks(notice, locale),
    locale,
    dir: fallback.dir,
    fallback: fallback.html,
    hint: form ? kFormHint : 'This notice has no form.',
    hidden: form ? '' : 'hidden',
    notice: dataBlock(json),
    data: dataBlock(JSON.stringify({ core, international, words, parts }), 'preview-core'),
    style: `<style>\n${css}</style>`,
    // One script: the page must hand the core over before the new element first asks for it.
    script: `<script>\n${element}\n(() => {\n${page}})();\n</script>`,
  };
  // One pass, so that what is filled in is never searched for blanks itself.
  return template!.replace(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name]!);
}
