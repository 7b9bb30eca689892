import { placeTitle, type RowPlace, rowPlaces } from "../rows/row-place.ts";

const REASON = "Why it was rejected";

/** What a file of rejected rows has behind the columns of the file that they came from. */
export function rejectedColumns(place: RowPlace): [reason: string, place: string] {
  return [REASON, placeTitle(place)];
}

/**
 * The columns' names without those that we added, for a file of rejected rows that was mended and comes back; null for
 * any other file.
 */
export function withoutRejectedColumns(names: readonly string[]): string[] | null {
  const [reason, place] = names.slice(-2).map((name) => name.trim());
  const isOurs = reason === REASON && rowPlaces.some((known) => placeTitle(known) === place);
  return isOurs && names.length > 2 ? names.slice(0, -2) : null;
}
