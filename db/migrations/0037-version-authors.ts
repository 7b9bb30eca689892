import type { Kysely } from "kysely";

// Of versions that were published before this, nobody is named: the audit trail still says who it was.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("survey_versions")
    .addColumn("published_by", "text", (c) => c.references("users.id").onDelete("set null"))
    .execute();
}
