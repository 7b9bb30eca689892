import { type RawBuilder, sql } from "kysely";
import { OTHER_PREFIX } from "#app/features/surveys/answers/answer-value.ts";
import { OTHER_OPTION_ID } from "#app/features/surveys/survey-limits.ts";
import type { Db } from "#db/client.server.ts";
import { type NumberSummary, numberBins, type ValueCount } from "./question-results.ts";
import { answersInScope, responsesInScope, type Scope } from "./responses-in-scope-query.server.ts";

// Options, stars, ranks and months are few; this bounds what options of many earlier versions could add up to.
const MAX_VALUES = 20_000;

/** How a choice is counted: its option, with typed "other" texts together. */
// Literals, not parameters: PostgreSQL must see the same expression in "group by".
export const countedValue = sql<string | null>`case when substr(answers.value_text, 1, ${sql.lit(
  OTHER_PREFIX.length,
)}) = ${sql.lit(OTHER_PREFIX)} then ${sql.lit(OTHER_OPTION_ID)} else answers.value_text end`;

/** How many responses are in scope. */
export async function countInScope(db: Db, scope: Scope): Promise<number> {
  const row = await responsesInScope(db, scope)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How often each value was answered to each of these questions, by the part (matrix row) that it is about. */
export async function selectValueCounts(
  db: Db,
  scope: Scope,
  questionIds: readonly string[],
): Promise<ValueCount[]> {
  return countBy(db, scope, questionIds, {
    part: sql.ref<string>("answers.part"),
    value: countedValue,
    number: sql.ref<number | null>("answers.value_number"),
  });
}

/** How often each month was answered to each of these date questions. */
export async function selectMonthCounts(
  db: Db,
  scope: Scope,
  questionIds: readonly string[],
): Promise<ValueCount[]> {
  return countBy(db, scope, questionIds, { value: sql<string>`substr(answers.value_text, 1, 7)` });
}

/** How many filled in each line of these contact or address questions. */
export async function selectPartCounts(
  db: Db,
  scope: Scope,
  questionIds: readonly string[],
): Promise<ValueCount[]> {
  return countBy(db, scope, questionIds, { part: sql.ref<string>("answers.part") });
}

/** Counts the answers to questions that are alike in what is named; what is not named is the same for all. */
async function countBy(
  db: Db,
  scope: Scope,
  questionIds: readonly string[],
  alike: { part?: RawBuilder<string>; value?: RawBuilder<string | null>; number?: RawBuilder<number | null> },
): Promise<ValueCount[]> {
  if (questionIds.length === 0) return [];
  const { part, value, number } = alike;
  const rows = await answersInScope(db, scope)
    .where("answers.question_id", "in", questionIds)
    .select((eb) => [
      "answers.question_id as questionId",
      (part ?? sql.lit("")).as("part"),
      (value ?? sql.lit(null)).as("value"),
      (number ?? sql.lit(null)).as("number"),
      eb.fn.countAll().as("count"),
    ])
    .groupBy(["answers.question_id", ...[part, value, number].flatMap((each) => each ?? [])])
    .limit(MAX_VALUES)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The values given most often to a question whose values are not known beforehand, as of a hidden field. */
export async function selectTopValues(
  db: Db,
  scope: Scope,
  questionId: string,
  limit: number,
): Promise<ValueCount[]> {
  const rows = await answersInScope(db, scope)
    .where("answers.question_id", "=", questionId)
    .select((eb) => ["answers.value_text as value", eb.fn.countAll().as("count")])
    .groupBy("answers.value_text")
    .orderBy("count", "desc")
    .orderBy("answers.value_text")
    .limit(limit)
    .execute();
  return rows.map(({ value, count }) => ({
    questionId,
    part: "",
    value,
    number: null,
    count: Number(count),
  }));
}

/** How many responses in scope answered each question. */
export async function selectRespondents(db: Db, scope: Scope): Promise<Map<string, number>> {
  const rows = await answersInScope(db, scope)
    // A multiple choice has several rows; each answer has exactly one first row.
    .where("answers.position", "=", 0)
    .select((eb) => ["answers.question_id as questionId", eb.fn.countAll().as("count")])
    .groupBy("answers.question_id")
    .execute();
  return new Map(rows.map((row) => [row.questionId, Number(row.count)]));
}

/** Range, mean, spread and equally wide bins of the numbers answered to one question; null without answers. */
export async function selectNumberSummary(
  db: Db,
  scope: Scope,
  questionId: string,
  wholeNumbers: boolean,
): Promise<NumberSummary | null> {
  const answers = answersInScope(db, scope)
    .where("answers.question_id", "=", questionId)
    .where("answers.value_number", "is not", null);
  const range = await answers
    .select((eb) => [
      eb.fn.count("answers.value_number").as("n"),
      eb.fn.min("answers.value_number").as("min"),
      eb.fn.max("answers.value_number").as("max"),
      eb.fn.avg("answers.value_number").as("mean"),
    ])
    .executeTakeFirstOrThrow();
  const n = Number(range.n);
  if (n === 0) return null;
  const [min, max, mean] = [Number(range.min), Number(range.max), Number(range.mean)];
  const bins = numberBins(min, max, wholeNumbers);
  const counted = await answers
    .select([
      // Around the mean, not around 0: large numbers that differ little keep their digits.
      sql<number>`sum((answers.value_number - ${mean}) * (answers.value_number - ${mean}))`.as("squares"),
      ...bins.map(({ from, to, includesTo }, index) =>
        sql<number>`sum(case when answers.value_number >= ${from}
          and answers.value_number ${sql.raw(includesTo ? "<=" : "<")} ${to} then 1 else 0 end)`.as(
          `bin${index}`,
        ),
      ),
    ])
    .executeTakeFirstOrThrow();
  const counts = new Map(Object.entries(counted).map(([name, count]) => [name, Number(count)]));
  return {
    n,
    min,
    max,
    mean,
    squares: counts.get("squares") ?? 0,
    bins: bins.map((bin, index) => ({ ...bin, count: counts.get(`bin${index}`) ?? 0 })),
  };
}
