import type { PersonalReport, SetAsideCount } from "../dry-run/dry-run.schema.ts";
import type { PreviewRow } from "./preview-row.ts";

/** Why rows are left out or rejected, how many, and an example's line. */
export interface RowReason {
  reason: string;
  rows: number;
  line: number;
}

/** What would become of the first rows, found out without writing anything. */
export interface RowsPreview {
  shown: PreviewRow[];
  rows: number;
  valid: number;
  rejected: number;
  /** Left out on purpose, by a rule. */
  skipped: number;
  /** Whether the whole file was looked at. */
  whole: boolean;
  /** How many rows have the id of an earlier row: only the last of each is kept. */
  repeatedIds: number;
  /** The most frequent reasons, each with an example's line. */
  reasons: RowReason[];
  /** Why rows are left out, the most frequent first. */
  skips: RowReason[];
  /** What is not the customers' own words, the most frequent first. */
  setAside: SetAsideCount[];
  /** Personal data in the first texts. */
  personalData: PersonalReport;
  /** Why the file cannot be read to its end, as far as was looked. */
  problem: string | null;
}
