const NEEDS_QUOTES = /[;"]|^\s|\s$/;

/** Several values as one cell: `VIP; Blog`. A value with a semicolon, a quote or outer blanks stands in quotes. */
export function joinList(values: readonly string[]): string {
  return values
    .map((value) => (NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join("; ");
}

/** The values of such a cell, each once; exactly those that joinList joined. */
export function splitCell(cell: string): string[] {
  const values: string[] = [];
  let value = "";
  let quoted = false;
  let wasQuoted = false;
  const end = () => {
    const done = wasQuoted ? value : value.trim();
    if (done !== "") values.push(done);
    [value, wasQuoted] = ["", false];
  };
  for (let at = 0; at < cell.length; at += 1) {
    const letter = cell[at] ?? "";
    if (quoted) {
      if (letter !== '"') value += letter;
      else if (cell[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === ";") end();
    else if (letter === '"' && value.trim() === "" && !wasQuoted) {
      [value, quoted, wasQuoted] = ["", true, true];
    } else if (!wasQuoted || letter.trim() !== "") value += letter;
  }
  end();
  return [...new Set(values)];
}
