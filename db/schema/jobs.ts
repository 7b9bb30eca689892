/** On SQLite the queue itself; on PostgreSQL the record beside graphile-worker's own queue. */
export interface JobsTable {
  id: string;
  name: string;
  payload: string;
  /** waiting, running, done, failed or quarantined. */
  state: string;
  dedupe_key: string | null;
  run_at: string;
  attempts: number;
  max_attempts: number;
  /** How many times in a row the process died while running it, without getting further than before. */
  deaths: number;
  /** Rises with each claim; a write that names an older one is refused. */
  fence: number;
  worker_id: string | null;
  lease_until: string | null;
  progress_done: number;
  /** The most that any run has shown as done. */
  progress_peak: number;
  progress_total: number | null;
  progress_note: string | null;
  last_error: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}
