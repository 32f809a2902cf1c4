// Makes dist/core-js.js: core.wasm once more as plain JavaScript, by binaryen's wasm2js, for pages whose
// policy refuses WebAssembly: a quarter more bytes, and a first rendering takes eight times as long.
// The same of international.wasm.
import { readFileSync } from 'node:fs';
import { binaryen, inRoot, run, step, Stop, unlessSame, write } from './shared.mjs';

const kTypes = `/**
 * Starts a module that needs no WebAssembly. Each call makes one of its own.
 * @param imports as for WebAssembly.instantiate; system calls that are not given fail, as they do there
 * @return the exports of the module, with \`memory\`
 */
declare const start: (imports?: WebAssembly.Imports) => WebAssembly.Exports;
export default start;
`;

/** Takes `pattern` out of `code`; wasm2js that writes something else must not pass unseen. */
function replaced(code, pattern, by) {
  if (!pattern.test(code)) throw new Stop(`wasm2js wrote no ${pattern}.`);
  return code.replace(pattern, by);
}

/**
 * wasm2js writes a module that starts itself, once, with static imports of names such as `env`. We want
 * a function: an engine of its own for each caller, and imports that are handed over.
 * @param names of the imports
 */
function asFunction(code, names) {
  const inside = [/^import .*\n/gm, /^export .*\n/gm].reduce(
    (text, pattern) => replaced(text, pattern, ''),
    code,
  );
  const calls = /var retasmFunc = asmFunc\([^]*$/;
  const given = names.map(({ module, name }) =>
    // Ours do no input or output: 52 is nosys of WASI.
    module === 'clearnotice'
      ? `${name}: imports.${module}.${name}`
      : `${name}: imports.${module}?.${name} ?? (${
          name === 'proc_exit'
            ? '(status) => { throw new Error(`proc_exit(${status})`); }'
            : '() => 52'
        })`,
  );
  const abort = "abort() { throw new Error('abort'); }";
  const start = `return asmFunc({ ${[abort, ...given].join(', ')} });`;
  return `export default function (imports = {}) {\n${replaced(inside, calls, () => start)}\n}\n`;
}

/** @param name  core or international */
export async function writeAsScript(name, outputs, { inputs, target }) {
  const wasm = inRoot(`build/wasm/${name}.wasm`);
  const raw = inRoot(`build/wasm/${name}.wasm2js.js`);
  const files = { inputs: [...inputs, inRoot('web/scripts/core-js.mjs'), wasm], outputs };
  const [script, types] = outputs;
  await unlessSame(`${name}-js`, files, () =>
    step(`${name}-js`, async () => {
      await run(binaryen('wasm2js'), [wasm, '-O', '-o', raw]);
      const names = WebAssembly.Module.imports(await WebAssembly.compile(readFileSync(wasm)));
      const { transform } = await import('esbuild');
      const { code } = await transform(asFunction(readFileSync(raw, 'utf8'), names), {
        minify: true,
        target,
        format: 'esm',
      });
      write(script, code);
      write(types, kTypes);
    }),
  );
}
