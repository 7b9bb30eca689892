import { forgetCorrectedWords } from "#app/features/corrections/corrections.service.server.ts";
import { forgetQuotes, recountThemes, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { RecordChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { deleteUnsaidTexts, selectItemsOfResponses } from "./response-texts.repository.server.ts";
import { deleteItems } from "./whole-items.repository.server.ts";

/**
 * Removes everything that was made of the texts of some responses (at most 50): items, statements, the words that
 * corrections keep, and with jobs what themes, profiles and personas took from them. Unlike the undo of an import it
 * holds nothing back, since the person who said it wants it gone, or nobody said it in earnest. Takes a transaction.
 */
export async function takeBackTexts(trx: Db, responseIds: readonly string[]): Promise<void> {
  const items = await selectItemsOfResponses(trx, responseIds);
  if (items.length === 0) return;
  const itemIds = items.map(({ id }) => id);
  await forgetCorrectedWords(trx, itemIds);
  await deleteItems(trx, itemIds);
  await enqueue(trx, recountThemes, {});
  await enqueue(trx, forgetQuotes, { itemIds });
  const customerIds = [...new Set(items.flatMap(({ customerId }) => customerId ?? []))];
  if (customerIds.length > 0) await enqueue(trx, refreshProfiles, { customerIds });
}

/**
 * Removes the items of responses (at most 500) whose text the response does not have any more, and says what they were;
 * personas forget them. `said` gives, by response id, the questions that are answered with a text. Takes a transaction.
 */
export async function removeUnsaidTexts(
  trx: Db,
  said: ReadonlyMap<string, readonly string[]>,
): Promise<RecordChange[]> {
  const removed = await deleteUnsaidTexts(trx, said);
  if (removed.length > 0) await enqueue(trx, forgetQuotes, { itemIds: removed.map(({ id }) => id) });
  return removed;
}

/** Personas forget what a response said to these questions: other words stand in its place now. Takes a transaction. */
export async function forgetEarlierWords(
  trx: Db,
  responseId: string,
  questionIds: readonly string[],
): Promise<void> {
  const items = await selectItemsOfResponses(trx, [responseId]);
  const itemIds = items.flatMap(({ id, questionId }) => (questionIds.includes(questionId ?? "") ? [id] : []));
  if (itemIds.length > 0) await enqueue(trx, forgetQuotes, { itemIds });
}
