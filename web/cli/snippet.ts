import { escapeHtml } from './html.js';
import { openingTag, pageContent, type PageFacts, pageName, scriptTag } from './static-page.js';

/** Tells a snippet of ours from a foreign file. */
export const kSnippetMark = '<!-- clearnotice -->';

export const snippetName = (locale: string): string => `${locale}.snippet.html`;

/**
 * The form alone, for where neither script nor static page arrive: labels, hints and controls, each on
 * a line of its own. The purposes of each field are one link away.
 */
function plainForm(html: string, notice: string): string {
  const form = /<form .*<\/form>/su.exec(html)?.[0] ?? '';
  return form
    .replace(/<details class="use">.*?<\/details>/gsu, '')
    .replace(/<p id="[\w-]+-error"[^>]*><\/p>/gu, '')
    .replace(/ (?:class|part|aria-describedby)="[^"]*"/gu, '')
    .replace('href="#notice"', `href="${notice}"`)
    .replace(/(?=<(?:div|fieldset|p|button|input type="hidden"|\/form)\b)/gu, '\n');
}

/**
 * What is pasted into a page of the site: tag, fallback and script.
 * @param base  the address of the folder on the site
 */
export function snippet(facts: PageFacts, base: string): string {
  const { shown, root } = facts;
  const page = `${base}${pageName(shown.locale)}`;
  const link = `<p><a href="${page}">${escapeHtml(shown.title)}</a></p>`;
  const form = plainForm(shown.html, page);
  const inside = root === 'light' ? pageContent(facts, base) : [link, form].join('\n').trimEnd();
  return [
    kSnippetMark,
    openingTag(facts, base),
    inside,
    '</clear-notice>',
    scriptTag(facts, base),
    '',
  ].join('\n');
}

/** An address of another site, as a policy names it; nothing for this one. */
function originOf(address: string): string[] {
  return URL.canParse(address) ? [new URL(address).origin] : [];
}

/**
 * The policy that a page with the notice can have.
 * @param action  where its form posts; empty where it has none
 */
export function policy(base: string, action: string): string {
  const own = originOf(base)[0] ?? "'self'";
  const targets = ["'self'", ...originOf(action)];
  const connect = [...new Set([own, ...targets])];
  return [
    "default-src 'none'",
    `script-src ${own} 'wasm-unsafe-eval'`,
    `style-src ${[...new Set(["'self'", own])].join(' ')}`,
    `connect-src ${connect.join(' ')}`,
    `form-action ${targets.join(' ')}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** What to do in the systems that most clinics have. */
export function advice(facts: PageFacts, base: string): string {
  const { integrity } = facts;
  return `WordPress  Upload the folder beside wp-content. Add a block "Custom HTML" and paste. Only people who may
           post unfiltered HTML can (administrators; on a network of sites, network administrators):
           for others, and for page builders that take the script away, let the theme add the script:
             wp_enqueue_script_module('clearnotice', '${base}clearnotice/element/bundle.js');

TYPO3      Upload the folder into the public folder. Add a content element "Plain HTML" with the
           snippet. Where its script is taken away, write into the TypoScript of the site:
             page.includeJSFooter.clearnotice = ${base}clearnotice/element/bundle.js
             page.includeJSFooter.clearnotice.external = 1
             page.includeJSFooter.clearnotice.type = module
             page.includeJSFooter.clearnotice.integrity = ${integrity}
             page.includeJSFooter.clearnotice.crossorigin = anonymous

Wix        Upload the folder to a web space of your own that answers over https with
           "Access-Control-Allow-Origin: *", since Wix hosts no such folder. Add a Custom Element, give
           it the address of clearnotice/element/bundle.js there (type: module) and the tag name
           clear-notice; set the attributes src (the address of notice.json there) and locale. Wix
           passes attributes alone: link to the static page (${pageName(facts.shown.locale)}) beside it.
`;
}
