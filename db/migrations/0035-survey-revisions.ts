import type { Kysely } from "kysely";

// Two people who edit one survey began from the same revision: only with it can be told which of the two changed what.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("survey_revisions")
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("definition", "text", (c) => c.notNull())
    .addColumn("replaced_by", "text", (c) => c.references("users.id").onDelete("set null"))
    .addColumn("replaced_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("survey_revisions_key", ["survey_id", "revision"])
    .execute();
}
