import { cohensH, type EffectSize } from "../../statistics/effect-size.ts";
import { compareShares } from "../../statistics/two-shares.ts";
import { type Feature, holds, type Predicate } from "./feature.ts";

export interface GroupTrait {
  predicate: Predicate;
  /** Members it holds for, out of the members for whom it is known; the same for all others. */
  members: number;
  membersKnown: number;
  others: number;
  othersKnown: number;
  /** Cohen's h, positive where members have it more often. */
  size: EffectSize;
  /** The difference of the shares, −1 to 1. */
  gap: EffectSize;
}

/** A difference is told where the least it may be, as Cohen's h, is above this. */
const LEAST_EFFECT = 0.1;
const LEAST_KNOWN = 5;

/** Counts, customers coming in batches, what holds how often in which group. */
export interface TraitTally {
  /** `groups` has the group of each customer; −1 for one in no group, who counts among the others. */
  add(features: readonly Feature[], groups: Int8Array): void;
  /** What sets a group apart: one trait a feature, that which differs most upwards from all others. */
  traitsOf(group: number, most: number): GroupTrait[];
}

/** A tally of everything that can be said by these features, whose cuts and values are taken from the customers in them. */
export function tallyTraits(sample: readonly Feature[], groups: number): TraitTally {
  const predicates = sample.flatMap(traitPredicates);
  const holding = new Float64Array(predicates.length * (groups + 1));
  const known = new Float64Array(predicates.length * (groups + 1));
  const width = groups + 1;
  return {
    add(features, placed) {
      const byKey = new Map(features.map((feature) => [feature.key, feature]));
      predicates.forEach((predicate, row) => {
        const feature = byKey.get(predicate.feature);
        if (!feature) return;
        const matches = holds(feature, predicate);
        feature.values.forEach((value, customer) => {
          if (value === null) return;
          const at = row * width + (placed[customer] ?? -1) + 1;
          known[at] = (known[at] ?? 0) + 1;
          if (matches[customer]) holding[at] = (holding[at] ?? 0) + 1;
        });
      });
    },
    traitsOf(group, most) {
      const strongest = new Map<string, GroupTrait>();
      predicates.forEach((predicate, row) => {
        const trait = traitAt(predicate, row * width, group + 1, width, holding, known);
        if (!trait || trait.size.low <= LEAST_EFFECT) return;
        if (trait.size.low > (strongest.get(predicate.feature)?.size.low ?? 0))
          strongest.set(predicate.feature, trait);
      });
      return [...strongest.values()].sort((a, b) => b.size.low - a.size.low).slice(0, most);
    },
  };
}

function traitAt(
  predicate: Predicate,
  start: number,
  column: number,
  width: number,
  holding: Float64Array,
  known: Float64Array,
): GroupTrait | undefined {
  const members = holding[start + column] ?? 0;
  const membersKnown = known[start + column] ?? 0;
  let others = -members;
  let othersKnown = -membersKnown;
  for (let at = start; at < start + width; at += 1) {
    others += holding[at] ?? 0;
    othersKnown += known[at] ?? 0;
  }
  if (membersKnown < LEAST_KNOWN || othersKnown < LEAST_KNOWN) return undefined;
  const one = { n: members, of: membersKnown };
  const other = { n: others, of: othersKnown };
  const gap = compareShares(other, one);
  return (
    gap && {
      predicate,
      members,
      membersKnown,
      others,
      othersKnown,
      size: cohensH(one, other),
      gap: { effect: gap.difference, low: gap.low, high: gap.high },
    }
  );
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
