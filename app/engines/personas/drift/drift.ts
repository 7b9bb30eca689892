import type { LineEvidence } from "../evidence.ts";

/** The numbers under a line, counted anew; only what could be counted is there. */
export interface TodaysNumbers {
  /** Members the line holds for, of those of whom this is known. */
  n?: number;
  of?: number;
  /** The same of all other customers. */
  othersN?: number;
  othersOf?: number;
  /** Members with each value of the evidence's distribution, in its order; out of `of`. */
  values?: readonly number[];
  /** The middle member with the 95 % interval of the median. */
  measure?: { members: number; low: number; high: number };
}

/** A line that carries numbers, with what it counts today; null where it cannot be counted. */
export interface CountedLine {
  id: string;
  evidence: LineEvidence;
  today: TodaysNumbers | null;
}

/**
 * holds: today's numbers lie within the interval, or differ by no more than chance explains.
 * moved: they have left the interval, and more than chance explains.
 * too-few: they have left it, and too few people are known to tell.
 * not-counted: the data of today do not say.
 */
export type LineVerdict = "holds" | "moved" | "too-few" | "not-counted";

/** How many of a persona's lines with numbers still hold. */
export interface DriftCount {
  holding: number;
  moved: number;
  /** Lines of which nothing can be told. */
  untold: number;
}

/** Whether a line has numbers that can be counted anew. */
export function carriesNumbers({ share, distribution, measure }: LineEvidence): boolean {
  return (
    share !== undefined || measure !== undefined || (distribution !== undefined && distribution.length > 0)
  );
}

/** Sums verdicts up. */
export function countDrift(verdicts: Iterable<LineVerdict>): DriftCount {
  const count: DriftCount = { holding: 0, moved: 0, untold: 0 };
  for (const verdict of verdicts) {
    if (verdict === "holds") count.holding += 1;
    else if (verdict === "moved") count.moved += 1;
    else count.untold += 1;
  }
  return count;
}

/** The share of the lines that can be told of which still holds, 0 to 1; null where there are none. */
export function holdingShare({ holding, moved }: Pick<DriftCount, "holding" | "moved">): number | null {
  return holding + moved === 0 ? null : holding / (holding + moved);
}
