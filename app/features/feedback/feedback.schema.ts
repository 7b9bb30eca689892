export const feedbackSources = ["survey", "ticket", "review", "mention", "note"] as const;
export type FeedbackSource = (typeof feedbackSources)[number];

/** One text from a customer, as a collector hands it in. */
export interface NewFeedbackItem {
  source: FeedbackSource;
  /** Where it was said: "email", "App Store", a survey's title. */
  channel: string;
  /** The source's own id; the same id from the same source and channel is the same item. */
  externalId: string | null;
  customerId: string | null;
  /** ISO text. */
  occurredAt: string;
  /** Set when the source gives no time and occurredAt is a stand-in: a known item keeps its own. */
  undated?: boolean;
  /** Empty when the source has no titles. */
  title: string;
  body: string;
  rating: number | null;
  ratingScale: number | null;
  responseId?: string | null;
  questionId?: string | null;
  surveyId?: string | null;
  importId?: string | null;
}

export type RecordOutcome = "created" | "updated" | "unchanged";
