import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

const ERASED = "erased";

/** The feedback items of customers, at most `limit`. */
export async function selectItemIds(
  db: Db,
  customerIds: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("feedback_items")
    .select("id")
    .where(isAnyOf(db, "customer_id", customerIds))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Removes items (at most 500); their statements and what was set aside of them go too. */
export async function deleteItems(trx: Db, ids: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("feedback_set_aside")
    .where(isAnyOf(trx, "item_id", ids))
    .execute();
  await trx
    .deleteFrom("statements")
    .where(isAnyOf(trx, "item_id", ids))
    .execute();
  await trx
    .deleteFrom("feedback_items")
    .where(isAnyOf(trx, "id", ids))
    .execute();
}

/** What was judged of the items' statements still counts, without saying of which; what waits to be judged goes. */
export async function releaseSamples(trx: Db, itemIds: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("accuracy_samples")
    .where(isAnyOf(trx, "item_id", itemIds))
    .where("judged_at", "is", null)
    .execute();
  await trx
    .updateTable("accuracy_samples")
    .set({ item_id: ERASED })
    .where(isAnyOf(trx, "item_id", itemIds))
    .execute();
}

const aspectSchema = z.looseObject({ kind: z.literal("aspect") });

/** The log of corrections names what a statement was about in the customer's words. */
export async function forgetAspects(trx: Db, itemIds: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom("corrections")
    .select(["id", "payload"])
    .where("kind", "=", "aspect")
    .where("id", "in", (eb) =>
      eb
        .selectFrom("correction_statements")
        .select("correction_id")
        .where(isAnyOf(trx, "item_id", itemIds)),
    )
    .execute();
  for (const { id, payload } of rows) {
    const erased = { text: ERASED, key: ERASED };
    const { from, ...rest } = aspectSchema.parse(JSON.parse(payload));
    const kept = { ...rest, from: from === null ? null : erased, to: erased };
    await trx
      .updateTable("corrections")
      .set({ payload: JSON.stringify(kept) })
      .where("id", "=", id)
      .execute();
  }
}

/**
 * A theme that nobody speaks of any more, and that nobody named, is called by words of those who are gone: it loses them.
 * Gives how many did.
 */
export async function emptyLeftThemes(trx: Db, themeIds: readonly string[]): Promise<number> {
  const result = await trx
    .updateTable("themes")
    .set({ name: "A theme whose words were erased", subtitle: "", terms: "[]" })
    .where(isAnyOf(trx, "id", themeIds))
    .where("fitted_name", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("statements").select("statements.id").whereRef("theme_id", "=", "themes.id"))),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** The themes of which the items (at most 500) speak. */
export async function selectThemesOf(db: Db, itemIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("statements")
    .select("theme_id as themeId")
    .distinct()
    .where(isAnyOf(db, "item_id", itemIds))
    .where("theme_id", "is not", null)
    .execute();
  return rows.flatMap(({ themeId }) => themeId ?? []);
}
