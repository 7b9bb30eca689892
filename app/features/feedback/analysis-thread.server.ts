// One thread of the pool in analysis-threads.server.ts: receives a batch of texts, answers with its statements.
import { parentPort } from "node:worker_threads";
import { type ExtractOptions, extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { ItemText } from "#app/engines/statements/statement.ts";
import type { ItemResult } from "./analysis-threads.server.ts";
import type { TextBatch } from "./batch-worker.server.ts";

parentPort?.on("message", ({ items, options }: TextBatch) => {
  parentPort?.postMessage(items.map((item) => extractOne(item, options)));
});

parentPort?.postMessage("ready");

function extractOne(item: ItemText, options: ExtractOptions): ItemResult {
  try {
    return extractStatements(item, options);
  } catch (error) {
    return { itemId: item.id, error: error instanceof Error ? error.message : String(error) };
  }
}
