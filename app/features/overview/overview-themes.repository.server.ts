import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";

const columns = ["id", "kind", "name", "subtitle as quote", "people", "mentions", "rising"] as const;

/** The themes of a kind that matter most. */
export async function selectTopThemes(db: Db, kind: string, limit: number) {
  return db
    .selectFrom("themes")
    .select(columns)
    .where("kind", "=", kind)
    .where("state", "=", "established")
    .orderBy("priority", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** The themes that come up more of late, strongest first. */
export async function selectRisingThemes(db: Db, limit: number) {
  return db
    .selectFrom("themes")
    .select(columns)
    .where("rising", "=", 1)
    .where("state", "=", "established")
    .orderBy("growth", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Mentions a day of some themes since a moment; those without a time of their own are in no week. */
export async function selectDailyMentions(db: Db, themeIds: readonly string[], from: string) {
  if (themeIds.length === 0) return [];
  const day = sql<string>`substr(occurred_at, 1, 10)`;
  const rows = await db
    .selectFrom("statements")
    .select((eb) => ["theme_id as themeId", day.as("day"), eb.fn.countAll().as("count")])
    .where("theme_id", "in", themeIds)
    .where("occurred_at", ">=", from)
    .where("undated", "=", 0)
    .groupBy(["theme_id", day])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
