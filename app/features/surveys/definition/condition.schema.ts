import { z } from "zod";
import { testsOf } from "../logic/condition-tests.ts";
import { surveyLimits } from "../survey-limits.ts";

/**
 * What a test looks at: the answer to a question (hidden fields are questions too), a known attribute of the customer
 * behind a personal link, whether a quota is full, or a score so far.
 */
const testSubjects = ["answer", "attribute", "quota", "score"] as const;

/**
 * How it is compared. `any-of`, `all-of` and `none-of` look for option ids, column ids or whole texts (letter case
 * aside); the four comparisons for one number or ISO date; `full` and `open` for a quota. What nobody answered is
 * `unanswered`, has `none-of` the values and lacks every text; any other test of it fails.
 */
export const testOperators = [
  "answered",
  "unanswered",
  "any-of",
  "all-of",
  "none-of",
  "contains",
  "lacks",
  "at-least",
  "at-most",
  "more-than",
  "less-than",
  "full",
  "open",
] as const;

/** One comparison. */
const conditionTestSchema = z.object({
  of: z.enum(testSubjects),
  /** Of the question, attribute, quota or score. */
  id: z.string().min(1, "Choose what is looked at.").max(64),
  /** A matrix row, a contact field or an address line; empty for the answer as a whole. */
  part: z.string().max(64).default(""),
  is: z.enum(testOperators),
  values: z.array(z.string().max(surveyLimits.shortText)).max(surveyLimits.conditionValues).default([]),
});

export type ConditionTest = z.output<typeof conditionTestSchema>;
export type TestOperator = ConditionTest["is"];

/** Tests joined by "all of" and "any of", groups within groups. */
export type Condition = ConditionTest | { all: Condition[] } | { any: Condition[] };

/** A condition as it may be written: what has a default may be left out. */
export type ConditionDraft =
  | z.input<typeof conditionTestSchema>
  | { all: ConditionDraft[] }
  | { any: ConditionDraft[] };

const expected = "Expected a condition: a test, or a group of tests.";

/** Built level by level instead of recursively: what nests deeper is refused before it is walked. */
function conditionOfDepth(depth: number): z.ZodType<Condition, ConditionDraft> {
  if (depth <= 1) return conditionTestSchema;
  const group = z.array(conditionOfDepth(depth - 1)).min(1, "Expected at least one test in each group.");
  return z.union(
    [conditionTestSchema, z.strictObject({ all: group }), z.strictObject({ any: group })],
    expected,
  );
}

/** A condition of at most 4 levels and 30 tests. */
export const conditionSchema = conditionOfDepth(surveyLimits.conditionDepth).refine(
  (condition) => testsOf(condition).length <= surveyLimits.conditionTests,
  `Expected at most ${surveyLimits.conditionTests} tests in a condition.`,
);

/** A condition, or none. */
export const optionalCondition = conditionSchema.nullable().default(null);
