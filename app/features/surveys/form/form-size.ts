import { MAX_FIELDS } from "#app/lib/form-names.ts";
import { surveyLimits } from "../survey-limits.ts";

/** From this share of a limit on the editor says how much room is left. */
const NEARLY = 0.85;

/** At most how many fields the editor posts for these values; ticks that are not set post none. Linear in the values. */
export function fieldCount(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + fieldCount(part), 0);
}

/**
 * What somebody who edits should know of the room that is left, before an edit is too large to be saved; null while there
 * is plenty. `full` says that no question can be added.
 */
export function roomLeft(form: {
  questions?: readonly unknown[] | undefined;
}): { words: string; full: boolean } | null {
  const questions = form.questions?.length ?? 0;
  const fields = fieldCount(form);
  if (fields >= MAX_FIELDS * NEARLY) {
    const full = fields >= MAX_FIELDS * 0.97;
    return {
      full,
      words: full
        ? "This survey is as large as can be saved at once: its options, rows, conditions and texts together. Shorten a list, take a question out, or make a second survey of a part."
        : "This survey is nearly as large as can be saved at once: its options, rows, conditions and texts together. Shorten lists before you add more, or make a second survey of a part.",
    };
  }
  if (questions < surveyLimits.questions * NEARLY) return null;
  const left = surveyLimits.questions - questions;
  return {
    full: left <= 0,
    words:
      left <= 0
        ? `A survey has at most ${surveyLimits.questions} questions. Take one out, or make a second survey of a part.`
        : `A survey has at most ${surveyLimits.questions} questions: ${left === 1 ? "one more fits" : `${left} more fit`}.`,
  };
}
