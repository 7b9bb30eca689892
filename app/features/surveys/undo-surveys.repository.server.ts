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

export async function deleteSurveys(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom("surveys")
    .where(isAnyOf(db, "id", ids))
    .execute();
}
