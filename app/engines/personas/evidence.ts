/** One customer's words behind a line. */
export interface Quote {
  statementId: string;
  itemId: string;
  text: string;
  /** ISO text. */
  occurredAt: string;
  source: string;
}

export const lineOrigins = ["evidence", "assumption", "invented"] as const;
export type LineOrigin = (typeof lineOrigins)[number];

/** The numbers under a line; every one of them can be opened. */
export interface LineEvidence {
  /** Members the line holds for, out of the members of whom this is known. */
  n?: number;
  of?: number;
  /** n / of with its 95 % interval, and the same share among the other customers; 0 to 1. */
  share?: number;
  low?: number;
  high?: number;
  othersShare?: number;
  /** The other customers it holds for, out of those of whom this is known: the base of `othersShare`. */
  othersN?: number;
  othersOf?: number;
  /** Share less the others' share, with its 95 % interval; -1 to 1. */
  difference?: { value: number; low: number; high: number };
  /** ISO times of the oldest and the newest thing the numbers rest on. */
  oldest?: string;
  newest?: string;
  /** Where the numbers come from, the source with most first, such as { source: "Survey", n: 12 }. */
  sources?: { source: string; n: number }[];
  /** All values of the attribute, the most common first; the shares of a value that may be one of several can exceed 1 together. */
  distribution?: {
    value: string;
    n: number;
    share: number;
    low: number;
    high: number;
    othersShare?: number;
  }[];
  /** A behavioural scale: where the middle member and the middle other customer stand between two words; 0 to 1. */
  scale?: { from: string; to: string; members: number; others?: number };
  /** A figure per customer: the middle member and the middle other customer, each with what it is counted in. */
  measure?: { measure: string; members: number; low: number; high: number; others?: number };
  themeId?: string;
  attributeId?: string;
  value?: string;
  quotes?: Quote[];
  /** The model whose wording a person accepted; no evidence, and it stays with the words. */
  wordedBy?: string;
  /** Quotes of members that speak against the line. */
  against?: Quote[];
  /** How many members speak against it, and about what; the quotes in `against` are some of theirs. */
  contradiction?: { people: number; about: string };
  /** What became of the survey question about it. */
  asked?: AskedAbout;
}

/** A survey question about a line, and what members of the segment have answered so far. */
export interface AskedAbout {
  surveyId: string;
  questionId: string;
  kind: "claim" | "attribute" | "open";
  /** ISO text. */
  askedAt: string;
  /** Members by answer; of questions that are no claim all who answered stand under yes. */
  yes: number;
  no: number;
  unsure: number;
  /** Members of the segment. */
  people: number;
  verdict: "waiting" | "undecided" | "confirmed" | "contradicted";
  /** Whether the line says something else now than when it was asked about. */
  reworded: boolean;
  /** Who keeps the line although customers contradict it. */
  kept?: { at: string; by: string };
}

export interface DraftLine {
  section: PersonaSection;
  /** What the line is about; stable from draft to draft. */
  key: string;
  text: string;
  origin: LineOrigin;
  evidence: LineEvidence;
}

export const personaSections = [
  "summary",
  "role",
  "story",
  "demographics",
  "day",
  "goals",
  "pains",
  "motivations",
  "behaviour",
  "scales",
  "channels",
  "objections",
  "triggers",
  "decision",
  "quotes",
  "say",
  "avoid",
  "change",
] as const;
export type PersonaSection = (typeof personaSections)[number];

export interface PersonaDraft {
  name: string;
  summary: string;
  portraitSeed: string;
  lines: DraftLine[];
}
