import { ratingEvents } from "#app/features/customers/rating-events.ts";
import type { Db } from "#db/client.server.ts";

/** The themes a rule may name, most important first; at most 300. */
export async function selectThemeChoices(db: Db) {
  return db
    .selectFrom("themes")
    .select(["id", "name", "kind"])
    .where("state", "not in", ["replaced", "muted"])
    .orderBy("priority", "desc")
    .orderBy("id")
    .limit(300)
    .execute();
}

/** The types of event that have happened; at most 50. */
export async function selectEventTypes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("events").select("type").distinct().orderBy("type").limit(50).execute();
  return rows.map((row) => row.type).filter((type) => !ratingEvents.some((rating) => rating === type));
}
