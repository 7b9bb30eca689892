import { analyzeItems } from "#app/engines/analysis/analyze-items.ts";
import { readCsvRows } from "./data-files.ts";
import type { Figure } from "./figure.ts";
import { measureAgreement } from "./grouping-measures.ts";

const sampled = 3_000;

/** Grouping of whole items against their labels, with the number of groups given and with the default dial. */
export async function measureGrouping(folder: string): Promise<Figure[]> {
  const banking = await readTexts(folder, "banking77-train.csv", "label");
  const bitext = await readTexts(folder, "bitext.csv", "intent");
  const step = banking.length / sampled;
  // Evenly spread over the file, which stands in the order of its labels: the same rows in every run.
  const sample = Array.from({ length: sampled }, (_, index) => banking[Math.floor(index * step)]);
  return [
    ...measureSet(
      "banking77, 3,000",
      sample.filter((row) => row !== undefined),
      { nmi: 0.67, ari: 0.33 },
    ),
    ...measureSet("bitext", bitext, { nmi: 0.83, ari: 0.65 }),
  ];
}

type LabelledText = { text: string; label: string };

function measureSet(set: string, rows: readonly LabelledText[], bar: { nmi: number; ari: number }): Figure[] {
  const groupCount = new Set(rows.map(({ label }) => label)).size;
  const given = agreementOf(rows, groupCount);
  const free = agreementOf(rows);
  return [
    { ability: "grouping, number given", set, measure: "NMI", value: given.nmi, bar: bar.nmi },
    { ability: "grouping, number given", set, measure: "ARI", value: given.ari, bar: bar.ari },
    // Within 0.03 NMI of what a given number reaches.
    { ability: "grouping, default dial", set, measure: "NMI", value: free.nmi, bar: given.nmi - 0.03 },
  ];
}

function agreementOf(rows: readonly LabelledText[], groupCount?: number) {
  const items = rows.map(({ text }, index) => ({
    id: String(index),
    text,
    rating: null,
    time: null,
    person: null,
  }));
  const { items: found } = analyzeItems(items, {
    wholeItems: true,
    ...(groupCount === undefined ? {} : { groupCount }),
  });
  // What stays unsorted is a group of its own, each text apart.
  const groups = found.map(
    (item, index) => ("error" in item ? undefined : item.themeIds[0]) ?? `unsorted ${index}`,
  );
  return measureAgreement(
    groups,
    rows.map(({ label }) => label),
  );
}

async function readTexts(folder: string, file: string, labelColumn: string): Promise<LabelledText[]> {
  const rows = await readCsvRows(folder, file);
  return rows.map((row) => ({ text: row.get("text") ?? "", label: row.get(labelColumn) ?? "" }));
}
