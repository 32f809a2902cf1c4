import { ClearNotice } from './element.js';

export * from './element.js';

// Twice on a page (two bundles, a CMS that repeats the snippet) the first one wins.
if (globalThis.customElements && !customElements.get('clear-notice')) {
  customElements.define('clear-notice', ClearNotice);
}
