import { z } from "zod";

/** A place in a list that is sorted by a value and, where values are equal, by id. */
export interface ListPlace<Value extends string | number> {
  value: Value;
  id: string;
}

const id = z.string().max(64);
const textPlace = z.tuple([z.string().max(400), id]);
// Scores and shares: nothing larger is sorted by, and the databases refuse an integer beyond 2^53.
const number = z.number().min(-1e12).max(1e12);
const numberPlace = z.tuple([number, id]);
const wholePlace = z.tuple([number.int(), id]);

/** A row's place in its list, as text for a link. */
export function encodePlace(value: string | number, id: string): string {
  return JSON.stringify([value, id]);
}

/** Reads a place in a list sorted by a text or a time; anything else than encodePlace wrote is the beginning. */
export function decodeTextPlace(text: string | null | undefined): ListPlace<string> | null {
  return decode(text, textPlace);
}

/** Reads a place in a list sorted by a number; anything else than encodePlace wrote is the beginning. */
export function decodeNumberPlace(text: string | null | undefined): ListPlace<number> | null {
  return decode(text, numberPlace);
}

/** The same in a list sorted by a whole number: PostgreSQL compares those with nothing else. */
export function decodeWholePlace(text: string | null | undefined): ListPlace<number> | null {
  return decode(text, wholePlace);
}

function decode<Value extends string | number>(
  text: string | null | undefined,
  schema: z.ZodType<[Value, string]>,
): ListPlace<Value> | null {
  try {
    const [value, id] = schema.parse(JSON.parse(text ?? ""));
    return { value, id };
  } catch {
    return null;
  }
}

/**
 * Cuts a page out of rows read with a limit of one more than `size`. `next` is the place of the page's last row, from
 * which the next page goes on; null when nothing follows.
 */
export function cutPage<Row, Place>(
  rows: readonly Row[],
  size: number,
  placeOf: (row: Row) => Place,
): { page: Row[]; next: Place | null } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { page, next: rows.length > size && last !== undefined ? placeOf(last) : null };
}
