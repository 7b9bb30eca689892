import { withoutClauses } from "#app/engines/personas/goal-lines.ts";
import type { Db } from "#db/client.server.ts";
import {
  deleteLines,
  selectLinesNaming,
  updateEvidence,
  updateText,
} from "./persona-lines.repository.server.ts";
import { forgetQuotesInVersions } from "./versions/forget-quotes.server.ts";
import { deleteWordings } from "./wording/wordings.repository.server.ts";

/**
 * Takes quotes out of personas and their versions whose speakers have taken the words back: a line that is such a quote
 * goes, one that uses the words loses them, any other keeps its figures until the next draft. Can run twice. Takes a
 * transaction.
 */
export async function forgetQuotesOf(trx: Db, itemIds: readonly string[]): Promise<void> {
  for (const itemId of itemIds) {
    // Each round leaves none of the lines it was given.
    for (
      let lines = await selectLinesNaming(trx, itemId);
      lines.length > 0;
      lines = await selectLinesNaming(trx, itemId)
    )
      await forgetIn(trx, lines, itemId);
    await forgetQuotesInVersions(trx, itemId);
  }
}

async function forgetIn(trx: Db, lines: Awaited<ReturnType<typeof selectLinesNaming>>, itemId: string) {
  for (const { id, section, text, evidence } of lines) {
    await deleteWordings(trx, [id]);
    const quotes = evidence.quotes?.filter((quote) => quote.itemId !== itemId);
    const against = evidence.against?.filter((quote) => quote.itemId !== itemId);
    if (section === "quotes" && quotes?.length === 0) {
      await deleteLines(trx, [id]);
      continue;
    }
    await updateEvidence(trx, id, { ...evidence, quotes, against });
    const gone = (evidence.quotes ?? [])
      .filter((quote) => quote.itemId === itemId)
      .map((quote) => quote.text);
    const left = withoutClauses(text, gone);
    if (left !== text) await updateText(trx, id, left);
  }
}
