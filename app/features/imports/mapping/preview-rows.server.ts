import { PersonalTally } from "../detection/personal-tally.ts";
import { SetAsideTally } from "../detection/set-aside-tally.ts";
import type { Detection } from "../import.schema.ts";
import { typedTexts } from "../rows/answer-record.ts";
import { UnreadableFileError } from "../rows/csv-reader.ts";
import { type ReadRow, readRecords } from "../rows/read-records.ts";
import { readRows } from "../rows/read-rows.server.ts";
import type { RowResult } from "../rows/row-to-record.ts";
import type { ImportPlan } from "./import-plan.ts";
import { previewRow } from "./preview-row.ts";
import type { RowReason, RowsPreview } from "./rows-preview.ts";

const SHOWN_ROWS = 20;
const MAX_ROWS = 50_000;
/** Longer than this, nobody waits for a page. */
const MAX_MS = 1500;
/** Some 10 ms; all texts are looked at in the dry run of the whole file. */
const LOOKED_AT_FOR_PERSONAL_DATA = 200;
const SHOWN_REASONS = 5;

/** Reads the file's rows as the plan says, up to a limit of rows and time. */
export async function previewRows(
  file: string,
  detection: Detection,
  plan: ImportPlan,
): Promise<RowsPreview> {
  const began = Date.now();
  const reasons = new Map<string, RowReason>();
  const skips = new Map<string, RowReason>();
  const ids = new Set<string>();
  const result: RowsPreview = {
    shown: [],
    rows: 0,
    valid: 0,
    rejected: 0,
    skipped: 0,
    whole: true,
    repeatedIds: 0,
    reasons: [],
    skips: [],
    personalData: { texts: 0, findings: [] },
    setAside: [],
    problem: null,
  };
  const reader = readRecords(plan);
  const personal = new PersonalTally();
  const aside = new SetAsideTally();
  const take = ({ row, result: known }: ReadRow): void => {
    const read = asPreviewed(known);
    result.rows += 1;
    if (result.shown.length < SHOWN_ROWS) result.shown.push(previewRow(row.line, read));
    if (read.ok) {
      if (read.record.type === "feedback" && result.valid < LOOKED_AT_FOR_PERSONAL_DATA) {
        personal.add(`${read.record.title}\n${read.record.setAside?.raw ?? read.record.body}`);
      }
      if (read.record.type === "answer" && result.valid < LOOKED_AT_FOR_PERSONAL_DATA) {
        for (const text of typedTexts(read.record)) personal.add(text);
      }
      result.valid += 1;
      if (read.record.type === "feedback") aside.add(read.record.setAside);
      const id = "externalId" in read.record ? read.record.externalId : null;
      if (id !== null && ids.has(id)) result.repeatedIds += 1;
      if (id !== null) ids.add(id);
    } else if ("skip" in read) {
      result.skipped += 1;
      count(skips, [read.skip], row.line);
    } else {
      result.rejected += 1;
      count(reasons, read.reasons, row.line);
    }
  };
  try {
    for await (const { rows } of readRows(file, detection)) {
      for (const row of rows) reader.push(row, take);
      if (result.rows >= MAX_ROWS || Date.now() - began > MAX_MS) {
        result.whole = false;
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    result.problem = error.message;
  }
  reader.end(take);
  result.personalData = personal.report();
  result.setAside = aside.counts();
  result.reasons = mostFrequent(reasons);
  result.skips = mostFrequent(skips);
  return result;
}

/** Which purchases are known is not looked up here; of those that are not, nothing is stored. */
function asPreviewed(result: RowResult): RowResult {
  if (!result.ok || result.record.type !== "taken-back") return result;
  return { ok: false, skip: `${result.record.why}: no purchase, and taken back if it was imported as one` };
}

function mostFrequent(reasons: ReadonlyMap<string, RowReason>) {
  return [...reasons.values()].sort((a, b) => b.rows - a.rows).slice(0, SHOWN_REASONS);
}

/** Reasons are told apart by what was expected, not by what came: a thousand wrong dates are one reason. */
function count(reasons: Map<string, RowReason>, found: readonly string[], line: number): void {
  for (const reason of found) {
    const key = reason.replace(/, got .*$/s, "");
    const known = reasons.get(key);
    if (known) known.rows += 1;
    else reasons.set(key, { reason, rows: 1, line });
  }
}
