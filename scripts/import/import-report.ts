import {
  type DryRunCounts,
  type DryRunReason,
  dryRunOutcomes,
} from "#app/features/imports/dry-run/dry-run.schema.ts";
import { importKindNames } from "#app/features/imports/import.schema.ts";
import type { Import, ShownDryRun } from "#app/features/imports/imports.service.server.ts";
import { type RowPlace, rowPlace } from "#app/features/imports/rows/row-place.ts";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";

/** What is said about an import, or a dry run, at its end. */
export interface ImportReport {
  importId: string | null;
  file: string;
  kind: string;
  preset: string | null;
  source: string;
  dryRun: boolean;
  /** What the places of its rows are counted in: line, record or sheet row. */
  place: RowPlace;
  status: "done" | "failed" | "cancelled";
  error: string | null;
  rows: number;
  /** A dry run tells new rows of known customers ("linked") apart; an import counts them among the new. */
  counts: Partial<DryRunCounts>;
  /** Why rows are rejected or left out: in a dry run with how many, else the first of them. */
  reasons: { outcome: string; reason: string; rows: number; line: number }[];
}

export function reportOfDryRun(entry: Import, run: ShownDryRun): ImportReport {
  const status = run.state === "done" ? "done" : run.state === "cancelled" ? "cancelled" : "failed";
  const reasons = run.reasons.map(({ outcome, reason, rows, line }: DryRunReason) => ({
    outcome,
    reason,
    rows,
    line,
  }));
  return {
    ...facts(entry),
    importId: null,
    dryRun: true,
    status,
    error: run.error,
    rows: run.rowsRead,
    counts: run.counts,
    reasons,
  };
}

export function reportOfImport(
  entry: Import,
  leftOut: readonly { kind: string; reason: string; lineNumber: number }[],
): ImportReport {
  const status = entry.status === "done" ? "done" : entry.status === "cancelled" ? "cancelled" : "failed";
  return {
    ...facts(entry),
    importId: entry.id,
    dryRun: false,
    status,
    error: entry.error,
    rows: entry.rowsRead,
    counts: {
      created: entry.createdRows,
      updated: entry.updatedRows,
      unchanged: entry.unchangedRows,
      skipped: entry.skippedRows,
      rejected: entry.rejectedRows,
    },
    reasons: leftOut.map(({ kind, reason, lineNumber }) => ({
      outcome: kind,
      reason,
      rows: 1,
      line: lineNumber,
    })),
  };
}

function facts({ fileName, kind, detection, mapping }: Import) {
  return {
    file: fileName,
    kind,
    preset: detection.preset,
    source: mapping.sourceName,
    place: rowPlace(detection),
  };
}

/** The report in sentences. */
export function inSentences(report: ImportReport): string {
  const { file, kind, source, dryRun, place, status, error, rows, counts, reasons } = report;
  const kindName = Object.entries(importKindNames).find(([key]) => key === kind)?.[1] ?? kind;
  const lines = [
    `${file}: ${kindName.toLowerCase()} from ${source}, ${formatNoun(rows, "row", "rows")}.`,
    ...(status === "done"
      ? []
      : [`It ${status === "failed" ? "failed" : "was cancelled"}: ${error ?? "no reason was given"}`]),
    ...Object.entries(dryRunOutcomes).flatMap(([key, { label }]) => {
      const count = new Map(Object.entries(counts)).get(key);
      return count === undefined ? [] : [`  ${label.padEnd(16)} ${formatCount(count)}`];
    }),
    ...(dryRun ? ["It was a dry run: nothing was stored."] : []),
    ...reasons.map(({ outcome, reason, rows: many, line }) =>
      dryRun
        ? `  ${formatNoun(many, "row", "rows")} ${outcome}: ${reason} (first in ${place} ${line})`
        : `  ${place} ${line} ${outcome}: ${reason}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}
