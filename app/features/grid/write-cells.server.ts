import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type GridEdit, insertChange } from "./changes.repository.server.ts";
import type { GridShape } from "./grid-columns.server.ts";
import type { CellEdit, EditResult } from "./grid-edit.schema.ts";
import { type GridRow, readGridRows } from "./grid-rows.server.ts";
import { readCell } from "./read-cell.ts";
import { type GridAuthor, storeRecords } from "./store-records.server.ts";

/**
 * Writes some cells. An edit of a cell that somebody else changed since the editor saw it is a conflict and changes
 * nothing; other cells of the same row are no conflict. Each record's edits are written together or refused together.
 * Takes a transaction; `note` keeps them for being undone.
 */
export async function writeCells(
  trx: Db,
  shape: GridShape,
  edits: readonly CellEdit[],
  author: GridAuthor,
  { note }: { note: boolean },
): Promise<EditResult[]> {
  const ids = [...new Set(edits.map(({ id }) => id))];
  const rows = await readGridRows(trx, shape.kind, shape.columns, ids);
  const judged = edits.map((edit) => judge(shape, edit, rows.get(edit.id)));
  const cells = new Map<string, Map<string, string>>();
  for (const [index, verdict] of judged.entries()) {
    const edit = edits[index];
    if (!edit || verdict.outcome !== "saved" || verdict.text === verdict.current) continue;
    const row = cells.get(edit.id) ?? new Map<string, string>();
    cells.set(edit.id, row.set(edit.key, verdict.text));
  }
  const records = [...cells].map(([id, changed]) => ({ id, cells: changed }));
  const stored = await storeRecords(trx, shape, records, author);
  const refused = new Map(
    stored.flatMap((result, index) => ("refused" in result ? [[records[index]?.id, result.refused]] : [])),
  );
  const noted: GridEdit[] = records.flatMap(({ id, cells: changed }) =>
    refused.has(id)
      ? []
      : [...changed].map(([key, after]) => ({
          ...{ recordId: id, key, after },
          before: rows.get(id)?.cells.get(key) ?? "",
        })),
  );
  if (note && noted.length > 0) {
    const change = {
      id: newId(),
      kind: shape.kind,
      how: "edit" as const,
      madeBy: author.id,
      madeAt: nowIso(),
    };
    await insertChange(trx, change, noted);
  }
  const now = await readGridRows(trx, shape.kind, shape.columns, ids);
  return edits.map(({ id, key }, index): EditResult => {
    const row = now.get(id);
    const standing = { id, key, text: row?.cells.get(key) ?? "", revision: row?.revision ?? "" };
    const verdict = judged[index];
    const reason = refused.get(id);
    const isWritten = verdict?.outcome === "saved" && cells.get(id)?.has(key);
    if (isWritten && reason !== undefined) return { ...standing, outcome: "refused", reason };
    // The attribute's own rule decides which of its values leads.
    if (isWritten && standing.text !== verdict.text)
      return {
        ...standing,
        outcome: "refused",
        reason: `Kept beside: “${standing.text}” leads by the rule of the attribute`,
      };
    return { ...standing, outcome: verdict?.outcome ?? "refused", reason: verdict?.reason ?? "" };
  });
}

interface Verdict {
  outcome: EditResult["outcome"];
  text: string;
  current: string;
  reason: string;
}

function judge(shape: GridShape, edit: CellEdit, row: GridRow | undefined): Verdict {
  const column = shape.columns.find(({ key }) => key === edit.key);
  const current = row?.cells.get(edit.key) ?? "";
  const not = (outcome: "refused" | "conflict", reason: string): Verdict => ({
    ...{ outcome, text: "", current, reason },
  });
  if (!row)
    return not("refused", "This row is not here any more: it was removed, or merged into another one");
  if (!column) return not("refused", "This column does not exist any more");
  if (!column.editable) return not("refused", `${column.label} is changed on the record's own page`);
  const read = readCell(shape.kind, column, shape.attributes.get(column.attributeId ?? ""), edit.after);
  if (!read.ok) return not("refused", read.reason);
  if (read.text !== current && row.revision !== edit.revision && current !== edit.before)
    return not("conflict", `Somebody changed it meanwhile to “${current}”; you wrote “${read.text}”`);
  return { outcome: "saved", text: read.text, current, reason: "" };
}
