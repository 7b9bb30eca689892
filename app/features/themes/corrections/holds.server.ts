import { type HeldStatement, holdRoles } from "#app/engines/themes/corrections/held-statement.ts";
import {
  findLastCorrectionId,
  type HeldRow,
  listHeld,
} from "#app/features/corrections/corrections.service.server.ts";
import type { Db } from "#db/client.server.ts";

const PAGE = 500;

/** What corrections in force say about where statements belong, read in pages. */
export async function readHolds(db: Db, statementIds: readonly string[]): Promise<HeldStatement[]> {
  const holds: HeldStatement[] = [];
  if ((await findLastCorrectionId(db)) === "") return holds;
  for (let start = 0; start < statementIds.length; start += PAGE) {
    const rows = await listHeld(db, statementIds.slice(start, start + PAGE));
    holds.push(...rows.flatMap((row) => toHold(row) ?? []));
  }
  return holds;
}

function toHold(row: HeldRow): HeldStatement | undefined {
  const role = holdRoles.find((known) => known === row.role);
  return role && { ...row, role };
}
