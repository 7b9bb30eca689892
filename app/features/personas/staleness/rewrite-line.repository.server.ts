import type { DraftLine } from "#app/engines/personas/evidence.ts";
import type { Db } from "#db/client.server.ts";

/** Gives a line other words and numbers without making them a person's. Takes a transaction. */
export async function rewriteLine(
  trx: Db,
  lineId: string,
  { text, origin, evidence }: Pick<DraftLine, "text" | "origin" | "evidence">,
): Promise<void> {
  await trx
    .updateTable("persona_lines")
    .set({ text, origin, evidence: JSON.stringify(evidence) })
    .where("id", "=", lineId)
    .execute();
}
