import type { ImportPlan } from "../mapping/import-plan.ts";
import type { BoundContinuation } from "../presets/row-rules.ts";
import type { NumberedRow } from "./numbered-row.ts";
import { findWidthProblem, type RowResult, rowToRecord } from "./row-to-record.ts";
import { MOST_GATHERED, weightOf } from "./row-weight.ts";

/** A row with what becomes of it. */
export interface ReadRow {
  row: NumberedRow;
  result: RowResult;
}

/**
 * Reads rows into records in the order of the file: each row that goes in comes out once, in its turn. A row that
 * others may continue is held back with them until the next one begins, so what comes out lags behind; `end` gives
 * the rest. Started anew at the file's beginning it gives the same results, which makes a resume exact.
 */
export interface RecordReader {
  push(row: NumberedRow, take: (read: ReadRow) => void): void;
  end(take: (read: ReadRow) => void): void;
}

export function readRecords(plan: ImportPlan): RecordReader {
  const continues = plan.rules?.continues;
  if (!continues) {
    return { push: (row, take) => take({ row, result: readAlone(plan, row) }), end: () => {} };
  }
  return readGroups(plan, continues);
}

function readAlone(plan: ImportPlan, row: NumberedRow): RowResult {
  return row.problem === null ? rowToRecord(plan, row.cells) : { ok: false, reasons: [row.problem] };
}

/** More than any order or conversation has; a file of one endless group must not fill the memory. */
const MOST_HELD = 500;

/** The first row of a group, its cells with those of its continuations, and every row held back behind it. */
interface Group {
  key: string;
  first: NumberedRow;
  cells: string[];
  /** Null: the row continues the first. */
  held: { row: NumberedRow; result: RowResult | null }[];
  /** Characters of all its rows. */
  weight: number;
}

function readGroups(plan: ImportPlan, continues: BoundContinuation): RecordReader {
  let open: Group | null = null;
  // Continuations of a row that was set aside go with it.
  let aside: { key: string; reason: string } | null = null;

  function close(take: (read: ReadRow) => void): void {
    if (open === null) return;
    const { first, cells, held } = open;
    open = null;
    const result = rowToRecord(plan, cells);
    take({ row: first, result });
    for (const { row, result: own } of held) {
      take({ row, result: own ?? continued(result, `${plan.place} ${first.line}`, continues.reason) });
    }
  }

  function hold(row: NumberedRow, result: RowResult | null, take: (read: ReadRow) => void): void {
    if (open === null) {
      if (result !== null) take({ row, result });
      return;
    }
    open.held.push({ row, result });
    open.weight += weightOf(row);
    if (open.held.length >= MOST_HELD || open.weight >= MOST_GATHERED) close(take);
  }

  return {
    push(row, take) {
      const problem = row.problem ?? findWidthProblem(plan, row.cells);
      if (problem) return hold(row, { ok: false, reasons: [problem] }, take);
      const key = continues.keyOf(row.cells);
      const saysSo = continues.saysSo(row.cells);
      if (saysSo && key !== "" && aside?.key === key)
        return hold(row, { ok: false, skip: aside.reason }, take);
      const reason = plan.rules?.setAside(row.cells) ?? null;
      if (reason !== null) {
        // Where each row speaks for itself, a message that is set aside does not end the conversation.
        if (saysSo === false) {
          close(take);
          aside = { key, reason };
        }
        return hold(row, { ok: false, skip: reason }, take);
      }
      if (open !== null && key !== "" && open.key === key && saysSo !== false) {
        continues.gather(open.cells, row.cells);
        return hold(row, null, take);
      }
      close(take);
      aside = null;
      open = { key, first: row, cells: [...row.cells], held: [], weight: weightOf(row) };
    },
    end: close,
  };
}

/** What becomes of a continuation follows what became of the row that it continues. */
function continued(first: RowResult, place: string, reason: string): RowResult {
  if (first.ok) return { ok: false, skip: first.record.type === "taken-back" ? first.record.why : reason };
  if ("skip" in first) return first;
  return { ok: false, reasons: [`it continues the row in ${place}, which was rejected`] };
}
