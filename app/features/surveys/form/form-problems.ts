import { type ConditionRow, type FormProblem, rowProblems } from "./condition-rows.ts";
import type { FlowForm } from "./flow-form.ts";
import type { QuestionForm } from "./question-form.ts";

interface WithLogic extends Pick<FlowForm, "jumps" | "quotas" | "scores"> {
  questions: readonly QuestionForm[];
}

/** What is not said yet in the conditions and points of a form. */
export function logicProblems({ questions, jumps, quotas, scores }: WithLogic): FormProblem[] {
  const within = (path: PropertyKey[], rows: readonly ConditionRow[]) =>
    rowProblems(rows).map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  return [
    ...questions.flatMap(({ showIf, requireIf }, index) => [
      ...within(["questions", index, "showIf"], showIf),
      ...within(["questions", index, "requireIf"], requireIf),
    ]),
    ...jumps.flatMap(({ when }, index) => within(["jumps", index, "when"], when)),
    ...quotas.flatMap(({ when }, index) => {
      const path = ["quotas", index, "when"];
      if (when.length > 0) return within(path, when);
      return [{ path, message: "Add a condition: it says who counts in this quota." }];
    }),
    ...scores.flatMap(({ points }, index) =>
      points.flatMap((given, at) => {
        if (Number.isFinite(Number(given.points))) return [];
        const path = ["scores", index, "points", at, "points"];
        return [{ path, message: "Expected a number of points, or nothing." }];
      }),
    ),
  ];
}

/** Fields that hold several parts of a definition: what is wrong with a part is shown at the field. */
const whole = new Set<PropertyKey>(["purpose", "showIf", "requireIf", "when", "to"]);

/** The path of the form's field in which a path of the definition is shown. */
export function fieldPath(path: readonly PropertyKey[]): PropertyKey[] {
  // Points that were left empty are no part of the definition, so its places are not the form's.
  if (path[0] === "scores" && path[2] === "points") return path.slice(0, 3);
  const end = path.findIndex((part) => whole.has(part));
  return end === -1 ? [...path] : path.slice(0, end + 1);
}
