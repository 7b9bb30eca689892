import type { Db } from "#db/client.server.ts";
import type { Survey } from "../survey.schema.ts";
import { parseDefinition } from "../surveys.repository.server.ts";

/** How many earlier revisions of a survey are kept: hours of two people's typing. */
const KEPT_REVISIONS = 200;

/** Keeps what an edit is about to replace, and lets go of what is older than the kept number. */
export async function keepRevision(
  trx: Db,
  kept: { surveyId: string; revision: number; survey: Survey; by: string | null; at: string },
): Promise<void> {
  const values = { definition: JSON.stringify(kept.survey), replaced_by: kept.by, replaced_at: kept.at };
  await trx
    .insertInto("survey_revisions")
    .values({ survey_id: kept.surveyId, revision: kept.revision, ...values })
    .onConflict((conflict) => conflict.columns(["survey_id", "revision"]).doUpdateSet(values))
    .execute();
  await trx
    .deleteFrom("survey_revisions")
    .where("survey_id", "=", kept.surveyId)
    .where("revision", "<=", kept.revision - KEPT_REVISIONS)
    .execute();
}

export async function selectRevision(
  db: Db,
  surveyId: string,
  revision: number,
): Promise<Survey | undefined> {
  const row = await db
    .selectFrom("survey_revisions")
    .select("definition")
    .where("survey_id", "=", surveyId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return row && parseDefinition(row.definition);
}

/** Who made a revision by an edit, and when; undefined where a file or nobody did. */
export async function selectLastEdit(db: Db, surveyId: string, revision: number) {
  return db
    .selectFrom("survey_revisions")
    .select(["replaced_by as by", "replaced_at as at"])
    .where("survey_id", "=", surveyId)
    .where("revision", "=", revision - 1)
    .executeTakeFirst();
}
