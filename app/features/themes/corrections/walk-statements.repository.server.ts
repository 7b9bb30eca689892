import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { type ScopedStatement, scopedColumns, toScoped } from "./scope.repository.server.ts";

/** A way through statements: those that stand in a theme, that the fit has in a group, or that a correction speaks of. */
export type Way = { by: "theme" | "group" | "correction"; id: string };

export interface WalkedPage {
  statements: ScopedStatement[];
  /** Where the next page begins; null at the end. */
  next: WalkPlace | null;
}

/** The last statement of a page, by the order of its way. */
export type WalkPlace = { first: string | number; second: string | number };

/** A page of a way, each read by an index from where the last one ended. */
export async function selectWalkPage(
  db: Db,
  { by, id }: Way,
  after: WalkPlace | null,
  limit: number,
): Promise<WalkedPage> {
  const { first, second } = after ?? { first: "", second: "" };
  const query = db.selectFrom("statements").select(scopedColumns).limit(limit);
  const ordered = {
    theme: () =>
      query
        .where("theme_id", "=", id)
        .$if(after !== null, (from) => from.where(sql<boolean>`(theme_score, id) > (${first}, ${second})`))
        .orderBy("theme_score")
        .orderBy("id"),
    group: () =>
      query
        .where("fitted_theme_id", "=", id)
        .$if(after !== null, (from) => from.where("id", ">", String(first)))
        .orderBy("id"),
    correction: () =>
      query
        .innerJoin("correction_statements as tied", "tied.statement_id", "statements.id")
        .where("tied.correction_id", "=", id)
        .$if(after !== null, (from) =>
          from.where(sql<boolean>`(tied.item_id, tied.start_offset) > (${first}, ${second})`),
        )
        .select(["tied.item_id as tiedItemId", "tied.start_offset as tiedStart"])
        .orderBy("tied.item_id")
        .orderBy("tied.start_offset"),
  };
  const rows = await ordered[by]().execute();
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { statements: rows.map(toScoped), next: last === undefined ? null : placeOf(by, last) };
}

function placeOf(
  by: Way["by"],
  row: { id: string; themeScore: number | null; tiedItemId?: string; tiedStart?: number },
): WalkPlace {
  if (by === "theme") return { first: row.themeScore ?? 0, second: row.id };
  if (by === "group") return { first: row.id, second: "" };
  return { first: row.tiedItemId ?? "", second: row.tiedStart ?? 0 };
}
