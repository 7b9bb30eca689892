import { z } from "zod";
import type { Db } from "#db/client.server.ts";

const reasonsSchema = z.array(z.string());

export interface QuoteSource {
  title: string;
  body: string;
  start: number;
  end: number;
  reasons: string[];
}

/** By statement id: the item's text, where the statement stands in it, and why it has its kind; at most 100 ids. */
export async function selectQuoteSources(
  db: Db,
  statementIds: readonly string[],
): Promise<Map<string, QuoteSource>> {
  if (statementIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("statements")
    .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
    .select([
      "statements.id as id",
      "statements.start_offset as start",
      "statements.end_offset as end",
      "statements.reasons as reasons",
      "feedback_items.title as title",
      "feedback_items.body as body",
    ])
    .where("statements.id", "in", statementIds)
    .execute();
  return new Map(
    rows.map(({ id, ...row }) => [id, { ...row, reasons: reasonsSchema.parse(JSON.parse(row.reasons)) }]),
  );
}
