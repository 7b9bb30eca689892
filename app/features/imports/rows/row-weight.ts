/** Characters of rows that are gathered before they are stored; a record may have eight million of them. */
export const MOST_GATHERED = 4_000_000;

/** How many characters a row's cells have together. */
export function weightOf({ cells }: { cells: readonly string[] }): number {
  let characters = 0;
  for (const cell of cells) characters += cell.length;
  return characters;
}
