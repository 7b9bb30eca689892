import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** Rows of a CSV file of the labelled data as maps from column to value. */
export async function readCsvRows(folder: string, file: string): Promise<Map<string, string>[]> {
  const rows = parse(await readFile(join(folder, file)), { bom: true });
  const [header = [], ...records] = rows;
  return records.map((record) => new Map(header.map((name, column) => [name, record[column] ?? ""])));
}

const aspectRow = z.object({
  domain: z.string(),
  text: z.string(),
  aspects: z.array(z.object({ from: z.number(), to: z.number() })),
});

const reviewSentence = z.object({
  product: z.string(),
  text: z.string(),
  features: z.array(z.object({ feature: z.string(), strength: z.number() })),
});

export const readAspectRows = (folder: string) =>
  readJsonLines(folder, "semeval2014-aspects-train.jsonl", aspectRow);
export const readReviewSentences = (folder: string) =>
  readJsonLines(folder, "hu_liu-5products.jsonl", reviewSentence);

async function readJsonLines<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(join(folder, file), "utf8")).split("\n").filter((line) => line !== "");
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
