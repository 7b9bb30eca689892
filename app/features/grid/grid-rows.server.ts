import { createHash } from "node:crypto";
import { readTags } from "#app/features/customers/customer-tags.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import {
  type GridRecord,
  selectGridPage,
  selectGridRecords,
  selectGridValues,
} from "./grid.repository.server.ts";
import type { GridColumn, GridKind } from "./grid-column.ts";
import type { GridQuery } from "./grid-query.ts";
import { joinList } from "./list-text.ts";

/** A record with its cells by the keys of all columns; empty cells are left out. */
export interface GridRow {
  id: string;
  /** Changes with every change of the record and of its values. */
  revision: string;
  cells: ReadonlyMap<string, string>;
}

const CHUNK = 500;

/** One page of rows; `next` is the place from which the next one goes on. */
export async function readGridPage(
  db: Db,
  kind: GridKind,
  columns: readonly GridColumn[],
  query: Pick<GridQuery, "search" | "sort" | "direction" | "after">,
  pageSize: number,
): Promise<{ rows: GridRow[]; next: string | null }> {
  const after = decodeTextPlace(query.after);
  const records = await selectGridPage(db, kind, { ...query, after, limit: pageSize + 1 });
  const { page, next } = cutPage(records, pageSize, ({ sortValue, id }) => encodePlace(sortValue, id));
  return { rows: await withValues(db, kind, columns, page), next };
}

/** The rows with these ids, by id; those that are gone are left out. */
export async function readGridRows(
  db: Db,
  kind: GridKind,
  columns: readonly GridColumn[],
  ids: readonly string[],
): Promise<Map<string, GridRow>> {
  const rows = new Map<string, GridRow>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const records = await selectGridRecords(db, kind, ids.slice(start, start + CHUNK));
    for (const row of await withValues(db, kind, columns, records)) rows.set(row.id, row);
  }
  return rows;
}

async function withValues(
  db: Db,
  kind: GridKind,
  columns: readonly GridColumn[],
  records: readonly GridRecord[],
): Promise<GridRow[]> {
  const values = new Map<string, { id: string; attributeId: string; text: string }[]>();
  const found = await selectGridValues(
    db,
    kind,
    records.map(({ id }) => id),
  );
  for (const { recordId, ...value } of found) {
    const list = values.get(recordId);
    if (list) list.push(value);
    else values.set(recordId, [value]);
  }
  const keys = new Map(columns.flatMap(({ attributeId, key }) => (attributeId ? [[attributeId, key]] : [])));
  return records.map((record) => {
    const known = values.get(record.id) ?? [];
    const cells = new Map(
      Object.entries(record.fields).flatMap(([key, value]) => {
        const text = cellText(key, value);
        return text === "" ? [] : [[key, text] as const];
      }),
    );
    for (const { attributeId, text } of known) {
      const key = keys.get(attributeId);
      if (key !== undefined) cells.set(key, text);
    }
    return { id: record.id, revision: revisionOf(record, known), cells };
  });
}

/** A field as its cell shows it. */
function cellText(key: string, value: string | null): string {
  if (value === null) return "";
  if (key === "tags") return joinList(readTags(value));
  return key === "since" ? value.slice(0, 10) : value;
}

/** Values are never changed, only replaced, so their ids say which they are. */
function revisionOf({ updatedAt }: GridRecord, values: readonly { id: string }[]): string {
  const state = [updatedAt, ...values.map(({ id }) => id).sort()].join(" ");
  return createHash("sha256").update(state).digest("base64url").slice(0, 12);
}
