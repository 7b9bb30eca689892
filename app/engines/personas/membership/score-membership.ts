import { likelihood } from "./calibrate.ts";
import { type Known, type MembershipModel, outcomeOf } from "./membership-model.ts";

/** What spoke for or against, by its positions in the model. */
export interface MembershipReason {
  trait: number;
  outcome: number;
  /** How far it moved the logarithm of the odds; above 0 for, below against. */
  weight: number;
}

export interface Membership {
  /** 0 to 1: how likely this is a member, had it been drawn from members and others with even odds. */
  score: number;
  /** Of how many traits something is known. */
  known: number;
  /** The strongest three for and the strongest three against, the strongest first. */
  reasons: MembershipReason[];
}

const MOST_REASONS = 3;
/** What moves the odds by less than a twentieth is no reason. */
const LEAST_WEIGHT = 0.05;

/** How well one customer fits; `values` are those of the model's traits, in order. What is unknown says nothing. */
export function scoreMembership(
  { traits }: MembershipModel,
  values: readonly (Known | undefined)[],
): Membership {
  let sum = 0;
  let known = 0;
  const moved: MembershipReason[] = [];
  traits.forEach((trait, at) => {
    const outcome = outcomeOf(trait, values[at]);
    if (outcome === null) return;
    known += 1;
    const weight = trait.outcomes[outcome]?.weight ?? 0;
    sum += weight;
    if (Math.abs(weight) >= LEAST_WEIGHT) moved.push({ trait: at, outcome, weight });
  });
  moved.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.trait - b.trait);
  const strongest = (sign: 1 | -1) =>
    moved.filter(({ weight }) => Math.sign(weight) === sign).slice(0, MOST_REASONS);
  const kept = new Set([...strongest(1), ...strongest(-1)]);
  return { score: likelihood(sum), known, reasons: moved.filter((reason) => kept.has(reason)) };
}
