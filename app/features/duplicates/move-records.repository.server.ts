import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { Moved } from "./merge.schema.ts";
import { moveInvitations, returnInvitations } from "./move-invitations.repository.server.ts";
import { moveSuppressions, returnSuppressions } from "./move-suppressions.repository.server.ts";
import { giveAll, giveBack, inPieces, MOST_RECORDS } from "./owned-rows.repository.server.ts";

/** Gives everything of one customer to another and says what that was. */
export async function moveRecords(
  trx: Db,
  fromId: string,
  toId: string,
  now: string,
): Promise<Omit<Moved, "consentChanges">> {
  const personalResponses = await clearPersonal(trx, fromId, toId);
  const events = await giveAll(trx, "events", fromId, toId);
  const feedbackItems = await giveAll(trx, "feedback_items", fromId, toId);
  const responses = await giveAll(trx, "responses", fromId, toId);
  const drafts = await giveAll(trx, "response_drafts", fromId, toId);
  const valueChoices = await giveAll(trx, "attribute_choices", fromId, toId);
  const themeMarks = await giveAll(trx, "customer_theme_marks", fromId, toId);
  const recordPlaces = await freePlaces(trx, fromId);
  const places = await giveAll(trx, "company_people", fromId, toId);
  await trx.updateTable("statements").set({ customer_id: toId }).where("customer_id", "=", fromId).execute();
  const invitations = await moveInvitations(trx, fromId, toId);
  const suppressions = await moveSuppressions(trx, fromId, toId);
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
  return {
    ...{ events, feedbackItems, responses, personalResponses, ...values, aliases },
    ...{ drafts, invitations, suppressions, valueChoices, themeMarks, places, recordPlaces },
    merges: merges.map(({ id }) => id),
  };
}

/** Gives back what was moved, as far as it is still with `fromId`; which value of an attribute leads is settled after it. */
export async function returnRecords(trx: Db, moved: Moved, fromId: string, toId: string): Promise<void> {
  for (const [key, table] of [
    ["events", "events"],
    ["feedbackItems", "feedback_items"],
    ["responses", "responses"],
    ["attributeValues", "attribute_values"],
    ["drafts", "response_drafts"],
    ["valueChoices", "attribute_choices"],
    ["themeMarks", "customer_theme_marks"],
    ["places", "company_people"],
  ] as const) {
    await giveBack(trx, table, "id", moved[key], fromId, toId);
  }
  await giveBack(trx, "statements", "item_id", moved.feedbackItems, fromId, toId);
  await returnInvitations(trx, moved.invitations, fromId, toId);
  await returnSuppressions(trx, moved.suppressions, fromId, toId);
  await inPieces(moved.recordPlaces, async (ids) => {
    await trx
      .updateTable("company_people")
      .set({ origin: "record" })
      .where(isAnyOf(trx, "id", ids))
      .where("customer_id", "=", toId)
      .execute();
  });
  await inPieces(moved.personalResponses, async (ids) => {
    await trx
      .updateTable("responses")
      .set({ personal: 1 })
      .where(isAnyOf(trx, "id", ids))
      .execute();
  });
}

/** Places that followed the record that goes: the one that stays has a company of its own to follow. */
async function freePlaces(trx: Db, fromId: string): Promise<string[]> {
  const rows = await trx
    .updateTable("company_people")
    .set({ origin: "person" })
    .where("customer_id", "=", fromId)
    .where("origin", "=", "record")
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
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
