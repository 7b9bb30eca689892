import { normalisePhone } from "#app/features/customers/phone-number.ts";
import { tidyName } from "#app/lib/text.ts";
import type { IdentifiedRecord } from "./store-rows.server.ts";

/** A row with its place among those that are stored together. */
export interface Placed {
  row: IdentifiedRecord;
  place: number;
}

/**
 * Rows about the same thing or person go one after the other, so that the last one of a file is what stays, and what
 * became of each is the same wherever a chunk ends.
 */
export function wavesOf(rows: readonly IdentifiedRecord[], phoneCountry: string): Placed[][] {
  const waves: Placed[][] = [];
  const next = new Map<string, number>();
  rows.forEach((row, place) => {
    const own = keysOf(row, phoneCountry);
    const turn = own.reduce((latest, key) => Math.max(latest, next.get(key) ?? 0), 0);
    for (const key of own) next.set(key, turn + 1);
    // A company's row waits for those that belong to it, and these not for one another: they may be many.
    for (const key of parentOf(row)) next.set(key, Math.max(next.get(key) ?? 0, turn + 1));
    const wave = waves[turn];
    if (wave) wave.push({ row, place });
    else waves[turn] = [{ row, place }];
  });
  return waves;
}

/** All by which another row of the file could mean what this one makes. */
function keysOf({ identity, record }: IdentifiedRecord, phoneCountry: string): string[] {
  if (identity !== null) return [identity];
  if (record.type === "customer") {
    const { externalId, email, phone } = record.person;
    return keys([externalId, email, normalisePhone(phone, phoneCountry)]);
  }
  if (record.type !== "company") return [];
  const { company } = record;
  return keys([company.externalId, company.domain, company.name]);
}

function parentOf({ record }: IdentifiedRecord): string[] {
  return record.type === "company" ? keys([record.parentName]) : [];
}

function keys(values: readonly (string | null)[]): string[] {
  return values.flatMap((value) => (value === null ? [] : [tidyName(value).toLowerCase()]));
}
