import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import type { EventRecord } from "../rows/event-record.ts";
import type { FeedbackRecord } from "../rows/row-to-record.ts";
import { storeEvents } from "./store-events.server.ts";
import { storeFeedback } from "./store-feedback.server.ts";
import type { StoreContext } from "./store-rows.server.ts";

interface Row<Kind> {
  record: Kind;
  identity: string | null;
}

/** Stores tickets or reviews as feedback items, and ratings without a word as events of those who gave them. */
export async function storeSaid(
  trx: Db,
  context: StoreContext,
  rows: readonly Row<FeedbackRecord | EventRecord>[],
): Promise<StoredRow[]> {
  const said: Row<FeedbackRecord>[] = [];
  const rated: Row<EventRecord>[] = [];
  for (const { record, identity } of rows) {
    if (record.type === "feedback") said.push({ record, identity });
    else rated.push({ record, identity });
  }
  const items = (said.length > 0 ? await storeFeedback(trx, context, said) : []).values();
  const ratings = (rated.length > 0 ? await storeEvents(trx, context, rated) : []).values();
  return rows.map(({ record }) => {
    const row = (record.type === "feedback" ? items : ratings).next().value;
    invariant(row, "a row was neither stored nor refused");
    return row;
  });
}
