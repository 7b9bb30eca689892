import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import {
  type Detection,
  detectionSchema,
  type ImportKind,
  type ImportStatus,
  importKinds,
  importStatuses,
  type Mapping,
  mappingSchema,
  type Wanted,
  wantedSchema,
} from "./import.schema.ts";

/** How many rows became what. */
export interface ImportCounts {
  rowsRead: number;
  createdRows: number;
  updatedRows: number;
  unchangedRows: number;
  skippedRows: number;
  rejectedRows: number;
}

export interface ImportSummary extends ImportCounts {
  id: string;
  kind: ImportKind;
  fileName: string;
  fileBytes: number;
  status: ImportStatus;
  totalRows: number | null;
  error: string | null;
  createdAt: string;
  finishedAt: string | null;
}

export interface Import extends ImportSummary {
  /** The file with the rows; null while the upload is being unpacked, and once it is gone. */
  fileKey: string | null;
  /** The upload as it came, where it had to be unpacked and is still kept. */
  originalKey: string | null;
  wanted: Wanted;
  fileHash: string;
  detection: Detection;
  mapping: Mapping;
  createdBy: string | null;
  startedAt: string | null;
  /** The survey that its answers went to. */
  surveyId: string | null;
}

const summaryColumns = [
  "id",
  "kind",
  "file_name as fileName",
  "file_bytes as fileBytes",
  "status",
  "rows_read as rowsRead",
  "created_rows as createdRows",
  "updated_rows as updatedRows",
  "unchanged_rows as unchangedRows",
  "skipped_rows as skippedRows",
  "rejected_rows as rejectedRows",
  "total_rows as totalRows",
  "error",
  "created_at as createdAt",
  "finished_at as finishedAt",
] as const;

const words = z.object({ kind: z.enum(importKinds), status: z.enum(importStatuses) });

function toSummary<Row extends { kind: string; status: string; fileBytes: number }>(row: Row) {
  // A bigint column comes back as text from PostgreSQL.
  return { ...row, ...words.parse(row), fileBytes: Number(row.fileBytes) };
}

export async function insertImport(db: Db, entry: Import): Promise<void> {
  await db
    .insertInto("imports")
    .values({
      id: entry.id,
      kind: entry.kind,
      file_name: entry.fileName,
      file_key: entry.fileKey,
      original_key: entry.originalKey,
      wanted: JSON.stringify(entry.wanted),
      file_bytes: entry.fileBytes,
      file_hash: entry.fileHash,
      detection: JSON.stringify(entry.detection),
      mapping: JSON.stringify(entry.mapping),
      status: entry.status,
      rows_read: 0,
      created_rows: 0,
      updated_rows: 0,
      unchanged_rows: 0,
      rejected_rows: 0,
      total_rows: null,
      error: null,
      created_by: entry.createdBy,
      created_at: entry.createdAt,
      started_at: null,
      finished_at: null,
    })
    .execute();
}

export async function selectImport(db: Db, id: string): Promise<Import | undefined> {
  const row = await db
    .selectFrom("imports")
    .select([
      ...summaryColumns,
      "file_key as fileKey",
      "original_key as originalKey",
      "wanted",
      "file_hash as fileHash",
      "detection",
      "mapping",
      "created_by as createdBy",
      "started_at as startedAt",
      "survey_id as surveyId",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      ...toSummary(row),
      wanted: wantedSchema.parse(JSON.parse(row.wanted)),
      detection: detectionSchema.parse(JSON.parse(row.detection)),
      mapping: mappingSchema.parse(JSON.parse(row.mapping)),
    }
  );
}

/** Imports newest first, those before the id `before`. */
export async function selectImportPage(
  db: Db,
  before: string | null,
  limit: number,
): Promise<ImportSummary[]> {
  const rows = await db
    .selectFrom("imports")
    .select(summaryColumns)
    .$if(before !== null, (query) => query.where("id", "<", before ?? ""))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toSummary);
}

export async function selectSummary(db: Db, id: string): Promise<ImportSummary | undefined> {
  const row = await db.selectFrom("imports").select(summaryColumns).where("id", "=", id).executeTakeFirst();
  return row && toSummary(row);
}

/** The last finished import of a file with the same content. */
export async function selectEarlierImport(db: Db, fileHash: string, exceptId: string) {
  return db
    .selectFrom("imports")
    .select(["id", "finished_at as finishedAt"])
    .where("file_hash", "=", fileHash)
    .where("status", "=", "done")
    .where("id", "!=", exceptId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Imports whose file waits for a mapping, or to be unpacked, since before `before`; at most 100. */
export async function selectAbandoned(db: Db, before: string) {
  return db
    .selectFrom("imports")
    .select(["id", "file_key as fileKey", "original_key as originalKey"])
    .where("status", "in", ["unpacking", "mapping"])
    .where("created_at", "<", before)
    .orderBy("id")
    .limit(100)
    .execute();
}

/** Whether an import still needs the file. */
export async function needsFile(db: Db, fileKey: string): Promise<boolean> {
  const row = await db
    .selectFrom("imports")
    .select("id")
    .where((eb) => eb.or([eb("file_key", "=", fileKey), eb("original_key", "=", fileKey)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
