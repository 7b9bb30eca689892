import { isSharedMailbox, normaliseEmail } from "#app/features/customers/identity.ts";
import { detectDelimiter } from "#app/features/imports/detection/detect-delimiter.ts";
import { createCsvReader } from "#app/features/imports/rows/csv-reader.ts";
import { oneLine, parseSender } from "#app/lib/mail-address.ts";

/** One row of a list of addresses. */
export interface ListedAddress {
  line: number;
  /** As it is matched by; for a bad one as it was written. */
  address: string;
  name: string | null;
  /** Why nobody can be written to at it; null for a good one. */
  problem: string | null;
}

const ADDRESS_HEADER = /^(mail|address|adresse|[^@]{0,40}e-?mail[^@]{0,40})$/i;
const NAME_HEADER = /^(name|full.?name|customer|customer.?name)$/i;
const SAMPLED = 200;
const LONGEST_SHOWN = 200;

/**
 * Reads a list of addresses: one a line, several a line, "Ana <ana@example.org>", or a table with a column of
 * addresses, and perhaps one of names. Every row that holds anything is in the result, in order; a bad one says why.
 */
export function readList(text: string): ListedAddress[] {
  const { delimiter, linesBefore } = detectDelimiter(text.slice(0, 64 * 1024));
  const reader = createCsvReader({ delimiter });
  const rows = [...reader.push(text), ...reader.end()].slice(linesBefore);
  const columns = findColumns(rows.slice(0, SAMPLED).map(({ cells }) => cells));
  const seen = new Map<string, number>();
  return rows.slice(columns.hasHeader ? 1 : 0).flatMap(({ line, cells }) => {
    const written = columns.all ? cells.filter((cell) => cell.trim() !== "") : [cells[columns.address] ?? ""];
    const name = columns.name === null ? null : (cells[columns.name] ?? null);
    return written.map((cell) => readCell(line, cell, name, seen));
  });
}

function readCell(line: number, cell: string, name: string | null, seen: Map<string, number>): ListedAddress {
  const written = oneLine(cell);
  const sender = parseSender(written);
  const address = normaliseEmail(sender?.address ?? written);
  const shownName = oneLine(name ?? sender?.name ?? "").slice(0, LONGEST_SHOWN) || null;
  const bad = (problem: string) => ({
    line,
    address: written.slice(0, LONGEST_SHOWN),
    name: shownName,
    problem,
  });
  if (written === "") return bad("There is no address in this row.");
  if (address === null) return bad("Expected one address such as ana@example.org.");
  if (isSharedMailbox(address))
    return bad("Mail to this address reaches many people, so it stands for no customer.");
  const before = seen.get(address);
  if (before !== undefined) return bad(`This address stands on line ${before} already.`);
  seen.set(address, line);
  return { line, address, name: shownName, problem: null };
}

/** Which cells hold addresses and names: by the header, else where most "@" are. */
function findColumns(rows: readonly (readonly string[])[]) {
  const [first = []] = rows;
  const named = first.findIndex((cell) => ADDRESS_HEADER.test(cell.trim()));
  const name = first.findIndex((cell) => NAME_HEADER.test(cell.trim()));
  const hasHeader = named !== -1;
  const nameColumn = hasHeader && name !== -1 ? name : null;
  if (named !== -1) return { hasHeader, address: named, name: nameColumn, all: false };
  const counts = first.map((_, column) => rows.filter((cells) => cells[column]?.includes("@")).length);
  const address = Math.max(0, counts.indexOf(Math.max(...counts)));
  // "a@x.org, b@x.org": each cell is an address of its own.
  const all =
    !hasHeader && first.length > 1 && first.every((cell) => cell.trim() === "" || cell.includes("@"));
  return { hasHeader, address, name: nameColumn, all };
}
