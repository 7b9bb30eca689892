import { enoughPeople } from "#app/features/responses/anonymous/enough-people.ts";
import type { QuestionResult } from "./question-results.ts";

/**
 * The result of a question as it may be shown where results of fewer than `k` people must not be: nothing of a question
 * that fewer answered, and no row of a matrix or option of a ranking that fewer spoke of. `k` null shows everything.
 */
export function withheldResult(result: QuestionResult, k: number | null): QuestionResult {
  if (k === null) return result;
  if (!enoughPeople(result.n, k)) return { question: result.question, n: 0, kind: "withheld" };
  if (result.kind === "matrix") return { ...result, rows: result.rows.filter(({ n }) => enoughPeople(n, k)) };
  if (result.kind === "ranking")
    return { ...result, options: result.options.filter(({ n }) => enoughPeople(n, k)) };
  return result;
}
