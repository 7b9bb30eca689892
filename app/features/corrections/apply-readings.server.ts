import type { Db } from "#db/client.server.ts";
import { correctReading } from "./correct-reading.ts";
import { selectTied } from "./corrected-readings.repository.server.ts";
import { type OriginalReading, originalReadingSchema } from "./correction.schema.ts";
import { type ReadStatement, selectReadings, updateReadings } from "./readings.repository.server.ts";

/**
 * Brings what some statements (at most 500) say in line with the log: as the engine read them, with every correction in
 * force. Returns their customers. Takes a transaction.
 */
export async function applyReadings(trx: Db, statementIds: readonly string[]): Promise<string[]> {
  const statements = await selectReadings(trx, statementIds);
  const tied = await selectTied(trx, [...new Set(statements.map(({ itemId }) => itemId))]);
  await updateReadings(
    trx,
    statements.map((statement) => {
      const corrections = tied
        .filter(({ statementId }) => statementId === statement.id)
        .map(({ correction }) => correction)
        .filter(({ kind }) => kind === "kind" || kind === "aspect");
      const original = originalOf(statement);
      const reading = corrections.reduce<OriginalReading>(
        (before, correction) =>
          correctReading(before, correction, { start_offset: statement.start, text: statement.text }),
        original,
      );
      return { id: statement.id, reading, original: corrections.length > 0 ? original : null };
    }),
  );
  return [...new Set(statements.flatMap(({ customerId }) => customerId ?? []))];
}

function originalOf({ original, kind, kindScore, aspects, reasons }: ReadStatement): OriginalReading {
  return originalReadingSchema.parse(
    original === null
      ? { kind, kindScore, aspects: JSON.parse(aspects), reasons: JSON.parse(reasons) }
      : JSON.parse(original),
  );
}
