import {
  type DryRunCounts,
  type DryRunOutcome,
  type DryRunReason,
  type DryRunRow,
  noCounts,
} from "./dry-run.schema.ts";

/** So many rows of each outcome, and of each reason, are kept to be opened; all of them are counted. */
const KEPT_ROWS = 10_000;
const KEPT_A_REASON = 1000;
/** More different reasons than anybody reads; what is beyond them is one. */
const MOST_REASONS = 200;
const OTHER = "other reasons";
const LABEL_LENGTH = 120;
const DETAIL_LENGTH = 500;

/** Counts what becomes of the rows of a file, in memory that does not grow with their number. */
export class DryRunTally {
  readonly counts: DryRunCounts = { ...noCounts };
  readonly reasons: DryRunReason[] = [];
  readonly #byReason = new Map<string, DryRunReason>();
  readonly #kept = new Map<string, number>();
  #waiting: DryRunRow[] = [];

  /** `reason`: why it is rejected or left out; null for a row that would be stored. */
  add(row: Omit<DryRunRow, "reasonNumber" | "detail">, reason: string | null, detail: string): void {
    this.counts[row.outcome] += 1;
    const reasonNumber = reason === null ? 0 : this.#note(row.outcome, reason, row.lineNumber);
    const isKept =
      this.#keeps(row.outcome, KEPT_ROWS) || this.#keeps(`${row.outcome} ${reasonNumber}`, KEPT_A_REASON);
    if (!isKept) return;
    this.#waiting.push({
      ...row,
      reasonNumber,
      label: cut(row.label, LABEL_LENGTH),
      detail: cut(detail, DETAIL_LENGTH),
    });
  }

  /** The rows to be kept since the last call. */
  takeRows(): DryRunRow[] {
    const rows = this.#waiting;
    this.#waiting = [];
    return rows;
  }

  #keeps(group: string, most: number): boolean {
    const kept = this.#kept.get(group) ?? 0;
    if (kept >= most) return false;
    this.#kept.set(group, kept + 1);
    return true;
  }

  /** Reasons are told apart by what was expected, not by what came: a thousand wrong dates are one reason. */
  #note(outcome: DryRunOutcome, said: string, line: number): number {
    const reason = said.replace(/, got .*$/s, "");
    const key = `${outcome} ${reason}`;
    const known = this.#byReason.get(key);
    if (known) {
      known.rows += 1;
      return known.number;
    }
    if (this.reasons.length >= MOST_REASONS && reason !== OTHER) return this.#note(outcome, OTHER, line);
    const made = { number: this.reasons.length + 1, outcome, reason, rows: 1, line };
    this.reasons.push(made);
    this.#byReason.set(key, made);
    return made.number;
  }
}

function cut(text: string, length: number): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
