export type TopicKind = "pain" | "goal" | "praise";

/**
 * Everything people say about one planted topic, written by hand in the small notation of grammar.ts:
 * `[a|b]` chooses, `{slot}` is filled from the speaker's surroundings.
 */
export interface TopicContent {
  id: string;
  kind: TopicKind;
  /** What the topic is, in the words of the truth. */
  title: string;
  /** Whole sentences that state the topic; every one of them stands alone. */
  statements: readonly string[];
  /** As typed with one thumb, or by someone in a hurry. */
  short: readonly string[];
  /** What was tried, what it led to: said only after a statement. */
  more: readonly string[];
  /** Subject lines of tickets. */
  subjects: readonly string[];
  /** Titles of reviews. */
  headlines: readonly string[];
  german: readonly string[];
  spanish: readonly string[];
}
