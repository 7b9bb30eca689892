import type { AnswerValue } from "../answers/answer-value.ts";
import { isIsoDate, readNumber } from "../checks/written-forms.ts";
import type { Condition, ConditionTest } from "../survey.schema.ts";
import { type LookedAt, lookAtAnswer, lookAtNumber, lookAtText, nothingSeen } from "./looked-at.ts";
import { ownValue, type WalkContext } from "./walk-context.ts";

/** What is known at one point of a path: the answers and scores so far, and what does not change on the way. */
export interface PathState {
  answers: ReadonlyMap<string, AnswerValue>;
  scores: ReadonlyMap<string, number>;
  context: WalkContext;
}

/** Whether a condition holds; no condition always does. Linear in its tests. */
export function holds(condition: Condition | null, state: PathState): boolean {
  if (condition === null) return true;
  if ("all" in condition) return condition.all.every((part) => holds(part, state));
  if ("any" in condition) return condition.any.some((part) => holds(part, state));
  if (condition.of === "quota") {
    return state.context.fullQuotas.includes(condition.id) === (condition.is === "full");
  }
  return passes(condition, lookedAt(condition, state));
}

function lookedAt(test: ConditionTest, { answers, scores, context }: PathState): LookedAt {
  if (test.of === "attribute") return lookAtText(ownValue(context.attributes, test.id) ?? "");
  if (test.of === "score") return lookAtNumber(scores.get(test.id) ?? 0);
  const answer = answers.get(test.id);
  return answer === undefined ? nothingSeen : lookAtAnswer(answer, test.part);
}

function passes({ is, values }: ConditionTest, seen: LookedAt): boolean {
  switch (is) {
    case "answered":
      return seen.answered;
    case "unanswered":
      return !seen.answered;
    case "any-of":
      return hasAny(seen, values);
    case "none-of":
      return !hasAny(seen, values);
    case "all-of": {
      const texts = new Set(seen.texts.map(plain));
      return values.length > 0 && values.every((value) => texts.has(plain(value)));
    }
    case "contains":
      return includesAny(seen, values);
    case "lacks":
      return !includesAny(seen, values);
    case "at-least":
      return compared(seen, values, (order) => order >= 0);
    case "at-most":
      return compared(seen, values, (order) => order <= 0);
    case "more-than":
      return compared(seen, values, (order) => order > 0);
    case "less-than":
      return compared(seen, values, (order) => order < 0);
    default:
      return false;
  }
}

function hasAny(seen: LookedAt, values: readonly string[]): boolean {
  const wanted = new Set(values.map(plain));
  return seen.texts.some((text) => wanted.has(plain(text)));
}

function includesAny(seen: LookedAt, values: readonly string[]): boolean {
  const wanted = values.map(plain).filter((value) => value !== "");
  return seen.texts.some((text) => wanted.some((value) => plain(text).includes(value)));
}

/** Numbers by their size, ISO dates by their day; anything else cannot be compared. */
function compared(seen: LookedAt, values: readonly string[], fits: (order: number) => boolean): boolean {
  const [value = ""] = values;
  const number = readNumber(value.trim());
  if (number !== null) return seen.number !== null && fits(seen.number - number);
  const [text = ""] = seen.texts;
  if (!isIsoDate(value) || !isIsoDate(text)) return false;
  return fits(text === value ? 0 : text < value ? -1 : 1);
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
