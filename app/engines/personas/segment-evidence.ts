import type { Quote } from "./evidence.ts";

/** What one customer said, with who it was: the drafter quotes nobody twice. */
export interface SpokenQuote extends Quote {
  /** Stands for the customer and is never kept with a line. */
  speaker: string;
  /** How clearly it speaks of its theme, 0 to 1. */
  clarity: number;
}

/** How many of the members, and of all other customers, one thing is true of. */
export interface ValueShare {
  text: string;
  members: number;
  others: number;
}

/** What the members' numbers rest on: ISO times, and where they come from. */
export interface Grounds {
  oldest: string;
  newest: string;
  sources: readonly { source: string; n: number }[];
}

/** How something is spread over the members of whom it is known, and over the other customers. */
export interface Spread {
  membersKnown: number;
  othersKnown: number;
  values: readonly ValueShare[];
  grounds?: Grounds;
}

export interface AttributeEvidence extends Spread {
  attributeId: string;
  key: string;
  label: string;
  category: string;
}

export interface ThemeEvidence {
  themeId: string;
  kind: "pain" | "goal" | "praise";
  name: string;
  /** Distinct members, and other customers, who spoke of it. */
  members: number;
  others: number;
  /** Only of members who may be quoted. */
  quotes: readonly SpokenQuote[];
  grounds?: Grounds;
}

/** Measures known to the drafter by name; others are numbers that an attribute holds. */
export type KnownMeasure =
  | "revenue"
  | "basket"
  | "purchases"
  | "nps"
  | "sentiment"
  | "items"
  | "tenure"
  | "silence"
  | "opens"
  | "visits";

/** A number known per customer: how many members, and other customers, have each value, in any order. */
export interface MeasureEvidence {
  measure: KnownMeasure | "attribute";
  /** Of the attribute whose numbers these are. */
  attribute?: { id: string; label: string; category: string };
  values: readonly { value: number; members: number; others: number }[];
}

/** What people answered to one kind of question: "Why did you choose us?", "What almost stopped you?". */
export interface AnswerEvidence {
  question: string;
  /** Members, and other customers, who answered it in words. */
  members: number;
  others: number;
  themes: readonly ThemeEvidence[];
}

/**
 * What came before purchases, person by person: members of whom it stands only in the days before a purchase, and of
 * whom only in as many days after one. What has nothing to do with buying stands as often on either side.
 */
export interface PrecursorEvidence {
  key: string;
  kind: "event" | "theme";
  name: string;
  days: number;
  before: number;
  after: number;
}

/** Everything known about a segment that a persona may be drafted from. */
export interface SegmentEvidence {
  segmentId: string;
  segmentName: string;
  /** What the marketer would say to these customers that others are not told; may be empty. */
  message: string;
  members: number;
  others: number;
  /** Members, and other customers, who said anything at all: the base of every theme's share. */
  memberSpeakers: number;
  otherSpeakers: number;
  attributes: readonly AttributeEvidence[];
  themes: readonly ThemeEvidence[];
  measures: readonly MeasureEvidence[];
  /** ISO currency code of the revenue, whose unit is minor units; null when nothing was bought. */
  currency: string | null;
  /** Members, and other customers, who belong to a company; of these the titles and the parts in a decision. */
  employed: { members: number; others: number };
  titles: Spread;
  decisionRoles: Spread;
  /** The ways by which they wrote to us; one person may use several. */
  waysOfWriting: Spread;
  /** What they bought first. */
  firstPurchases: Spread;
  reasons: AnswerEvidence | null;
  doubts: AnswerEvidence | null;
  precursors: readonly PrecursorEvidence[];
}
