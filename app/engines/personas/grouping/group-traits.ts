import { shareDifference } from "../../statistics/proportion.ts";
import { type Feature, holds, type Predicate } from "./feature.ts";

export interface GroupTrait {
  predicate: Predicate;
  /** Members it holds for, out of the members for whom it is known; the same for all others. */
  members: number;
  membersKnown: number;
  others: number;
  othersKnown: number;
}

/** What sets a group apart: the predicates (one a feature) whose share differs most upwards from the others'. */
export function groupTraits(
  features: readonly Feature[],
  inGroup: readonly boolean[],
  most: number,
): GroupTrait[] {
  return features
    .flatMap((feature) => {
      const traits = traitPredicates(feature).map((predicate) => measure(feature, predicate, inGroup));
      const strongest = traits.sort((a, b) => difference(b) - difference(a))[0];
      return strongest && difference(strongest) > 2.6 ? [strongest] : [];
    })
    .sort((a, b) => difference(b) - difference(a))
    .slice(0, most);
}

function measure(feature: Feature, predicate: Predicate, inGroup: readonly boolean[]): GroupTrait {
  const matches = holds(feature, predicate);
  const trait = { predicate, members: 0, membersKnown: 0, others: 0, othersKnown: 0 };
  feature.values.forEach((value, index) => {
    if (value === null) return;
    const match = matches[index] === true ? 1 : 0;
    if (inGroup[index]) {
      trait.membersKnown += 1;
      trait.members += match;
    } else {
      trait.othersKnown += 1;
      trait.others += match;
    }
  });
  return trait;
}

function difference(trait: GroupTrait): number {
  return shareDifference(trait.members, trait.membersKnown, trait.others, trait.othersKnown);
}

/** For numbers the top and the bottom third: finer cuts read as if they were exact. */
function traitPredicates(feature: Feature): Predicate[] {
  switch (feature.kind) {
    case "flag":
      return [{ feature: feature.key, test: "set" }];
    case "category":
      return [...new Set(feature.values)]
        .filter((value) => value !== null)
        .sort()
        .slice(0, 60)
        .map((value) => ({ feature: feature.key, test: "is", value }));
    case "number": {
      const known = feature.values.filter((value) => value !== null).sort((a, b) => a - b);
      const low = known[Math.floor(known.length / 3)];
      const high = known[Math.floor((known.length * 2) / 3)];
      return low === undefined || high === undefined || low === high
        ? []
        : [
            { feature: feature.key, test: "at-most", value: low },
            { feature: feature.key, test: "at-least", value: high },
          ];
    }
  }
}
