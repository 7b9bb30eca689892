import type { ParentTheme } from "#app/engines/themes/fitted-theme.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** Writes the parents of a fit in place of those of the one before. Takes a transaction. */
export async function replaceParents(trx: Db, parents: readonly ParentTheme[], at: string): Promise<void> {
  await trx.deleteFrom("theme_parents").execute();
  await insertRows(
    trx,
    "theme_parents",
    parents.map(({ id, kind, name }) => ({ id, kind, name, created_at: at })),
  );
}

/** What some parents (at most 1,000) are called. */
export async function selectParentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("theme_parents")
    .select(["id", "name"])
    .where(isAnyOf(db, "id", ids))
    .limit(1_000)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the last fit called its themes and their parents, and which parent each has; at most 20,000 themes. */
export async function selectFittedNames(
  db: Db,
): Promise<{ names: Map<string, string>; parentOf: Map<string, string> }> {
  const themes = await db
    .selectFrom("themes")
    .select(["id", "name", "fitted_name as fittedName", "parent_id as parentId"])
    .where("is_lost", "=", 0)
    .orderBy("id")
    .limit(20_000)
    .execute();
  const parentOf = new Map(
    themes.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const])),
  );
  const names = new Map(themes.map(({ id, name, fittedName }) => [id, fittedName ?? name]));
  const parents = await db.selectFrom("theme_parents").select(["id", "name"]).limit(20_000).execute();
  for (const { id, name } of parents) names.set(id, name);
  return { names, parentOf };
}
