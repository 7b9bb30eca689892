import type { QualityReason } from "./quality-reason.schema.ts";

const times = (count: number, one: string, more: string) => (count === 1 ? one : `${count} ${more}`);

/** A reason as a sentence for the person who decides whether the response counts. */
export function reasonInWords(reason: QualityReason): string {
  switch (reason.sign) {
    case "trapped":
      return "A field was filled in that people do not see.";
    case "unseen":
      return "It was sent without the page having been opened.";
    case "too-fast":
      return `It took ${times(reason.seconds, "1 second", "seconds")}; reading and typing this takes at least ${reason.needed}.`;
    case "straight-lined":
      return `${times(reason.grids, "A grid was", "grids were")} answered with the same column in every row (${reason.rows} rows).`;
    case "repeated-text":
      return `The same text was given to ${reason.times} questions.`;
    case "known-text":
      return `${times(reason.others, "Another response has", "other responses have")} the same long text word for word.`;
    case "gibberish":
      return reason.of === 1
        ? "The text reads like keys pressed at random."
        : `${reason.texts === reason.of ? (reason.of === 2 ? "Both" : "All") : `${reason.texts} of ${reason.of}`} texts read like keys pressed at random.`;
    case "attention":
      return reason.of === 1
        ? "The question that checks attention was answered wrongly."
        : `${reason.missed} of ${reason.of} questions that check attention were answered wrongly.`;
  }
}

/** The score in a word: what is under 50 is set aside. */
export function qualityInWords(score: number): "good" | "fair" | "low" {
  if (score >= 80) return "good";
  return score >= 50 ? "fair" : "low";
}
