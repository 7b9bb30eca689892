/** One thing that somebody did in the grid: a cell, some cells, a paste, a file. */
export interface GridChangesTable {
  id: string;
  /** customer or company. */
  kind: string;
  /** edit, paste or file. */
  how: string;
  made_by: string;
  made_at: string;
  cells: number;
  created: number;
  undone_at: string | null;
}

/** One cell of a change; of a record that was created the field is empty. */
export interface GridEditsTable {
  change_id: string;
  position: number;
  /** Exactly one of customer_id and company_id is set. */
  customer_id: string | null;
  company_id: string | null;
  /** The key of a column. */
  field: string;
  before: string;
  after: string;
}
