import { stemOf } from "../text/porter-stemmer.ts";
import { isNegation } from "../text/stop-words.ts";
import type { Token } from "../text/tokenize.ts";
import weights from "./tables/lean-weights.json" with { type: "json" };
import { readTable } from "./tables/read-table.ts";

/** The weights of the known stems and pairs of stems found in a text, summed, and how many were found. */
export type WordLean = { sum: number; known: number };

const weightOf = readTable(weights);
const breaks = new Set([".", ",", ";", "!", "?"]);
const lettersOfSymbol = /^(.)\1*$/u;

/** The stems and pairs of neighbouring stems of a text; every negation is "not", and no pair reaches over punctuation. */
export function gramsOf(tokens: readonly Token[]): string[] {
  const grams: string[] = [];
  let before = "";
  for (const token of tokens) {
    if (token.kind !== "word") {
      if (breaks.has(token.text.replace(lettersOfSymbol, "$1"))) before = "";
      continue;
    }
    const stem = leanStem(token.lower);
    grams.push(stem);
    if (before !== "") grams.push(`${before} ${stem}`);
    before = stem;
  }
  return grams;
}

/** Which way the words of a text lean by the shipped weights: to what people list as advantages, or as drawbacks. */
export function findLean(tokens: readonly Token[]): WordLean {
  const lean = { sum: 0, known: 0 };
  for (const gram of gramsOf(tokens)) {
    const weight = weightOf.get(gram);
    if (weight === undefined) continue;
    lean.sum += weight;
    lean.known += 1;
  }
  return lean;
}

/** The leans of the parts of a text as that of the whole. */
export function addLeans(leans: readonly WordLean[]): WordLean {
  const total = { sum: 0, known: 0 };
  for (const { sum, known } of leans) {
    total.sum += sum;
    total.known += known;
  }
  return total;
}

/** A lean as one number, about -3 (drawbacks) to 3 (advantages): the sum, damped by how many words it comes from. */
export function strengthOf({ sum, known }: WordLean): number {
  return sum / Math.sqrt(known + 1);
}

function leanStem(lower: string): string {
  if (isNegation(lower)) return "not";
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  return stemOf(bare.replaceAll("-", ""));
}
