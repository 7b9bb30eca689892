import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { ConflictError, GoneError } from "#app/lib/errors.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { findDryRun } from "./dry-run/dry-runs.service.server.ts";
import { isFileGone, uploadPath } from "./files/upload-folder.server.ts";
import { updateWaiting } from "./import-progress.repository.server.ts";
import {
  type Import,
  type ImportSummary,
  selectEarlierImport,
  selectImportPage,
} from "./imports.repository.server.ts";
import { fillsAttributes } from "./mapping/import-fields.ts";
import { type ImportPlan, planImport } from "./mapping/import-plan.ts";
import { findFittingMapping } from "./mapping/kept-mappings.server.ts";
import { previewRows } from "./mapping/preview-rows.server.ts";
import type { RowsPreview } from "./mapping/rows-preview.ts";
import { suggestFields } from "./mapping/suggest-fields.ts";
import { readLook } from "./preparation.server.ts";
import { findPreset } from "./presets/index.ts";

export {
  cancelDryRun,
  findDryRun,
  listDryRunRows,
  readDryRunProgress,
  type ShownDryRun,
  startDryRun,
} from "./dry-run/dry-runs.service.server.ts";
export { readPastedTable, readSmallTable } from "./files/read-small-table.server.ts";
export { receiveImport, receiveLocalFile } from "./files/receive-import.server.ts";
export { beginSweeping } from "./files/sweep-uploads.server.ts";
export { listWaitingFiles } from "./files/waiting-files.server.ts";
export { getImport } from "./get-import.server.ts";
export { cancelImport, continueImport, pauseImport } from "./import-control.server.ts";
export { readProgress, resumeImport } from "./import-progress.service.server.ts";
export type { Import } from "./imports.repository.server.ts";
export { choosePreset } from "./mapping/choose-preset.server.ts";
export {
  findFittingMapping,
  isMappingKept,
  keepMapping,
  listKeptMappings,
  removeKeptMapping,
  takeKeptMapping,
} from "./mapping/kept-mappings.server.ts";
export { isReading, keepPosted, readAnew } from "./mapping/read-anew.server.ts";
export { chooseEncoding, rereadImport } from "./mapping/reread-import.server.ts";
export { readLook } from "./preparation.server.ts";
export { rejectedRowsAsCsv } from "./report/rejected-rows-csv.server.ts";
export { listRejections, listReportRows } from "./report/report-rows.server.ts";
export { listRowSubjects } from "./report/row-outcomes.server.ts";
export { startImport } from "./start-import.server.ts";
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
