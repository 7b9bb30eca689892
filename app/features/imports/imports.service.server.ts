import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { ConflictError, GoneError } from "#app/lib/errors.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { findDryRun } from "./dry-runs.service.server.ts";
import { fillsAttributes } from "./import-fields.ts";
import { type ImportPlan, planImport } from "./import-plan.ts";
import { updateWaiting } from "./import-progress.repository.server.ts";
import {
  type Import,
  type ImportSummary,
  selectEarlierImport,
  selectImportPage,
} from "./imports.repository.server.ts";
import { findFittingMapping } from "./kept-mappings.server.ts";
import { readLook } from "./preparation.server.ts";
import { findPreset } from "./presets/index.ts";
import { previewRows } from "./preview-rows.server.ts";
import type { RowsPreview } from "./rows-preview.ts";
import { suggestFields } from "./suggest-fields.ts";
import { isFileGone, uploadPath } from "./upload-folder.server.ts";

export { choosePreset } from "./choose-preset.server.ts";
export {
  cancelDryRun,
  findDryRun,
  listDryRunRows,
  readDryRunProgress,
  type ShownDryRun,
  startDryRun,
} from "./dry-runs.service.server.ts";
export { getImport } from "./get-import.server.ts";
export { cancelImport, continueImport, pauseImport } from "./import-control.server.ts";
export { readProgress, resumeImport } from "./import-progress.service.server.ts";
export type { Import, ImportSummary } from "./imports.repository.server.ts";
export {
  findFittingMapping,
  isMappingKept,
  keepMapping,
  listKeptMappings,
  removeKeptMapping,
  takeKeptMapping,
} from "./kept-mappings.server.ts";
export { readLook } from "./preparation.server.ts";
export { isReading, keepPosted, readAnew } from "./read-anew.server.ts";
export { receiveImport, receiveLocalFile } from "./receive-import.server.ts";
export { rejectedRowsAsCsv } from "./rejected-rows-csv.server.ts";
export type { Rejection } from "./rejections.repository.server.ts";
export { listRejections, listReportRows } from "./report-rows.server.ts";
export { chooseEncoding, rereadImport } from "./reread-import.server.ts";
export { listRowSubjects, type RowSubjects } from "./row-outcomes.server.ts";
export type { RowsPreview } from "./rows-preview.ts";
export { startImport } from "./start-import.server.ts";
export { beginSweeping } from "./sweep-uploads.server.ts";
export type { KeptRecord } from "./undo/list-kept.server.ts";
export { readUndo } from "./undo/read-undo.server.ts";
export { requestUndo } from "./undo/request-undo.server.ts";

const PAGE = 25;

/** A page of imports, newest first; `before` is the `next` of the page before. */
export async function listImports(
  db: Db,
  before: string | null,
): Promise<{ imports: ImportSummary[]; next: string | null }> {
  const rows = await selectImportPage(db, before, PAGE + 1);
  const { page, next } = cutPage(rows, PAGE, ({ id }) => id);
  return { imports: page, next };
}

/** What the mapping page shows of an import that waits: suggestions, the attributes to choose from, and the first rows. */
export async function reviewImport(db: Db, entry: Import) {
  const attributes = fillsAttributes(entry.kind) ? await listAttributes(db) : [];
  const planned = planImport(entry.kind, entry.mapping, entry.detection, attributes);
  const earlier = await selectEarlierImport(db, entry.fileHash, entry.id);
  const wholeRun = (await findDryRun(db, entry.id)) ?? null;
  return {
    suggestions: suggestFields(entry.kind, entry.detection.columns, findPreset(entry.detection.preset)),
    attributes: attributes
      .filter(({ subject }) => entry.kind !== "companies" || subject === "company")
      .map(({ id, label, subject }) => ({ id, label, subject })),
    problems: planned.ok ? {} : Object.fromEntries(planned.fieldErrors),
    preview: planned.ok ? await preview(entry, planned.plan) : null,
    earlier: earlier ?? null,
    look: await readLook(db, entry.id),
    wholeRun: wholeRun && { ...wholeRun, reasons: [] },
    offered: (await findFittingMapping(db, entry)) ?? null,
  };
}

async function preview(entry: Import, plan: ImportPlan): Promise<RowsPreview> {
  if (entry.fileKey === null) throw new GoneError("The uploaded file is gone. Please upload it again.");
  try {
    return await previewRows(uploadPath(entry.fileKey), entry.detection, plan);
  } catch (error) {
    if (!isFileGone(error)) throw error;
    throw new GoneError("The uploaded file is gone. Please upload it again.");
  }
}

/** Keeps the mapping as it stands, whole or not. Throws ConflictError once the import has started. */
export async function saveMapping(db: Db, id: string, mapping: Import["mapping"]): Promise<void> {
  if (!(await updateWaiting(db, id, { mapping }))) {
    throw new ConflictError("This import has started already; its mapping cannot be changed any more.");
  }
}
