import { type ExtractOptions, extractStatements } from "../statements/extract-statements.ts";
import { applyLocalHeads, type LabelledText, learnLocalHeads } from "../statements/local-heads.ts";
import type {
  AnalysedItem,
  AnalysedStatement,
  Analysis,
  AnalysisItem,
  AnalysisOptions,
  ExtractedItem,
} from "./analysis.ts";

/** Analyses texts from the first step to the last on the calling thread; order of results follows the input. */
export function analyzeItems(
  items: readonly AnalysisItem[],
  options: AnalysisOptions & ExtractOptions = {},
): Analysis {
  return composeAnalysis(
    items,
    items.map((item) => extractStatements(item, options)),
    options,
  );
}

/** The steps that need all texts together, for statements extracted elsewhere (in threads), in the items' order. */
export function composeAnalysis(
  items: readonly AnalysisItem[],
  extracted: readonly ExtractedItem[],
  options: AnalysisOptions = {},
): Analysis {
  const judged = judgeWithLabels(items, extracted, options);
  const analysedItems: AnalysedItem[] = [];
  const statements: AnalysedStatement[] = [];
  for (const item of judged) {
    if ("error" in item) {
      analysedItems.push(item);
      continue;
    }
    const { statements: own, ...summary } = item;
    analysedItems.push({ ...summary, themeIds: [] });
    for (const statement of own)
      statements.push({ ...statement, itemId: item.itemId, themeId: null, themeScore: 0 });
  }
  return { items: analysedItems, statements };
}

function judgeWithLabels(
  items: readonly AnalysisItem[],
  extracted: readonly ExtractedItem[],
  options: AnalysisOptions,
): readonly ExtractedItem[] {
  const labels = options.labels;
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
