import type { Db } from "#db/client.server.ts";
import { deleteLines, selectLinesNaming, updateEvidence } from "./persona-lines.repository.server.ts";

/**
 * Takes quotes out of personas whose speakers have taken the words back: a line that is such a quote goes, any other
 * line keeps its figures until the next draft. Can run twice. Takes a transaction.
 */
export async function forgetQuotesOf(trx: Db, itemIds: readonly string[]): Promise<void> {
  for (const itemId of itemIds) {
    for (const { id, section, evidence } of await selectLinesNaming(trx, itemId)) {
      const quotes = evidence.quotes?.filter((quote) => quote.itemId !== itemId);
      const against = evidence.against?.filter((quote) => quote.itemId !== itemId);
      if (section === "quotes" && quotes?.length === 0) await deleteLines(trx, [id]);
      else await updateEvidence(trx, id, { ...evidence, quotes, against });
    }
  }
}
