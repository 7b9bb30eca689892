import { applyLocalHeads, type LabelledText, learnLocalHeads } from "../statements/local-heads.ts";
import type { AnalysisItem, AnalysisOptions, ExtractedItem } from "./analysis.ts";

/** Teaches the local heads from the labelled items and judges all items again with them. */
export function judgeWithLabels(
  items: readonly AnalysisItem[],
  extracted: readonly ExtractedItem[],
  labels: AnalysisOptions["labels"],
): readonly ExtractedItem[] {
  if (labels === undefined) return extracted;
  const examples: LabelledText[] = [];
  for (const [index, item] of extracted.entries()) {
    const kinds = labels.get(item.itemId);
    const text = items[index]?.text;
    if (kinds === undefined || text === undefined || "error" in item) continue;
    examples.push({ text, kinds, kindScores: item.kindScores });
  }
  const heads = learnLocalHeads(examples);
  return extracted.map((item) => ("error" in item ? item : applyLocalHeads(item, heads)));
}
