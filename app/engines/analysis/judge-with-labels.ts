import type { VectorOf } from "../statements/local-features.ts";
import { applyLocalHeads, type LabelledText, learnLocalHeads, textOf } from "../statements/local-heads.ts";
import type { ItemStatements } from "../statements/statement.ts";
import { contentStems } from "../text/content-stems.ts";
import { embed, learnSpace } from "../themes/vectors/space.ts";
import type { AnalysisOptions, ExtractedItem } from "./analysis.ts";

// So many texts, spread evenly, tell what the words of a corpus mean; more would only take longer.
const mostLearntFrom = 5_000;

/** The vectors of a corpus: texts of it that are about the same lie near each other. */
export function learnCorpusVectors(extracted: readonly ExtractedItem[]): VectorOf {
  const space = learnSpace(sampleOf(englishOf(extracted)).map((item) => contentStems(textOf(item))));
  return (text) => embed(contentStems(text), space);
}

/** Teaches the local heads from the labelled items, in the vectors of all of them, and judges every item again. */
export function judgeWithLabels(
  extracted: readonly ExtractedItem[],
  labels: AnalysisOptions["labels"],
  known?: VectorOf,
): readonly ExtractedItem[] {
  if (labels === undefined || labels.size === 0) return extracted;
  const vectorOf = known ?? learnCorpusVectors(extracted);
  const examples = englishOf(extracted).flatMap((item): LabelledText[] => {
    const kinds = labels.get(item.itemId);
    return kinds === undefined ? [] : [{ text: textOf(item), kinds, kindScores: item.kindScores }];
  });
  const heads = learnLocalHeads(examples, vectorOf);
  return extracted.map((item) => ("error" in item ? item : applyLocalHeads(item, heads)));
}

function englishOf(items: readonly ExtractedItem[]): ItemStatements[] {
  return items.flatMap((item) => ("error" in item || item.language !== "en" ? [] : [item]));
}

function sampleOf(items: readonly ItemStatements[]): readonly ItemStatements[] {
  const step = Math.max(1, items.length / mostLearntFrom);
  const size = Math.min(items.length, mostLearntFrom);
  return Array.from({ length: size }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}
