import type { Generated } from "kysely";

/** The last dry run of a waiting import. */
export interface ImportDryRunsTable {
  import_id: string;
  /** Of this run; a later one replaces it. */
  run_id: string;
  /** waiting, running, done, failed or cancelled. */
  state: string;
  /** SHA-256, hex, of all that decides what becomes of a row: with other choices the run says nothing any more. */
  basis: string;
  rows_read: number;
  total_rows: number | null;
  /** JSON: rows by outcome. */
  counts: string;
  /** JSON: why rows are rejected or left out, with how many. */
  reasons: string;
  /** JSON: personal data in the texts by kind, with masked examples. */
  personal_data: string;
  /** JSON: how many texts each rule would set something aside of. */
  set_aside: Generated<string>;
  error: string | null;
  created_at: string;
  finished_at: string | null;
}

/** A row as a dry run found it; of each outcome and reason the first ones. */
export interface ImportDryRunRowsTable {
  import_id: string;
  /** created, linked, updated, unchanged, skipped or rejected. */
  outcome: string;
  row_number: number;
  line_number: number;
  /** Its place among the run's reasons, from 1; 0 without one. */
  reason_number: number;
  /** What the row is about, cut short. */
  label: string;
  /** Why it is rejected or left out, or what would change. */
  detail: string;
}
