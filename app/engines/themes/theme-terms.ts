import { contentStem } from "../text/content-stems.ts";
import { tokenize } from "../text/tokenize.ts";
import type { ThemeStatement, ThemeTerm } from "./fitted-theme.ts";
import { compareText } from "./vectors/vocabulary.ts";

const mostTerms = 40;

/** In how many of some statements each stem occurs. */
export type StemCounts = { statements: number; byStem: Map<string, number> };

/** Counts statements by stem. */
export function countStems(documents: readonly (readonly string[])[]): StemCounts {
  const byStem = new Map<string, number>();
  for (const stems of documents) {
    for (const stem of new Set(stems)) byStem.set(stem, (byStem.get(stem) ?? 0) + 1);
  }
  return { statements: documents.length, byStem };
}

/** How much something marks a group: p_in · ln(p_in / p_out), its part of the divergence between inside and outside. */
export function keyness(inside: number, insideTotal: number, outside: number, outsideTotal: number): number {
  const share = inside / insideTotal;
  return share * Math.log(share / ((outside + 0.5) / (outsideTotal + 1)));
}

/** The words that mark a theme, heaviest first, the heaviest with weight 1. */
export function findTerms(
  statements: readonly Pick<ThemeStatement, "text">[],
  documents: readonly (readonly string[])[],
  everything: StemCounts,
): ThemeTerm[] {
  const inside = countStems(documents);
  const outsideTotal = everything.statements - inside.statements;
  const scored = [...inside.byStem]
    .map(([stem, count]) => {
      const outside = (everything.byStem.get(stem) ?? count) - count;
      return { stem, score: keyness(count, inside.statements, outside, outsideTotal) };
    })
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score || compareText(first.stem, second.stem))
    .slice(0, mostTerms);
  const spellings = findSpellings(statements, new Set(scored.map(({ stem }) => stem)));
  const heaviest = scored[0]?.score ?? 1;
  return scored.map(({ stem, score }) => ({
    term: spellings.get(stem) ?? stem,
    stem,
    weight: Math.round((score / heaviest) * 1e4) / 1e4,
  }));
}

function findSpellings(
  statements: readonly Pick<ThemeStatement, "text">[],
  stems: ReadonlySet<string>,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text } of statements) {
    for (const token of tokenize(text)) {
      const stem = contentStem(token);
      if (stem === undefined || !stems.has(stem)) continue;
      const byWord = counts.get(stem) ?? new Map<string, number>();
      counts.set(stem, byWord);
      byWord.set(token.lower, (byWord.get(token.lower) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([stem, byWord]) => [stem, mostFrequent(byWord)]));
}

/** The key with the highest count; the first in the alphabet of several. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort((one, other) => other[1] - one[1] || compareText(one[0], other[0]));
  return first?.[0] ?? "";
}
