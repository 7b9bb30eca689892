/** The properties of an object that stands in a cell as JSON; a Map, since anybody may name a property anything. */
export type JsonObject = ReadonlyMap<string, unknown>;

/** The objects of a list that stands in a cell as JSON; none where the cell is no such list. */
export function objectsInJson(cell: string): JsonObject[] {
  if (!cell.startsWith("[") && !cell.startsWith("{")) return [];
  const value = parse(cell);
  return (Array.isArray(value) ? value : [value]).flatMap((item) => objectOf(item) ?? []);
}

/** What `read` finds in each object of a cell, texts and numbers that are not empty, in their order. */
export function textsInJson(cell: string, read: (object: JsonObject) => unknown): string[] {
  return objectsInJson(cell).flatMap((object) => {
    const found = textOf(read(object)).trim();
    return found === "" ? [] : [found];
  });
}

/** An object within an object. */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? new Map<string, unknown>(Object.entries(value))
    : null;
}

/** A text or a number as text; "" for anything else. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function parse(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    // A cell that only looks like JSON holds nothing that could be read from it.
    return null;
  }
}
