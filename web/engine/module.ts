import type { CoreSource } from './types.js';

/** A module of the package as base64, in a chunk of its own that every bundler understands. */
type Chunk = () => Promise<{ readonly default: string }>;
/** Where the same module lies beside the code: a fifth fewer bytes, if it is there. */
type Place = () => URL;
/** The same module as plain JavaScript, by wasm2js: a function that starts it. */
type Script = (imports: WebAssembly.Imports) => WebAssembly.Exports;
/** What can be started. */
type Compiled = WebAssembly.Module | Script;

/** The eight bytes of a module without anything in it. */
const kEmpty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * Whether the page's policy or the browser refuses WebAssembly: asked before anything is loaded in vain.
 * WebKit refuses only to start what it has compiled.
 */
async function refused(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(kEmpty);
    return false;
  } catch {
    return true;
  }
}

async function read(url: URL): Promise<BufferSource> {
  // fetch of Node knows no `file:`; a static import of node:fs would break bundlers for the browser.
  const fs = url.protocol === 'file:' && globalThis.process?.getBuiltinModule?.('fs');
  if (fs) return fs.promises.readFile(url);
  // Next gives its own server an address without a host, which fetch there neither gets nor refuses.
  const response = await fetch(new URL(url, globalThis.location?.href));
  // Servers of one-page sites answer every address with that page, and status 200.
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html'))
    throw new Error(`${url.href} answered ${response.status} without a module`);
  return response.arrayBuffer();
}

/**
 * Compiles one of our modules: the package's own, once for the page, or another that is handed in.
 * @param script  takes its place where WebAssembly is refused
 */
export function compiler(
  place: Place,
  chunk: Chunk,
  script?: () => Promise<{ readonly default: Script }>,
): (source?: CoreSource) => Promise<Compiled> {
  let own: Promise<Compiled> | undefined;

  async function decoded(): Promise<BufferSource> {
    const { default: base64 } = await chunk();
    return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  }

  async function compileOwn(): Promise<Compiled> {
    if (script && (await refused())) return (await script()).default;
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
 * The system calls that every standalone module asks for; ours do no input or output, so none of them
 * succeeds.
 */
const system = new Proxy(
  {},
  {
    get: (_, name) => (status: number) => {
      const kNotSupported = 52; // WASI errno nosys
      if (name === 'proc_exit') throw new Error(`proc_exit(${status})`);
      return kNotSupported;
    },
  },
) as WebAssembly.ModuleImports;

export async function start<Exports>(
  compiled: Compiled,
  own: WebAssembly.Imports = {},
): Promise<Exports> {
  const imports = { ...own, env: system, wasi_snapshot_preview1: system };
  const exports =
    typeof compiled === 'function'
      ? compiled(imports)
      : (await WebAssembly.instantiate(compiled, imports)).exports;
  (exports as { _initialize?: () => void })._initialize?.();
  return exports as Exports;
}
