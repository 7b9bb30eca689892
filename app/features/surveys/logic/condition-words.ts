import type { Condition, ConditionTest, Survey } from "../survey.schema.ts";
import { offered, partsOf } from "./answerable.ts";

const comparisons: Record<ConditionTest["is"], string> = {
  answered: "is answered",
  unanswered: "is not answered",
  "any-of": "is",
  "all-of": "has all of",
  "none-of": "is not",
  contains: "contains",
  lacks: "does not contain",
  "at-least": "is at least",
  "at-most": "is at most",
  "more-than": "is more than",
  "less-than": "is less than",
  full: "is full",
  open: "is open",
};

/** What each way to compare is called, for people. */
export function comparisonWords(is: ConditionTest["is"]): string {
  return comparisons[is];
}

/**
 * A condition in words, such as “Which plan?” is Pro or Basic, and (… or …); "" for none. `attributeNames` are labels by
 * id. What is not there any more is shown by its id.
 */
export function conditionInWords(
  condition: Condition | null,
  survey: Pick<Survey, "questions" | "quotas" | "scores">,
  attributeNames: ReadonlyMap<string, string> = new Map(),
): string {
  if (condition === null) return "";
  if ("all" in condition || "any" in condition) {
    const [parts, word] = "all" in condition ? [condition.all, ", and "] : [condition.any, ", or "];
    const words = parts.map((part) => {
      const inside = conditionInWords(part, survey, attributeNames);
      return "all" in part || "any" in part ? `(${inside})` : inside;
    });
    return words.join(word);
  }
  return testInWords(condition, survey, attributeNames);
}

function testInWords(
  test: ConditionTest,
  survey: Pick<Survey, "questions" | "quotas" | "scores">,
  attributeNames: ReadonlyMap<string, string>,
): string {
  const { subject, labels } = subjectOf(test, survey, attributeNames);
  const values = test.values
    .map((value) => labels.get(value) ?? value)
    .join(test.is === "all-of" ? " and " : " or ");
  return [subject, comparisonWords(test.is), values].filter((part) => part !== "").join(" ");
}

function subjectOf(
  test: ConditionTest,
  survey: Pick<Survey, "questions" | "quotas" | "scores">,
  attributeNames: ReadonlyMap<string, string>,
): { subject: string; labels: ReadonlyMap<string, string> } {
  const none = new Map<string, string>();
  switch (test.of) {
    case "attribute":
      return { subject: `the attribute “${attributeNames.get(test.id) ?? test.id}”`, labels: none };
    case "quota":
      return {
        subject: `the quota “${survey.quotas.find(({ id }) => id === test.id)?.name ?? test.id}”`,
        labels: none,
      };
    case "score":
      return {
        subject: `the score “${survey.scores.find(({ id }) => id === test.id)?.name ?? test.id}”`,
        labels: none,
      };
    case "answer": {
      const question = survey.questions.find(({ id }) => id === test.id);
      if (question === undefined) return { subject: `“${test.id}”`, labels: none };
      const part = partsOf(question).find(({ id }) => id === test.part)?.label ?? test.part;
      const labels = new Map(offered(question).map(({ id, label }) => [id, label]));
      return { subject: `“${question.title}”${part === "" ? "" : `, ${part},`}`, labels };
    }
  }
}
