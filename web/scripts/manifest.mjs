// Makes dist/custom-elements.json from web/element/custom-elements.json and from the list of custom
// properties and parts at the head of web/element/style/tokens.css.
import { readFileSync } from 'node:fs';
import { inRoot, Stop, unlessSame, write } from './shared.mjs';

const kManifest = inRoot('web/element/custom-elements.json');
const kTokens = inRoot('web/element/style/tokens.css');

/** ` * --clearnotice-radius: 4px; rounding of corners`, and ` * form: the form`. */
function look() {
  const [head] = readFileSync(kTokens, 'utf8').split('*/', 1);
  const lines = [...head.matchAll(/^ \* ([\w-]+): (?:([^;\n]*); )?(.*)$/gm)];
  const described = lines.map(([, name, byDefault, description]) => ({
    name,
    description,
    ...(byDefault && { default: byDefault }),
  }));
  const isProperty = ({ name }) => name.startsWith('--');
  const cssProperties = described.filter(isProperty);
  const cssParts = described.filter((each) => !isProperty(each));
  if (cssProperties.length === 0 || cssParts.length === 0)
    throw new Stop(`${kTokens} no longer begins with its list.`);
  return { cssProperties, cssParts };
}

export async function writeManifest(output) {
  const inputs = [kManifest, kTokens, inRoot('web/scripts/manifest.mjs')];
  await unlessSame('manifest', { inputs, outputs: [output] }, () => {
    const manifest = JSON.parse(readFileSync(kManifest, 'utf8'));
    Object.assign(manifest.modules[0].declarations[0], look());
    write(output, `${JSON.stringify(manifest, null, 2)}\n`);
  });
}
