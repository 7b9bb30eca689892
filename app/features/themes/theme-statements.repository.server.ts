import { sql } from "kysely";
import { z } from "zod";
import type { Placement, ThemeStatement } from "#app/engines/themes/fitted-theme.ts";
import { dayOf } from "#app/lib/clock.ts";
import { isTimeless } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { updateRows } from "#db/sql/write-rows.ts";
import { themeKindSchema, themeKinds } from "./theme-kind.ts";

const aspectsSchema = z.array(z.object({ text: z.string(), key: z.string() }));

/** A statement with where the last fit put it: a theme, unsorted (null), or not looked at yet (undefined). */
export interface StoredStatement extends ThemeStatement {
  fittedThemeId: string | null | undefined;
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
      "fitted_theme_id as fittedThemeId",
      "placed_at as placedAt",
    ])
    .where("kind", "in", themeKinds)
    .where("id", ">", options.after)
    .$if(options.unplaced, (query) => query.where("placed_at", "is", null))
    .orderBy("id")
    .limit(options.limit)
    .execute();
  return rows.map(({ placedAt, fittedThemeId, ...row }) => ({
    ...row,
    kind: themeKindSchema.parse(row.kind),
    aspects: aspectsSchema.parse(JSON.parse(row.aspects)),
    fittedThemeId: placedAt === null ? undefined : fittedThemeId,
  }));
}

/** Whether any statement waits to be placed. */
export async function hasUnplaced(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("statements")
    .select("id")
    .where("placed_at", "is", null)
    .where("kind", "in", themeKinds)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Where a statement stands, and where the fit alone would have it. */
export interface StatementPlacement {
  id: string;
  theme_id: string | null;
  theme_score: number | null;
  fitted_theme_id: string | null;
  fitted_score: number | null;
}

/** A row of updatePlacements: where a statement belongs after all corrections, and by the fit alone. */
export function toStoredPlacement(
  id: string,
  placement: Placement | null,
  fitted: Placement | null,
): StatementPlacement {
  return {
    id,
    theme_id: placement?.themeId ?? null,
    theme_score: placement?.score ?? null,
    fitted_theme_id: fitted?.themeId ?? null,
    fitted_score: fitted?.score ?? null,
  };
}

/** Writes where statements stand; takes a transaction. */
export async function updatePlacements(
  trx: Db,
  placements: readonly StatementPlacement[],
  at: string,
): Promise<void> {
  await updateRows(
    trx,
    "statements",
    placements.map((placement) => ({ ...placement, placed_at: isTimeless(placement.id) ? dayOf(at) : at })),
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
