import type { Rejection } from "../report/rejections.repository.server.ts";
import type { NumberedRow } from "../rows/numbered-row.ts";
import type { ReadRow } from "../rows/read-records.ts";
import type { RowIdentities } from "./row-identity.server.ts";
import type { IdentifiedRecord } from "./store-rows.server.ts";

/** A record with the row that it came from. */
export type KeptRow = IdentifiedRecord & { row: NumberedRow };

/** A row as it is stored: a record with the id by which it is known again, or why it is left out. */
export function identifyRow({ row, result }: ReadRow, identities: RowIdentities): KeptRow | Rejection {
  if (!result.ok) {
    return "skip" in result
      ? leaveOut("skipped", row, result.skip)
      : leaveOut("rejected", row, result.reasons.join("; "));
  }
  const { record } = result;
  return { record, identity: identities.identify(record), row };
}

/** A row that is not stored, with why. */
export function leaveOut(
  kind: Rejection["kind"],
  { number, line, cells }: NumberedRow,
  reason: string,
): Rejection {
  return { kind, rowNumber: number, lineNumber: line, reason, cells };
}
