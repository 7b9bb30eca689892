import { z } from "zod";

export const feedbackSources = ["survey", "ticket", "review", "mention", "note"] as const;
export type FeedbackSource = (typeof feedbackSources)[number];

/** What its source says about an item beside the words; what is left out or null says nothing. */
export interface ItemDetails {
  /** The words under which the source files it. */
  tags: readonly string[] | null;
  /** Where it stands at its source: http or https. */
  url: string | null;
  /** The order it is about. */
  orderRef: string | null;
  /** How far the source's own work on it is, such as "solved". */
  status: string | null;
  /** How many others agreed. */
  votes: number | null;
}

const setAsidePartSchema = z.object({
  /** What it is, as a page calls it: "quoted reply". */
  rule: z.string(),
  text: z.string(),
  /** What gave it away. */
  why: z.string(),
});
/** A part of a text that is not the customer's own words. */
export type SetAsidePart = z.infer<typeof setAsidePartSchema>;

/** A text as its source gave it, and what was taken out of it, in order; no parts where that was markup alone. */
export const setAsideSchema = z.object({ raw: z.string(), parts: z.array(setAsidePartSchema) });
export type SetAside = z.infer<typeof setAsideSchema>;

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
  /** What the body came with that the customer did not say; left out or null: nothing. */
  setAside?: SetAside | null;
  rating: number | null;
  ratingScale: number | null;
  details?: Partial<ItemDetails>;
  responseId?: string | null;
  questionId?: string | null;
  surveyId?: string | null;
  importId?: string | null;
}

export type RecordOutcome = "created" | "updated" | "unchanged";
