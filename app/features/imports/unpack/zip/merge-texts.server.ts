import { findExtraCells } from "../../detection/table-width.ts";
import { MAX_COLUMNS } from "../../import.schema.ts";
import { createCsvReader, UnreadableFileError } from "../../rows/csv-reader.ts";
import { textOf } from "../open-source.server.ts";
import type { TableRows } from "../table-rows.ts";
import { RefusedFileError } from "../unpacked.ts";
import type { TextMember } from "./look-at-member.server.ts";

/** The first column of a table made of several files. */
export const FILE_COLUMN = "File";

/** Writes the rows of all files under one header, which is returned; columns are the same where their names are. */
export async function mergeTexts(
  members: readonly TextMember[],
  table: TableRows,
  onPiece: () => void,
): Promise<string[]> {
  const names = [FILE_COLUMN];
  const places = new Map<string, number>();
  const placesOf = members.map(({ columns }) => {
    const uses = new Map<string, number>();
    return columns.map((name) => {
      const use = (uses.get(name) ?? 0) + 1;
      uses.set(name, use);
      // The second "Comment" of one file is the second of the other.
      const key = `${use} ${name}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, names.length);
      return names.push(name) - 1;
    });
  });
  if (names.length > MAX_COLUMNS) {
    throw new RefusedFileError(
      `The archive's files have ${names.length} columns together; expected at most ${MAX_COLUMNS}.`,
    );
  }
  for (const [at, member] of members.entries()) {
    await writeMember(member, placesOf[at] ?? [], table, onPiece);
  }
  return names;
}

async function writeMember(
  member: TextMember,
  places: readonly number[],
  table: TableRows,
  onPiece: () => void,
): Promise<void> {
  const reader = createCsvReader({ delimiter: member.delimiter });
  const width = places.length;
  let toSkip = member.rowsBefore;
  const write = (rows: ReturnType<typeof reader.push>) => {
    for (const { line, cells, problem } of rows) {
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      const wrong = problem ?? findExtraCells(cells, width);
      if (wrong !== undefined) {
        table.broken(line, `${member.name}: ${wrong}`, cells.join(" | "));
        continue;
      }
      const row = [member.name];
      places.forEach((place, at) => {
        while (row.length <= place) row.push("");
        row[place] = cells[at] ?? "";
      });
      table.row(line, row);
    }
    onPiece();
  };
  try {
    for await (const text of textOf(member.file.read, member.decoding.encoding)) write(reader.push(text));
    write(reader.end());
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new RefusedFileError(`${member.name}: ${error.message}`);
    throw error;
  }
}
