import { z } from "zod";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { type ThemeKind, themeKindSchema } from "./theme-kind.ts";

const termsSchema = z.array(z.object({ term: z.string(), stem: z.string(), weight: z.number() }));
const factorsSchema = z.object({
  people: z.number(),
  reach: z.number(),
  strength: z.number(),
  ageDays: z.number(),
  freshness: z.number(),
  growth: z.number(),
});
const stateSchema = z.enum(["emerging", "established", "muted", "replaced"]);

/** The states of themes that lists show. */
export const shownStates = ["emerging", "established"];

export const themeColumns = [
  "id",
  "kind",
  "name",
  "subtitle",
  "parent_id as parentId",
  "terms",
  "mentions",
  "people",
  "sentiment",
  "priority",
  "priority_factors as factors",
  "growth",
  "rising",
  "falling",
  "state",
  "successor_id as successorId",
  "first_seen_at as firstSeenAt",
  "last_seen_at as lastSeenAt",
] as const;

export interface Theme {
  id: string;
  kind: ThemeKind;
  name: string;
  subtitle: string;
  parentId: string | null;
  terms: z.infer<typeof termsSchema>;
  mentions: number;
  people: number;
  sentiment: number;
  priority: number;
  factors: z.infer<typeof factorsSchema>;
  growth: number;
  rising: boolean;
  falling: boolean;
  state: z.infer<typeof stateSchema>;
  successorId: string | null;
  firstSeenAt: string | null;
  lastSeenAt: string | null;
}

export function toTheme<
  Row extends {
    kind: string;
    terms: string;
    factors: string;
    state: string;
    rising: number;
    falling: number;
  },
>(row: Row) {
  return {
    ...row,
    kind: themeKindSchema.parse(row.kind),
    state: stateSchema.parse(row.state),
    rising: row.rising === 1,
    falling: row.falling === 1,
    terms: termsSchema.parse(JSON.parse(row.terms)),
    factors: factorsSchema.parse(JSON.parse(row.factors)),
  };
}

/**
 * One page of the themes of a kind by priority, after (priority, id): those that are shown, or those that somebody
 * muted. Themes without any mention are left out.
 */
export async function selectThemePage(
  db: Db,
  options: {
    kind: ThemeKind;
    after: ListPlace<number> | null;
    limit: number;
    rising?: boolean;
    muted?: boolean;
  },
): Promise<Theme[]> {
  let query = db
    .selectFrom("themes")
    .select(themeColumns)
    .where("kind", "=", options.kind)
    .where("state", "in", options.muted ? ["muted"] : shownStates)
    .where("mentions", ">", 0)
    .orderBy("priority", "desc")
    .orderBy("id", "desc")
    .limit(options.limit);
  if (options.rising) query = query.where("rising", "=", 1);
  const { after } = options;
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("priority", "id"), "<", tuple(after.value, after.id)),
    );
  }
  return (await query.execute()).map(toTheme);
}

export async function selectTheme(db: Db, id: string): Promise<Theme | undefined> {
  const row = await db.selectFrom("themes").select(themeColumns).where("id", "=", id).executeTakeFirst();
  return row && toTheme(row);
}

/** How many themes of each kind are shown. */
export async function countThemes(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("themes")
    .where("state", "in", shownStates)
    .where("mentions", ">", 0)
    .groupBy("kind")
    .select((eb) => ["kind", eb.fn.countAll().as("count")])
    .execute();
  return new Map(rows.map((row) => [row.kind, Number(row.count)]));
}

/** How many themes somebody muted. */
export async function countMuted(db: Db): Promise<number> {
  const row = await db
    .selectFrom("themes")
    .where("state", "=", "muted")
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The themes of a kind that something can be put into, by name; at most 500. */
export async function selectThemeChoices(db: Db, kind: string) {
  return db
    .selectFrom("themes")
    .select(["id", "name", "mentions"])
    .where("kind", "=", kind)
    .where("state", "in", shownStates)
    .where("mentions", ">", 0)
    .orderBy("name")
    .orderBy("id")
    .limit(500)
    .execute();
}

/** Customers with any event, feedback or answer since `since`: the base of a theme's share. */
export async function countActiveCustomers(db: Db, since: string): Promise<number> {
  const row = await db
    .selectFrom("customer_metrics")
    .where("last_active_at", ">=", since)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Mentions per theme and month ("2026-03") since `since`, for at most 100 themes; what has no time is in no month. */
export async function selectMonthlyMentions(db: Db, themeIds: readonly string[], since: string) {
  if (themeIds.length === 0) return [];
  const rows = await db
    .selectFrom("statements")
    .where("theme_id", "in", themeIds)
    .where("occurred_at", ">=", since)
    .where("undated", "=", 0)
    .select((eb) => [
      "theme_id as themeId",
      eb.fn<string>("substr", ["occurred_at", eb.lit(1), eb.lit(7)]).as("month"),
      eb.fn.countAll().as("mentions"),
    ])
    .groupBy(["theme_id", "month"])
    .execute();
  return rows.map((row) => ({ ...row, mentions: Number(row.mentions) }));
}
