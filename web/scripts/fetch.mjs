// Fetches the third-party sources of cmake/third-party.json into the cache folder: each archive
// once, checked against its sha256, unpacked to <cache>/<name>-<version>.
//
// On Debian they come through apt, as source packages of Debian 13, from the mirror that the machine
// already uses; elsewhere from the projects' own releases. Debian did not repack any of these: its
// archives have the sha256 that upstream's have, so one line serves both.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, findProgram, inRoot, main, run, sha256, step, Stop } from './shared.mjs';

const kSuite = 'trixie';

let aptOptions;

/** An apt configuration of our own, in the cache folder: nothing on the machine changes. */
async function prepareApt() {
  const mirrors = await run('apt-get', ['indextargets', '--format', '$(REPO_URI)']);
  const mirror = mirrors.split('\n').find((uri) => /\/debian\/?$/.test(uri));
  if (!mirror) throw new Stop('apt knows no Debian mirror.');
  const apt = join(cache, 'apt');
  mkdirSync(join(apt, 'lists/partial'), { recursive: true });
  mkdirSync(join(apt, 'cache/archives/partial'), { recursive: true });
  // The suite's signature is not asked for: Debian 12 need not have its key, and every archive has
  // a pinned sha256.
  const list = join(apt, 'sources.list');
  writeFileSync(list, `deb-src [trusted=yes] ${mirror} ${kSuite} main\n`);
  const options = [
    `Dir::Etc::SourceList=${list}`,
    'Dir::Etc::SourceParts=/dev/null',
    `Dir::State::Lists=${join(apt, 'lists')}`,
    `Dir::Cache=${join(apt, 'cache')}`,
    // apt's sandbox user could not write to a home folder.
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  await run('apt-get', [...options, 'update']);
  return options;
}

async function fromDebian({ debian, version }, folder) {
  aptOptions ??= await prepareApt();
  const args = ['source', '--download-only', '--tar-only', debian];
  await run('apt-get', [...aptOptions, ...args], { cwd: folder });
  const archive = readdirSync(folder).find((name) => name.startsWith(`${debian}_${version}.orig.`));
  if (!archive) throw new Stop(`Debian's ${kSuite} no longer has ${debian} ${version}.`);
  return readFileSync(join(folder, archive));
}

async function fromRelease({ url }) {
  const response = await fetch(url);
  if (!response.ok) throw new Stop(`${url} answered ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

/** The archive's bytes from the first place that has the right ones. */
async function download(entry, folder) {
  const refused = [];
  for (const place of findProgram('apt-get') ? [fromDebian, fromRelease] : [fromRelease]) {
    try {
      const bytes = await place(entry, folder);
      if (sha256(bytes) === entry.sha256) return bytes;
      refused.push(`${place.name}: the sha256 is ${sha256(bytes)}, not ${entry.sha256}`);
    } catch (error) {
      refused.push(`${place.name}: ${error.message}`);
    }
  }
  throw new Stop(`${entry.url} could not be fetched.\n${refused.join('\n')}`);
}

export async function fetchThirdParty() {
  const entries = JSON.parse(readFileSync(inRoot('cmake/third-party.json'), 'utf8'));
  for (const [name, entry] of Object.entries(entries)) {
    const target = join(cache, `${name}-${entry.version}`);
    if (existsSync(target)) continue;
    const work = `${target}.${process.pid}`;
    const archive = join(cache, 'downloads', `${name}-${entry.version}.tar.gz`);
    try {
      mkdirSync(work, { recursive: true });
      if (!existsSync(archive) || sha256(readFileSync(archive)) !== entry.sha256) {
        await step(`Fetching ${name} ${entry.version}`, async () => {
          const bytes = await download(entry, work);
          mkdirSync(join(cache, 'downloads'), { recursive: true });
          writeFileSync(archive, bytes);
        });
      }
      const unpacked = join(work, 'unpacked');
      mkdirSync(unpacked);
      const depth = entry.root.split('/').length;
      await run('tar', [
        ...['-xzf', archive, '-C', unpacked, `--strip-components=${depth}`],
        ...entry.keep.map((folder) => `${entry.root}/${folder}`),
      ]);
      // By rename, so that a folder of that name is always complete.
      renameSync(unpacked, target);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}

await main(import.meta, fetchThirdParty);
