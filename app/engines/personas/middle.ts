import { Z_95 } from "../statistics/proportion.ts";
import type { MeasureEvidence } from "./segment-evidence.ts";

/** Where the middle member and the middle other customer stand in what is measured. */
export interface Middle {
  membersKnown: number;
  othersKnown: number;
  /** The middle member's value with its 95 % interval, and the middle other customer's; null without others. */
  members: number;
  low: number;
  high: number;
  others: number | null;
  /** Members, and others, above the middle of all customers together. */
  membersAbove: number;
  othersAbove: number;
  /** Where the two stand among all customers, 0 the least to 1 the most. */
  membersPlace: number;
  othersPlace: number | null;
}

interface Counted {
  value: number;
  members: number;
  others: number;
}

/**
 * The middles of a measure from how many have each value. The interval of the middle is that of the order statistics:
 * Conover (1999), Practical nonparametric statistics, chapter 3.2. Null where no member is known.
 */
export function findMiddle({ values }: Pick<MeasureEvidence, "values">): Middle | null {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const membersKnown = total(sorted, "members");
  const othersKnown = total(sorted, "others");
  if (membersKnown === 0) return null;
  const half = (Z_95 * Math.sqrt(membersKnown)) / 2;
  const rank = (place: number) => Math.min(membersKnown, Math.max(1, Math.round(place)));
  const at = (place: number) => valueAt(sorted, "members", place);
  const members = at(Math.ceil(membersKnown / 2));
  const others = othersKnown === 0 ? null : valueAt(sorted, "others", Math.ceil(othersKnown / 2));
  const middle = middleOfAll(sorted, membersKnown + othersKnown);
  const above = sorted.filter(({ value }) => value > middle);
  return {
    membersKnown,
    othersKnown,
    members,
    low: at(rank(Math.floor(membersKnown / 2 - half))),
    high: at(rank(Math.ceil(1 + membersKnown / 2 + half))),
    others,
    membersAbove: total(above, "members"),
    othersAbove: total(above, "others"),
    membersPlace: placeOf(sorted, members, membersKnown + othersKnown),
    othersPlace: others === null ? null : placeOf(sorted, others, membersKnown + othersKnown),
  };
}

function total(values: readonly Counted[], side: "members" | "others"): number {
  return values.reduce((sum, counted) => sum + counted[side], 0);
}

function valueAt(sorted: readonly Counted[], side: "members" | "others", place: number): number {
  let before = 0;
  for (const counted of sorted) {
    before += counted[side];
    if (before >= place) return counted.value;
  }
  return sorted.at(-1)?.value ?? 0;
}

function middleOfAll(sorted: readonly Counted[], known: number): number {
  const both = sorted.map(({ value, members, others }) => ({ value, members: members + others, others: 0 }));
  return valueAt(both, "members", Math.ceil(known / 2));
}

/** The share of all who have less, and half of those who have as much. */
function placeOf(sorted: readonly Counted[], value: number, known: number): number {
  const all = ({ members, others }: Counted) => members + others;
  const less = sorted.reduce((sum, each) => sum + (each.value < value ? all(each) : 0), 0);
  const same = sorted.reduce((sum, each) => sum + (each.value === value ? all(each) : 0), 0);
  return (less + same / 2) / known;
}
