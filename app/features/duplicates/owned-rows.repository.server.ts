import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** More than any customer says or does; a merge is one transaction. */
export const MOST_RECORDS = 20_000;

/** Tables whose rows belong to a customer and go over to another whole. */
type OwnedTable =
  | "attribute_choices"
  | "company_people"
  | "customer_theme_marks"
  | "events"
  | "feedback_items"
  | "responses"
  | "response_drafts"
  | "survey_invitation_addresses"
  | "survey_invitation_people";

/** Gives everything of one customer in a table to another and says what that was. */
export async function giveAll(trx: Db, table: OwnedTable, fromId: string, toId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom(table)
    .select("id")
    .where("customer_id", "=", fromId)
    .limit(MOST_RECORDS)
    .execute();
  await trx.updateTable(table).set({ customer_id: toId }).where("customer_id", "=", fromId).execute();
  return rows.map(({ id }) => id);
}

/** Gives back what was moved, as far as it is still with `fromId`. */
export async function giveBack(
  trx: Db,
  table: OwnedTable | "attribute_values" | "statements",
  column: "id" | "item_id",
  ids: readonly string[],
  fromId: string,
  toId: string,
): Promise<void> {
  await inPieces(ids, async (piece) => {
    await trx
      .updateTable(table)
      .set({ customer_id: toId })
      .where(isAnyOf(trx, column, piece))
      .where("customer_id", "=", fromId)
      .execute();
  });
}

/** Does something with at most 500 ids at a time. */
export async function inPieces(
  ids: readonly string[],
  work: (piece: string[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < ids.length; start += 500) await work(ids.slice(start, start + 500));
}
