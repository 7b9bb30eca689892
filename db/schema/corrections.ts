import type { Generated } from "kysely";

/** What people said about themes and statements: rows are only ever added. */
export interface CorrectionsTable {
  id: string;
  /** rename, merge, split, mute, pin, move, kind, aspect or undo. */
  kind: string;
  /** The theme it is about, where it is about one. */
  theme_id: string | null;
  /** The correction that this one takes back. */
  undoes: string | null;
  /** JSON by the schema of its kind. */
  payload: string;
  author_id: string | null;
  /** The author's name as it was then. */
  author_name: string;
  made_at: string;
}

/** The statements a correction speaks of, with what it takes to find them again after their item was read anew. */
export interface CorrectionStatementsTable {
  correction_id: string;
  item_id: string;
  start_offset: number;
  end_offset: number;
  text: string;
  /** Null while no statement of the item has these words. */
  statement_id: string | null;
  /** Where the correction says it belongs; null is in no theme. */
  theme_id: string | null;
  /** chosen, holds, keeps, names, near, placed or read. */
  role: string;
}

/** Corrections that are logged and not carried out to the end yet; empty most of the time. */
export interface CorrectionWorkTable {
  correction_id: string;
  /** "tie" while its statements are being noted, then "place". */
  stage: string;
  /** JSON array: the statements that a person chose as examples for a split. */
  examples: string;
  /** JSON array: the themes it was found to reach so far. */
  themes: string;
  /** How many statements were written, of about how many. */
  done: Generated<number>;
  total: Generated<number>;
  /** Raised whenever it has to be looked at anew, so that who works on it notices. */
  restarts: Generated<number>;
}

/** A grouping of everything anew, worked out and waiting for somebody to accept or refuse it. */
export interface ThemeRebuildsTable {
  id: string;
  /** waiting, ready, accepted, done or refused. */
  state: string;
  /** 1 (fewest themes) to 5 (most). */
  granularity: number;
  statement_count: number;
  /** JSON: what would change. */
  changes: string | null;
  asked_by: string;
  asked_at: string;
  decided_at: string | null;
}
