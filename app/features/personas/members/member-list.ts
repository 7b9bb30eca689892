import type { ReasonInWords } from "./reason-words.ts";

/** Which of the scored customers a page lists. */
export const memberLists = {
  people: "In its segment",
  alike: "Fit, though not in it",
  unlike: "In it, though they do not fit",
} as const;

export type MemberListName = keyof typeof memberLists;

/** The list that an address names; anything else is the first. */
export function readMemberList(text: string | null): MemberListName {
  return text === "alike" || text === "unlike" ? text : "people";
}

/** Even odds, in thousandths: below, a customer is more like the others than like the persona's people. */
export const EVEN = 500;

/** How a score reads; `fitsFrom` is the score of the member in the middle, 0 to 1. */
export function fitInWords({ score, known }: { score: number; known: number }, fitsFrom: number): string {
  if (known === 0) return "nothing known that tells";
  if (score < EVEN) return "more like others";
  return score >= fitsFrom * 1000 ? "fits well" : "fits";
}

/** A customer and how well it fits a persona. */
export interface ScoredMember {
  customerId: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  /** 0 to 1. */
  score: number;
  fit: string;
  reasons: ReasonInWords[];
}

/** How a customer fits one persona. */
export interface PersonaFit {
  personaId: string;
  name: string;
  summary: string;
  portraitSeed: string;
  /** 0 to 1. */
  score: number;
  known: number;
  fit: string;
  inSegment: boolean;
  reasons: ReasonInWords[];
}
