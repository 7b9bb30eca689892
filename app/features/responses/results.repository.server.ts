import { sql } from "kysely";
import { OTHER_PREFIX } from "#app/features/surveys/answer-value.ts";
import { OTHER_OPTION_ID } from "#app/features/surveys/survey-limits.ts";
import { type NumberSummary, numberBins, type ValueCount } from "#app/features/surveys/survey-results.ts";
import type { Db } from "#db/client.server.ts";

// Options, stars and months are few; this bounds what options of many earlier versions could add up to.
const MAX_VALUES = 5000;

/** How often each choice, rating or consent was given to each of these questions. */
export async function selectValueCounts(
  db: Db,
  surveyId: string,
  questionIds: readonly string[],
): Promise<ValueCount[]> {
  if (questionIds.length === 0) return [];
  // Literals, not parameters: PostgreSQL must see the same expression in "group by".
  const value = sql<
    string | null
  >`case when substr(value_text, 1, ${sql.lit(OTHER_PREFIX.length)}) = ${sql.lit(OTHER_PREFIX)}
    then ${sql.lit(OTHER_OPTION_ID)} else value_text end`;
  const rows = await db
    .selectFrom("answers")
    .where("survey_id", "=", surveyId)
    .where("question_id", "in", questionIds)
    .select((eb) => [
      "question_id as questionId",
      value.as("value"),
      "value_number as number",
      eb.fn.countAll().as("count"),
    ])
    .groupBy(["question_id", value, "value_number"])
    .limit(MAX_VALUES)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** How often each month was answered to each of these date questions. */
export async function selectMonthCounts(
  db: Db,
  surveyId: string,
  questionIds: readonly string[],
): Promise<ValueCount[]> {
  if (questionIds.length === 0) return [];
  const month = sql<string>`substr(value_text, 1, 7)`;
  const rows = await db
    .selectFrom("answers")
    .where("survey_id", "=", surveyId)
    .where("question_id", "in", questionIds)
    .select((eb) => ["question_id as questionId", month.as("value"), eb.fn.countAll().as("count")])
    .groupBy(["question_id", month])
    .limit(MAX_VALUES)
    .execute();
  return rows.map((row) => ({ ...row, number: null, count: Number(row.count) }));
}

/** How many responses answered each question. */
export async function selectRespondents(db: Db, surveyId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("answers")
    .where("survey_id", "=", surveyId)
    // A multiple choice has several rows; each answer has exactly one first row.
    .where("position", "=", 0)
    .select((eb) => ["question_id as questionId", eb.fn.countAll().as("count")])
    .groupBy("question_id")
    .execute();
  return new Map(rows.map((row) => [row.questionId, Number(row.count)]));
}

/** Range, mean and equally wide bins of the numbers answered to one question; null without answers. */
export async function selectNumberSummary(
  db: Db,
  surveyId: string,
  questionId: string,
  wholeNumbers: boolean,
): Promise<NumberSummary | null> {
  const answers = db
    .selectFrom("answers")
    .where("survey_id", "=", surveyId)
    .where("question_id", "=", questionId)
    .where("value_number", "is not", null);
  const range = await answers
    .select((eb) => [
      eb.fn.count("value_number").as("n"),
      eb.fn.min("value_number").as("min"),
      eb.fn.max("value_number").as("max"),
      eb.fn.avg("value_number").as("mean"),
    ])
    .executeTakeFirstOrThrow();
  const n = Number(range.n);
  if (n === 0) return null;
  const min = Number(range.min);
  const max = Number(range.max);
  const bins = numberBins(min, max, wholeNumbers);
  const counted = await answers
    .select(
      bins.map(({ from, to, includesTo }, index) =>
        sql<number>`sum(case when value_number >= ${from} and value_number ${sql.raw(includesTo ? "<=" : "<")} ${to}
          then 1 else 0 end)`.as(`bin${index}`),
      ),
    )
    .executeTakeFirstOrThrow();
  const counts = new Map(Object.entries(counted).map(([name, count]) => [name, Number(count)]));
  return {
    n,
    min,
    max,
    mean: Number(range.mean),
    bins: bins.map((bin, index) => ({ ...bin, count: counts.get(`bin${index}`) ?? 0 })),
  };
}
