import { z } from "zod";

const keySchema = z.tuple([z.string().max(400), z.string().max(64)]);

/** The position after a row of a list sorted by (nameKey, id), as text for a link. */
export function encodeKey(row: { nameKey: string; id: string }): string {
  return JSON.stringify([row.nameKey, row.id]);
}

/** Reads a position written by encodeKey; anything else means the beginning of the list. */
export function decodeKey(text: string | null): { nameKey: string; id: string } | null {
  if (text === null) return null;
  try {
    const [nameKey, id] = keySchema.parse(JSON.parse(text));
    return { nameKey, id };
  } catch {
    return null;
  }
}
