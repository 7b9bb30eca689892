import { analyzeItems } from "#app/engines/analysis/analyze-items.ts";
import type { Figure } from "./figure.ts";
import { measureAgreement } from "./grouping-measures.ts";
import { type LabelledText, readBanking, readBitext, toItems } from "./labelled-texts.ts";

/** Grouping of whole items against their labels, with the number of groups given and with the default dial. */
export async function measureGrouping(folder: string): Promise<Figure[]> {
  return [
    ...measureSet("banking77, 3,000", await readBanking(folder), { nmi: 0.67, ari: 0.33 }),
    ...measureSet("bitext", await readBitext(folder), { nmi: 0.83, ari: 0.65 }),
  ];
}

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
  const { items: found } = analyzeItems(toItems(rows), {
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
