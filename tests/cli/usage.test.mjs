// What a person reads who types something the command does not understand, or asks for help.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { clearnotice, main, root, sample } from './support/run.mjs';

const kNames = [
  'preview',
  'render',
  'validate',
  'submit',
  'import',
  'lint',
  'diff',
  'receipt',
  'verify',
];

const kMisuse = [
  { typed: ['previw'], says: 'clearnotice: unknown command "previw"; did you mean "preview"?' },
  { typed: ['rendre', 'x'], says: 'clearnotice: unknown command "rendre"; did you mean "render"?' },
  { typed: ['xyzzy'], says: 'clearnotice: unknown command "xyzzy"' },
  { typed: ['__proto__'], says: 'clearnotice: unknown command "__proto__"' },
  { typed: ['--hlep'], says: 'clearnotice: unknown option "--hlep"; did you mean "--help"?' },
  { typed: ['render'], says: /^clearnotice render: which file\? clearnotice render notice\.json / },
  {
    typed: ['render', sample, 'b'],
    says: 'clearnotice render: one file at a time: "b" is one too many',
  },
  {
    typed: ['render', sample, '--lcoale', 'fr'],
    says: 'clearnotice render: unknown option --lcoale; did you mean --locale?',
  },
  {
    typed: ['render', sample, '--constructor=1'],
    says: 'clearnotice render: unknown option --constructor',
  },
  {
    typed: ['render', sample, '--locale'],
    says: 'clearnotice render: --locale needs a value: --locale <tag>',
  },
  {
    typed: ['render', sample, '--locale', '--format', 'text'],
    says: 'clearnotice render: --locale needs a value: --locale <tag>',
  },
  {
    typed: ['render', sample, '--format', 'htm'],
    says: 'clearnotice render: --format is one of html, text, json, not "htm"; did you mean "html"?',
  },
  {
    typed: ['render', sample, '--locale=fr', '--locale', 'en'],
    says: 'clearnotice render: --locale is given twice',
  },
  {
    typed: ['preview', sample, '--open=now'],
    says: 'clearnotice preview: --open takes no value',
  },
  { typed: ['validate'], says: 'clearnotice validate: --field <id> is missing' },
  {
    typed: ['validate', '--field', 'emial'],
    says: /^clearnotice validate: --field is one of .*, not "emial"; did you mean "email"\?$/,
  },
  {
    typed: ['validate', '--field', 'email', 'a@b.ch'],
    says: 'clearnotice validate: "a@b.ch" is too much: validate reads from stdin',
  },
  { typed: ['submit', '-'], says: /^clearnotice submit: stdin holds the values; / },
  {
    typed: ['import', 'policy.docx'],
    says:
      'clearnotice import: clearnotice imports .txt, .md and .html, and policy.docx is .docx: ' +
      'save it as one of these, or tell what it is with --format',
  },
  {
    typed: ['import', 'Policy.HTML'],
    says: 'clearnotice import: cannot read Policy.HTML: there is no such file',
  },
  {
    typed: ['render', 'none.json'],
    says: 'clearnotice render: cannot read none.json: there is no such file',
  },
  {
    typed: ['render', sample + '/inside'],
    says: /cannot read .*: there is no such file$/,
  },
  {
    typed: ['render', 'web'],
    says: 'clearnotice render: cannot read web: this is a folder, not a file',
  },
  {
    typed: ['preview', sample, '--out', 'no/such/folder/x.html'],
    says: 'clearnotice preview: cannot write no/such/folder/x.html: there is no such folder',
  },
  {
    typed: ['preview', sample, '--out', 'web'],
    says: 'clearnotice preview: cannot write web: this is a folder, not a file',
  },
];

for (const { typed, says } of kMisuse) {
  const name = typed.join(' ').replaceAll(root, '');
  test(`wrong use is told in one line and ends with 2: ${name}`, async () => {
    const { exit, out, err } = await clearnotice(typed);
    const [first, ...rest] = err.split('\n');
    if (typeof says === 'string') assert.equal(first, says);
    else assert.match(first, says);
    // Where a file is the trouble, the help would not help.
    if (!first.includes(': cannot '))
      assert.match(rest.shift(), /^See: clearnotice( \w+)? --help$/);
    assert.deepEqual(rest, ['']);
    assert.equal(out, '');
    assert.equal(exit, 2);
  });
}

test('a full disk is told in one line', { skip: !existsSync('/dev/full') }, () => {
  const { stderr, status } = spawnSync(process.execPath, [main, 'render', sample], {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
  });
  assert.equal(stderr, 'clearnotice: cannot write to stdout: no space is left\n');
  assert.equal(status, 2);
});

test('nothing typed shows the usage on stderr and ends with 2', async () => {
  const { exit, out, err } = await clearnotice([]);
  assert.match(err, /^Usage: clearnotice <command>/);
  assert.equal(out, '');
  assert.equal(exit, 2);
});

test('help goes to stdout and names every command', async () => {
  for (const words of [['--help'], ['-h'], ['help']]) {
    const { exit, out, err } = await clearnotice(words);
    for (const name of kNames) assert.match(out, new RegExp(`^  ${name} +\\S`, 'm'));
    assert.equal(err, '');
    assert.equal(exit, 0);
  }
});

for (const name of kNames)
  test(`the help of ${name} has usage, options, exit codes and an example, in 100 columns`, async () => {
    const { exit, out } = await clearnotice([name, '--help']);
    assert.match(out, new RegExp(`^Usage: clearnotice ${name} `));
    assert.match(out, /^ {2}--help +this text$/m);
    assert.match(out, /Exit code: 0 /);
    assert.match(out, /^Example: .*clearnotice /m);
    for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
    assert.equal(exit, 0);
    assert.equal((await clearnotice(['help', name])).out, out);
  });

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const word of ['--version', '-v'])
    assert.deepEqual(await clearnotice([word]), {
      exit: 0,
      signal: null,
      out: `${version}\n`,
      err: '',
    });
});
