import type { CoreSource } from './types.js';

/** A module of the package as base64, in a chunk of its own that every bundler understands. */
type Chunk = () => Promise<{ readonly default: string }>;
/** Where the same module lies beside the code: a fifth fewer bytes, if it is there. */
type Place = () => URL;

async function read(url: URL): Promise<BufferSource> {
  // fetch of Node knows no `file:`; a static import of node:fs would break bundlers for the browser.
  const fs = url.protocol === 'file:' && globalThis.process?.getBuiltinModule?.('fs');
  if (fs) return fs.promises.readFile(url);
  const response = await fetch(url);
  // Servers of one-page sites answer every address with that page, and status 200.
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html'))
    throw new Error(`${url.href} answered ${response.status} without a module`);
  return response.arrayBuffer();
}

/** Compiles one of our modules: the package's own, once for the page, or another that is handed in. */
export function compiler(
  place: Place,
  chunk: Chunk,
): (source?: CoreSource) => Promise<WebAssembly.Module> {
  let own: Promise<WebAssembly.Module> | undefined;

  async function decoded(): Promise<BufferSource> {
    const { default: base64 } = await chunk();
    return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  }

  async function compileOwn(): Promise<WebAssembly.Module> {
    // Not every bundler takes the file along, and no page from a disk may fetch it.
    const fetched = async () => read(place());
    return WebAssembly.compile(await fetched().catch(decoded));
  }

  function forget(reason: unknown): never {
    own = undefined; // a chunk that did not arrive may arrive the next time
    throw reason;
  }

  return async (source) => {
    if (!source) return (own ??= compileOwn().catch(forget));
    // Not instanceof: under jsdom and in frames the module may come from another realm.
    if (Object.prototype.toString.call(source) === '[object WebAssembly.Module]')
      return source as WebAssembly.Module;
    return WebAssembly.compile('href' in source ? await read(source) : (source as BufferSource));
  };
}

/**
 * Starts a module. It asks for a few system calls as every standalone module does; ours do no input or
 * output, so none of them succeeds.
 */
export async function start<Exports>(
  module: WebAssembly.Module,
  imports: WebAssembly.Imports = {},
): Promise<Exports> {
  const kNotSupported = 52; // WASI errno nosys
  const given: WebAssembly.Imports = { ...imports };
  for (const { module: room, name } of WebAssembly.Module.imports(module)) {
    if (room !== 'env' && room !== 'wasi_snapshot_preview1') continue;
    (given[room] ??= {})[name] = (status: number) => {
      if (name === 'proc_exit') throw new Error(`proc_exit(${status})`);
      return kNotSupported;
    };
  }
  const { exports } = await WebAssembly.instantiate(module, given);
  (exports as { _initialize?: () => void })._initialize?.();
  return exports as Exports;
}
