import { sql } from "kysely";
import { ratingEvents } from "#app/features/customers/rating-events.ts";
import type { Db } from "#db/client.server.ts";

/** The themes a criterion may name, most important first; at most 200. */
export async function selectThemeChoices(db: Db) {
  return db
    .selectFrom("themes")
    .select(["id", "name", "kind"])
    .where("state", "not in", ["replaced", "muted"])
    .orderBy("priority", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
}

/** The types of event that have happened; at most 50. Steps from one type to the next: there are a million events. */
export async function selectEventTypes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`with recursive types (type, place) as (
      select min(type), 1 from events
      union all
      select (select min(events.type) from events where events.type > types.type), types.place + 1
        from types where types.type is not null and types.place < 50
    ) select type from types where type is not null`.execute(db);
  return rows.map(({ type }) => type).filter((type) => !ratingEvents.some((rating) => rating === type));
}
