import type { Db } from "#db/client.server.ts";
import type { Survey } from "./survey.schema.ts";
import { parseDefinition } from "./surveys.repository.server.ts";

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
    .select(["id", "title", "definition", "published_version as version"])
    .where("import_key", "=", key)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      title: row.title,
      version: row.version ?? 1,
      edited: parseDefinition(row.definition),
    }
  );
}

/** Points an imported survey to its next version. */
export async function updateImportedSurvey(
  db: Db,
  id: string,
  version: number,
  edited: Survey,
  at: string,
): Promise<void> {
  await db
    .updateTable("surveys")
    .set((eb) => ({
      definition: JSON.stringify(edited),
      revision: eb("revision", "+", 1),
      published_version: version,
      updated_at: at,
    }))
    .where("id", "=", id)
    .execute();
}
