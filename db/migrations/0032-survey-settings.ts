import { type Kysely, sql } from "kysely";
import { dialectOf } from "../sql/dialect.ts";

// What holds for a survey without publishing it, and how many places its answers have taken.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("survey_settings")
    .addColumn("survey_id", "text", (c) => c.primaryKey().references("surveys.id").onDelete("cascade"))
    .addColumn("settings", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();

  await db.schema
    .createTable("survey_places")
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("quota_id", "text", (c) => c.notNull())
    .addColumn("taken", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("survey_places_key", ["survey_id", "quota_id"])
    .$call((table) => (dialectOf(db) === "sqlite" ? table.modifyEnd(sql`without rowid`) : table))
    .execute();

  await db.schema.alterTable("responses").addColumn("quotas", "text").execute();
  await sql`update responses set quotas = '[]' where status = 'complete' and channel <> 'import'`.execute(db);
  await sql`insert into survey_places (survey_id, quota_id, taken)
    select survey_id, '', count(*) from responses
    where status = 'complete' and set_aside = 0 and quotas is not null group by survey_id`.execute(db);
}
