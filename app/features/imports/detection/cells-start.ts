/** What may close a JSON array of texts that was cut anywhere: inside a text, behind one, or behind a comma. */
const ENDINGS = ['"]', "]", '""]'];
/** A cut may go through an escape, of which \\u0000 is the longest. */
const LONGEST_ESCAPE = 6;

/** The texts at the beginning of a JSON array of texts that may be cut off; the last of them may be cut, too. */
export function readCellsStart(json: string): string[] {
  for (let dropped = 0; dropped <= LONGEST_ESCAPE; dropped += 1) {
    const start = json.slice(0, json.length - dropped);
    for (const ending of ["", ...ENDINGS]) {
      const cells = parse(start + ending);
      if (cells) return cells;
    }
  }
  return [];
}

function parse(json: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.map(String) : undefined;
  } catch {
    return undefined;
  }
}
