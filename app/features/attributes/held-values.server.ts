import type { Db } from "#db/client.server.ts";
import { selectBeaten, type ValueRow } from "./attribute-values.repository.server.ts";

/** By what a value that does not lead is known: it would otherwise be noted anew with each import of the same file. */
export function besideKey(
  row: Pick<ValueRow, "attribute_id" | "value_text" | "source_label" | "held">,
  subject: string,
) {
  return JSON.stringify([row.attribute_id, subject, row.value_text, row.source_label, row.held]);
}

export interface NotedValues {
  /** Those that are not noted yet. */
  news: ValueRow[];
  /** Those that are noted and were heard again since: under the id of the noted one, before and now. */
  heardAgain: Map<string, { before: string; after: string }>;
}

/** Which of some values that do not lead (by besideKey) are noted. What is held back is not heard again. */
export async function sortOutNoted(
  trx: Db,
  column: "customer_id" | "company_id",
  beside: ReadonlyMap<string, ValueRow>,
): Promise<NotedValues> {
  const rows = [...beside.values()];
  const subjects = [...new Set(rows.map((row) => row[column] ?? ""))];
  const attributes = [...new Set(rows.map((row) => row.attribute_id))];
  const noted = new Map<string, { id: string; learntAt: string }>();
  for (let start = 0; start < subjects.length; start += 500) {
    const found = await selectBeaten(trx, column, subjects.slice(start, start + 500), attributes);
    for (const row of found) noted.set(besideKey(row, row.subjectId), row);
  }
  const sorted: NotedValues = { news: [], heardAgain: new Map() };
  for (const [key, row] of beside) {
    const known = noted.get(key);
    if (known === undefined) sorted.news.push(row);
    else if (row.held === 0 && row.learnt_at > known.learntAt)
      sorted.heardAgain.set(known.id, { before: known.learntAt, after: row.learnt_at });
  }
  return sorted;
}
