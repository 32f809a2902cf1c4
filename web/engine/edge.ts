// Takes the place of module.ts in the two builds for edge runtimes (web/scripts/package.mjs). They
// refuse to compile while they run: each `chunk` there is the .wasm itself, compiled when deployed.
import type { CoreSource } from './types.js';

export * from './module.js';

/** The package's own module as it was deployed, or another that is handed in, compiled. */
export function compiler(
  _place: unknown,
  chunk: () => Promise<{ readonly default: unknown }>,
): (source?: CoreSource) => Promise<WebAssembly.Module> {
  return async (source) => (source ?? (await chunk()).default) as WebAssembly.Module;
}
