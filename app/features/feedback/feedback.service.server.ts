import { ruleSentences } from "#app/engines/text/customer-words/set-aside.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import {
  type FeedbackListItem,
  type FeedbackQuery,
  selectFeedback,
  selectFeedbackItem,
  selectStatementsOf,
} from "./feedback.repository.server.ts";
import { countWaiting } from "./waiting-items.repository.server.ts";

export type { FeedbackListItem } from "./feedback.repository.server.ts";
export { type RecordedFeedback, recordFeedback } from "./record-feedback.server.ts";
export { askToReread } from "./reread-feedback.server.ts";
export { forgetEarlierWords, removeUnsaidTexts, takeBackTexts } from "./take-back-texts.server.ts";
export { readItemStates, removeItems, restoreItems } from "./undo-feedback.server.ts";
export { countWaiting };

/** One page of feedback, newest first. `before` is the `next` of the page before. */
export async function listFeedback(
  db: Db,
  filter: FeedbackQuery,
  options: { before: string | null; pageSize: number },
): Promise<{ items: FeedbackListItem[]; next: string | null }> {
  const rows = await selectFeedback(db, filter, decodeTextPlace(options.before), options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ occurredAt, id }) => encodePlace(occurredAt, id));
  return { items: page, next };
}

const sentences: ReadonlyMap<string, string> = ruleSentences;

/** An item with its statements and what was set aside of it; throws NotFoundError for an unknown id. */
export async function getFeedbackItem(db: Db, id: string) {
  const item = await selectFeedbackItem(db, id);
  if (!item) throw new NotFoundError("There is no feedback at this address.");
  const parts = item.setAside?.parts.map((part) => ({ ...part, sentence: sentences.get(part.rule) ?? "" }));
  const setAside = item.setAside && parts ? { ...item.setAside, parts } : null;
  return { item: { ...item, setAside }, statements: await selectStatementsOf(db, id) };
}
