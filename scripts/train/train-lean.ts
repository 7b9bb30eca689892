import { gramsOf } from "#app/engines/statements/word-lean.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";
import { readCsvRows } from "#scripts/evaluate/data-files.ts";
import { type Example, trainLogistic } from "./logistic-regression.ts";

// A gram seen less often tells more about one text than about the language.
const leastSeen = 5;
const penalty = 2;
// Sentences that neither praise nor blame keep everyday words near nothing.
const neutralWeight = 0.5;
// Weights this near to nothing change no result and would only fill the file.
const leastWeight = 0.1;

/**
 * What words lean to: trained to tell the advantages from the drawbacks that people list, with everyday questions
 * and commands in the middle. Returns weights by gram, in order of the alphabet.
 */
export async function trainLean(folder: string): Promise<[string, number][]> {
  const opinions = await readCsvRows(folder, "pros_cons.csv");
  const everyday = await readCsvRows(folder, "clinc150-train-val.csv");
  const texts = [
    ...opinions.map((row) => ({
      grams: distinctGrams(row),
      target: row.get("label") === "pro" ? 1 : 0,
      weight: 1,
    })),
    ...everyday.map((row) => ({ grams: distinctGrams(row), target: 0.5, weight: neutralWeight })),
  ];
  const grams = frequentGrams(texts.map((text) => text.grams));
  const indexOf = new Map(grams.map((gram, index) => [gram, index]));
  const examples: Example[] = texts.map((text) => ({
    features: text.grams.flatMap((gram) => indexOf.get(gram) ?? []),
    target: text.target,
    weight: text.weight,
  }));
  const { weights } = trainLogistic(examples, grams.length, penalty);
  const kept = grams.map((gram, index): [string, number] => [gram, roundWeight(weights[index] ?? 0)]);
  return kept.filter(([, weight]) => Math.abs(weight) >= leastWeight);
}

function distinctGrams(row: Map<string, string>): string[] {
  return [...new Set(gramsOf(tokenize(row.get("text") ?? "")))];
}

function frequentGrams(texts: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const gram of texts.flat()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return [...counts.keys()].filter((gram) => (counts.get(gram) ?? 0) >= leastSeen).sort();
}

function roundWeight(weight: number): number {
  return Math.round(weight * 100) / 100;
}
