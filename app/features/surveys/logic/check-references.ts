import { isIsoDate, readNumber } from "../checks/written-forms.ts";
import type { Condition, ConditionTest, Question } from "../survey.schema.ts";
import { choosable, offered, partsOf } from "./answerable.ts";
import { testsOf } from "./condition-tests.ts";
import type { PathPlan } from "./path-plan.ts";
import type { WalkedSurvey } from "./walk-context.ts";

const COMPARISONS = ["at-least", "at-most", "more-than", "less-than"];
const NUMBERS = ["number", "nps", "stars", "csat", "ces", "date", "short-text", "hidden"];

/**
 * What is wrong with what a condition looks at, in sentences; each names what it is about. `before` is the place of the
 * question that it decides about: it may look only at what stands before.
 */
export function referenceProblems(
  condition: Condition | null,
  before: number,
  survey: WalkedSurvey,
  plan: PathPlan,
  attributeIds: ReadonlySet<string> | null,
): string[] {
  return testsOf(condition).flatMap((test) => {
    const problem = testProblem(test, before, survey, plan, attributeIds);
    return problem === null ? [] : [problem];
  });
}

function testProblem(
  test: ConditionTest,
  before: number,
  survey: WalkedSurvey,
  plan: PathPlan,
  attributeIds: ReadonlySet<string> | null,
): string | null {
  const fits = test.of === "quota" ? ["full", "open"].includes(test.is) : !["full", "open"].includes(test.is);
  if (!fits) return `A ${test.of} cannot be compared by "${test.is}"; choose another comparison.`;
  switch (test.of) {
    case "quota":
      return survey.quotas.some(({ id }) => id === test.id) ? null : gone("a quota");
    case "score":
      if (!survey.scores.some(({ id }) => id === test.id)) return gone("a score");
      return COMPARISONS.includes(test.is) ? valueProblem(test) : null;
    case "attribute":
      return attributeIds === null || attributeIds.has(test.id) ? valueProblem(test) : gone("an attribute");
    case "answer":
      return answerProblem(test, before, survey, plan);
  }
}

function answerProblem(
  test: ConditionTest,
  before: number,
  survey: WalkedSurvey,
  plan: PathPlan,
): string | null {
  const place = plan.places.get(test.id);
  const question = place === undefined ? undefined : survey.questions[place];
  if (place === undefined || question === undefined) return gone("a question");
  const name = `"${question.title}"`;
  if (question.type === "statement") return `It looks at ${name}, which is a text that nobody answers.`;
  if (question.type !== "hidden" && place >= before) {
    return `It looks at ${name}, which is asked only afterwards; move one of them, or look at an earlier question.`;
  }
  if (test.part !== "" && !partsOf(question).some(({ id }) => id === test.part)) {
    return `It looks at a part of ${name} that is not there any more.`;
  }
  return comparisonProblem(test, question, name) ?? valueProblem(test);
}

function comparisonProblem(test: ConditionTest, question: Question, name: string): string | null {
  if (COMPARISONS.includes(test.is)) {
    const hasNumber =
      NUMBERS.includes(question.type) || (test.part !== "" && ["matrix", "ranking"].includes(question.type));
    return hasNumber ? null : `It compares ${name} by size, but the answer is no number or date.`;
  }
  if (!["any-of", "all-of", "none-of"].includes(test.is) || choosable(question, test.part) === null)
    return null;
  const known = new Set(offered(question).map(({ id }) => id));
  const foreign = test.values.find((value) => !known.has(value));
  return foreign === undefined ? null : `It looks for an option of ${name} that is not there any more.`;
}

function valueProblem({ is, values }: ConditionTest): string | null {
  if (["answered", "unanswered", "full", "open"].includes(is)) return null;
  const [first = ""] = values;
  if (values.every((value) => value.trim() === "")) return "It compares with nothing; say with what.";
  if (COMPARISONS.includes(is) && readNumber(first.trim()) === null && !isIsoDate(first)) {
    return `It compares with "${first.slice(0, 60)}", which is no number or date.`;
  }
  return null;
}

function gone(what: string): string {
  return `It looks at ${what} that does not exist any more.`;
}
