import { dot, type Matrix, rowOf } from "../vectors/matrix.ts";
import { type GroupMeans, groupMeans, mergeMeans } from "./group-means.ts";
import { numberGroups } from "./number-groups.ts";
import { type Standing, standingGroups } from "./standing.ts";

/** How near two groups are; higher is nearer. */
export type Closeness = (means: GroupMeans, first: number, second: number) => number;

/** Mean similarity between the members of two groups (average linkage, Sokal and Michener 1958): the means' product. */
export const meanSimilarity: Closeness = (means, first, second) =>
  dot(rowOf(means.vectors, first), rowOf(means.vectors, second));

/** What joining two groups adds to the spread within groups, negative (Ward 1963): spares the large and distinct. */
export const wardCloseness: Closeness = (means, first, second) => {
  const one = rowOf(means.vectors, first);
  const two = rowOf(means.vectors, second);
  const sizes = [means.sizes[first] ?? 1, means.sizes[second] ?? 1] as const;
  const distance = dot(one, one) + dot(two, two) - 2 * dot(one, two);
  return (-distance * sizes[0] * sizes[1]) / (sizes[0] + sizes[1]);
};

/** Stops at this many groups, or before joining two that are not even this close. */
export type JoinStop = {
  groups: number;
  closeness: number;
  /** Groups that stood before, two of which are joined only if they are closer than others by `margin`. */
  standing?: Standing | undefined;
  margin?: number;
};

/** Joins the two closest groups again and again until told to stop; group numbers stay without gaps. */
export function joinGroups(
  vectors: Matrix,
  groupOf: Int32Array,
  closeness: Closeness,
  stop: JoinStop,
): Int32Array {
  const { groupOf: numbered, count } = numberGroups(groupOf);
  const stands = standingGroups(stop.standing, numbered, count);
  const joining = new Joining(groupMeans(vectors, numbered, count), closeness, stands, stop.margin ?? 0);
  const joinedTo = Int32Array.from({ length: count }, (_, group) => group);
  for (let left = count; left > stop.groups; left -= 1) {
    const pair = joining.closestPair();
    if (pair === undefined || pair.closeness < stop.closeness) break;
    joining.join(pair.first, pair.second);
    joinedTo[pair.second] = pair.first;
  }
  return numberGroups(numbered.map((group) => rootOf(joinedTo, group))).groupOf;
}

/** Groups on their way to fewer; each remembers the closest of those with a higher number. */
class Joining {
  private readonly alive: Uint8Array;
  private readonly nearest: Int32Array;
  private readonly nearness: Float64Array;

  constructor(
    private readonly means: GroupMeans,
    private readonly closeness: Closeness,
    private readonly stands: Uint8Array,
    private readonly margin: number,
  ) {
    const count = means.vectors.rows;
    this.alive = new Uint8Array(count).fill(1);
    this.nearest = new Int32Array(count);
    this.nearness = new Float64Array(count);
    for (let group = 0; group < count; group += 1) this.findNearest(group);
  }

  closestPair(): { first: number; second: number; closeness: number } | undefined {
    let best = -1;
    for (const [group, value] of this.nearness.entries()) {
      if (this.alive[group] === 1 && (best < 0 || value > (this.nearness[best] ?? 0))) best = group;
    }
    const second = this.nearest[best] ?? -1;
    return second < 0 ? undefined : { first: best, second, closeness: this.nearness[best] ?? 0 };
  }

  join(first: number, second: number): void {
    mergeMeans(this.means, first, second);
    this.alive[second] = 0;
    if (this.stands[second] === 1) this.stands[first] = 1;
    this.findNearest(first);
    for (let group = 0; group < second; group += 1) {
      if (this.alive[group] !== 1 || group === first) continue;
      const pointed = this.nearest[group];
      if (pointed === first || pointed === second) this.findNearest(group);
      else if (group < first) this.consider(group, first);
    }
  }

  private findNearest(group: number): void {
    this.nearest[group] = -1;
    this.nearness[group] = Number.NEGATIVE_INFINITY;
    for (let other = group + 1; other < this.alive.length; other += 1) {
      if (this.alive[other] === 1) this.consider(group, other);
    }
  }

  private consider(group: number, other: number): void {
    const both = this.stands[group] === 1 && this.stands[other] === 1;
    const value = this.closeness(this.means, group, other) - (both ? this.margin : 0);
    if (value <= (this.nearness[group] ?? 0)) return;
    this.nearest[group] = other;
    this.nearness[group] = value;
  }
}

function rootOf(joinedTo: Int32Array, group: number): number {
  let root = group;
  while ((joinedTo[root] ?? root) !== root) root = joinedTo[root] ?? root;
  return root;
}
