import type { RenderedHtml } from '../engine/index.js';
import { endonym, escapeHtml } from './html.js';

/** Where `<clear-notice>` keeps its page: in a shadow root, or in the page round it. */
export type Root = 'shadow' | 'light';

/** Tells a page of ours from a foreign one of the same name. */
export const kMark = '<meta name="generator" content="clearnotice">';

/** The package's files beside the pages. */
export const kPackage = 'clearnotice';
export const kSheets: Readonly<Record<Root, string>> = {
  shadow: `${kPackage}/element.css`,
  light: `${kPackage}/page-element.css`,
};
export const kPageSheet = `${kPackage}/page.css`;
export const kScript = `${kPackage}/element/bundle.js`;

export const pageName = (locale: string): string => `${locale}.html`;

/** The look of what stands round the notice. */
export const kPageCss = `:root {
  color-scheme: light dark;
}

body {
  max-inline-size: 44rem;
  margin: 0 auto;
  padding: 1.5rem 1.25rem 4rem;
  background: Canvas;
  color: CanvasText;
  font: 1rem/1.6 system-ui, sans-serif;
}

h1 {
  margin-block: 0 1.5rem;
  font-size: 1.25rem;
  line-height: 1.3;
}

nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25rem;
  margin: 0 0 2rem;
  padding: 0;
  list-style: none;
}

nav a {
  display: inline-block;
  min-inline-size: 24px;
  padding-block: 0.5rem;
  color: inherit;
}

nav [aria-current] {
  font-weight: 650;
  text-decoration: none;
}

@media print {
  nav {
    display: none;
  }
}
`;

export interface PageFacts {
  readonly shown: RenderedHtml;
  /** All that have a page. */
  readonly locales: readonly string[];
  /** Who answers for the notice; empty where it names nobody. */
  readonly controller: string;
  readonly root: Root;
  /** Of the script: `sha384-…`. */
  readonly integrity: string;
}

/**
 * What stands inside `<clear-notice>`, readable before any script and taken over by it.
 * @param base  before the addresses of our files
 */
export function pageContent({ shown, root }: PageFacts, base = ''): string {
  const { locale, dir, sha256, html } = shown;
  const page = `<div class="page" part="page" slot="page" lang="${locale}" dir="${dir}" data-sha256="${sha256}">${html}</div>`;
  if (root === 'light') return page;
  const sheet = `<link rel="stylesheet" href="${base}${kSheets.shadow}">`;
  return `<template shadowrootmode="open">${sheet}${page}</template>`;
}

export function openingTag({ shown, root }: PageFacts, base = ''): string {
  const light = root === 'light' ? ' render-root="light"' : '';
  return `<clear-notice src="${base}notice.json" locale="${shown.locale}"${light}>`;
}

export function scriptTag({ integrity }: PageFacts, base = ''): string {
  return `<script type="module" src="${base}${kScript}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

function languages({ shown, locales }: PageFacts): string {
  if (locales.length < 2) return '';
  const links = locales.map((tag) => {
    const current = tag === shown.locale ? ' aria-current="page"' : '';
    const name = escapeHtml(endonym(tag));
    return `<li><a href="${pageName(tag)}" lang="${tag}" hreflang="${tag}"${current}>${name}</a></li>\n`;
  });
  return `<nav>\n<ul>\n${links.join('')}</ul>\n</nav>\n`;
}

/** One page in one language: the notice and a form that works without script. */
export function staticPage(facts: PageFacts): string {
  const { shown, locales, controller, root } = facts;
  const others = locales
    .filter((tag) => tag !== shown.locale)
    .map((tag) => `<link rel="alternate" hreflang="${tag}" href="${pageName(tag)}">\n`);
  const title = [shown.title, controller].filter(Boolean).join(' · ');
  // The sheet of a shadow root is linked there: asked for now, it is there when the root is.
  const sheet =
    root === 'light'
      ? `<link rel="stylesheet" href="${kSheets.light}">`
      : `<link rel="preload" as="style" href="${kSheets.shadow}">`;
  return `<!doctype html>
<html lang="${shown.locale}" dir="${shown.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${kMark}
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${kPageSheet}">
${sheet}
${others.join('')}${scriptTag(facts)}
</head>
<body>
${languages(facts)}<main>
<h1>${escapeHtml(controller || shown.title)}</h1>
${openingTag(facts)}
${pageContent(facts)}
</clear-notice>
</main>
</body>
</html>
`;
}
