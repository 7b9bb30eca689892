import { UnreadableFileError } from "./csv-reader.ts";
import type { Detection } from "./import.schema.ts";
import type { ImportPlan } from "./import-plan.ts";
import { type PreviewRow, previewRow } from "./preview-row.ts";
import { readRows } from "./read-rows.server.ts";
import { rowToRecord } from "./row-to-record.ts";

const PREVIEWED_ROWS = 20;
const MAX_ROWS = 50_000;
/** Longer than this, nobody waits for a page. */
const MAX_MS = 1500;
const SHOWN_REASONS = 5;

/** What an import would do, found out without writing anything. */
export interface DryRun {
  preview: PreviewRow[];
  rows: number;
  valid: number;
  rejected: number;
  /** Whether the whole file was looked at. */
  whole: boolean;
  /** How many rows have the id of an earlier row: only the last of each is kept. */
  repeatedIds: number;
  /** The most frequent reasons, each with an example's line. */
  reasons: { reason: string; rows: number; line: number }[];
  /** Why the file cannot be read to its end, as far as was looked. */
  problem: string | null;
}

/** Reads the file's rows as the plan says, up to a limit of rows and time. */
export async function dryRun(file: string, detection: Detection, plan: ImportPlan): Promise<DryRun> {
  const began = Date.now();
  const reasons = new Map<string, { reason: string; rows: number; line: number }>();
  const ids = new Set<string>();
  const result: DryRun = {
    preview: [],
    rows: 0,
    valid: 0,
    rejected: 0,
    whole: true,
    repeatedIds: 0,
    reasons: [],
    problem: null,
  };
  try {
    for await (const { rows } of readRows(file, detection)) {
      for (const row of rows) {
        const read =
          row.problem === null
            ? rowToRecord(plan, row.cells)
            : { ok: false as const, reasons: [row.problem] };
        result.rows += 1;
        if (result.preview.length < PREVIEWED_ROWS) result.preview.push(previewRow(row.line, read));
        if (read.ok) {
          result.valid += 1;
          const id = read.record.type === "customer" ? null : read.record.externalId;
          if (id !== null && ids.has(id)) result.repeatedIds += 1;
          if (id !== null) ids.add(id);
        } else {
          result.rejected += 1;
          count(reasons, read.reasons, row.line);
        }
      }
      if (result.rows >= MAX_ROWS || Date.now() - began > MAX_MS) {
        result.whole = false;
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    result.problem = error.message;
  }
  result.reasons = [...reasons.values()].sort((a, b) => b.rows - a.rows).slice(0, SHOWN_REASONS);
  return result;
}

/** Reasons are told apart by what was expected, not by what came: a thousand wrong dates are one reason. */
function count(
  reasons: Map<string, { reason: string; rows: number; line: number }>,
  found: readonly string[],
  line: number,
): void {
  for (const reason of found) {
    const key = reason.replace(/, got .*$/s, "");
    const known = reasons.get(key);
    if (known) known.rows += 1;
    else reasons.set(key, { reason, rows: 1, line });
  }
}
