import { normaliseEmail } from "#app/features/customers/identity.ts";
import { parseDate } from "./parse-date.ts";
import { parseNumber } from "./parse-number.ts";

export interface DetectedHeader {
  headerRows: 0 | 1;
  reason: string;
}

/** Whether the first row names the columns: names are neither dates, numbers nor addresses, and are not empty. */
export function detectHeader(rows: readonly (readonly string[])[]): DetectedHeader {
  const first = rows[0] ?? [];
  const value = first.find(isValue);
  if (value !== undefined) {
    return { headerRows: 0, reason: `the first row holds a value: "${value.trim().slice(0, 40)}"` };
  }
  const longest = Math.max(...first.map((cell) => cell.length), 0);
  if (longest > 120 && first.length < 10) {
    return { headerRows: 0, reason: "the first row holds a long text" };
  }
  return { headerRows: 1, reason: "the first row holds names, no values" };
}

/** The names of the columns; a file without a header gets "Column 1", "Column 2" … */
export function columnNames(rows: readonly (readonly string[])[], headerRows: number): string[] {
  const first = rows[0] ?? [];
  return first.map((cell, index) => (headerRows > 0 ? cell.trim() : "") || `Column ${index + 1}`);
}

function isValue(cell: string): boolean {
  const text = cell.trim();
  if (text === "") return false;
  return (
    normaliseEmail(text) !== null ||
    parseDate(text, "day-first") !== undefined ||
    parseNumber(text, false) !== undefined
  );
}
