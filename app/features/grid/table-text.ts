/** A table as text with tabs, read back by readPastedTable cell by cell as it was. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  // A single column has no tab to be told by, so each row ends with a further, blank cell.
  return rows.map((row) => `${row.map(quoted).join("\t")}\t\n`).join("");
}

function quoted(cell: string): string {
  return /["\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
