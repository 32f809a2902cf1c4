/** What is wrong with a notice, a catalogue or a call. It never holds what a patient typed. */
export interface Problem {
  /** Stable, never reused: `json.duplicate_key`, `notice.unknown_key`, … */
  readonly code: string;
  /** One plain English sentence for the developer or the webmaster. */
  readonly message: string;
  /** JSON pointer (RFC 6901) into the notice; empty for the whole document. */
  readonly pointer: string;
  /** From 1; absent where there is no place. */
  readonly line?: number;
  /** From 1, counted in code points; absent where there is no place. */
  readonly column?: number;
}

/** A bad notice, catalogue or configuration: the mistake of a webmaster, never that of a patient. */
export class NoticeError extends Error implements Problem {
  override readonly name = 'NoticeError'; // survives minification
  readonly code: string;
  readonly pointer: string;
  // Only declared: a notice from an object has no lines, and then the error has no such members.
  declare readonly line?: number;
  declare readonly column?: number;

  constructor(problem: Problem) {
    super(problem.message);
    this.code = problem.code;
    this.pointer = problem.pointer;
    if (problem.line) this.line = problem.line;
    if (problem.column) this.column = problem.column;
  }
}

/** The core stopped in the middle of a call (`cause` says why): its engine is of no use any more. */
export class EngineTrap extends Error {
  override readonly name = 'EngineTrap';

  constructor(cause: unknown) {
    super('the core of clearnotice stopped', { cause });
  }
}

/** There is no answer without a part that not every visitor needs: Engine.addPart, then ask again. */
export class PartNeeded extends Error {
  override readonly name = 'PartNeeded';
  readonly code = 'engine.part_needed';
  /** Its name, such as `phone-33`. */
  readonly part: string;

  constructor(part: string) {
    super(`this needs Engine.addPart('${part}') first`);
    this.part = part;
  }
}
