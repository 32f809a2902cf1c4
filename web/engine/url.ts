/**
 * Where core.wasm lies, for bundlers that take `new URL(…, import.meta.url)` along: to preload it, or to
 * hand it to `init`. Everything works without; the engine looks there by itself.
 */
export const coreUrl = new URL('../core.wasm', import.meta.url);

/** The same of rest.wasm, for `Engine.addPart('rest', …)`. */
export const restUrl = new URL('../rest.wasm', import.meta.url);

/** The same of international.wasm, for `Engine.addPart('international', …)`. */
export const internationalUrl = new URL('../international.wasm', import.meta.url);
