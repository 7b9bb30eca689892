/** What a file of rejected rows has behind the columns of the file that they came from. */
export const REJECTED_COLUMNS = ["Why it was rejected", "Line"] as const;

/**
 * The columns' names without those that we added, for a file of rejected rows that was mended and comes back; null for
 * any other file.
 */
export function withoutRejectedColumns(names: readonly string[]): string[] | null {
  const own = names.slice(0, -REJECTED_COLUMNS.length);
  const added = names.slice(own.length);
  const isOurs = REJECTED_COLUMNS.every((name, at) => added[at]?.trim() === name);
  return isOurs && own.length > 0 ? own : null;
}
