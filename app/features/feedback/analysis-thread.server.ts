// Runs in the threads of the pool in analysis-threads.server.ts: reads a batch of texts.
import { type ExtractOptions, extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { ItemText } from "#app/engines/statements/statement.ts";
import type { ItemResult, TextBatch } from "./analysis-threads.server.ts";

/** The statements of each text, or why it could not be read. */
export function answer({ items, options }: TextBatch): ItemResult[] {
  return items.map((item) => extractOne(item, options));
}

function extractOne(item: ItemText, options: ExtractOptions): ItemResult {
  try {
    return extractStatements(item, options);
  } catch (error) {
    return { itemId: item.id, error: error instanceof Error ? error.message : String(error) };
  }
}
