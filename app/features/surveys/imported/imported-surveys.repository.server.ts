import type { Db } from "#db/client.server.ts";
import { insertSurvey, type NewSurvey, parseDefinition } from "../surveys.repository.server.ts";

/** Inserts a closed survey whose answers came as a file, unless the slug is taken; says whether it did. */
export async function insertImportedSurvey(db: Db, row: NewSurvey & { key: string }): Promise<boolean> {
  return insertSurvey(db, row, {
    status: "closed",
    published_version: 1,
    published_at: row.at,
    closed_at: row.at,
    import_key: row.key,
  });
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
