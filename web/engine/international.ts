import { compiler, start } from './module.js';
import type { CoreSource } from './types.js';

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly cn_room: (size: number) => number;
  readonly cn_international: (operation: number) => number;
  readonly cn_answer: () => number;
}

// wasm/abi/international/protocol.hpp
const kAbsent = -1;
const kNoRoom = -2;

const compile = compiler(
  () => new URL('../international.wasm', import.meta.url),
  () => import('../international-base64.js'),
  () => import('../international-js.js'),
);

/**
 * Normalization and UTS #46, which the core needs only for an e-mail address beyond ASCII: a module of
 * its own, loaded when the first one is typed. This is the bridge between the two memories.
 */
export class International {
  #module: Exports | undefined;
  #missed = false;

  async load(source?: CoreSource): Promise<void> {
    this.#module ??= await start<Exports>(await compile(source));
  }

  /** Whether a question has come, since the last look, while the module was not there. */
  takeMissed(): boolean {
    const missed = this.#missed;
    this.#missed = false;
    return missed;
  }

  /** The import `clearnotice.international` of the core, whose memory it reads and writes. */
  answer(
    core: WebAssembly.Memory,
    operation: number,
    text: number,
    size: number,
    out: number,
    room: number,
  ): number {
    const module = this.#module;
    if (!module) {
      this.#missed = true;
      return kAbsent;
    }
    const question = new Uint8Array(core.buffer, text, size);
    const place = module.cn_room(size);
    new Uint8Array(module.memory.buffer, place, size).set(question);
    const length = module.cn_international(operation);
    if (length < 0) return length;
    if (length > room) return kNoRoom;
    const answer = new Uint8Array(module.memory.buffer, module.cn_answer(), length);
    new Uint8Array(core.buffer, out, length).set(answer);
    return length;
  }
}
