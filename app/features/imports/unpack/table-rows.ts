/** Takes the rows of a table file. */
export interface TableRows {
  /** How many rows were written. */
  readonly rows: number;
  row(place: number, cells: readonly string[]): void;
  /** A row that cannot be read: why, and the beginning of its text. */
  broken(place: number, reason: string, original: string): void;
}
