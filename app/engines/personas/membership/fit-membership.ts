import type { Feature } from "../grouping/feature.ts";
import { calibrate, likelihood } from "./calibrate.ts";
import { type MembershipModel, outcomeOf, type Trait } from "./membership-model.ts";
import { planTrait } from "./plan-trait.ts";
import { type Counted, weighOutcomes } from "./weigh-outcomes.ts";

/**
 * Learns from a sample what tells the members of a persona's segment from other customers. As in naive Bayes (Hand and Yu
 * 2001, Idiot's Bayes: not so stupid after all?) the weights of evidence of all that is known are added up; how much of
 * each is believed is learnt from customers whose weights come from the other half of the sample (cross-fitting), so that
 * what only fits the sample, or only repeats another thing, counts for little. `isMember` and `half` have one entry a
 * customer, in the order of the features' values. The same sample gives the same model.
 */
export function fitMembership(
  features: readonly Feature[],
  isMember: readonly boolean[],
  half: readonly (0 | 1)[],
): MembershipModel {
  const traits = features.map(planTrait);
  const outcomes = features.map((feature, at) => outcomesOf(feature, traits[at]));
  const [first, second] = ([0, 1] as const).map((wanted) =>
    traits.map((trait, at) =>
      weighOutcomes(countsOf(trait, outcomes[at] ?? [], isMember, (each) => half[each] === wanted)),
    ),
  );
  const weights = outcomes.map((column, at) =>
    column.map((outcome, customer) =>
      outcome === null ? 0 : ((half[customer] === 0 ? second : first)?.[at]?.[outcome] ?? 0),
    ),
  );
  const believed = calibrate(weights, isMember);
  const members = isMember.filter(Boolean).length;
  return {
    traits: traits.map((trait, at) => {
      const counts = countsOf(trait, outcomes[at] ?? [], isMember, () => true);
      const all = weighOutcomes(counts);
      const share = believed[at] ?? 0;
      return {
        ...trait,
        outcomes: counts.map((count, index) => ({ ...count, weight: share * (all[index] ?? 0) })),
      };
    }),
    fitsFrom: Math.max(0.5, middleMember(weights, believed, isMember)),
    members,
    others: isMember.length - members,
  };
}

function outcomesOf(feature: Feature, trait: Trait | undefined): (number | null)[] {
  return feature.values.map((value) => (trait ? outcomeOf(trait, value) : null));
}

function countsOf(
  trait: Trait,
  outcomes: readonly (number | null)[],
  isMember: readonly boolean[],
  isCounted: (customer: number) => boolean,
): Counted[] {
  const counts = trait.outcomes.map(() => ({ members: 0, others: 0 }));
  outcomes.forEach((outcome, customer) => {
    const count = outcome === null ? undefined : counts[outcome];
    if (count && isCounted(customer)) count[isMember[customer] ? "members" : "others"] += 1;
  });
  return counts;
}

/** The score of the member in the middle, by what was learnt from the other half; 1 without members. */
function middleMember(
  weights: readonly (readonly number[])[],
  believed: readonly number[],
  isMember: readonly boolean[],
): number {
  const scores = isMember.flatMap((member, customer) =>
    member
      ? [
          likelihood(
            weights.reduce((sum, column, at) => sum + (believed[at] ?? 0) * (column[customer] ?? 0), 0),
          ),
        ]
      : [],
  );
  return scores.sort((a, b) => a - b)[Math.floor(scores.length / 2)] ?? 1;
}
