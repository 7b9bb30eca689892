import type { Part } from "#app/engines/statistics/two-shares.ts";

/** A persona by its name, as far as this page needs it. */
export interface NamedPersona {
  id: string;
  name: string;
  segmentId: string;
}

export interface OverlapInWords {
  one: NamedPersona;
  other: NamedPersona;
  both: number;
  /** Of the people of each, 0 to 1. */
  ofOne: number;
  ofOther: number;
}

/** Two personas that would be spoken to the same way, with the reason. */
export interface SameVoice {
  one: NamedPersona;
  other: NamedPersona;
  reason: string;
}

export interface Foretold {
  key: string;
  text: string;
  inside: string;
  outside: string;
  insideKnown: number;
  outsideKnown: number;
  isMore: boolean;
  measure: "h" | "δ";
  effect: number;
  low: number;
  high: number;
  strength: string;
}

export interface PersonaPrediction {
  persona: NamedPersona;
  considered: number;
  learnt: number;
  /** Names of what was left out, because the rule of its segment asks for it. */
  leftOut: string[];
  held: Foretold[];
}

export interface PersonaUseInWords {
  persona: NamedPersona;
  isUnused: boolean;
  /** Such as "opened 12 ×, taken out as a file 2 ×"; "" for nothing. */
  uses: string;
  lastDay: string | null;
}

export interface BesideIdeal {
  criteria: string[];
  personas: {
    persona: NamedPersona;
    judged: number;
    fit: { n: number; mean: number; low: number; high: number } | null;
    /** In the order of the criteria. */
    cells: Part[];
    /** Criteria that fewer than half of its people are known to meet. */
    missed: string[];
  }[];
}

/** Everything the page about the personas as a whole shows. */
export interface Holding {
  count: number;
  advice: { isFine: boolean; text: string };
  uses: PersonaUseInWords[];
  sameVoice: SameVoice[];
  counted: {
    countedAt: string;
    customers: number;
    overlaps: OverlapInWords[];
    uncovered: number;
    example: {
      text: string;
      condition: string;
      n: number;
      of: number;
      othersN: number;
      othersOf: number;
    } | null;
    predictions: PersonaPrediction[];
    ideal: BesideIdeal | null;
    isIdealOutdated: boolean;
  } | null;
}
