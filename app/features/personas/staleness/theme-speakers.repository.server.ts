import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { standingTheme } from "#db/sql/standing-theme.ts";

/**
 * The theme that stands for each of some themes today (at most 400), by the id asked for; none where the theme is gone or
 * muted, or its kind is another now, so that counting it would compare two things.
 */
export async function selectStanding(db: Db, themeIds: readonly string[]): Promise<Map<string, string>> {
  const standing = new Map<string, string>();
  for (const themeId of themeIds) {
    const row = await db
      .selectFrom("themes")
      .innerJoin("themes as asked", (join) => join.on("asked.id", "=", themeId))
      .select("themes.id")
      .where("themes.id", "=", standingTheme(themeId))
      .where("themes.state", "!=", "muted")
      .whereRef("themes.kind", "=", "asked.kind")
      .executeTakeFirst();
    if (row) standing.set(themeId, row.id);
  }
  return standing;
}

/** How many members of a segment spoke of each of some themes, ever or until a moment (ISO text), by the theme's id. */
export async function countSpeakers(
  db: Db,
  segmentId: string,
  themeIds: readonly string[],
  until: string | null,
): Promise<Map<string, number>> {
  if (themeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("statements")
    .innerJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "statements.customer_id").on("member.segment_id", "=", segmentId),
    )
    .where(isAnyOf(db, "statements.theme_id", themeIds))
    .$if(until !== null, (query) => query.where("statements.occurred_at", "<=", until ?? ""))
    .groupBy("statements.theme_id")
    .select((eb) => [
      "statements.theme_id as themeId",
      eb.fn.count("statements.customer_id").distinct().as("n"),
    ])
    .execute();
  return new Map(rows.flatMap(({ themeId, n }) => (themeId === null ? [] : [[themeId, Number(n)] as const])));
}

/** How many members of a segment had said anything until a moment (ISO text). */
export async function countSpeakersUntil(db: Db, segmentId: string, until: string): Promise<number> {
  const row = await db
    .selectFrom("segment_members as member")
    .where("member.segment_id", "=", segmentId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("feedback_items")
          .select(sql.lit(1).as("one"))
          .whereRef("feedback_items.customer_id", "=", "member.customer_id")
          .where("feedback_items.occurred_at", "<=", until),
      ),
    )
    .select((eb) => eb.fn.countAll().as("n"))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
