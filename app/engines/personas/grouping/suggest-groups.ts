import { canonicalOrder } from "./canonical-order.ts";
import { type Clarity, measureClarity } from "./clarity.ts";
import { type ClassModel, parametersOf, placeInClasses } from "./class-model.ts";
import type { Feature } from "./feature.ts";
import { type GroupRule, ruleForGroup } from "./group-rule.ts";
import { type ClassFit, fitClasses } from "./latent-classes.ts";
import type { Observations } from "./observations.ts";
import { mostLikely } from "./placement.ts";
import { type Reading, readFeatures, readingOf } from "./reading.ts";
import { redundancyWeights } from "./redundancy.ts";
import { type GroupStability, measureStability } from "./stability.ts";

export interface SuggestedGroup {
  /** Positions of the customers in the input. */
  members: number[];
  rule: GroupRule;
  stability: GroupStability;
}

export type Outcome = "groups" | "no-clear-groups" | "too-few-customers" | "too-little-known";

export interface Suggestion {
  outcome: Outcome;
  /** Two to five groups, the largest first; empty unless the outcome is "groups". */
  groups: SuggestedGroup[];
  /** How clearly customers fall into groups; null where nothing could be grouped at all. */
  clarity: Clarity | null;
  /** How many of the features could be used. */
  used: number;
  /** By what other customers find their group; null without groups. */
  placing: Placing | null;
}

/** How the groups' customers were read, what was learnt of them, and which class became which group. */
export interface Placing {
  reading: Reading;
  model: ClassModel;
  order: ReadonlyMap<number, number>;
}

const MIN_CUSTOMERS = 30;
const MIN_COLUMNS = 3;
const MOST_GROUPS = 5;
const SEED = 1;
const STARTS = 12;
const ROUNDS = 80;
/** A customer belongs to a group that is likelier than all others together. */
const LEAST_PROBABILITY = 0.5;
/** Under this a cluster counts as dissolved (Hennig 2007). */
const LEAST_STABILITY = 0.5;

/**
 * Looks for groups of customers who are alike in many features at once, categories, numbers and flags together, whatever is unknown
 * counting for nothing: latent classes, two to five of them by AIC3 (Bozdogan 1994; found best for segments by
 * Andrews and Currim 2003), of which three to five are aimed for. They are suggested where they are clearer than degrees of
 * difference would make them, and where resampling finds at least two of them again. The same customers give the same groups, in whatever
 * order they and the features come.
 */
export function suggestGroups(features: readonly Feature[], customers: number): Suggestion {
  if (customers < MIN_CUSTOMERS) return nothing("too-few-customers");
  const order = canonicalOrder(features, customers);
  const suggestion = suggestInOrder(order.features, customers);
  const inInput = (members: readonly number[]) =>
    members.map((member) => order.customers[member] ?? 0).sort((a, b) => a - b);
  return {
    ...suggestion,
    groups: suggestion.groups.map((group) => ({ ...group, members: inInput(group.members) })),
  };
}

function suggestInOrder(features: readonly Feature[], customers: number): Suggestion {
  const reading = weighReading(readingOf(features, customers), features, customers);
  const used = reading.reduce((sum, column) => sum + column.keys.length, 0);
  if (reading.length < MIN_COLUMNS) return nothing("too-little-known", used);
  const observations = readFeatures(features, customers, reading);
  const fit = bestFit(observations);
  if (fit === null) return nothing("no-clear-groups", used);
  const clarity = measureClarity(observations, fit);
  if (!clarity.clear) return { ...nothing("no-clear-groups", used), clarity };
  const { classes } = fit.model;
  const stability = measureStability(observations, mostLikely(fit.posteriors, classes, 0), classes);
  const placed = mostLikely(fit.posteriors, classes, LEAST_PROBABILITY);
  const kept = stability.flatMap((each, group) => {
    const members = positionsOf(placed, group);
    const rule = members.length > 0 ? ruleForGroup(features, membership(members, customers)) : null;
    return rule && each.mean >= LEAST_STABILITY ? [{ group, members, rule, stability: each }] : [];
  });
  if (kept.length < 2) return { ...nothing("no-clear-groups", used), clarity };
  kept.sort((a, b) => b.members.length - a.members.length || a.group - b.group);
  const order = new Map(kept.map(({ group }, position) => [group, position]));
  return {
    outcome: "groups",
    used,
    clarity,
    groups: kept.map(({ members, rule, stability: each }) => ({ members, rule, stability: each })),
    placing: { reading, model: fit.model, order },
  };
}

function nothing(outcome: Outcome, used = 0): Suggestion {
  return { outcome, used, clarity: null, groups: [], placing: null };
}

function weighReading(reading: Reading, features: readonly Feature[], customers: number): Reading {
  const weights = redundancyWeights(readFeatures(features, customers, reading));
  return reading.map((column, index) => ({ ...column, weight: weights[index] ?? 1 }));
}

/** The fit with the lowest AIC3 = −2·log likelihood + 3·parameters; null where one class is as good as any. */
function bestFit(observations: Observations): ClassFit | null {
  let best: ClassFit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let classes = 1; classes <= MOST_GROUPS; classes += 1) {
    const fit = fitClasses(observations, classes, {
      seed: SEED,
      starts: classes === 1 ? 1 : STARTS,
      rounds: ROUNDS,
    });
    const criterion = -2 * fit.logLikelihood + 3 * parametersOf(fit.model);
    if (criterion >= least) continue;
    least = criterion;
    best = classes === 1 ? null : fit;
  }
  return best;
}

/**
 * For other customers, with the same features, the position of their group; −1 where no group is likelier than all
 * others together.
 */
export function placeInGroups(
  { reading, model, order }: Placing,
  features: readonly Feature[],
  customers: number,
): Int8Array {
  const { posteriors } = placeInClasses(readFeatures(features, customers, reading), model);
  return mostLikely(posteriors, model.classes, LEAST_PROBABILITY).map((group) => order.get(group) ?? -1);
}

function positionsOf(placed: Int8Array, group: number): number[] {
  return Array.from(placed).flatMap((each, index) => (each === group ? [index] : []));
}

function membership(members: readonly number[], customers: number): boolean[] {
  const inGroup = new Array<boolean>(customers).fill(false);
  for (const member of members) inGroup[member] = true;
  return inGroup;
}
