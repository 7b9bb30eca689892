import { type EncodedFeature, encodeFeatures } from "./encode.ts";
import type { Feature } from "./feature.ts";
import { type GroupRule, ruleForGroup } from "./group-rule.ts";
import { type Clustering, kMeans } from "./k-means.ts";
import { repeatableRandom, shuffled } from "./random.ts";
import { relevance } from "./relevance.ts";

export interface SuggestedGroup {
  /** Positions of the customers in the input. */
  members: number[];
  rule: GroupRule;
}

export interface Suggestion {
  /** Three to five groups, the largest first; empty when the customers fall into no clear groups. */
  groups: SuggestedGroup[];
  /** How much better the groups explain the customers than they explain shuffled ones, 0 to 1. */
  clarity: number;
}

const MIN_CUSTOMERS = 30;
/** Below this, shuffled customers group nearly as well. */
const MIN_CLARITY = 0.05;
/** Shuffles that the real customers are compared with. */
const SHUFFLES = [7, 8, 9];
const NONE: Suggestion = { groups: [], clarity: 0 };

/**
 * Looks for three to five groups of customers who are alike in many features at once. Features that move together
 * weigh more; the number of groups is the one that beats shuffled data by most (the idea of the gap statistic:
 * Tibshirani, Walther and Hastie 2001). The same customers in the same order give the same groups.
 */
export function suggestGroups(features: readonly Feature[], customers: number): Suggestion {
  const encoded = encodeFeatures(features);
  if (customers < MIN_CUSTOMERS || encoded.length < 3) return NONE;
  const real = weighted(encoded, customers);
  const chances = SHUFFLES.map((seed) => weighted(shuffledFeatures(encoded, customers, seed), customers));
  let best: { clustering: Clustering; clarity: number; k: number } | null = null;
  for (const k of [3, 4, 5]) {
    const clustering = kMeans(real.points, real.width, k);
    const byChance = chances.map((chance) => explained(chance, kMeans(chance.points, chance.width, k)));
    const clarity =
      explained(real, clustering) - byChance.reduce((sum, share) => sum + share, 0) / byChance.length;
    if (!best || clarity > best.clarity + 0.005) best = { clustering, clarity, k };
  }
  if (!best || best.clarity < MIN_CLARITY) return { groups: [], clarity: best?.clarity ?? 0 };
  return { groups: toGroups(features, best.clustering, best.k, customers), clarity: best.clarity };
}

interface Points {
  points: Float64Array;
  width: number;
}

/** The customers as points: every column weighted by how much its feature moves together with others. */
function weighted(encoded: readonly EncodedFeature[], customers: number): Points {
  const weights = relevance(encoded, customers);
  const columns = encoded.flatMap((feature, index) =>
    feature.columns.map((column) => column.map((value) => value * (weights[index] ?? 0))),
  );
  return { points: rowMajor(columns, customers), width: columns.length };
}

/** Each feature keeps its values but deals them out to other customers: what groups there were are gone. */
function shuffledFeatures(
  encoded: readonly EncodedFeature[],
  customers: number,
  seed: number,
): EncodedFeature[] {
  const random = repeatableRandom(seed);
  return encoded.map((feature) => {
    const order = shuffled(
      Float64Array.from({ length: customers }, (_, index) => index),
      random,
    );
    return { ...feature, columns: feature.columns.map((column) => order.map((from) => column[from] ?? 0)) };
  });
}

/** The share of the customers' spread that lies between the groups, 0 to 1. */
function explained({ points }: Points, clustering: Clustering): number {
  const total = points.reduce((sum, value) => sum + value * value, 0);
  return total === 0 ? 0 : 1 - clustering.within / total;
}

function rowMajor(columns: readonly Float64Array[], rows: number): Float64Array {
  const points = new Float64Array(rows * columns.length);
  columns.forEach((column, at) => {
    for (let row = 0; row < rows; row += 1) points[row * columns.length + at] = column[row] ?? 0;
  });
  return points;
}

function toGroups(
  features: readonly Feature[],
  clustering: Clustering,
  k: number,
  customers: number,
): SuggestedGroup[] {
  const groups: SuggestedGroup[] = [];
  for (let group = 0; group < k; group += 1) {
    const inGroup = Array.from({ length: customers }, (_, index) => clustering.groups[index] === group);
    const rule = ruleForGroup(features, inGroup);
    const members = inGroup.flatMap((member, index) => (member ? [index] : []));
    if (rule && members.length >= 5) groups.push({ members, rule });
  }
  return groups.sort(
    (a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0),
  );
}
