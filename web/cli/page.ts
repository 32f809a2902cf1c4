import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Engine, Notice } from '../engine/index.js';
import { previewDocument, type Shell } from '../preview/document.js';

/** A finished file of the page, by its name. */
const file = (name: string) => readFile(new URL(`../preview/${name}`, import.meta.url), 'utf8');

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but this script and this style; nothing is loaded, sent or evaluated, no markup is parsed. */
function policyFor(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

async function readShell(): Promise<Shell> {
  const [template, style, script, data] = await Promise.all(
    ['page.html', 'page.css', 'page.js', 'data.json'].map(file) as [
      Promise<string>,
      Promise<string>,
      Promise<string>,
      Promise<string>,
    ],
  );
  return { template, style, script, data, policy: policyFor(style, script) };
}

/**
 * One HTML file with everything in it; see previewDocument.
 * @param json the notice as it was read, UTF-8 without a byte order mark
 * @throws NoticeError where it has a locale that is not shipped
 */
export async function previewPage(
  engine: Engine,
  notice: Notice,
  locale: string,
  json: string,
): Promise<string> {
  await Promise.all(notice.locales.map((tag) => engine.addLocale(tag)));
  return previewDocument(await readShell(), { engine, notice, locale, json });
}

/** The same without a notice: it waits for a file. */
export async function emptyPreviewPage(): Promise<string> {
  return previewDocument(await readShell());
}
