import { isIsoDate, readNumber } from "../checks/written-forms.ts";
import type { Condition, ConditionTest, Question } from "../survey.schema.ts";
import { answerRange, choosable, choosesOne } from "./answerable.ts";
import type { WalkedSurvey } from "./walk-context.ts";

/** Which questions some path has shown before, by id. */
interface Before {
  possible: ReadonlyMap<string, Question>;
  survey: WalkedSurvey;
}

/**
 * Whether a condition can hold for some answers. Generous: sure that it cannot only where a test looks at a question
 * that is never shown before, at a value that cannot be answered, or where the tests of one "all of" group contradict
 * each other over one single choice or one number.
 */
export function canHold(condition: Condition | null, before: Before): boolean {
  if (condition === null) return true;
  if ("any" in condition) return condition.any.some((part) => canHold(part, before));
  if ("all" in condition) {
    return condition.all.every((part) => canHold(part, before)) && agree(condition.all, before);
  }
  return canPass(condition, before);
}

function canPass(test: ConditionTest, { possible, survey }: Before): boolean {
  if (test.of === "quota") return survey.quotas.some(({ id }) => id === test.id);
  if (test.of === "score") return survey.scores.some(({ id }) => id === test.id);
  if (test.of === "attribute") return hasValue(test);
  const question = possible.get(test.id);
  if (question === undefined) return ["unanswered", "none-of", "lacks"].includes(test.is);
  if (!hasValue(test)) return false;
  const ids = choosable(question, test.part);
  if (ids !== null && test.is === "any-of") return test.values.some((value) => ids.has(value));
  if (ids !== null && test.is === "all-of") {
    return (
      test.values.every((value) => ids.has(value)) &&
      (test.values.length === 1 || !choosesOne(question, test.part))
    );
  }
  return numbersLeft([test], question);
}

function hasValue({ is, values }: ConditionTest): boolean {
  const needs = !["answered", "unanswered", "none-of", "lacks", "full", "open"].includes(is);
  return !needs || values.some((value) => value.trim() !== "");
}

/** Whether the tests of one group that look at the same thing can hold together. */
function agree(group: readonly Condition[], { possible }: Before): boolean {
  const bySubject = new Map<string, ConditionTest[]>();
  for (const part of group) {
    if ("all" in part || "any" in part || part.of !== "answer") continue;
    const key = `${part.id} ${part.part}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), part]);
  }
  for (const tests of bySubject.values()) {
    const question = possible.get(tests[0]?.id ?? "");
    if (question === undefined) continue;
    if (tests.some(({ is }) => is === "unanswered") && tests.some(({ is }) => !allowsNothing(is)))
      return false;
    if (!numbersLeft(tests, question) || !choiceLeft(tests, question)) return false;
  }
  return true;
}

function allowsNothing(is: ConditionTest["is"]): boolean {
  return is === "unanswered" || is === "none-of" || is === "lacks";
}

/** Whether a single choice is left that passes all of them. */
function choiceLeft(tests: readonly ConditionTest[], question: Question): boolean {
  const ids = choosable(question, tests[0]?.part ?? "");
  if (ids === null || !choosesOne(question, tests[0]?.part ?? "")) return true;
  let left = ids;
  for (const { is, values } of tests) {
    if (is === "any-of") left = new Set([...left].filter((id) => values.includes(id)));
    if (is === "none-of") left = new Set([...left].filter((id) => !values.includes(id)));
  }
  return left.size > 0 || tests.every(({ is }) => allowsNothing(is));
}

/** Whether a number or date is left that passes all comparisons among them. */
function numbersLeft(tests: readonly ConditionTest[], question: Question): boolean {
  let { low, high } = answerRange(question, tests[0]?.part ?? "");
  for (const { is, values } of tests) {
    const value = comparable(values[0] ?? "");
    if (value === null) continue;
    if (is === "at-least" || is === "more-than") low = Math.max(low, value);
    if (is === "at-most" || is === "less-than") high = Math.min(high, value);
    if (is === "more-than" && value >= high) return false;
    if (is === "less-than" && value <= low) return false;
  }
  return low <= high;
}

function comparable(text: string): number | null {
  return isIsoDate(text) ? Date.parse(text) : readNumber(text.trim());
}
