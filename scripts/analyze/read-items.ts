import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parse } from "csv-parse";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { AnalyzeOptions } from "./options.ts";
import { makeRatingReader } from "./rating-scale.ts";
import { reasonOf } from "./read-text.ts";

/** One row of the input; a row that cannot be read carries an error and no text. */
export type InputItem = {
  id: string;
  text: string;
  rating: number | null;
  time: string | null;
  person: string | null;
  error?: string;
};

type Row = Map<string, string>;

/** Reads all rows of the input file in order; a file that cannot be read at all throws InvalidInputError. */
export async function readItems(options: AnalyzeOptions): Promise<InputItem[]> {
  const rows = options.format === "csv" ? await readCsv(options) : await readJsonLines(options.input);
  const ratings = rows.map((row) => (row instanceof Map ? fieldOf(row, options.ratingColumn) : null));
  const readRating = makeRatingReader(ratings);
  if (rows.length > 0 && rows.every((row) => row instanceof Map && !row.has(options.textColumn))) {
    throw new InvalidInputError(`No line of ${options.input} has a "${options.textColumn}".`);
  }
  return rows.map((row, index) => {
    const number = index + 1;
    if (!(row instanceof Map)) return { ...emptyItem(`row ${number}`), error: row.error };
    const id = fieldOf(row, options.idColumn) ?? String(number);
    const text = row.get(options.textColumn);
    if (text === undefined) return { ...emptyItem(id), error: `The row has no "${options.textColumn}".` };
    return {
      id,
      text,
      rating: readRating(fieldOf(row, options.ratingColumn)),
      time: fieldOf(row, options.timeColumn),
      person: fieldOf(row, options.personColumn),
    };
  });
}

async function readCsv(options: AnalyzeOptions): Promise<Row[]> {
  const parser = parse({ bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true });
  createReadStream(options.input)
    .on("error", (error) => parser.destroy(error))
    .pipe(parser);
  const rows: Row[] = [];
  let header: string[] | undefined;
  for await (const record of streamOf(parser, options.input)) {
    if (header === undefined) header = record;
    else rows.push(new Map(header.map((name, column) => [name, record[column] ?? ""])));
  }
  if (header === undefined) throw new InvalidInputError(`${options.input} is empty.`);
  checkColumns(header, options);
  return rows;
}

// An id column that nobody named may be missing: rows then count as they stand.
function checkColumns(
  header: readonly string[],
  { input, textColumn, idColumn, ratingColumn, timeColumn, personColumn }: AnalyzeOptions,
): void {
  const named = [
    textColumn,
    idColumn === "id" ? undefined : idColumn,
    ratingColumn,
    timeColumn,
    personColumn,
  ];
  const missing = named.find((column) => column !== undefined && !header.includes(column));
  if (missing === undefined) return;
  throw new InvalidInputError(
    `${input} has no column "${missing}"; its columns are ${header.slice(0, 20).join(", ")}.`,
  );
}

async function* streamOf(parser: AsyncIterable<string[]>, input: string): AsyncGenerator<string[]> {
  try {
    yield* parser;
  } catch (error) {
    throw new InvalidInputError(`Cannot read ${input}: ${reasonOf(error)}`);
  }
}

async function readJsonLines(input: string): Promise<(Row | { error: string })[]> {
  const lines = createInterface({
    input: createReadStream(input, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const rows: (Row | { error: string })[] = [];
  try {
    for await (const line of lines) {
      if (line.trim() !== "") rows.push(parseJsonLine(line));
    }
  } catch (error) {
    throw new InvalidInputError(`Cannot read ${input}: ${reasonOf(error)}`);
  }
  return rows;
}

function parseJsonLine(line: string): Row | { error: string } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return { error: "Expected an object." };
    const simple = Object.entries(value).filter(
      ([, field]) => typeof field === "string" || typeof field === "number",
    );
    return new Map(simple.map(([name, field]) => [name, String(field)]));
  } catch {
    return { error: "The line is not JSON." };
  }
}

function fieldOf(row: Row, column: string | undefined): string | null {
  const value = column === undefined ? undefined : row.get(column)?.trim();
  return value === undefined || value === "" ? null : value;
}

function emptyItem(id: string): InputItem {
  return { id, text: "", rating: null, time: null, person: null };
}
