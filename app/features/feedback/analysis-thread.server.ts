// Runs in the threads of the pool in analysis-threads.server.ts: reads a batch of texts.
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { ItemResult, TextBatch } from "./analysis-threads.server.ts";

/** The statements of each text, or why it could not be read. */
export function answer(batch: TextBatch): ItemResult[] {
  return readBatch(batch, extractStatements);
}

/** What `extract` finds in each text; one that makes it throw fails alone. */
export function readBatch({ items, options }: TextBatch, extract: typeof extractStatements): ItemResult[] {
  return items.map((item) => {
    try {
      return extract(item, options);
    } catch (error) {
      return { itemId: item.id, error: error instanceof Error ? error.message : String(error) };
    }
  });
}
