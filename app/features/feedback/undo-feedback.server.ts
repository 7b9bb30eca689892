import { findStanding } from "#app/features/customers/customers.service.server.ts";
import { analyzeFeedback, forgetQuotes } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { FieldValue, HeldBy, RecordState, Refusal, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { replaceSetAside, updateItem } from "./recorded-items.repository.server.ts";
import {
  selectCorrected,
  selectItemStates,
  selectStandingResponses,
} from "./undo-feedback.repository.server.ts";
import {
  deleteItems,
  insertWholeItems,
  selectTakenIds,
  type WholeItem,
  wholeItemSchema,
} from "./whole-items.repository.server.ts";

/** The fields of some items (at most 500) as they stand; of one that is gone, that it is. */
export async function readItemStates(db: Db, ids: readonly string[]): Promise<Map<string, RecordState>> {
  const present = await selectItemStates(db, ids);
  return new Map<string, RecordState>([
    ...ids.map((id) => [id, { item: null }] as const),
    ...present.map((item) => [item.id, item] as const),
  ]);
}

/**
 * Gives items earlier values back, puts those back that were removed, and has those read again whose text changes.
 * Returns those that were said again meanwhile. Takes a transaction; the caller has the customers counted anew.
 */
export async function restoreItems(
  trx: Db,
  states: ReadonlyMap<string, RecordState>,
): Promise<Map<string, Refusal>> {
  const gone = [...states.values()].flatMap(({ item }) =>
    typeof item === "string" ? [wholeItemSchema.parse(JSON.parse(item))] : [],
  );
  const refused = await putBack(trx, gone);
  let isAnyTextNew = gone.length > refused.size;
  for (const now of await selectItemStates(trx, [...states.keys()])) {
    const next = withState(now, states.get(now.id) ?? {});
    const textChanged = next.title !== now.title || next.body !== now.body;
    isAnyTextNew ||= textChanged;
    await updateItem(trx, now.id, next, textChanged);
    if (next.setAside !== now.setAside) await replaceSetAside(trx, now.id, next.setAside);
  }
  if (isAnyTextNew) await enqueue(trx, analyzeFeedback, {});
  return refused;
}

/** A text goes with its response; who said it may be gone by now, or somebody else's record. */
async function putBack(trx: Db, gone: readonly WholeItem[]): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>();
  if (gone.length === 0) return refused;
  const taken = await selectTakenIds(
    trx,
    "survey",
    gone.flatMap(({ external_id: externalId }) => externalId ?? []),
  );
  for (const { id, external_id: externalId } of gone)
    if (taken.has(externalId ?? "")) refused.set(id, { fields: ["item"], because: "said-again" });
  const responses = await selectStandingResponses(
    trx,
    gone.flatMap(({ response_id: responseId }) => responseId ?? []),
  );
  const standing = await findStanding(
    trx,
    gone.flatMap(({ customer_id: customerId }) => customerId ?? []),
  );
  const free = gone.filter((item) => !refused.has(item.id) && responses.has(item.response_id ?? ""));
  await insertWholeItems(
    trx,
    free.map((item) => ({ ...item, customer_id: standing.get(item.customer_id ?? "") ?? null })),
  );
  return refused;
}

function withState(item: Awaited<ReturnType<typeof selectItemStates>>[number], state: RecordState) {
  const of = (field: string, now: FieldValue): FieldValue =>
    state[field] === undefined ? now : state[field];
  const text = (field: string, now: string) => String(of(field, now));
  const number = (field: string, now: number | null) => {
    const value = of(field, now);
    return value === null ? null : Number(value);
  };
  const textOrNull = (field: string, now: string | null) => {
    const value = of(field, now);
    return value === null ? null : String(value);
  };
  return {
    customerId: textOrNull("customerId", item.customerId),
    occurredAt: text("occurredAt", item.occurredAt),
    undated: number("undated", item.undated) ?? 0,
    title: text("title", item.title),
    body: text("body", item.body),
    rating: number("rating", item.rating),
    ratingScale: number("ratingScale", item.ratingScale),
    tags: text("tags", item.tags),
    url: textOrNull("url", item.url),
    orderRef: textOrNull("orderRef", item.orderRef),
    status: textOrNull("status", item.status),
    votes: number("votes", item.votes),
    setAside: textOrNull("setAside", item.setAside),
  };
}

/**
 * Removes items (at most 500) with their statements, but those of which a person corrected a statement. Takes a
 * transaction; the caller has their customers and the themes counted anew, personas forget what was quoted.
 */
export async function removeItems(trx: Db, ids: readonly string[]): Promise<Removal> {
  const held = new Map((await selectCorrected(trx, ids)).map((id): [string, HeldBy] => [id, "correction"]));
  const items = (await selectItemStates(trx, ids)).filter(({ id }) => !held.has(id));
  const removed = items.map(({ id }) => id);
  await deleteItems(trx, removed);
  if (removed.length > 0) await enqueue(trx, forgetQuotes, { itemIds: removed });
  const customerIds = [...new Set(items.flatMap(({ customerId }) => customerId ?? []))];
  const responseIds = [...new Set(items.flatMap(({ responseId }) => responseId ?? []))];
  return { removed, held, touched: { customerIds, companyIds: [], responseIds } };
}
