import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** Whether surveys (at most 500) were answered, and whether a person edited them since a file made them; 0 or 1. */
export async function selectSurveyTies(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("surveys")
    .select([
      "id",
      sql<number>`case when exists (select 1 from responses tied where tied.survey_id = surveys.id)
        then 1 else 0 end`.as("answered"),
      sql<number>`case when exists (select 1 from audit_entries tied where tied.subject_id = surveys.id
        and tied.action <> 'survey.imported') then 1 else 0 end`.as("edited"),
    ])
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** What an undo can give back to surveys (at most 500). */
export async function selectSurveyStates(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("surveys")
    .select(["id", "definition", "published_version as publishedVersion", "updated_at as updatedAt"])
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** The newest version of each of some surveys (at most 500) that a response answers. */
export async function selectLastAnswered(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("responses")
    .select((eb) => ["survey_id as id", eb.fn.max("survey_version").as("version")])
    .where(isAnyOf(db, "survey_id", ids))
    .groupBy("survey_id")
    .execute();
  return new Map(rows.map(({ id, version }) => [id, Number(version)]));
}

export async function deleteVersionsAfter(trx: Db, id: string, version: number): Promise<void> {
  await trx
    .deleteFrom("survey_versions")
    .where("survey_id", "=", id)
    .where("version", ">", version)
    .execute();
}

export async function deleteSurveys(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom("surveys")
    .where(isAnyOf(db, "id", ids))
    .execute();
}
