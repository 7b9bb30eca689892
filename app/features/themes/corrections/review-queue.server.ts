import { countKindLabels } from "#app/features/corrections/corrections.service.server.ts";
import { analysedText } from "#app/features/feedback/analysed-text.ts";
import type { Db } from "#db/client.server.ts";
import { quoteContext } from "../quote-context.ts";
import { selectQuoteSources } from "../quote-sources.repository.server.ts";
import { countUnsure, selectUnsure } from "./review-queue.repository.server.ts";

/** Counting further helps nobody. */
const MOST = 1000;

/** The statement to judge next with the words around it (null when none is left), and how far the work is. */
export async function nextToReview(db: Db, skipped: readonly string[]) {
  const [judged, left, [statement]] = [
    await countKindLabels(db),
    await countUnsure(db, MOST),
    await selectUnsure(db, skipped, 1),
  ];
  if (!statement) return { judged, left, statement: null };
  const source = (await selectQuoteSources(db, [statement.id])).get(statement.id);
  const context = source
    ? quoteContext(analysedText(source), source.start, source.end)
    : { text: statement.text, start: 0, end: statement.text.length };
  return { judged, left, statement: { ...statement, context } };
}

/** How much is left, in words. */
export function reviewProgress({ judged, left }: { judged: number; left: number }): string {
  const rest = left >= MOST ? `more than ${MOST}` : String(left);
  return `${judged} judged so far, ${rest} unsure ${left === 1 ? "statement is" : "statements are"} left.`;
}
