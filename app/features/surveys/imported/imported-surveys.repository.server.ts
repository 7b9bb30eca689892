import type { Db } from "#db/client.server.ts";
import type { Survey } from "../survey.schema.ts";
import { parseDefinition } from "../surveys.repository.server.ts";

/** Inserts a closed survey whose answers came as a file, unless the slug is taken; says whether it did. */
export async function insertImportedSurvey(
  db: Db,
  row: { id: string; slug: string; key: string; survey: Survey; createdBy: string | null; at: string },
): Promise<boolean> {
  const result = await db
    .insertInto("surveys")
    .values({
      id: row.id,
      slug: row.slug,
      title: row.survey.title,
      status: "closed",
      definition: JSON.stringify(row.survey),
      revision: 1,
      published_version: 1,
      created_by: row.createdBy,
      created_at: row.at,
      updated_at: row.at,
      published_at: row.at,
      closed_at: row.at,
      import_key: row.key,
    })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** The survey that files with this key go to. */
export async function selectImportedSurvey(db: Db, key: string) {
  const row = await db
    .selectFrom("surveys")
    .select(["id", "title", "definition", "published_version as version", "updated_at as updatedAt"])
    .where("import_key", "=", key)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      title: row.title,
      version: row.version ?? 1,
      edited: parseDefinition(row.definition),
      state: { definition: row.definition, publishedVersion: row.version, updatedAt: row.updatedAt },
    }
  );
}

/** What an import changes of a survey; the definition is the one that is being edited, as JSON. */
export interface ImportedSurveyState {
  definition: string;
  publishedVersion: number | null;
  updatedAt: string;
}

/** Points an imported survey to another version; who has it open for editing is told. */
export async function updateImportedSurvey(db: Db, id: string, state: ImportedSurveyState): Promise<void> {
  await db
    .updateTable("surveys")
    .set((eb) => ({
      definition: state.definition,
      revision: eb("revision", "+", 1),
      published_version: state.publishedVersion,
      updated_at: state.updatedAt,
    }))
    .where("id", "=", id)
    .execute();
}
