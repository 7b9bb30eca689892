import type { AnalysisItem } from "#app/engines/analysis/analysis.ts";
import { readCsvRows } from "./data-files.ts";

/** A text and what it is about, as people labelled it. */
export type LabelledText = { text: string; label: string };

const sampled = 3_000;

/** 3,000 of the bank customers' questions. */
export async function readBanking(folder: string): Promise<LabelledText[]> {
  const rows = await readTexts(folder, "banking77-train.csv", "label");
  const step = rows.length / sampled;
  // Evenly spread over the file, which stands in the order of its labels: the same rows in every run.
  return Array.from({ length: sampled }, (_, index) => rows[Math.floor(index * step)]).filter(
    (row) => row !== undefined,
  );
}

/** All support requests. */
export function readBitext(folder: string): Promise<LabelledText[]> {
  return readTexts(folder, "bitext.csv", "intent");
}

/** The texts as items that are named by their position. */
export function toItems(rows: readonly LabelledText[]): AnalysisItem[] {
  return rows.map(({ text }, index) => ({ id: String(index), text, rating: null, time: null, person: null }));
}

async function readTexts(folder: string, file: string, labelColumn: string): Promise<LabelledText[]> {
  const rows = await readCsvRows(folder, file);
  return rows.map((row) => ({ text: row.get("text") ?? "", label: row.get(labelColumn) ?? "" }));
}
