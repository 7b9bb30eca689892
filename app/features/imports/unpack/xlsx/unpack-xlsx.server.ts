import { formatNoun } from "#app/lib/numbers.ts";
import { detectHeader } from "../../detection/detect-header.ts";
import { type NamedPart, nameParts } from "../name-parts.ts";
import { encodingFacts, PLAIN_UTF8 } from "../open-source.server.ts";
import { writeTable } from "../table-writer.server.ts";
import { RefusedFileError, type Unpacked, type UnpackRequest } from "../unpacked.ts";
import type { Archive } from "../zip/open-archive.server.ts";
import { readSheet, type SheetFacts } from "./read-sheet.ts";
import { readWorkbook, type Sheet, type Workbook } from "./read-workbook.server.ts";

const LOOKED_AT_ROWS = 20;
/** A workbook with more sheets than this is read from its first ones. */
const LOOKED_AT_SHEETS = 60;

/** Makes a table of one sheet of a workbook. Throws RefusedFileError where that is not possible or hostile. */
export async function unpackXlsx(
  archive: Archive,
  request: UnpackRequest,
  onProgress: (rows: number) => void,
): Promise<Unpacked> {
  const { scratch, part } = request;
  const book = await readWorkbook(archive, scratch);
  try {
    const { chosen, filled } = await chooseSheet(book, part);
    const { part: sheet, name } = chosen;
    const table = writeTable(request, `${scratch}.table`);
    const facts = await readSheet(sheet.file.read, book, (row, cells, problem) => {
      if (problem === null) table.row(row, cells);
      else table.broken(row, problem, cells.join(" | "));
      onProgress(table.rows);
      return undefined;
    });
    table.finish();
    if (table.rows === 0) throw new RefusedFileError(`The sheet "${name}" has no filled cells.`);
    const parts = filled.map((one) => ({ name: one.name, detail: one.part.hidden ? "hidden sheet" : "" }));
    return {
      ...{ format: "xlsx", inside: null, numbered: true, parts: parts.length > 1 ? parts : [], part: name },
      ...{ ...encodingFacts(PLAIN_UTF8), delimiter: ",", delimiterReason: "" },
      width: facts.width,
      notes: notesOn(facts),
    };
  } finally {
    book.texts.close();
  }
}

/** The sheet of that name; without one, the largest that begins with a header, those that can be seen first. */
async function chooseSheet(
  book: Workbook,
  name: string | undefined,
): Promise<{ chosen: NamedPart<Sheet>; filled: NamedPart<Sheet>[] }> {
  const ranked: { sheet: Sheet; rank: number }[] = [];
  for (const sheet of book.sheets.slice(0, LOOKED_AT_SHEETS)) {
    const rank = await rankOf(sheet, book);
    if (rank > 0) ranked.push({ sheet, rank });
  }
  const best = [...ranked].sort(
    (a, b) => b.rank - a.rank || b.sheet.file.statedBytes - a.sheet.file.statedBytes,
  )[0];
  const filled = nameParts(
    ranked.map(({ sheet }) => sheet),
    (sheet) => sheet.name,
  );
  const chosen =
    filled.find((candidate) => candidate.name === name) ?? filled.find(({ part }) => part === best?.sheet);
  if (!chosen) throw new RefusedFileError("The workbook is empty: none of its sheets has filled cells.");
  return { chosen, filled };
}

/** 0: blank; then hidden, without a table, without a header, and at best a header with rows below. */
async function rankOf(sheet: Sheet, book: Workbook): Promise<number> {
  const rows: string[][] = [];
  await readSheet(sheet.file.read, book, (_, cells) => {
    rows.push(cells);
    return rows.length >= LOOKED_AT_ROWS;
  });
  if (rows.length === 0) return 0;
  if (rows.length === 1) return sheet.hidden ? 1 : 2;
  const hasHeader = detectHeader(rows).headerRows > 0;
  return (hasHeader ? 4 : 3) - (sheet.hidden ? 2.5 : 0);
}

function notesOn(facts: SheetFacts): string[] {
  const { errors, formulasWithoutResult, merged, hiddenRows, hiddenColumns } = facts;
  const hidden = [
    ...(hiddenRows > 0 ? [formatNoun(hiddenRows, "hidden row", "hidden rows")] : []),
    ...(hiddenColumns > 0
      ? [formatNoun(hiddenColumns, "hidden group of columns", "hidden groups of columns")]
      : []),
  ];
  return [
    ...(errors > 0
      ? [`${formatNoun(errors, "cell holds", "cells hold")} an error such as #N/A and are read as blank.`]
      : []),
    ...(formulasWithoutResult > 0
      ? [
          `${formatNoun(formulasWithoutResult, "formula has", "formulas have")} no stored result and are read as blank; open and save the workbook to store them.`,
        ]
      : []),
    ...(merged > 0
      ? [
          `The sheet has ${formatNoun(merged, "merged cell", "merged cells")}: the value counts for the first of its rows and columns only.`,
        ]
      : []),
    ...(hidden.length > 0 ? [`${hidden.join(" and ")} of the sheet are read, too.`] : []),
  ];
}
