import { PartNeeded } from '../engine/index.js';

/** Whom to turn to when the core has no answer. */
export interface Helpers {
  /** Loads what the core lacks for an answer. */
  addPart(name: string): Promise<void>;
  /** The core has stopped: nothing can be sent from here any more. */
  giveUp(error: unknown): void;
}

/**
 * Asks the core. It may lack a part, such as the numbering plans of a phone number's zone: then there
 * is no answer now, and `again` is called once the part is there, or `failed` when it did not arrive.
 */
export function ask<Answer>(
  helpers: Helpers,
  question: () => Answer,
  again: () => void,
  failed: () => void,
): Answer | undefined {
  try {
    return question();
  } catch (error) {
    if (error instanceof PartNeeded) helpers.addPart(error.part).then(again, failed);
    else helpers.giveUp(error);
    return undefined;
  }
}
