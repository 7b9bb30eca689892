import type { Db } from "#db/client.server.ts";
import { selectBeaten, type ValueRow } from "./attribute-values.repository.server.ts";

/** By what a value that a rule holds back is known: it would otherwise be noted anew with each import of the same file. */
export function heldKey(
  row: Pick<ValueRow, "attribute_id" | "value_text" | "source_label">,
  subject: string,
) {
  return JSON.stringify([row.attribute_id, subject, row.value_text, row.source_label]);
}

/** Those of the values held back (by heldKey) that are not noted yet. */
export async function withoutNoted(
  trx: Db,
  column: "customer_id" | "company_id",
  held: ReadonlyMap<string, ValueRow>,
): Promise<ValueRow[]> {
  const rows = [...held.values()];
  const subjects = [...new Set(rows.map((row) => row[column] ?? ""))];
  const attributes = [...new Set(rows.map((row) => row.attribute_id))];
  const noted = new Set<string>();
  for (let start = 0; start < subjects.length; start += 500) {
    const found = await selectBeaten(trx, column, subjects.slice(start, start + 500), attributes);
    for (const row of found) noted.add(heldKey(row, row.subjectId));
  }
  return [...held].flatMap(([key, row]) => (noted.has(key) ? [] : [row]));
}
