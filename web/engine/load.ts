import { EngineTrap, NoticeError, type Problem } from './errors.js';
import type { CoreSource } from './types.js';

export type Operation =
  'catalogue' | 'open' | 'close' | 'match' | 'render' | 'validate' | 'submit';

/** One question to the core. Throws NoticeError for an `error` reply, EngineTrap when the core stops. */
export type Call = (operation: Operation, request: string | Uint8Array) => unknown;

type Core = Record<`cn_${Operation}`, () => number> & {
  readonly memory: WebAssembly.Memory;
  readonly cn_room: (size: number) => number;
  readonly _initialize?: () => void;
};

// Only the package's own core is kept: a page compiles it once, however many notices it shows.
let own: Promise<WebAssembly.Module> | undefined;

async function compileOwn(): Promise<WebAssembly.Module> {
  const { default: base64 } = await import('../core-base64.js');
  return WebAssembly.compile(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
}

async function read(url: URL): Promise<BufferSource> {
  // fetch of Node knows no `file:`; a static import of node:fs would break bundlers for the browser.
  const fs = url.protocol === 'file:' && globalThis.process?.getBuiltinModule?.('fs');
  if (fs) return fs.promises.readFile(url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  return response.arrayBuffer();
}

async function compile(source?: CoreSource): Promise<WebAssembly.Module> {
  if (!source) return (own ??= compileOwn().catch(forget));
  // Not instanceof: under jsdom and in frames the module may come from another realm.
  if (Object.prototype.toString.call(source) === '[object WebAssembly.Module]')
    return source as WebAssembly.Module;
  return WebAssembly.compile('href' in source ? await read(source) : (source as BufferSource));
}

function forget(reason: unknown): never {
  own = undefined; // a chunk that did not arrive may arrive the next time
  throw reason;
}

/** The system calls a standalone module asks for. The core does no input or output: none succeeds. */
function system(module: WebAssembly.Module): WebAssembly.Imports {
  const kNotSupported = 52; // WASI errno nosys
  const rooms: Record<string, Record<string, (status: number) => number>> = {};
  for (const { module: room, name } of WebAssembly.Module.imports(module))
    (rooms[room] ??= {})[name] = (status) => {
      if (name === 'proc_exit') throw new Error(`proc_exit(${status})`);
      return kNotSupported;
    };
  return rooms;
}

/** Starts a core of its own: what one caller opens in it, no other sees. */
export async function load(source?: CoreSource): Promise<Call> {
  const module = await compile(source);
  const instance = await WebAssembly.instantiate(module, system(module));
  const core = instance.exports as unknown as Core;
  const encoder = new TextEncoder(); // also replaces lone surrogates, which UTF-8 cannot hold
  const decoder = new TextDecoder();
  let trap: EngineTrap | undefined;

  function run<Result>(step: () => Result): Result {
    if (trap) throw trap;
    try {
      return step();
    } catch (cause) {
      throw (trap = new EngineTrap(cause));
    }
  }

  run(() => core._initialize?.());
  return (operation, request) => {
    const bytes = typeof request === 'string' ? encoder.encode(request) : request;
    const room = run(() => core.cn_room(bytes.length));
    if (!room && bytes.length)
      throw new NoticeError({
        code: 'request.too_large',
        message: `${bytes.length} bytes are more than the core takes`,
        pointer: '',
      });
    new Uint8Array(core.memory.buffer, room, bytes.length).set(bytes);
    const place = run(core[`cn_${operation}`]);
    // Taken only now: the call may have grown the memory, which detaches every earlier view.
    const { buffer } = core.memory;
    const header = new DataView(buffer, place, 8);
    const text = decoder.decode(
      new Uint8Array(buffer, header.getUint32(4, true), header.getUint32(0, true)),
    );
    const reply = JSON.parse(text) as { ok?: unknown; error?: Problem };
    if (reply.error) throw new NoticeError(reply.error);
    return reply.ok;
  };
}
