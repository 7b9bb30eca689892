import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { describeChanges } from "../rows/row-label.ts";
import { type RecordType, recordTypes } from "../storing/change-log.ts";
import { isTold, type KeptBy, keptBySchema } from "./kept.ts";
import { type KeptPlace, selectKept, selectLabels } from "./list-kept.repository.server.ts";
import { fieldChangesSchema } from "./undo-log.repository.server.ts";

const PAGE = 25;

/** A record that an undo left as it was, wholly or in part. */
export interface KeptRecord {
  id: string;
  type: RecordType;
  label: string;
  /** Null where the record itself was the import's; else the fields that stay, with what they were and are. */
  fields: string | null;
  by: KeptBy;
}

/** A page of what an undo kept, with who or what holds it; `after` is the last page's `next`. */
export async function listKept(
  db: Db,
  importId: string,
  after: string | null,
): Promise<{ kept: KeptRecord[]; next: string | null }> {
  const rows = await selectKept(db, importId, readPlace(after), PAGE + 1);
  const { page, next } = cutPage(rows, PAGE, ({ fromRow, id }) => `${fromRow}.${id}`);
  const labels = await selectLabels(
    db,
    page.map(({ id }) => id),
  );
  const kept = page.map((row): KeptRecord => {
    const changes = fieldChangesSchema.parse(JSON.parse(row.changes));
    const told = changes.filter(({ field, before, after: now }) => isTold(field) && before !== now);
    return {
      id: row.id,
      type: recordTypes.find((type) => type === row.type) ?? "customer",
      label: labels.get(row.id) ?? "something without a name",
      fields: row.created === 1 ? null : describeChanges(told),
      by: keptBySchema.parse(JSON.parse(row.kept ?? "")),
    };
  });
  return { kept, next };
}

/** Anything else in the address is the beginning. */
function readPlace(text: string | null): KeptPlace | null {
  const [, fromRow, id] = /^(-?\d{1,9})\.([\w-]{1,64})$/.exec(text ?? "") ?? [];
  return fromRow === undefined || id === undefined ? null : { fromRow: Number(fromRow), id };
}
