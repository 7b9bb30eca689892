import type { Generated } from "kysely";

export interface ImportsTable {
  id: string;
  /** One of importKinds. */
  kind: string;
  file_name: string;
  /** Generated name inside the uploads folder; null once the file is gone. */
  file_key: string | null;
  /** Of an upload that had to be unpacked: its generated name while it is kept. */
  original_key: string | null;
  /** JSON: what a person chose of how the upload is read. */
  wanted: Generated<string>;
  file_bytes: number;
  /** SHA-256 of the file, hex. */
  file_hash: string;
  /** JSON: encoding, delimiter, header, sample and how each was decided. */
  detection: string;
  /** JSON: field to column. Empty object before it was chosen. */
  mapping: string;
  /** unpacking, mapping, queued, running, paused, done, failed, cancelled, undoing or undone. */
  status: string;
  /** How many data rows have been consumed: a resume starts with the next one. */
  rows_read: number;
  created_rows: number;
  updated_rows: number;
  unchanged_rows: number;
  /** Left out on purpose, by a rule of the preset. */
  skipped_rows: Generated<number>;
  rejected_rows: number;
  total_rows: number | null;
  error: string | null;
  created_by: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  /** The survey that its answers went to; null for other kinds. */
  survey_id: string | null;
  /** Set while it is paused by a person. */
  paused_at: string | null;
  /** When the worker last began, and at which row: its pace follows from them. */
  begun_at: string | null;
  begun_row: Generated<number>;
  undone_at: string | null;
  /** The name of who asked for the undo. */
  undone_by: string | null;
  /** How many records the undo removed, and how many it gave their earlier values back. */
  removed_records: Generated<number>;
  restored_records: Generated<number>;
}

export interface ImportRejectionsTable {
  import_id: string;
  /** rejected or skipped. */
  kind: Generated<string>;
  row_number: number;
  line_number: number;
  reason: string;
  /** JSON array: the cells as they came. */
  cells: string;
}

/** How the rows of a tool's files become records, as a person settled it; offered for the next such file. */
export interface ImportMappingsTable {
  id: string;
  kind: string;
  /** SHA-256 of the names of the columns it uses, hex; unique within a kind. */
  fingerprint: string;
  source_name: string;
  /** The id of a preset; null for none. */
  preset: string | null;
  /** JSON: the choice for each column by its name. */
  mapping: string;
  used_rows: number;
  used_at: string;
  created_by: string | null;
}

/** What became of the stored rows of one chunk. */
export interface ImportOutcomesTable {
  import_id: string;
  /** How many rows of the file came before the chunk. */
  from_row: number;
  /** JSON array each: the feedback items or customers the rows were about, in the order of the file. */
  created: string;
  updated: string;
  unchanged: string;
}

/** The records of one type that a chunk created. */
export interface ImportCreatedTable {
  import_id: string;
  /** How many rows of the file came before the chunk; -1 for what was created before the first. */
  from_row: number;
  /** customer, company, feedback, event, value or attribute. */
  record_type: string;
  /** JSON array of ids. */
  ids: string;
}

/** The attribute values that a chunk heard again. */
export interface ImportHeardTable {
  import_id: string;
  from_row: number;
  /** JSON array of [value's id, learnt_at before, learnt_at after]. */
  hearings: string;
}

/**
 * A known record that a chunk changed. Of an import that was undone, only what was kept is left, and why; `created` then
 * says that the record itself was the import's.
 */
export interface ImportChangesTable {
  import_id: string;
  from_row: number;
  record_type: string;
  record_id: string;
  created: number;
  /** JSON array of {field, before, after}. */
  changes: string;
  /** JSON: who or what changed it since; null while the import stands. */
  kept: string | null;
}
