import type { AspectSigns } from "./aspect-signs.ts";

/** What a statement is, apart from "other": each is judged by a head of its own, so several may hold at once. */
export const kindHeads = ["pain", "goal", "praise", "question"] as const;
export type KindHead = (typeof kindHeads)[number];
export type StatementKind = KindHead | "other";

/** How sure each head is, 0 to 1. */
export type KindScores = Record<KindHead, number>;

/** What a statement is about: an exact span of the item's text and the key under which equal aspects meet. */
export type Aspect = { text: string; start: number; end: number; key: string };

/** An aspect with what its place in the clause tells about it. */
export type AspectCandidate = Aspect & AspectSigns;

/** A clause of an item; offsets count UTF-16 units of the item's text. */
export type Statement = {
  start: number;
  end: number;
  text: string;
  kind: StatementKind;
  /** The score of `kind`; of "other", how far the strongest head is from holding. */
  kindScore: number;
  kindScores: KindScores;
  aspects: Aspect[];
  /** What `aspects` were chosen from; a corpus chooses better than a single clause can. */
  aspectCandidates: AspectCandidate[];
  /** -1 (negative) to 1. */
  sentiment: number;
  /** The heaviest reasons for the kind, in words for a reader. */
  reasons: string[];
};

export type SentimentLabel = "negative" | "neutral" | "positive";

/** One text of a customer; `rating` runs from 0 (worst) to 1 (best). */
export type ItemText = { id: string; text: string; rating: number | null };

export type ItemStatements = {
  itemId: string;
  language: string;
  sentiment: number;
  sentimentLabel: SentimentLabel;
  kindScores: KindScores;
  statements: Statement[];
};
