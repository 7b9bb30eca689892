import { sql } from "kysely";
import type { Contender } from "#app/engines/themes/corrections/follow-holds.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** Statements by the themes that they stand in, by a correction that they are tied to, or one by its id. */
export interface Named {
  themeIds: readonly string[];
  tiedTo: string | null;
  statementId?: string;
}

/** The themes that some statements stand in, and those that the fit has them in. */
export async function selectThemesOf(db: Db, { themeIds, tiedTo, statementId }: Named): Promise<string[]> {
  const { rows } = await sql<{ themeId: string | null; groupId: string | null }>`
    select theme_id as "themeId", fitted_theme_id as "groupId" from statements where ${isAnyOf(db, "theme_id", themeIds)}
    union select theme_id, fitted_theme_id from statements
      where id in (select statement_id from correction_statements where correction_id = ${tiedTo ?? ""})
    union select theme_id, fitted_theme_id from statements where id = ${statementId ?? ""}`.execute(db);
  return [...new Set(rows.flatMap(({ themeId, groupId }) => [themeId ?? [], groupId ?? []].flat()))].sort();
}

/** How many statements stand in some themes, are fitted to them or tied to a correction; counted up to `most`. */
export async function countNamed(
  db: Db,
  { themeIds, tiedTo }: Pick<Named, "themeIds" | "tiedTo">,
  most: number,
): Promise<number> {
  // Each part ends at the limit: what is put together is read to its end first.
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select id from (select id from statements where ${isAnyOf(db, "theme_id", themeIds)} limit ${most}) as standing
      union select id from
        (select id from statements where ${isAnyOf(db, "fitted_theme_id", themeIds)} limit ${most}) as fitted
      union select id from (select statement_id as id from correction_statements
        where correction_id = ${tiedTo ?? ""} limit ${most}) as tied
    ) as found`.execute(db);
  return Math.min(most, Number(rows[0]?.count ?? 0));
}

/** How many statements of a contender's group, of the kind of that theme, came before its correction. */
export async function countKnown(db: Db, { groupId, by }: Contender): Promise<number> {
  const row = await db
    .selectFrom("statements")
    .innerJoin("themes", (join) =>
      join.onRef("themes.id", "=", "statements.fitted_theme_id").onRef("themes.kind", "=", "statements.kind"),
    )
    .where("statements.fitted_theme_id", "=", groupId)
    .where("statements.item_id", "<", by)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
