import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { countedValue } from "../answer-counts.repository.server.ts";
import type { ValueCount } from "../question-results.ts";
import { responsesInScope, type Scope } from "../responses-in-scope-query.server.ts";
import type { Comparison } from "../results-filter.ts";

/** The responses in scope, each with the group it belongs to; in several segments it belongs to several groups. */
function groupedResponses(db: Db, scope: Scope, by: Comparison) {
  const responses = responsesInScope(db, scope);
  if (by === "segment") {
    return responses
      .innerJoin("segment_members", "segment_members.customer_id", "responses.customer_id")
      .select(["responses.id as id", sql<string>`segment_members.segment_id`.as("grouping")]);
  }
  const group = {
    language: sql<string>`coalesce(responses.language, '')`,
    channel: sql<string>`responses.channel`,
    month: sql<string>`substr(responses.submitted_at, 1, 7)`,
  }[by];
  return responses.select(["responses.id as id", group.as("grouping")]);
}

const MOST_GROUPS = 500;
const MOST_COUNTS = 50_000;

/** How many responses each group has, the largest first. */
export async function selectGroups(db: Db, scope: Scope, by: Comparison): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom(groupedResponses(db, scope, by).as("grouped"))
    .select((eb) => ["grouped.grouping as group", eb.fn.countAll().as("count")])
    .groupBy("grouped.grouping")
    .orderBy("count", "desc")
    .orderBy("grouped.grouping")
    .limit(MOST_GROUPS)
    .execute();
  return new Map(rows.map(({ group, count }) => [group, Number(count)]));
}

function groupedAnswers(db: Db, scope: Scope, by: Comparison) {
  return db
    .selectFrom("answers")
    .innerJoin(groupedResponses(db, scope, by).as("grouped"), "grouped.id", "answers.response_id")
    .where("answers.survey_id", "=", scope.surveyId);
}

/** How many of each group answered each question. */
export async function selectGroupRespondents(
  db: Db,
  scope: Scope,
  by: Comparison,
): Promise<{ group: string; questionId: string; count: number }[]> {
  const rows = await groupedAnswers(db, scope, by)
    .where("answers.position", "=", 0)
    .select((eb) => [
      "grouped.grouping as group",
      "answers.question_id as questionId",
      eb.fn.countAll().as("count"),
    ])
    .groupBy(["grouped.grouping", "answers.question_id"])
    .limit(MOST_COUNTS)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** How often each group gave each value to these questions. */
export async function selectGroupValues(
  db: Db,
  scope: Scope,
  by: Comparison,
  questionIds: readonly string[],
): Promise<(ValueCount & { group: string })[]> {
  if (questionIds.length === 0) return [];
  const rows = await groupedAnswers(db, scope, by)
    .where("answers.question_id", "in", questionIds)
    .select((eb) => [
      "grouped.grouping as group",
      "answers.question_id as questionId",
      "answers.part as part",
      countedValue.as("value"),
      "answers.value_number as number",
      eb.fn.countAll().as("count"),
    ])
    .groupBy([
      "grouped.grouping",
      "answers.question_id",
      "answers.part",
      countedValue,
      "answers.value_number",
    ])
    .limit(MOST_COUNTS)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Mean and mean square of the numbers that each group answered to these questions. */
export async function selectGroupNumbers(
  db: Db,
  scope: Scope,
  by: Comparison,
  questionIds: readonly string[],
): Promise<{ group: string; questionId: string; n: number; mean: number; meanSquare: number }[]> {
  if (questionIds.length === 0) return [];
  const rows = await groupedAnswers(db, scope, by)
    .where("answers.question_id", "in", questionIds)
    .where("answers.value_number", "is not", null)
    .select((eb) => [
      "grouped.grouping as group",
      "answers.question_id as questionId",
      eb.fn.countAll().as("n"),
      eb.fn.avg("answers.value_number").as("mean"),
      sql<number>`avg(answers.value_number * answers.value_number)`.as("meanSquare"),
    ])
    .groupBy(["grouped.grouping", "answers.question_id"])
    .limit(MOST_COUNTS)
    .execute();
  return rows.map(({ group, questionId, n, mean, meanSquare }) => ({
    group,
    questionId,
    n: Number(n),
    mean: Number(mean),
    meanSquare: Number(meanSquare),
  }));
}
