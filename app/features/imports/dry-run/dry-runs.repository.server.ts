import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import {
  type DryRun,
  type DryRunCounts,
  type DryRunOutcome,
  type DryRunReason,
  type DryRunRow,
  type DryRunState,
  dryRunCountsSchema,
  dryRunOutcomeSchema,
  dryRunReasonSchema,
  dryRunStates,
  noCounts,
  type PersonalReport,
  personalReportSchema,
  setAsideCountSchema,
} from "./dry-run.schema.ts";

const stateSchema = z.enum(dryRunStates);
const asideSchema = z.array(setAsideCountSchema);
const reasonsSchema = z.array(dryRunReasonSchema);

export async function selectDryRun(db: Db, importId: string): Promise<DryRun | undefined> {
  const row = await db
    .selectFrom("import_dry_runs")
    .selectAll()
    .where("import_id", "=", importId)
    .executeTakeFirst();
  return (
    row && {
      importId: row.import_id,
      runId: row.run_id,
      state: stateSchema.parse(row.state),
      basis: row.basis,
      rowsRead: row.rows_read,
      totalRows: row.total_rows,
      counts: dryRunCountsSchema.parse(JSON.parse(row.counts)),
      reasons: reasonsSchema.parse(JSON.parse(row.reasons)),
      personalData: personalReportSchema.parse(JSON.parse(row.personal_data)),
      setAside: asideSchema.parse(JSON.parse(row.set_aside)),
      error: row.error,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
    }
  );
}

/** Puts a new run in the place of the last one; its rows go. */
export async function replaceDryRun(
  db: Db,
  importId: string,
  runId: string,
  createdAt: string,
): Promise<void> {
  await db.deleteFrom("import_dry_runs").where("import_id", "=", importId).execute();
  await removeDryRunRows(db, importId);
  await db
    .insertInto("import_dry_runs")
    .values({
      import_id: importId,
      run_id: runId,
      state: "waiting",
      basis: "",
      rows_read: 0,
      total_rows: null,
      counts: JSON.stringify(noCounts),
      reasons: "[]",
      personal_data: JSON.stringify({ texts: 0, findings: [] }),
      error: null,
      created_at: createdAt,
      finished_at: null,
    })
    .execute();
}

export async function removeDryRunRows(db: Db, importId: string): Promise<void> {
  await db.deleteFrom("import_dry_run_rows").where("import_id", "=", importId).execute();
}

/** Changes a run that has not ended, while its import still waits; false when another took its place or it ended. */
export async function updateDryRun(
  db: Db,
  importId: string,
  runId: string,
  change: {
    state?: DryRunState;
    basis?: string;
    rowsRead?: number;
    totalRows?: number | null;
    counts?: DryRunCounts;
    reasons?: readonly DryRunReason[];
    personalData?: PersonalReport;
    setAside?: DryRun["setAside"];
    error?: string | null;
    finishedAt?: string;
  },
): Promise<boolean> {
  const { state, basis, rowsRead, totalRows, counts, reasons, personalData, setAside, error, finishedAt } =
    change;
  const result = await db
    .updateTable("import_dry_runs")
    .set({
      ...(state !== undefined && { state }),
      ...(basis !== undefined && { basis }),
      ...(rowsRead !== undefined && { rows_read: rowsRead }),
      ...(totalRows !== undefined && { total_rows: totalRows }),
      ...(counts !== undefined && { counts: JSON.stringify(counts) }),
      ...(reasons !== undefined && { reasons: JSON.stringify(reasons) }),
      ...(personalData !== undefined && { personal_data: JSON.stringify(personalData) }),
      ...(setAside !== undefined && { set_aside: JSON.stringify(setAside) }),
      ...(error !== undefined && { error }),
      ...(finishedAt !== undefined && { finished_at: finishedAt }),
    })
    .where("import_id", "=", importId)
    .where("run_id", "=", runId)
    .where("state", "in", ["waiting", "running"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("imports")
          .select("imports.id")
          .where("imports.id", "=", importId)
          .where("status", "=", "mapping"),
      ),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export async function insertDryRunRows(db: Db, importId: string, rows: readonly DryRunRow[]): Promise<void> {
  await insertRows(
    db,
    "import_dry_run_rows",
    rows.map((row) => ({
      import_id: importId,
      outcome: row.outcome,
      row_number: row.rowNumber,
      line_number: row.lineNumber,
      reason_number: row.reasonNumber,
      label: row.label,
      detail: row.detail,
    })),
  );
}

/** Rows of an outcome, of one reason where it is given, after row `after` in the order of the file. */
export async function selectDryRunRows(
  db: Db,
  importId: string,
  { outcome, reason, after }: { outcome: DryRunOutcome; reason: number | null; after: number },
  limit: number,
): Promise<DryRunRow[]> {
  const rows = await db
    .selectFrom("import_dry_run_rows")
    .select([
      "outcome",
      "row_number as rowNumber",
      "line_number as lineNumber",
      "reason_number as reasonNumber",
      "label",
      "detail",
    ])
    .where("import_id", "=", importId)
    .where("outcome", "=", outcome)
    .where("row_number", ">", after)
    .$if(reason !== null, (query) => query.where("reason_number", "=", reason ?? 0))
    .orderBy("row_number")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, outcome: dryRunOutcomeSchema.parse(row.outcome) }));
}
