import { formatMean, strengthWords } from "#app/features/segments/comparison-words.ts";
import { formatShare } from "#app/lib/numbers.ts";
import { type FeatureNames, nameOfFeature } from "../members/reason-words.ts";
import type { Findings } from "./findings.schema.ts";
import type { Foretold } from "./holding.ts";

/** What holds of a persona on data held back, in words. */
export function foretoldInWords(
  held: Findings["predictions"][number]["held"],
  names: FeatureNames,
): Foretold[] {
  return held.map(({ key, kind, inside, outside, strength, ...found }) => {
    const show = kind === "share" ? formatShare : (mean: number) => `${formatMean(mean)} on average`;
    return {
      ...found,
      key,
      text: textOf(key, names),
      inside: show(inside.value),
      outside: show(outside.value),
      insideKnown: inside.known,
      outsideKnown: outside.known,
      measure: kind === "share" ? "h" : "δ",
      strength: strengthWords[strength],
    };
  });
}

function textOf(key: string, names: FeatureNames): string {
  return key.startsWith("theme:") ? `Speaking of “${nameOfFeature(key, names)}”` : nameOfFeature(key, names);
}
