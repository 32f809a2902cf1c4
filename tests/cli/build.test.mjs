// `clearnotice build`: a folder to put on the site, and the snippet to paste.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'parse5';

import { clearnotice, folderWith, sample, small, withForm } from './support/run.mjs';

const kSample = JSON.parse(readFileSync(sample, 'utf8'));

async function built(test, notice, words = [], before = {}) {
  const cwd = folderWith(test, { 'n.json': JSON.stringify(notice) });
  mkdirSync(join(cwd, 'site'));
  for (const [name, text] of Object.entries(before)) writeFileSync(join(cwd, 'site', name), text);
  const run = () => clearnotice(['build', 'n.json', '--out', 'site', ...words], { cwd });
  const told = await run();
  const read = (name) => readFileSync(join(cwd, 'site', name), 'utf8');
  const names = () => readdirSync(join(cwd, 'site')).sort();
  return { cwd, run, read, names, ...told };
}

function* elements(node) {
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

const attribute = (element, name) => element.attrs.find((each) => each.name === name)?.value;
/** What a page of ours loads or links to. */
const addresses = (html) =>
  [...elements(parse(html))]
    .map((each) => attribute(each, 'href') ?? attribute(each, 'src') ?? '')
    .filter((address) => address && !/^(?:#|https:|mailto:|tel:)/.test(address));

test('a page for each locale, beside the files that it names', async (context) => {
  const { exit, err, read, names, cwd } = await built(context, kSample);
  assert.deepEqual([exit, err], [0, '']);
  assert.deepEqual(names(), [
    'clearnotice',
    ...['de', 'en', 'fr'].flatMap((tag) => [`${tag}.html`, `${tag}.snippet.html`]),
    'notice.json',
  ]);
  assert.equal(read('notice.json'), JSON.stringify(kSample), 'byte for byte');
  for (const locale of kSample.locales) {
    const named = addresses(read(`${locale}.html`));
    assert.ok(named.length >= 7);
    for (const address of named) assert.ok(existsSync(join(cwd, 'site', address)), address);
    for (const other of kSample.locales) assert.ok(named.includes(`${other}.html`));
  }
});

test('the integrity is that of the script beside the pages', async (context) => {
  const { read, out } = await built(context, withForm);
  const hash = createHash('sha384').update(read('clearnotice/element/bundle.js')).digest('base64');
  for (const text of [read('en.html'), read('en.snippet.html'), out])
    assert.ok(text.includes(`integrity="sha384-${hash}"`));
});

test('every locale has its direction, and the hash that render tells', async (context) => {
  const notice = { ...kSample, ...withForm, locales: ['en', 'ar', 'bg'], layers: 'layered' };
  for (const [key, value] of Object.entries(kSample)) if (!(key in withForm)) delete notice[key];
  const { read, exit, err } = await built(context, notice);
  assert.deepEqual([exit, err], [0, '']);
  for (const [locale, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['bg', 'ltr'],
  ]) {
    const page = read(`${locale}.html`);
    assert.ok(page.includes(`<html lang="${locale}" dir="${dir}">`));
    const cwd = folderWith(context, { 'n.json': JSON.stringify(notice) });
    const words = ['render', 'n.json', '--locale', locale, '--format', 'json'];
    const { sha256 } = JSON.parse((await clearnotice(words, { cwd })).out);
    assert.ok(page.includes(`data-sha256="${sha256}"`));
    assert.ok(page.includes(`name="text-sha256" value="${sha256}"`));
  }
});

test('what is printed is the snippet, the policy, and what to do in three systems', async (context) => {
  const { out, read } = await built(context, withForm, ['--url', '/privacy']);
  assert.ok(out.includes(read('en.snippet.html')));
  assert.ok(out.includes('<clear-notice src="/privacy/notice.json" locale="en">'));
  assert.ok(out.includes('<a href="/privacy/en.html">Privacy notice</a>'));
  assert.match(out, /<form id="form" method="post" action="https:\/\/harbour\.example\/contact">/);
  assert.match(out, /src="\/privacy\/clearnotice\/element\/bundle\.js"/);
  assert.match(out, /script-src 'self' 'wasm-unsafe-eval'; /);
  assert.match(out, /connect-src 'self' https:\/\/harbour\.example; /);
  assert.match(out, /form-action 'self' https:\/\/harbour\.example; /);
  for (const system of ['WordPress', 'TYPO3', 'Wix']) assert.ok(out.includes(system));
});

test('light: page and snippet hold the notice itself, and no shadow root', async (context) => {
  const { read } = await built(context, withForm, ['--root', 'light', '--url', '/p/']);
  for (const text of [read('en.html'), read('en.snippet.html')]) {
    assert.ok(!text.includes('shadowroot'));
    assert.ok(text.includes('render-root="light"'));
    assert.ok(text.includes('<div class="page"'));
  }
  assert.match(read('clearnotice/page-element.css'), /^clear-notice\{/);
  assert.ok(!read('clearnotice/page-element.css').includes(':host'));
});

test('on another host the snippet and the policy name it', async (context) => {
  const { out } = await built(context, small, ['--url', 'https://files.example/n/']);
  assert.ok(out.includes('src="https://files.example/n/notice.json"'));
  assert.match(out, /script-src https:\/\/files\.example 'wasm-unsafe-eval'/);
  assert.match(out, /connect-src https:\/\/files\.example 'self'/);
  assert.ok(!out.includes('<form'), 'a notice without a form has none');
});

test('a page of an earlier build is replaced, one of a lost locale goes, a foreign one stays', async (context) => {
  const { cwd, run, read, names } = await built(context, withForm, [], { 'about.html': 'mine' });
  const before = read('en.html');
  writeFileSync(
    join(cwd, 'n.json'),
    JSON.stringify({ ...withForm, version: '3', locales: ['en'] }),
  );
  const told = await run();
  assert.deepEqual([told.exit, told.err], [0, '']);
  assert.notEqual(read('en.html'), before);
  assert.equal(read('about.html'), 'mine');
  assert.deepEqual(
    names().filter((name) => name.endsWith('.html')),
    ['about.html', 'en.html', 'en.snippet.html'],
  );
});

test('a foreign file in the way stops it before anything is written', async (context) => {
  for (const [name, text] of [
    ['en.html', '<h1>Mine</h1>'],
    ['notice.json', '{"id":"another"}'],
    ['notice.json', 'no JSON'],
  ]) {
    const { exit, err, names, read } = await built(context, withForm, [], { [name]: text });
    assert.equal(exit, 2);
    assert.match(err, /is not of this notice: nothing is written/);
    assert.deepEqual(names(), [name]);
    assert.equal(read(name), text);
  }
});

test('some locales alone can be written', async (context) => {
  const { names, exit } = await built(context, kSample, ['--locale', 'de, fr']);
  assert.equal(exit, 0);
  assert.deepEqual(
    names().filter((name) => name.endsWith('.html')),
    ['de.html', 'de.snippet.html', 'fr.html', 'fr.snippet.html'],
  );
});

const kMisuses = [
  { words: ['--locale', 'pt'], err: /--locale "pt": the notice has en, fr/ },
  { words: ['--url', 'notice'], err: /--url "notice": a path like/ },
  { words: ['--url', '//evil.example/'], err: /--url/ },
  { words: ['--url', '/"><script>'], err: /--url/ },
  { words: ['--url', 'http://plain.example/'], err: /--url/ },
  { words: ['--root', 'closed'], err: /--root is one of shadow, light/ },
];

for (const { words, err } of kMisuses)
  test(`wrong use is told: ${words.join(' ')}`, async (context) => {
    const told = await built(context, withForm, words);
    assert.equal(told.exit, 2);
    assert.match(told.err, err);
    assert.deepEqual(told.names(), []);
  });

test('text that looks like markup stays text, in pages and snippets', async (context) => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const controller = { ...withForm.controller, name: hostile };
  const notice = { ...withForm, version: hostile, controller, title: [hostile] };
  for (const root of ['shadow', 'light']) {
    const { read, exit, err } = await built(context, notice, ['--root', root]);
    assert.deepEqual([exit, err], [0, '']);
    for (const name of ['en.html', 'en.snippet.html']) {
      const all = [...elements(parse(read(name)))];
      assert.equal(all.filter(({ tagName }) => tagName === 'script').length, 1);
      assert.ok(!all.some((each) => each.tagName === 'img' || attribute(each, 'onerror')));
    }
  }
});
