import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";

export interface Windows {
  recentSince: string;
  earlierSince: string;
}

export interface ThemeCount {
  themeId: string;
  mentions: number;
  people: number;
  sentiment: number;
  strength: number;
  firstSeenAt: string;
  lastSeenAt: string;
  recentPeople: number;
  earlierPeople: number;
}

/** Who is not known by name still speaks: an anonymous item counts as one person. */
const person = sql`coalesce(customer_id, item_id)`;

function people(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`count(distinct case when ${condition} then ${person} end)`;
}

/**
 * Per theme (all, or those of `only`): mentions, people, feeling, times, and people in the two windows that end now; at
 * most 2,000.
 */
export async function selectThemeCounts(
  db: Db,
  windows: Windows,
  only?: readonly string[],
): Promise<ThemeCount[]> {
  const { recentSince, earlierSince } = windows;
  const rows = await db
    .selectFrom("statements")
    .where("theme_id", "is not", null)
    .$if(only !== undefined, (query) => query.where(isAnyOf(db, "theme_id", only ?? [])))
    .groupBy("theme_id")
    .select((eb) => [
      "theme_id as themeId",
      eb.fn.countAll().as("mentions"),
      sql<number>`count(distinct ${person})`.as("people"),
      eb.fn.avg("sentiment").as("sentiment"),
      sql<number>`avg(kind_score * (0.5 + abs(sentiment) / 2))`.as("strength"),
      eb.fn.min("occurred_at").as("firstSeenAt"),
      eb.fn.max("occurred_at").as("lastSeenAt"),
      people(sql`undated = 0 and occurred_at >= ${recentSince}`).as("recentPeople"),
      people(sql`undated = 0 and occurred_at >= ${earlierSince} and occurred_at < ${recentSince}`).as(
        "earlierPeople",
      ),
    ])
    .orderBy("theme_id")
    .limit(2000)
    .execute();
  return rows.flatMap(({ themeId, ...row }) =>
    themeId === null
      ? []
      : [
          {
            ...row,
            themeId,
            mentions: Number(row.mentions),
            people: Number(row.people),
            sentiment: Number(row.sentiment),
            strength: Number(row.strength),
            recentPeople: Number(row.recentPeople),
            earlierPeople: Number(row.earlierPeople),
          },
        ],
  );
}

/** Everyone who spoke in the two windows; what has no time of its own says nothing about them. */
export async function countPeopleInWindows(
  db: Db,
  { recentSince, earlierSince }: Windows,
): Promise<{ recent: number; earlier: number }> {
  const row = await db
    .selectFrom("statements")
    .where("occurred_at", ">=", earlierSince)
    .where("undated", "=", 0)
    .select([
      people(sql`occurred_at >= ${recentSince}`).as("recent"),
      people(sql`occurred_at < ${recentSince}`).as("earlier"),
    ])
    .executeTakeFirstOrThrow();
  return { recent: Number(row.recent), earlier: Number(row.earlier) };
}

/** Sets all themes (or those of `only`) to no mention, before the counted ones are written. */
export async function clearCounts(db: Db, only?: readonly string[]): Promise<void> {
  await db
    .updateTable("themes")
    .set({ mentions: 0, people: 0, priority: 0, rising: 0, falling: 0 })
    .$if(only !== undefined, (query) => query.where(isAnyOf(db, "id", only ?? [])))
    .execute();
}

export interface CountedTheme extends ThemeCount {
  priority: number;
  factors: string;
  growth: number;
  rising: boolean;
  falling: boolean;
  isMuted: boolean;
}

/** The themes that people muted; at most 20,000. */
export async function selectMutedIds(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom("themes")
    .select("id")
    .where("state", "=", "muted")
    .limit(20_000)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

// What a person muted is counted on and stays muted.
function stateOf({ isMuted, people }: CountedTheme): string {
  if (isMuted) return "muted";
  return people < 2 ? "emerging" : "established";
}

export async function updateCounts(db: Db, themes: readonly CountedTheme[], at: string): Promise<void> {
  await updateRows(
    db,
    "themes",
    themes.map((theme) => ({
      id: theme.themeId,
      mentions: theme.mentions,
      people: theme.people,
      sentiment: theme.sentiment,
      first_seen_at: theme.firstSeenAt,
      last_seen_at: theme.lastSeenAt,
      priority: theme.priority,
      priority_factors: theme.factors,
      growth: theme.growth,
      rising: theme.rising ? 1 : 0,
      falling: theme.falling ? 1 : 0,
      state: stateOf(theme),
      updated_at: at,
    })),
  );
}
