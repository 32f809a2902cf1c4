import { EngineTrap, NoticeError, PartNeeded, type Problem } from './errors.js';
import type { International } from './international.js';
import { compiler, start } from './module.js';
import type { CoreSource, Verdict } from './types.js';

export type Operation =
  | 'catalogue'
  | 'part'
  | 'open'
  | 'close'
  | 'match'
  | 'render'
  | 'field'
  | 'submit'
  | 'refusal'
  | 'receipt'
  | 'withdraw'
  // Of author.wasm alone.
  | 'lexicon'
  | 'reviews'
  | 'lint'
  | 'diff'
  | 'verify'
  | 'page'
  | 'export';

/**
 * The questions to one core. They throw NoticeError for an `error` reply, PartNeeded when there is no
 * answer without another part, EngineTrap when the core stops.
 */
export interface Core {
  /** @param argument  the number that the export takes, where it takes one */
  call(operation: Operation, request: string | Uint8Array, argument?: number): unknown;
  /**
   * Fetches the functions that few visitors need, and binds them. A core that is whole lacks none.
   * @param source  by default the package's own rest.wasm
   */
  complete(source?: CoreSource): Promise<void>;
  /** What was typed into an open field (the answer to `field`); `name` is the field's. */
  check(field: number, name: string, typed: string): Verdict;
}

type Exports = Record<`cn_${Operation}`, (argument?: number) => number> & {
  readonly memory: WebAssembly.Memory;
  readonly stackSave: () => number;
  readonly stackRestore: (top: number) => void;
  readonly cn_room: (size: number) => number;
  readonly cn_check: (field: number, size: number) => number;
};

interface Reply {
  readonly ok?: unknown;
  readonly error?: Problem;
  readonly needs?: string;
}

const kVerdictLines = 9;

/** The lines of a reply to `check`, as wasm/core/engine.hpp names them. */
function verdict(field: string, lines: string[]): Verdict {
  const state = lines[0] as Verdict['state'];
  const code = lines[1]!;
  if (lines.length < kVerdictLines) {
    if ((state as string) === 'needs') throw new PartNeeded(code);
    throw new NoticeError({ code, message: lines[2]!, pointer: '' });
  }
  const value = lines.length === kVerdictLines ? lines[8]! : lines.slice(8).join('\n');
  const found: { -readonly [Key in keyof Verdict]: Verdict[Key] } = { field, state, value };
  if (code) found.code = code;
  if (lines[2]) found.message = lines[2];
  if (lines[3]) found.normalized = lines[3];
  if (lines[4]) found.suggestion = lines[4];
  if (lines[5]) found.extension = lines[5];
  if (lines[6]) found.region = lines[6];
  if (lines[7]) found.type = lines[7];
  return found;
}

const compile = compiler(
  () => new URL('../core.wasm', import.meta.url),
  () => import('../core-base64.js'),
  () => import('../core-js.js'),
);

const compileRest = compiler(
  () => new URL('../rest.wasm', import.meta.url),
  () => import('../rest-base64.js'),
);

/**
 * Thrown where a function would be called that is in rest.wasm. Up to there a call has only read: what
 * it leaves behind is some memory, and the height of its stack.
 */
const kElsewhere = Symbol();
const elsewhere = new Proxy(
  {},
  {
    get: () => () => {
      throw kElsewhere;
    },
  },
) as WebAssembly.ModuleImports;

/** The name under which a core and its rest know each other: of its imports the one that no other has. */
function bond(compiled: WebAssembly.Module | object): string {
  if (typeof compiled === 'function') return '';
  const imports = WebAssembly.Module.imports(compiled as WebAssembly.Module);
  return imports.find(({ module }) => module.startsWith('rest-'))?.module ?? '';
}

/** Starts a core of its own: what one caller opens in it, no other sees. */
export async function load(international: International, source?: CoreSource): Promise<Core> {
  const bridge = (...[operation, text, size, out, room]: number[]) =>
    international.answer(core.memory, operation!, text!, size!, out!, room!);
  const compiled = await compile(source);
  const rest = bond(compiled);
  const core: Exports = await start(compiled, {
    clearnotice: { international: bridge },
    [rest]: elsewhere,
  });
  const floor = rest ? core.stackSave() : 0;
  let whole = !rest;
  const encoder = new TextEncoder(); // also replaces lone surrogates, which UTF-8 cannot hold
  const decoder = new TextDecoder();
  let bytes = new Uint8Array(core.memory.buffer);
  let trap: EngineTrap | undefined;

  /** The whole memory; a call may have grown it, which detaches every earlier view. */
  function memory(): Uint8Array {
    if (bytes.buffer !== core.memory.buffer) bytes = new Uint8Array(core.memory.buffer);
    return bytes;
  }

  function run(step: () => number): number {
    if (trap) throw trap;
    try {
      return step();
    } catch (cause) {
      if (cause === kElsewhere) {
        core.stackRestore(floor);
        throw new PartNeeded('rest');
      }
      throw (trap = new EngineTrap(cause));
    }
  }

  /** Where `size` bytes of a request go. */
  function room(size: number): Uint8Array {
    const place = run(() => core.cn_room(size));
    if (!place && size)
      throw new NoticeError({
        code: 'request.too_large',
        message: `${size} bytes are more than the core takes`,
        pointer: '',
      });
    return memory().subarray(place, place + size);
  }

  function text(place: number): string {
    if (international.takeMissed()) throw new PartNeeded('international');
    const { buffer } = memory();
    const [size, start] = new Uint32Array(buffer, place, 2) as unknown as [number, number];
    return decoder.decode(bytes.subarray(start, start + size));
  }

  return {
    call(operation, request, argument) {
      const sent = typeof request === 'string' ? encoder.encode(request) : request;
      room(sent.length).set(sent);
      const reply = JSON.parse(text(run(() => core[`cn_${operation}`](argument)))) as Reply;
      if (reply.error) throw new NoticeError(reply.error);
      if (reply.needs) throw new PartNeeded(reply.needs);
      return reply.ok;
    },
    async complete(source) {
      if (whole) return;
      await start(await compileRest(source), { [rest]: core });
      whole = true;
    },
    check(field, name, typed) {
      const kMostBytes = 3; // of UTF-8 for a unit of UTF-16
      const { written } = encoder.encodeInto(typed, room(kMostBytes * typed.length));
      return verdict(name, text(run(() => core.cn_check(field, written))).split('\n'));
    },
  };
}
