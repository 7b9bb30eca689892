import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";
import type { OriginalReading } from "./correction.schema.ts";

export interface ReadStatement {
  id: string;
  itemId: string;
  customerId: string | null;
  start: number;
  text: string;
  kind: string;
  kindScore: number;
  /** JSON, as are reasons and original. */
  aspects: string;
  reasons: string;
  original: string | null;
}

/** How some statements (at most 500) are read now, and were by the engine. */
export async function selectReadings(db: Db, ids: readonly string[]): Promise<ReadStatement[]> {
  return db
    .selectFrom("statements")
    .select([
      "id",
      "item_id as itemId",
      "customer_id as customerId",
      "start_offset as start",
      "text",
      "kind",
      "kind_score as kindScore",
      "aspects",
      "reasons",
      "original_reading as original",
    ])
    .where(isAnyOf(db, "id", ids))
    .orderBy("id")
    .execute();
}

export async function updateReadings(
  trx: Db,
  statements: readonly { id: string; reading: OriginalReading; original: OriginalReading | null }[],
): Promise<void> {
  await updateRows(
    trx,
    "statements",
    statements.map(({ id, reading, original }) => ({
      id,
      kind: reading.kind,
      kind_score: reading.kindScore,
      aspects: JSON.stringify(reading.aspects),
      reasons: JSON.stringify(reading.reasons),
      original_reading: original && JSON.stringify(original),
    })),
  );
}
