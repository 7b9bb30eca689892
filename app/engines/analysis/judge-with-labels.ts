import { applyLocalHeads, type LabelledText, learnLocalHeads, textOf } from "../statements/local-heads.ts";
import type { ItemStatements } from "../statements/statement.ts";
import { contentStems } from "../text/content-stems.ts";
import { embed, learnSpace } from "../themes/vectors/space.ts";
import type { AnalysisOptions, ExtractedItem } from "./analysis.ts";

// So many texts, spread evenly, tell what the words of a corpus mean; more would only take longer.
const mostLearntFrom = 5_000;

/** Teaches the local heads from the labelled items, in the vectors of all of them, and judges every item again. */
export function judgeWithLabels(
  extracted: readonly ExtractedItem[],
  labels: AnalysisOptions["labels"],
): readonly ExtractedItem[] {
  if (labels === undefined || labels.size === 0) return extracted;
  const english = extracted.flatMap((item) => ("error" in item || item.language !== "en" ? [] : [item]));
  const examples = english.flatMap((item): LabelledText[] => {
    const kinds = labels.get(item.itemId);
    return kinds === undefined ? [] : [{ text: textOf(item), kinds, kindScores: item.kindScores }];
  });
  const space = learnSpace(sampleOf(english).map((item) => contentStems(textOf(item))));
  const heads = learnLocalHeads(examples, (text) => embed(contentStems(text), space));
  return extracted.map((item) => ("error" in item ? item : applyLocalHeads(item, heads)));
}

function sampleOf(items: readonly ItemStatements[]): readonly ItemStatements[] {
  const step = Math.max(1, items.length / mostLearntFrom);
  const size = Math.min(items.length, mostLearntFrom);
  return Array.from({ length: size }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}
