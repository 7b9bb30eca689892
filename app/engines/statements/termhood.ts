import type { AspectCandidate } from "./statement.ts";
import frequencies from "./tables/background-frequencies.json" with { type: "json" };
import { readTable } from "./tables/read-table.ts";

/** How a corpus speaks of one aspect. */
export type AspectUse = {
  /** Statements that name it, each once. */
  statements: number;
  mentions: number;
  nearOpinions: number;
  pointedAt: number;
};

const background = readTable(frequencies);
const perTexts = 100_000;

/** Counts how a corpus uses each aspect, by key; one list of candidates a statement. */
export function countAspectUse(statements: readonly (readonly AspectCandidate[])[]): Map<string, AspectUse> {
  const uses = new Map<string, AspectUse>();
  for (const candidates of statements) {
    const seen = new Set<string>();
    for (const { key, isNearOpinion, isPointedAt } of candidates) {
      const use = uses.get(key) ?? { statements: 0, mentions: 0, nearOpinions: 0, pointedAt: 0 };
      use.mentions += 1;
      if (!seen.has(key)) use.statements += 1;
      if (isNearOpinion) use.nearOpinions += 1;
      if (isPointedAt) use.pointedAt += 1;
      seen.add(key);
      uses.set(key, use);
    }
  }
  return uses;
}

/**
 * How much more a corpus speaks of an aspect than everyday requests do, about 0 to 10:
 * ln((df / N) / (df' / N')) + 0.35 · log2(1 + df) + 1.5 · (share near an opinion word), df' of its rarest word.
 */
export function termhoodOf(key: string, use: AspectUse, statementCount: number): number {
  const rarest = Math.min(...key.split(" ").map((stem) => background.get(stem) ?? 0));
  const everyday = Math.max(rarest, leastFrequency) / perTexts;
  const here = use.statements / statementCount;
  return (
    Math.log(here / everyday) + 0.35 * Math.log2(1 + use.statements) + (1.5 * use.nearOpinions) / use.mentions
  );
}
// Of a stem that the background never saw: about one text in its thirty-five thousand.
const leastFrequency = 3;

/** True for a stem that everyday requests use too. */
export function isEverydayStem(stem: string): boolean {
  return background.has(stem);
}

/** The share of "this …" and "my …" among the mentions, held back while they are few: the whole thing is pointed at. */
export function pointedShare({ pointedAt, mentions }: AspectUse): number {
  return (pointedAt + 0.5) / (mentions + 3);
}
