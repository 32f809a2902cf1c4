// The preview as the text of one file. The command line writes it, and the page writes itself anew when
// it is saved: by this one function, so that both are the same to the byte.
import type { Engine, Notice } from '../engine/index.js';

/** What is the same in every preview. */
export interface Shell {
  /** The page with its blanks. */
  readonly template: string;
  /** The content security policy, which knows style and script by their hashes. */
  readonly policy: string;
  readonly style: string;
  readonly script: string;
  /** JSON; see held.ts. */
  readonly data: string;
}

/** What is shown first. */
export interface Shown {
  readonly engine: Engine;
  readonly notice: Notice;
  /** One of the notice's. */
  readonly locale: string;
  /** notice.json as it was read, without a byte order mark. */
  readonly json: string;
}

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
function dataBlock(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
}

/** What the page says about the notice; the core has checked the types. */
interface Facts {
  readonly controller?: { readonly name: string };
}

/** How a notice is called in a heading: by who answers for it. A notice of sections alone names nobody. */
export function nameOf(json: string, title: string): string {
  return (JSON.parse(json) as Facts).controller?.name ?? title;
}

const kEmpty = {
  title: 'Preview of a privacy notice',
  heading: 'Preview of a privacy notice',
  facts: 'Nothing is open yet.',
  locale: 'en',
  dir: 'ltr',
  plain: '',
  notice: dataBlock('preview-notice', ''),
};

async function blanksOf({ engine, notice, locale, json }: Shown): Promise<typeof kEmpty> {
  const plain = await engine.withParts(() => notice.render(locale, 'html'));
  const heading = nameOf(json, plain.title);
  return {
    title: escapeHtml(heading === plain.title ? heading : `${heading}: ${plain.title}`),
    heading: escapeHtml(heading),
    facts: `Preview of notice <code>${escapeHtml(notice.id)}</code>, version ${escapeHtml(notice.version)}`,
    locale,
    dir: plain.dir,
    plain: plain.html,
    notice: dataBlock('preview-notice', json),
  };
}

/**
 * One HTML file with everything in it: the notice as static HTML, readable before any script, and the
 * live element with the core and the words of every locale. Without a notice it waits for a file.
 */
export async function previewDocument(shell: Shell, shown?: Shown): Promise<string> {
  const { template, policy, style, script, data } = shell;
  const blanks: Readonly<Record<string, string>> = {
    policy,
    style: `<style>${style}</style>`,
    script: `<script>${script}</script>`,
    data: dataBlock('preview-data', data),
    ...(shown ? await blanksOf(shown) : kEmpty),
  };
  // One pass, so that what is filled in is never searched for blanks itself.
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name]!);
}
