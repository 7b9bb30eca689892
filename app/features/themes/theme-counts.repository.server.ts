import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";

export interface ThemeCount {
  themeId: string;
  mentions: number;
  people: number;
  sentiment: number;
  firstSeenAt: string;
  lastSeenAt: string;
  recent: number;
  before: number;
}

/** Per theme: mentions, people, feeling, times, and mentions in the two windows that end at `now`; at most 2,000. */
export async function selectThemeCounts(
  db: Db,
  windows: { recentSince: string; beforeSince: string },
): Promise<ThemeCount[]> {
  const rows = await db
    .selectFrom("statements")
    .where("theme_id", "is not", null)
    .groupBy("theme_id")
    .select((eb) => [
      "theme_id as themeId",
      eb.fn.countAll().as("mentions"),
      // Who is not known by name still speaks: an anonymous item counts as one person.
      sql<number>`count(distinct coalesce(customer_id, item_id))`.as("people"),
      eb.fn.avg("sentiment").as("sentiment"),
      eb.fn.min("occurred_at").as("firstSeenAt"),
      eb.fn.max("occurred_at").as("lastSeenAt"),
      sql<number>`sum(case when occurred_at >= ${windows.recentSince} then 1 else 0 end)`.as("recent"),
      sql<number>`sum(case when occurred_at >= ${windows.beforeSince} and occurred_at < ${windows.recentSince}
        then 1 else 0 end)`.as("before"),
    ])
    .orderBy("theme_id")
    .limit(2000)
    .execute();
  return rows.flatMap((row) =>
    row.themeId === null
      ? []
      : [
          {
            themeId: row.themeId,
            mentions: Number(row.mentions),
            people: Number(row.people),
            sentiment: Number(row.sentiment),
            firstSeenAt: row.firstSeenAt,
            lastSeenAt: row.lastSeenAt,
            recent: Number(row.recent),
            before: Number(row.before),
          },
        ],
  );
}

/** Statements of every kind in the two windows. */
export async function countStatementsInWindows(
  db: Db,
  windows: { recentSince: string; beforeSince: string },
): Promise<{ recent: number; before: number }> {
  const row = await db
    .selectFrom("statements")
    .where("occurred_at", ">=", windows.beforeSince)
    .select((eb) => [
      eb.fn.countAll().as("all"),
      sql<number | null>`sum(case when occurred_at >= ${windows.recentSince} then 1 else 0 end)`.as("recent"),
    ])
    .executeTakeFirstOrThrow();
  const recent = Number(row.recent ?? 0);
  return { recent, before: Number(row.all) - recent };
}

/** Sets all standing themes to no mention, before the counted ones are written. */
export async function clearCounts(db: Db): Promise<void> {
  await db.updateTable("themes").set({ mentions: 0, people: 0, priority: 0, rising: 0 }).execute();
}

export interface CountedTheme extends ThemeCount {
  priority: number;
  factors: string;
  growth: number;
  rising: boolean;
  emerging: boolean;
}

export async function updateCounts(db: Db, theme: CountedTheme, at: string): Promise<void> {
  await db
    .updateTable("themes")
    .set({
      mentions: theme.mentions,
      people: theme.people,
      sentiment: theme.sentiment,
      first_seen_at: theme.firstSeenAt,
      last_seen_at: theme.lastSeenAt,
      priority: theme.priority,
      priority_factors: theme.factors,
      growth: theme.growth,
      rising: theme.rising ? 1 : 0,
      state: theme.emerging ? "emerging" : "established",
      updated_at: at,
    })
    .where("id", "=", theme.themeId)
    .execute();
}
