import type { Kysely } from "kysely";

// A picture is shared by a survey and its copies, versions and revisions, so who shows it is noted apart from it.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("survey_pictures")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("media_type", "text", (c) => c.notNull())
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("width", "integer", (c) => c.notNull())
    .addColumn("height", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("survey_picture_uses")
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("picture_id", "text", (c) => c.notNull().references("survey_pictures.id").onDelete("cascade"))
    .addColumn("noted_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("survey_picture_uses_key", ["survey_id", "picture_id"])
    .execute();
  await db.schema
    .createIndex("survey_picture_uses_picture")
    .on("survey_picture_uses")
    .column("picture_id")
    .execute();
}
