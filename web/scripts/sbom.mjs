// Makes what the package says about the work of others in it:
//   dist/sbom.cdx.json     a bill of materials (CycloneDX 1.6): what is compiled in or bundled
//   dist/THIRD_PARTY.txt   their licences
// cmake/shipped.json names what is compiled in; versions and hashes are those that the build checks.
import { readFileSync } from 'node:fs';
import { filesIn, inRoot, unlessSame, write } from './shared.mjs';

const json = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));
const kSources = 'cmake/third-party.json';
const kShipped = 'cmake/shipped.json';
const kBundled = 'dist/import/parsers.licenses.txt';
const kLock = 'package-lock.json';

const licensed = (expression) => [{ expression }];

/** A generated table names its source and version in its first line. */
function versionIn(path) {
  const [, version] = readFileSync(inRoot(path), 'utf8').match(/\b(\d+\.\d+\.\d+)\b/) ?? [];
  if (!version) throw new Error(`${path} names no version`);
  return version;
}

/** Of the compiler's own libraries the version is that of the compiler, whichever it was. */
function compiledIn() {
  const sources = json(kSources);
  return json(kShipped).map(({ name, licence, for: description, version }) => ({
    type: 'library',
    'bom-ref': name,
    name,
    ...(sources[name] && {
      version: sources[name].version,
      hashes: [{ alg: 'SHA-256', content: sources[name].sha256 }],
    }),
    ...(version && { version: versionIn(version) }),
    description,
    licenses: licensed(licence),
  }));
}

/** What dist.mjs has bundled, by the headings of the licences; hashes as npm checks them. */
function bundled() {
  const { packages } = json(kLock);
  const text = readFileSync(inRoot(kBundled), 'utf8');
  const headings = [...text.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+\S*)$/gm)];
  return headings.map(([, name, version]) => {
    const found = Object.entries(packages).find(
      ([path, each]) => path.endsWith(`node_modules/${name}`) && each.version === version,
    )?.[1];
    if (!found) throw new Error(`${kLock} has no ${name} ${version}`);
    const [algorithm, base64] = found.integrity.split('-');
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      hashes: [
        {
          alg: algorithm.replace('sha', 'SHA-'),
          content: Buffer.from(base64, 'base64').toString('hex'),
        },
      ],
      licenses: licensed(found.license),
      purl,
    };
  });
}

function bom() {
  const { name, version, license, description } = json('package.json');
  const components = [...compiledIn(), ...bundled()];
  const ref = `pkg:npm/${name}@${version}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': ref,
        name,
        version,
        description,
        licenses: licensed(license),
        purl: ref,
      },
    },
    components,
    dependencies: [{ ref, dependsOn: components.map((each) => each['bom-ref']) }],
  };
}

function licences() {
  const texts = json(kShipped).map(
    ({ name, for: what }) =>
      `${name}: ${what}\n\n${readFileSync(inRoot('cmake/licences', `${name}.txt`), 'utf8').trim()}\n`,
  );
  return [...texts, readFileSync(inRoot(kBundled), 'utf8')].join(`\n${'-'.repeat(80)}\n\n`);
}

/** After what is bundled has been written. */
export async function writeBillOfMaterials() {
  const [bill, texts] = ['dist/sbom.cdx.json', 'dist/THIRD_PARTY.txt'].map((path) => inRoot(path));
  const named = json(kShipped).flatMap(({ version }) => version ?? []);
  const read = [
    kSources,
    kShipped,
    kBundled,
    kLock,
    'package.json',
    'web/scripts/sbom.mjs',
    ...named,
  ];
  const inputs = [...read.map((path) => inRoot(path)), ...filesIn(['cmake/licences'])];
  await unlessSame('sbom', { inputs, outputs: [bill, texts] }, () => {
    write(bill, `${JSON.stringify(bom(), null, 2)}\n`);
    write(texts, licences());
  });
}
