import { sql } from "kysely";
import { z } from "zod";
import type { ThemeStatement } from "#app/engines/themes/fitted-theme.ts";
import type { Db } from "#db/client.server.ts";
import { updateRows } from "#db/sql/write-rows.ts";
import { themeKindSchema, themeKinds } from "./theme-kind.ts";

const aspectsSchema = z.array(z.object({ text: z.string(), key: z.string() }));

/** A statement with where it stands now: a theme, unsorted (null), or not looked at yet (undefined). */
export interface StoredStatement extends ThemeStatement {
  themeId: string | null | undefined;
}

/** One page of the statements that themes are made of, by id, after `after`. */
export async function selectThemeStatements(
  db: Db,
  options: { after: string; limit: number; unplaced: boolean },
): Promise<StoredStatement[]> {
  const rows = await db
    .selectFrom("statements")
    .select([
      "id",
      "item_id as itemId",
      "customer_id as personId",
      "kind",
      "text",
      "aspects",
      "sentiment",
      "kind_score as confidence",
      "occurred_at as occurredAt",
      "theme_id as themeId",
      "placed_at as placedAt",
    ])
    .where("kind", "in", themeKinds)
    .where("id", ">", options.after)
    .$if(options.unplaced, (query) => query.where("placed_at", "is", null))
    .orderBy("id")
    .limit(options.limit)
    .execute();
  return rows.map(({ placedAt, themeId, ...row }) => ({
    ...row,
    kind: themeKindSchema.parse(row.kind),
    aspects: aspectsSchema.parse(JSON.parse(row.aspects)),
    themeId: placedAt === null ? undefined : themeId,
  }));
}

export interface StatementPlacement {
  statementId: string;
  themeId: string | null;
  score: number | null;
}

/** Writes where statements stand. */
export async function updatePlacements(
  db: Db,
  placements: readonly StatementPlacement[],
  at: string,
): Promise<void> {
  await updateRows(
    db,
    "statements",
    placements.map(({ statementId, themeId, score }) => ({
      id: statementId,
      theme_id: themeId,
      theme_score: score,
      placed_at: at,
    })),
  );
}

/** How many statements themes are made of, and how many of them found none. */
export async function countThemeStatements(db: Db): Promise<{ all: number; unsorted: number }> {
  const row = await db
    .selectFrom("statements")
    .where("kind", "in", themeKinds)
    .select((eb) => [
      eb.fn.countAll().as("all"),
      sql<number | null>`sum(case when theme_id is null then 1 else 0 end)`.as("unsorted"),
    ])
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), unsorted: Number(row.unsorted ?? 0) };
}
