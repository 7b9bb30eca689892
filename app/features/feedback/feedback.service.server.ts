import { z } from "zod";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import {
  type FeedbackListItem,
  selectFeedback,
  selectFeedbackItem,
  selectStatementsOf,
} from "./feedback.repository.server.ts";
import type { FeedbackFilter } from "./feedback-filter.ts";
import { countWaiting } from "./waiting-items.repository.server.ts";

export type { FeedbackListItem } from "./feedback.repository.server.ts";
export type { NewFeedbackItem, RecordOutcome } from "./feedback.schema.ts";
export { recordFeedback } from "./record-feedback.server.ts";
export { countWaiting };

const keySchema = z.tuple([z.string().max(40), z.string().max(64)]);

/** One page of feedback, newest first. `before` is the `next` of the page before. */
export async function listFeedback(
  db: Db,
  filter: FeedbackFilter,
  options: { before: string | null; pageSize: number },
): Promise<{ items: FeedbackListItem[]; next: string | null }> {
  const parsed = keySchema.safeParse(options.before?.split("~") ?? []);
  const before = parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
  const rows = await selectFeedback(db, filter, before, options.pageSize + 1);
  const items = rows.slice(0, options.pageSize);
  const last = items.at(-1);
  return { items, next: rows.length > options.pageSize && last ? `${last.occurredAt}~${last.id}` : null };
}

/** An item with its statements; throws NotFoundError for an unknown id. */
export async function getFeedbackItem(db: Db, id: string) {
  const item = await selectFeedbackItem(db, id);
  if (!item) throw new NotFoundError("There is no feedback at this address.");
  return { item, statements: await selectStatementsOf(db, id) };
}
