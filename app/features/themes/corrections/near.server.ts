import type { HeldStatement } from "#app/engines/themes/corrections/held-statement.ts";
import {
  deleteNear,
  getCorrection,
  tieStatements,
} from "#app/features/corrections/corrections.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** Ties what stands near corrected statements to their corrections, in the place of what did before. Takes a transaction. */
export async function writeNear(trx: Db, near: readonly HeldStatement[]): Promise<void> {
  await deleteNear(trx);
  const byCorrection = new Map<string, HeldStatement[]>();
  for (const hold of near) {
    const holds = byCorrection.get(hold.correctionId);
    if (holds) holds.push(hold);
    else byCorrection.set(hold.correctionId, [hold]);
  }
  for (const [id, holds] of byCorrection) {
    // It may have been taken back while the statements were being grouped.
    if (!(await getCorrection(trx, id)).isUndone) await tieStatements(trx, id, holds);
  }
}
