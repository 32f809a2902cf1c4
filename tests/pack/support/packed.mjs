// The package as its users get it: packed once, unpacked where every small project of build/pack finds
// it. Nothing here takes anything from the tree but the tarball.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../../../web/scripts/build.mjs';
import { installPackTools } from '../../../web/scripts/setup.mjs';
import { filesIn, inRoot, run, unlessSame, write } from '../../../web/scripts/shared.mjs';

const kPlace = inRoot('build/pack');
export const kPackage = join(kPlace, 'node_modules/clearnotice');

/** Packs a checkout, with its dist, into `folder`, and returns where the tarball is. */
export async function pack(checkout, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: checkout,
  });
  return join(folder, readdirSync(folder)[0]);
}

/** Packs what is built, unless that is what lies there. @return the folder of the package */
export async function packed() {
  await alone(async () => {
    await installPackTools();
    const inputs = filesIn(['dist', 'package.json', 'README.md', 'LICENSE']);
    const outputs = [join(kPackage, 'package.json')];
    await unlessSame('packed', { inputs, outputs }, async () => {
      const tarball = await pack(inRoot(), join(kPlace, 'tarball'));
      const unpacked = join(kPlace, 'unpacked');
      rmSync(unpacked, { recursive: true, force: true });
      rmSync(kPackage, { recursive: true, force: true });
      mkdirSync(unpacked);
      await run('tar', ['-xzf', tarball, '-C', unpacked]);
      renameSync(join(unpacked, 'package'), kPackage);
    });
  });
  return kPackage;
}

/** A small project that uses the package, written anew. @return its folder */
export async function project(name, files) {
  await packed();
  const folder = join(kPlace, name);
  rmSync(folder, { recursive: true, force: true });
  const own = { name: `uses-clearnotice-${name}`, private: true, type: 'module' };
  write(join(folder, 'package.json'), JSON.stringify(own));
  for (const [path, content] of Object.entries(files)) write(join(folder, path), content);
  return folder;
}

/** A tool of tests/pack/package.json, from where it is installed. */
export const tool = (path) => import(join(kPlace, 'node_modules', path));

export const kBin = join(kPlace, 'node_modules/.bin');
