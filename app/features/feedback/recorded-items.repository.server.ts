import { randomInt } from "node:crypto";
import { isTimeless } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { NewFeedbackItem } from "./feedback.schema.ts";

export interface RecordedItem {
  id: string;
  source: string;
  channel: string;
  externalId: string | null;
  customerId: string | null;
  occurredAt: string;
  /** 1 when the time is a stand-in. */
  undated: number;
  title: string;
  body: string;
  rating: number | null;
  ratingScale: number | null;
  /** JSON array. */
  tags: string;
  url: string | null;
  orderRef: string | null;
  status: string | null;
  votes: number | null;
  /** JSON of SetAside; null where nothing was set aside. */
  setAside: string | null;
}

/** What was set aside of an item as it is stored. */
export function setAsideColumn({ setAside }: Pick<NewFeedbackItem, "setAside">): string | null {
  return setAside ? JSON.stringify(setAside) : null;
}

/** An item's details as they are stored; blank ones say nothing. */
export function detailColumns(
  details: NewFeedbackItem["details"] = {},
): Pick<RecordedItem, "tags" | "url" | "orderRef" | "status" | "votes"> {
  return {
    tags: JSON.stringify(details.tags ?? []),
    url: details.url ?? null,
    orderRef: details.orderRef ?? null,
    status: details.status ?? null,
    votes: details.votes ?? null,
  };
}

/** Items of one source with one of these external ids; at most 500 a call. */
export async function selectRecorded(
  db: Db,
  source: string,
  externalIds: readonly string[],
): Promise<RecordedItem[]> {
  if (externalIds.length === 0) return [];
  return db
    .selectFrom("feedback_items")
    .leftJoin("feedback_set_aside", "feedback_set_aside.item_id", "feedback_items.id")
    .select([
      "id",
      "source",
      "channel",
      "external_id as externalId",
      "customer_id as customerId",
      "occurred_at as occurredAt",
      "undated",
      "title",
      "body",
      "rating",
      "rating_scale as ratingScale",
      "tags",
      "url",
      "order_ref as orderRef",
      "status",
      "votes",
      "feedback_set_aside.content as setAside",
    ])
    .where("source", "=", source)
    .where(isAnyOf(db, "external_id", externalIds))
    .execute();
}

export async function insertItems(
  db: Db,
  items: readonly (NewFeedbackItem & { id: string })[],
  createdAt: string,
): Promise<void> {
  const [timeless, timed] = [true, false].map((is) => items.filter(({ id }) => isTimeless(id) === is));
  await insertRows(
    db,
    "feedback_items",
    itemRows(timed ?? [], () => ({ created_at: createdAt })),
  );
  // What an anonymous person said stands at no place of its own in the order in which items came.
  await insertRows(
    db,
    "feedback_items",
    itemRows(timeless ?? [], ({ occurredAt }) => ({ created_at: occurredAt, seq: -randomInt(1, 2 ** 47) })),
  );
  const withAside = items.flatMap((item) => {
    const content = setAsideColumn(item);
    return content === null ? [] : [{ item_id: item.id, content }];
  });
  if (withAside.length > 0) await insertRows(db, "feedback_set_aside", withAside);
}

function itemRows<Own extends { created_at: string; seq?: number }>(
  items: readonly (NewFeedbackItem & { id: string })[],
  own: (item: NewFeedbackItem) => Own,
) {
  return items.map((item) => ({
    id: item.id,
    source: item.source,
    external_id: item.externalId,
    channel: item.channel,
    customer_id: item.customerId,
    occurred_at: item.occurredAt,
    title: item.title,
    body: item.body,
    rating: item.rating,
    rating_scale: item.ratingScale,
    ...detailRow(detailColumns(item.details)),
    language: null,
    sentiment: null,
    response_id: item.responseId ?? null,
    question_id: item.questionId ?? null,
    survey_id: item.surveyId ?? null,
    import_id: item.importId ?? null,
    undated: item.undated ? 1 : 0,
    analysed_at: null,
    analysis_error: null,
    ...own(item),
  }));
}

/** Puts what was set aside of an item in the place of what was known of it; null: nothing. */
export async function replaceSetAside(db: Db, itemId: string, content: string | null): Promise<void> {
  await db.deleteFrom("feedback_set_aside").where("item_id", "=", itemId).execute();
  if (content !== null)
    await db.insertInto("feedback_set_aside").values({ item_id: itemId, content }).execute();
}

/** Takes over what a newer delivery says about an item; a changed text waits for the engine again. */
export async function updateItem(
  db: Db,
  id: string,
  item: Omit<RecordedItem, "id" | "source" | "channel" | "externalId" | "setAside">,
  textChanged: boolean,
): Promise<void> {
  await db
    .updateTable("feedback_items")
    .set({
      customer_id: item.customerId,
      occurred_at: item.occurredAt,
      undated: item.undated,
      title: item.title,
      body: item.body,
      rating: item.rating,
      rating_scale: item.ratingScale,
      ...detailRow(item),
      ...(textChanged ? { analysed_at: null, analysis_error: null, sentiment: null, language: null } : {}),
    })
    .where("id", "=", id)
    .execute();
  if (textChanged) {
    await db.deleteFrom("statements").where("item_id", "=", id).execute();
  } else {
    await db
      .updateTable("statements")
      .set({ customer_id: item.customerId, occurred_at: item.occurredAt, undated: item.undated })
      .where("item_id", "=", id)
      .execute();
  }
}

function detailRow(item: ReturnType<typeof detailColumns>) {
  return {
    tags: item.tags,
    url: item.url,
    order_ref: item.orderRef,
    status: item.status,
    votes: item.votes,
  };
}
