import { PartNeeded } from './errors.js';

/** Asks, and when there is no answer without a part, adds it and asks again. */
export async function answerWithParts<Answer>(
  question: () => Answer,
  addPart: (name: string) => Promise<void>,
): Promise<Answer> {
  for (let missing = ''; ;) {
    try {
      return question();
    } catch (error) {
      // A part that does not help would be asked for for ever.
      if (!(error instanceof PartNeeded) || error.part === missing) throw error;
      missing = error.part;
      await addPart(missing);
    }
  }
}
