import type { VectorOf } from "../statements/local-features.ts";
import { applyLocalHeads, type LabelledText, learnLocalHeads, textOf } from "../statements/local-heads.ts";
import type { ItemStatements } from "../statements/statement.ts";
import type { AnalysisOptions, ExtractedItem } from "./analysis.ts";
import { learnCorpusVectors } from "./corpus-vectors.ts";

/** Teaches the local heads from the labelled items, in the vectors of all of them, and judges every item again. */
export function judgeWithLabels(
  extracted: readonly ExtractedItem[],
  labels: AnalysisOptions["labels"],
  known?: VectorOf,
): readonly ExtractedItem[] {
  if (labels === undefined || labels.size === 0) return extracted;
  const english = extracted.flatMap((item) => ("error" in item || item.language !== "en" ? [] : [item]));
  const vectorOf = known ?? learnCorpusVectors(english.map(textOf));
  const heads = learnLocalHeads(toExamples(english, labels), vectorOf);
  return extracted.map((item) => ("error" in item ? item : applyLocalHeads(item, heads)));
}

function toExamples(
  items: readonly ItemStatements[],
  labels: NonNullable<AnalysisOptions["labels"]>,
): LabelledText[] {
  return items.flatMap((item): LabelledText[] => {
    const kinds = labels.get(item.itemId);
    return kinds === undefined ? [] : [{ text: textOf(item), kinds, kindScores: item.kindScores }];
  });
}
