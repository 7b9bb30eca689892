import { nameFit } from "#app/features/imports/mapping/header-names.ts";
import type { GridColumn, GridKind } from "./grid-column.ts";

/** Columns of our own files: the record, and its state when the file was made. */
export const ID_HEADER = "Earshot id";
export const REVISION_HEADER = "Row version";

/** What a column of a pasted table is: the key of a grid column, or one of these; null where it is left out. */
export type Meaning = string | null;
export const ID = "id";
export const REVISION = "revision";
export const FIRST_NAME = "firstName";
export const LAST_NAME = "lastName";

const importFields: Readonly<Record<GridKind, Readonly<Record<string, string>>>> = {
  customer: {
    name: "customerName",
    email: "customerEmail",
    externalId: "customerId",
    company: "companyName",
    phone: "customerPhone",
    jobTitle: "jobTitle",
    since: "since",
    tags: "tags",
    [FIRST_NAME]: "customerFirstName",
    [LAST_NAME]: "customerLastName",
  },
  company: { name: "companyName", externalId: "companyNumber", domain: "domain" },
};

/**
 * What each column of a table is by its name: exactly the grid's own names first, then the names that exports commonly
 * have. Each meaning is given once, to the name that fits best.
 */
export function matchHeaders(
  kind: GridKind,
  columns: readonly GridColumn[],
  headers: readonly string[],
): Meaning[] {
  const meanings: Meaning[] = headers.map((header) => ownMeaning(columns, header));
  const given = new Set(meanings.filter((meaning) => meaning !== null));
  for (const [place, meaning] of meanings.entries())
    if (meaning !== null && meanings.indexOf(meaning) !== place) meanings[place] = null;
  const candidates = headers.flatMap((header, place) =>
    meanings[place] !== null
      ? []
      : Object.entries(importFields[kind]).map(([key, field]) => ({
          ...{ place, key },
          fit: nameFit(kind === "customer" ? "customers" : "companies", field, header),
        })),
  );
  for (const { place, key, fit } of candidates.sort((a, b) => b.fit - a.fit || a.place - b.place)) {
    if (fit === 0 || given.has(key) || meanings[place] !== null) continue;
    meanings[place] = key;
    given.add(key);
  }
  // A name in halves is only read where there is no whole one.
  return given.has("name")
    ? meanings.map((meaning) => (meaning === FIRST_NAME || meaning === LAST_NAME ? null : meaning))
    : meanings;
}

function ownMeaning(columns: readonly GridColumn[], header: string): Meaning {
  const name = header.trim().toLowerCase();
  if (name === ID_HEADER.toLowerCase()) return ID;
  if (name === REVISION_HEADER.toLowerCase()) return REVISION;
  return columns.find(({ label }) => label.toLowerCase() === name)?.key ?? null;
}

/** A table without names of columns: addresses show themselves, what stands before them is a name. */
export function guessMeanings(kind: GridKind, rows: readonly (readonly string[])[]): Meaning[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const looksLikeMail = (place: number) => rows.some((row) => /^\s*\S+@\S+\.\S+\s*$/.test(row[place] ?? ""));
  const places = Array.from({ length: width }, (_, place) => place);
  const mail = kind === "customer" ? places.find(looksLikeMail) : undefined;
  const name = places.find((place) => place !== mail);
  return places.map((place) => (place === mail ? "email" : place === name ? "name" : null));
}
