import { sql } from "kysely";
import { OTHER_PREFIX } from "#app/features/surveys/answers/answer-value.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { answersInScope, type Scope } from "./responses-in-scope-query.server.ts";

/** One text that was answered, with the feedback item that the engine read, if there is one. */
export interface AnsweredText {
  responseId: string;
  text: string;
  itemId: string | null;
}

/** The newest texts answered to a question; with `others` only those typed beside "other". */
export async function selectNewestTexts(
  db: Db,
  scope: Scope,
  questionId: string,
  { limit, others = false }: { limit: number; others?: boolean },
): Promise<AnsweredText[]> {
  const rows = await answersInScope(db, scope)
    .leftJoin("feedback_items", (join) =>
      join
        .onRef("feedback_items.response_id", "=", "answers.response_id")
        .onRef("feedback_items.question_id", "=", "answers.question_id"),
    )
    .where("answers.question_id", "=", questionId)
    .where("answers.value_text", "is not", null)
    .$if(others, (query) =>
      query.where(
        sql<string>`substr(answers.value_text, 1, ${sql.lit(OTHER_PREFIX.length)})`,
        "=",
        OTHER_PREFIX,
      ),
    )
    .select([
      "answers.response_id as responseId",
      "answers.value_text as text",
      "feedback_items.id as itemId",
    ])
    .orderBy("answers.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    text: others ? (row.text ?? "").slice(OTHER_PREFIX.length) : (row.text ?? ""),
  }));
}

/** A theme that texts belong to. */
export interface TextTheme {
  id: string;
  name: string;
  kind: string;
}

/** The themes of these feedback items (at most 500), by item. */
export async function selectThemesOfItems(
  db: Db,
  itemIds: readonly string[],
): Promise<(TextTheme & { itemId: string })[]> {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom("statements")
    .innerJoin("themes", "themes.id", "statements.theme_id")
    .where(isAnyOf(db, "statements.item_id", itemIds))
    .select(["statements.item_id as itemId", "themes.id as id", "themes.name as name", "themes.kind as kind"])
    .distinct()
    .orderBy("themes.name")
    .limit(5000)
    .execute();
}

/** The themes that most responses in scope speak of in their answer to a question, with their number. */
export async function selectThemesOfQuestion(
  db: Db,
  scope: Scope,
  questionId: string,
  limit: number,
): Promise<(TextTheme & { responses: number })[]> {
  const answers = answersInScope(db, scope).where("answers.question_id", "=", questionId);
  return selectThemesOfAnswers(answers, limit);
}

/** What a theme is called; undefined when there is none of this id. */
export async function selectThemeName(db: Db, themeId: string): Promise<string | undefined> {
  const row = await db.selectFrom("themes").select("name").where("id", "=", themeId).executeTakeFirst();
  return row?.name;
}

/** The themes that most texts of a survey belong to. */
export async function selectSurveyThemes(
  db: Db,
  surveyId: string,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  const answers = db.selectFrom("answers").where("answers.survey_id", "=", surveyId);
  const themes = await selectThemesOfAnswers(answers, limit);
  return themes.map(({ id, name }) => ({ id, name }));
}

async function selectThemesOfAnswers(
  answers: ReturnType<typeof answersInScope>,
  limit: number,
): Promise<(TextTheme & { responses: number })[]> {
  const rows = await answers
    .innerJoin("feedback_items", (join) =>
      join
        .onRef("feedback_items.response_id", "=", "answers.response_id")
        .onRef("feedback_items.question_id", "=", "answers.question_id"),
    )
    .innerJoin("statements", "statements.item_id", "feedback_items.id")
    .innerJoin("themes", "themes.id", "statements.theme_id")
    .where("answers.position", "=", 0)
    .select((eb) => [
      "themes.id as id",
      "themes.name as name",
      "themes.kind as kind",
      eb.fn.count("answers.response_id").distinct().as("responses"),
    ])
    .groupBy(["themes.id", "themes.name", "themes.kind"])
    .orderBy("responses", "desc")
    .orderBy("themes.name")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, responses: Number(row.responses) }));
}
