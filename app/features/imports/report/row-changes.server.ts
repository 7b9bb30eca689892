import type { FieldChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { describeChanges } from "../rows/row-label.ts";
import { isTold } from "../undo/kept.ts";
import { fieldChangesSchema } from "../undo/undo-log.repository.server.ts";
import {
  selectChangesOf,
  selectEventChangesOf,
  selectValueHistory,
} from "./row-changes.repository.server.ts";

/**
 * What an import changed about each of some records (at most 500), in words, by the record's id: fields, attributes, and
 * of customers also their events. None for an import that was undone, or of which that is not kept any more.
 */
export async function describeRowChanges(
  db: Db,
  importId: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const changes = new Map<string, FieldChange[]>();
  const add = (id: string, more: readonly FieldChange[]) => {
    const told = more.filter(({ field, before, after }) => isTold(field) && before !== after);
    if (told.length > 0) changes.set(id, [...(changes.get(id) ?? []), ...told]);
  };
  const noted = [
    ...(await selectChangesOf(db, importId, ids)),
    ...(await selectEventChangesOf(db, importId, ids)),
  ];
  for (const row of noted) add(row.id, fieldChangesSchema.parse(JSON.parse(row.changes)));
  const last = new Map<string, string>();
  for (const { subjectId, label, value, sourceId } of await selectValueHistory(db, importId, ids)) {
    const key = `${subjectId} ${label}`;
    if (sourceId === importId && subjectId !== null) {
      add(subjectId, [{ field: label, before: last.get(key) ?? null, after: value }]);
    }
    last.set(key, value);
  }
  return Object.fromEntries([...changes].map(([id, list]) => [id, describeChanges(list)]));
}
