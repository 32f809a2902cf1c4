import { EngineTrap, InternationalNeeded, NoticeError, type Problem } from './errors.js';
import type { International } from './international.js';
import { compiler, start } from './module.js';
import type { CoreSource } from './types.js';

export type Operation = 'catalogue' | 'open' | 'close' | 'match' | 'render' | 'validate' | 'submit';

/**
 * One question to the core. Throws NoticeError for an `error` reply, InternationalNeeded when it has no
 * answer without the other module, EngineTrap when the core stops.
 */
export type Call = (operation: Operation, request: string | Uint8Array) => unknown;

type Core = Record<`cn_${Operation}`, () => number> & {
  readonly memory: WebAssembly.Memory;
  readonly cn_room: (size: number) => number;
};

const compile = compiler(() => import('../core-base64.js'));

/** Starts a core of its own: what one caller opens in it, no other sees. */
export async function load(international: International, source?: CoreSource): Promise<Call> {
  const bridge = (...[operation, text, size, out, room]: number[]) =>
    international.answer(core.memory, operation!, text!, size!, out!, room!);
  const core: Core = await start(await compile(source), { clearnotice: { international: bridge } });
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
    if (international.takeMissed()) throw new InternationalNeeded();
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
