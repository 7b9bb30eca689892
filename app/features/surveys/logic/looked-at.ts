import type { AnswerValue } from "../answers/answer-value.ts";
import { readNumber } from "../checks/written-forms.ts";
import { OTHER_OPTION_ID } from "../survey-limits.ts";

/** What a test sees of an answer: the texts or ids it consists of, and its number where it is one. */
export interface LookedAt {
  texts: readonly string[];
  number: number | null;
  /** Whether somebody answered. A consent that was not given is not, and still says "no". */
  answered: boolean;
}

export const nothingSeen: LookedAt = { texts: [], number: null, answered: false };

/** A text as a test sees it. */
export function lookAtText(text: string): LookedAt {
  return text === "" ? nothingSeen : { texts: [text], number: readNumber(text), answered: true };
}

/** A number as a test sees it. */
export function lookAtNumber(number: number): LookedAt {
  return { texts: [String(number)], number, answered: true };
}

/**
 * An answer, or one part of it, as a test sees it. Parts are the rows of a matrix (the chosen column and its place),
 * contact fields and address lines, and the options of a ranking (their rank).
 */
export function lookAtAnswer(value: AnswerValue, part: string): LookedAt {
  switch (value.kind) {
    case "text":
      return lookAtText(value.text);
    case "number":
      return lookAtNumber(value.number);
    case "consent":
      return { texts: [value.given ? "yes" : "no"], number: null, answered: value.given };
    case "choice":
      return seen(
        value.other === null ? value.optionIds : [...value.optionIds, OTHER_OPTION_ID, value.other],
      );
    case "ranking": {
      if (part === "") return seen(value.optionIds);
      const rank = value.optionIds.indexOf(part) + 1;
      return rank === 0 ? nothingSeen : lookAtNumber(rank);
    }
    case "matrix": {
      if (part === "") return seen(value.cells.map(({ column }) => column));
      const cell = value.cells.find(({ row }) => row === part);
      return cell === undefined ? nothingSeen : { texts: [cell.column], number: cell.number, answered: true };
    }
    case "contact":
    case "address":
      if (part === "") return seen(value.fields.map(({ text }) => text));
      return lookAtText(value.fields.find(({ field }) => field === part)?.text ?? "");
    case "files":
      return seen(value.files.map(({ name }) => name));
  }
}

function seen(texts: readonly string[]): LookedAt {
  return { texts, number: null, answered: texts.length > 0 };
}
