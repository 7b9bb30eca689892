import { formatShare } from "#app/lib/numbers.ts";

interface Stability {
  /** Mean agreement, 0 to 1. */
  mean: number;
  low: number;
  dissolved: number;
  resamples: number;
}

/** From here on a group is stable, and from here on it is at least a pattern; Hennig (2007). */
const STABLE = 0.75;
const PATTERN = 0.6;

/** How stable a group is, for people: a word, and a sentence that says how it was found out. */
export function stabilityInWords({ mean, low, dissolved, resamples }: Stability) {
  const again = `Drawn anew ${resamples} times, the same customers form this group again with ${formatShare(mean)} agreement (${formatShare(low)} in the worst twentieth)`;
  const apart =
    dissolved === 0
      ? "; it never fell apart."
      : `; it fell apart ${dissolved === 1 ? "once" : `${dissolved} times`}.`;
  if (mean >= STABLE) return { word: "stable", tone: "ok" as const, sentence: again + apart };
  if (mean >= PATTERN) {
    return {
      word: "less sure",
      tone: "neutral" as const,
      sentence: `${again}${apart} Who is at its edge may change.`,
    };
  }
  return {
    word: "doubtful",
    tone: "outline" as const,
    sentence: `${again}${apart} Do not build on it without a look at its people.`,
  };
}
