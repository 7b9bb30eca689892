import type { Detection } from "../import.schema.ts";

/** What the place of a row in its file is counted in. */
export const rowPlaces = ["line", "record", "sheet row"] as const;
export type RowPlace = (typeof rowPlaces)[number];

/** Of the formats whose rows are no lines of text; JSON lines are. */
const PLACES = new Map<Detection["format"], RowPlace>([
  ["xlsx", "sheet row"],
  ["json", "record"],
]);

/** By what a person finds a row again in a file of the format, or in the files of an archive. */
export function rowPlace({ format, inside }: Pick<Detection, "format" | "inside">): RowPlace {
  return PLACES.get(inside ?? format) ?? "line";
}

/** As the head of a column of such places. */
export function placeTitle(place: RowPlace): string {
  return place.charAt(0).toUpperCase() + place.slice(1);
}
