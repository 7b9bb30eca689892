/** What may be the case of one thing known of customers, and what it says about whether one is a member. */
export interface Outcome {
  /** Members and other customers of the sample of whom it is the case. */
  members: number;
  others: number;
  /**
   * The logarithm of how much more often it is the case among the members, as far as that is believed; 0 says nothing, at
   * most 2 either way.
   */
  weight: number;
}

/** One thing known of customers, by the key of its feature. */
export interface Trait {
  key: string;
  kind: "category" | "number" | "flag";
  /** Of a category: the values with an outcome of their own; the outcome after them is any other value. */
  values: string[];
  /** Of a number: where one range ends and the next begins, ascending; an outcome a range. */
  cuts: number[];
  /** Of a flag: not set, set. */
  outcomes: Outcome[];
}

export interface MembershipModel {
  traits: Trait[];
  /** 0.5 to 1: the score of the member in the middle. Who has it and is not a member fits as well as half of them. */
  fitsFrom: number;
  /** How many of the sample were members, and how many not. */
  members: number;
  others: number;
}

/** A value of a feature, as it is known of one customer; null is unknown. */
export type Known = string | number | boolean | null;

/** The position of the outcome that is the case; null where it is unknown. */
export function outcomeOf(trait: Trait, value: Known | undefined): number | null {
  if (value === null || value === undefined) return null;
  switch (trait.kind) {
    case "category": {
      const at = trait.values.indexOf(String(value));
      return at === -1 ? trait.values.length : at;
    }
    case "flag":
      return value === true ? 1 : 0;
    case "number":
      return typeof value === "number" ? trait.cuts.findLastIndex((cut) => cut <= value) + 1 : null;
  }
}

/** Members and others of whom the thing is known. */
export function knownOf({ outcomes }: Trait): { members: number; others: number } {
  return {
    members: outcomes.reduce((sum, { members }) => sum + members, 0),
    others: outcomes.reduce((sum, { others }) => sum + others, 0),
  };
}
