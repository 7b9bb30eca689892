import { sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { ThemeKind } from "./theme-kind.ts";
import { shownStates, type Theme, themeColumns, toTheme } from "./themes.repository.server.ts";

// A theme stands under its parent, or by itself where it has none, or one that went with an earlier fit.
const family = sql<string>`coalesce(theme_parents.id, themes.id)`;
const highest = sql<number>`max(themes.priority)`;

/** The themes of a kind that lists show, each with the parent it stands under. */
function shownThemes(db: Db, kind: ThemeKind) {
  return db
    .selectFrom("themes")
    .leftJoin("theme_parents", "theme_parents.id", "themes.parent_id")
    .where("themes.kind", "=", kind)
    .where("themes.state", "in", shownStates)
    .where("themes.mentions", ">", 0);
}

/** One page of the families of a kind by the highest priority among their themes, after (priority, id). */
export async function selectFamilyPage(
  db: Db,
  options: { kind: ThemeKind; after: ListPlace<number> | null; limit: number },
): Promise<{ id: string; name: string | null; priority: number }[]> {
  const { after } = options;
  return shownThemes(db, options.kind)
    .select([family.as("id"), sql<string | null>`max(theme_parents.name)`.as("name"), highest.as("priority")])
    .groupBy(family)
    .$if(after !== null, (query) =>
      query.having(
        sql<boolean>`(${highest} < ${after?.value} or (${highest} = ${after?.value} and ${family} < ${after?.id}))`,
      ),
    )
    .orderBy(highest, "desc")
    .orderBy(family, "desc")
    .limit(options.limit)
    .execute();
}

/** The themes of some families (at most 100), by priority; at most 2,000. */
export async function selectThemesOfFamilies(
  db: Db,
  kind: ThemeKind,
  familyIds: readonly string[],
): Promise<(Theme & { familyId: string })[]> {
  if (familyIds.length === 0) return [];
  const rows = await shownThemes(db, kind)
    .select(themeColumns.map((column) => `themes.${column}` as const))
    .select(family.as("familyId"))
    .where(family, "in", [...familyIds])
    .orderBy("themes.priority", "desc")
    .orderBy("themes.id", "desc")
    .limit(2_000)
    .execute();
  return rows.map(toTheme);
}

/** By parent (at most 100): how many people spoke of its themes, and how many of them are customers active since then. */
export async function countPeopleOfParents(
  db: Db,
  parentIds: readonly string[],
  since: string,
): Promise<Map<string, { people: number; activeSpeakers: number }>> {
  if (parentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("themes")
    .innerJoin("statements", "statements.theme_id", "themes.id")
    .leftJoin("customer_metrics as metrics", "metrics.customer_id", "statements.customer_id")
    .where(isAnyOf(db, "themes.parent_id", parentIds))
    .where("themes.state", "in", shownStates)
    .groupBy("themes.parent_id")
    .select([
      "themes.parent_id as parentId",
      sql<number>`count(distinct coalesce(statements.customer_id, statements.item_id))`.as("people"),
      sql<number>`count(distinct case when metrics.last_active_at >= ${since} then statements.customer_id end)`.as(
        "activeSpeakers",
      ),
    ])
    .execute();
  return new Map(
    rows.map(({ parentId, people, activeSpeakers }) => [
      parentId ?? "",
      { people: Number(people), activeSpeakers: Number(activeSpeakers) },
    ]),
  );
}
