/** What makes a spreadsheet program take a text for a formula: its first character, also behind spaces. */
const STARTS_FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\0]/;
/** Signed numbers and phone numbers begin like a formula and are none. */
const PLAIN_NUMBER = /^[+-]\d[\d .,]*%?$/;

/** Whether a spreadsheet program might run the text, not counting apostrophes in front of it. */
function isDangerous(text: string): boolean {
  const bare = text.replace(/^'+/, "");
  return STARTS_FORMULA.test(bare) && !PLAIN_NUMBER.test(bare);
}

/** The text with an apostrophe in front where a spreadsheet program would run it (OWASP, "CSV Injection"). */
export function guardFormula(text: string): string {
  return isDangerous(text) ? `'${text}` : text;
}

/** Takes off exactly the apostrophe that guardFormula put on, so that an export comes back byte for byte. */
export function undoFormulaGuard(text: string): string {
  return text.startsWith("'") && isDangerous(text) ? text.slice(1) : text;
}

/** One cell as RFC 4180 writes it; numbers stay numbers, texts cannot become formulas. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = guardFormula(value);
  return /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row with its line end. */
export function csvRow(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

/** Spreadsheet programs read a file as UTF-8 only when it begins with this mark. */
export const CSV_BYTE_ORDER_MARK = "\uFEFF";
