// The two scanners, as they run inside a page: their sources, and what they complain about.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const read = (path) => readFileSync(require.resolve(path), 'utf8');

/** Puts both into a page, which has no policy against it. */
export async function bringScanners(page) {
  for (const path of ['axe-core/axe.min.js', 'accessibility-checker-engine/ace.js']) {
    await page.addScriptTag({ content: read(path) });
  }
}

/** axe-core with every rule it has switched on: `rule: target`, of violations and of what it leaves open. */
export function scanWithAxe() {
  const lines = (results) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.flat().join(' ')} ${any[0]?.message ?? ''}`),
    );
  return window.axe
    .run(document, { resultTypes: ['violations', 'incomplete'] })
    .then(({ violations, incomplete, passes }) => ({
      violations: lines(violations),
      open: lines(incomplete),
      passed: passes.length,
    }));
}

/** IBM's engine, by its own requirements (WCAG 2.2 A and AA, and more): `rule: message: snippet`. */
export async function scanWithIbm() {
  const { results } = await new window.ace.Checker().check(document, ['IBM_Accessibility']);
  const lines = (what) =>
    results
      .filter(({ value: [policy, result] }) => `${policy} ${result}` === what)
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet}`);
  return {
    violations: lines('VIOLATION FAIL'),
    recommended: lines('RECOMMENDATION FAIL'),
    potential: [...lines('VIOLATION POTENTIAL'), ...lines('RECOMMENDATION POTENTIAL')],
    manual: [...lines('VIOLATION MANUAL'), ...lines('RECOMMENDATION MANUAL')],
    passed: results.filter(({ value }) => value[1] === 'PASS').length,
  };
}
