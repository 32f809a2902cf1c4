import { readFile } from 'node:fs/promises';

import core from '../core-base64.js';
import type { Engine, Notice } from '../engine/index.js';
import catalogues from '../locales/index.js';

/** The finished parts of the page, made by the build from web/preview. */
const kParts = new URL('../preview/', import.meta.url);

const part = (name: string) => readFile(new URL(name, kParts), 'utf8');

const kEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => kEntities[character]!);
}

/** JSON inside a script element: `</script>` or `<!--` in a text of the notice would end or hide it. */
function escapeJson(json: string): string {
  return json.replaceAll('<', '\\u003c');
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

/** The clinic's name; a notice made of sections alone may have none. */
function clinicOf(json: string, notice: Notice): string {
  const { controller } = JSON.parse(json) as { controller?: { name?: unknown } };
  return typeof controller?.name === 'string' ? controller.name : notice.id;
}

/** The words of every locale of the notice, since the page cannot load any later. */
async function wordsFor(engine: Engine, notice: Notice): Promise<string[]> {
  const tags = await Promise.all(notice.locales.map((tag) => engine.addLocale(tag)));
  const modules = await Promise.all([...new Set(tags)].map((tag) => catalogues[tag]!()));
  return modules.map((words) => words.default);
}

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
  const words = await wordsFor(engine, notice);
  const fallback = notice.render(locale, 'html');
  const [template, css, script] = await Promise.all(['page.html', 'page.css', 'page.js'].map(part));
  const clinic = clinicOf(json, notice);
  const blanks: Readonly<Record<string, string>> = {
    title: escapeHtml(`${clinic}: ${fallback.title}`),
    clinic: escapeHtml(clinic),
    id: escapeHtml(notice.id),
    version: escapeHtml(notice.version),
    languages: languageLinks(notice, locale),
    locale,
    dir: fallback.dir,
    fallback: fallback.html,
    notice: escapeJson(json),
    core: escapeJson(JSON.stringify({ core, words })),
    css: css!,
    script: script!,
  };
  // One pass, so that what is filled in is never searched for blanks itself.
  return template!.replace(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name]!);
}
