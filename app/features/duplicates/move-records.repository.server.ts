import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { Moved } from "./merge.schema.ts";
import { moveInvited } from "./move-invited.repository.server.ts";

/** More than any customer says or does; a merge is one transaction. */
const MOST_RECORDS = 20_000;

/** Tables whose rows belong to a customer and go over to another whole. */
const owned = { events: "events", feedbackItems: "feedback_items", responses: "responses" } as const;

async function idsOf(trx: Db, table: "events" | "feedback_items" | "responses", customerId: string) {
  const rows = await trx
    .selectFrom(table)
    .select("id")
    .where("customer_id", "=", customerId)
    .limit(MOST_RECORDS)
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives everything of one customer to another and says what that was. */
export async function moveRecords(trx: Db, fromId: string, toId: string, now: string): Promise<Moved> {
  const [events, feedbackItems, responses] = [
    await idsOf(trx, "events", fromId),
    await idsOf(trx, "feedback_items", fromId),
    await idsOf(trx, "responses", fromId),
  ];
  const personalResponses = await clearPersonal(trx, fromId, toId);
  for (const table of Object.values(owned)) await giveAll(trx, table, fromId, toId);
  await giveAll(trx, "statements", fromId, toId);
  const values = await moveValues(trx, fromId, toId, now);
  const aliases = await trx
    .updateTable("customer_aliases")
    .set({ customer_id: toId })
    .where("customer_id", "=", fromId)
    .returning(["kind", "value"])
    .execute();
  const merges = await trx
    .updateTable("customer_merges")
    .set({ kept_id: toId })
    .where("kept_id", "=", fromId)
    .returning("id")
    .execute();
  const invited = await moveInvited(trx, fromId, toId);
  return {
    ...{ events, feedbackItems, responses, personalResponses, ...values, aliases, invited },
    merges: merges.map(({ id }) => id),
  };
}

/** Gives back what was moved, as far as it is still with `fromId`. */
export async function returnRecords(trx: Db, moved: Moved, fromId: string, toId: string): Promise<void> {
  for (const [key, table] of [
    ["events", "events"],
    ["feedbackItems", "feedback_items"],
    ["responses", "responses"],
    ["attributeValues", "attribute_values"],
    ["invited", "survey_invitation_people"],
  ] as const) {
    await inPieces(moved[key], (ids) => giveBack(trx, table, "id", ids, fromId, toId));
  }
  await inPieces(moved.feedbackItems, (ids) => giveBack(trx, "statements", "item_id", ids, fromId, toId));
  await inPieces(moved.personalResponses, async (ids) => {
    await trx
      .updateTable("responses")
      .set({ personal: 1 })
      .where(isAnyOf(trx, "id", ids))
      .execute();
  });
  await inPieces(moved.superseded, (ids) => leadAgain(trx, ids));
  for (const { kind, value } of moved.aliases) {
    await trx
      .updateTable("customer_aliases")
      .set({ customer_id: toId })
      .where("kind", "=", kind)
      .where("value", "=", value)
      .where("customer_id", "=", fromId)
      .execute();
  }
  await inPieces(moved.merges, async (ids) => {
    await trx
      .updateTable("customer_merges")
      .set({ kept_id: toId })
      .where(isAnyOf(trx, "id", ids))
      .where("kept_id", "=", fromId)
      .execute();
  });
}

async function giveAll(
  trx: Db,
  table: "events" | "feedback_items" | "responses" | "statements",
  fromId: string,
  toId: string,
): Promise<void> {
  await trx.updateTable(table).set({ customer_id: toId }).where("customer_id", "=", fromId).execute();
}

async function giveBack(
  trx: Db,
  table:
    | "events"
    | "feedback_items"
    | "responses"
    | "attribute_values"
    | "statements"
    | "survey_invitation_people",
  column: "id" | "item_id",
  ids: readonly string[],
  fromId: string,
  toId: string,
): Promise<void> {
  await trx
    .updateTable(table)
    .set({ customer_id: toId })
    .where(isAnyOf(trx, column, ids))
    .where("customer_id", "=", fromId)
    .execute();
}

/** Of two answers by personal links to one survey, the merged customer's becomes an ordinary one. */
async function clearPersonal(trx: Db, fromId: string, toId: string): Promise<string[]> {
  const rows = await trx
    .updateTable("responses")
    .set({ personal: 0 })
    .where("customer_id", "=", fromId)
    .where("personal", "=", 1)
    .where("survey_id", "in", (eb) =>
      eb
        .selectFrom("responses")
        .select("survey_id")
        .where("customer_id", "=", toId)
        .where("personal", "=", 1),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** The newer of two leading values goes on leading. */
async function moveValues(trx: Db, fromId: string, toId: string, now: string) {
  const leading = await trx
    .selectFrom("attribute_values")
    .select(["id", "attribute_id as attributeId", "customer_id as customerId", "learnt_at as learntAt"])
    .where("customer_id", "in", [fromId, toId])
    .where("superseded_at", "is", null)
    .limit(MOST_RECORDS)
    .execute();
  const kept = new Map(leading.filter((row) => row.customerId === toId).map((row) => [row.attributeId, row]));
  const superseded = leading.flatMap((row) => {
    const other = row.customerId === fromId ? kept.get(row.attributeId) : undefined;
    if (!other) return [];
    return [row.learntAt > other.learntAt ? other.id : row.id];
  });
  await inPieces(superseded, async (ids) => {
    await trx
      .updateTable("attribute_values")
      .set({ superseded_at: now })
      .where(isAnyOf(trx, "id", ids))
      .execute();
  });
  const moved = await trx
    .updateTable("attribute_values")
    .set({ customer_id: toId })
    .where("customer_id", "=", fromId)
    .returning("id")
    .execute();
  return { superseded, attributeValues: moved.map(({ id }) => id) };
}

/** Lets values lead again whose subject has no other leading value of the attribute. */
async function leadAgain(trx: Db, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable("attribute_values")
    .set({ superseded_at: null })
    .where(isAnyOf(trx, "attribute_values.id", ids))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("attribute_values as leading")
            .select("leading.id")
            .whereRef("leading.customer_id", "=", "attribute_values.customer_id")
            .whereRef("leading.attribute_id", "=", "attribute_values.attribute_id")
            .where("leading.superseded_at", "is", null),
        ),
      ),
    )
    .execute();
}

async function inPieces(ids: readonly string[], work: (piece: string[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < ids.length; start += 500) await work(ids.slice(start, start + 500));
}
