import { parse } from "csv-parse/sync";
import { type KindHead, kindHeads } from "#app/engines/statements/statement.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { readText } from "./read-text.ts";

/** Reads a CSV of `id, kind`, one line a label, `other` for none: the kinds of each labelled item. */
export async function readLabels(file: string): Promise<Map<string, Set<KindHead>>> {
  const rows = parse(await readText(file), {
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  });
  const labels = new Map<string, Set<KindHead>>();
  for (const [index, row] of rows.entries()) {
    const [id = "", kind = ""] = row;
    if (index === 0 && id === "id") continue;
    const kinds = labels.get(id) ?? new Set<KindHead>();
    const head = kindHeads.find((known) => known === kind);
    if (head === undefined && kind !== "other") {
      throw new InvalidInputError(
        `${file}, line ${index + 1}: expected ${kindHeads.join(", ")} or other, got "${kind}".`,
      );
    }
    if (head !== undefined) kinds.add(head);
    labels.set(id, kinds);
  }
  return labels;
}
