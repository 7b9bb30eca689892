import { wilsonInterval } from "../statistics/proportion.ts";
import { compareShares, type Part } from "../statistics/two-shares.ts";
import { cutAtWord } from "./cut-at-word.ts";
import type { LineEvidence } from "./evidence.ts";
import type { Grounds, Spread } from "./segment-evidence.ts";

/** Fewer members than this, and a share says more about chance, or about one of them, than about the segment. */
export const MIN_KNOWN = 8;
/** A thing that fewer members than this said or have is not theirs together. */
export const MIN_MEMBERS = 3;
/** A segment of fewer people is not described: what would be said of it would be said of somebody. */
export const MIN_PEOPLE = 5;

/** So much of a value stands in a sentence. */
export const LONGEST_VALUE = 80;

/** Values shown of a distribution; the rest stands together under "other values". */
const SHOWN_VALUES = 8;
export const REST = "other values";

/**
 * The numbers under a line: share with its interval (Wilson), the other customers' share and the difference with its
 * interval (Newcombe). `own.of` must be above 0; without other customers nothing is compared.
 */
export function counted(own: Part, others: Part, grounds?: Grounds): LineEvidence {
  const change = compareShares(others, own);
  return {
    n: own.n,
    of: own.of,
    ...wilsonInterval(own.n, own.of),
    ...(change && {
      othersShare: others.n / others.of,
      othersN: others.n,
      othersOf: others.of,
      difference: { value: change.difference, low: change.low, high: change.high },
    }),
    ...grounded(grounds),
  };
}

/** Times and sources as a line keeps them. */
function grounded(grounds: Grounds | undefined): LineEvidence {
  if (!grounds) return {};
  const sources = [...grounds.sources].sort((a, b) => b.n - a.n || (a.source < b.source ? -1 : 1));
  return { oldest: grounds.oldest, newest: grounds.newest, sources };
}

/**
 * All values with their shares, the most common first. Values of fewer than three members stand together as "other
 * values", as do those beyond the eighth: who has one of these could be found by it.
 */
export function distributionOf(spread: Spread): LineEvidence["distribution"] {
  const values = [...spread.values].sort((a, b) => b.members - a.members || (a.text < b.text ? -1 : 1));
  const shown = values.filter(({ members }) => members >= MIN_MEMBERS).slice(0, SHOWN_VALUES);
  const rest = values.filter((value) => !shown.includes(value));
  const restMembers = rest.reduce((sum, { members }) => sum + members, 0);
  const restOthers = rest.reduce((sum, { others }) => sum + others, 0);
  const all = restMembers > 0 ? [...shown, { text: REST, members: restMembers, others: restOthers }] : shown;
  return all.map(({ text, members, others }) => ({
    value: cutAtWord(text, LONGEST_VALUE),
    n: members,
    ...wilsonInterval(Math.min(members, spread.membersKnown), spread.membersKnown),
    ...(spread.othersKnown > 0 && { othersShare: Math.min(1, others / spread.othersKnown) }),
  }));
}
