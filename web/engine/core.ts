import { Engine } from './engine.js';
import type { CoreSource, LoadOptions } from './types.js';

export * from './index.js';

/**
 * Starts the engine with a core from elsewhere, where a bundler or a runtime cannot find the package's
 * own. An element uses it by `ClearNotice.engine = init(…)`, before the first one is in the page. It is for
 * pages: `rest` is `when needed` unless the options say otherwise.
 */
export function init(source?: CoreSource, options?: LoadOptions): Promise<Engine> {
  return Engine.load(source, { rest: 'when needed', ...options });
}
