import { addScaled, dot, type Matrix, rowOf, zeros } from "../vectors/matrix.ts";
import { numberGroups } from "./number-groups.ts";

/** When to stop joining: at this many groups, or when no two are as similar as this. */
export type LinkageStop = { groups: number; similarity: number };

/**
 * Joins the two groups with the highest mean similarity between their members again and again (average linkage, Sokal
 * and Michener 1958). Of unit vectors that mean is the inner product of the groups' mean vectors, so no table of pairs
 * is kept. Each group remembers its nearest later group.
 */
export function joinGroups(vectors: Matrix, groupOf: Int32Array, stop: LinkageStop): Int32Array {
  const numbered = numberGroups(groupOf);
  const joining = startJoining(vectors, numbered.groupOf, numbered.count);
  const parent = Int32Array.from({ length: numbered.count }, (_, group) => group);
  for (let left = numbered.count; left > stop.groups; left -= 1) {
    const first = mostSimilar(joining);
    const second = joining.nearest[first] ?? -1;
    if (second < 0 || (joining.similarity[first] ?? -1) < stop.similarity) break;
    join(joining, first, second);
    parent[second] = first;
  }
  return numberGroups(numbered.groupOf.map((group) => rootOf(parent, group))).groupOf;
}

type Joining = {
  means: Matrix;
  sizes: Float64Array;
  alive: Uint8Array;
  /** The most similar later group of each group, and how similar it is. */
  nearest: Int32Array;
  similarity: Float64Array;
};

function startJoining(vectors: Matrix, groupOf: Int32Array, count: number): Joining {
  const means = zeros(count, vectors.columns);
  const sizes = new Float64Array(count);
  for (const [row, group] of groupOf.entries()) {
    addScaled(rowOf(means, group), rowOf(vectors, row), 1);
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    const mean = rowOf(means, group);
    for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) / (sizes[group] ?? 1);
  }
  const alive = new Uint8Array(count).fill(1);
  const joining = { means, sizes, alive, nearest: new Int32Array(count), similarity: new Float64Array(count) };
  for (let group = 0; group < count; group += 1) findNearest(joining, group);
  return joining;
}

function findNearest(joining: Joining, group: number): void {
  joining.nearest[group] = -1;
  joining.similarity[group] = Number.NEGATIVE_INFINITY;
  const mean = rowOf(joining.means, group);
  for (let other = group + 1; other < joining.alive.length; other += 1) {
    if (joining.alive[other] !== 1) continue;
    const similarity = dot(mean, rowOf(joining.means, other));
    if (similarity > (joining.similarity[group] ?? 0)) {
      joining.nearest[group] = other;
      joining.similarity[group] = similarity;
    }
  }
}

function mostSimilar({ alive, similarity }: Joining): number {
  let best = -1;
  for (const [group, value] of similarity.entries()) {
    if (alive[group] === 1 && (best < 0 || value > (similarity[best] ?? 0))) best = group;
  }
  return best;
}

function join(joining: Joining, first: number, second: number): void {
  const sizeFirst = joining.sizes[first] ?? 0;
  const sizeSecond = joining.sizes[second] ?? 0;
  const mean = rowOf(joining.means, first);
  const added = rowOf(joining.means, second);
  for (let at = 0; at < mean.length; at += 1) {
    mean[at] = ((mean[at] ?? 0) * sizeFirst + (added[at] ?? 0) * sizeSecond) / (sizeFirst + sizeSecond);
  }
  joining.sizes[first] = sizeFirst + sizeSecond;
  joining.alive[second] = 0;
  refreshAfterJoin(joining, first, second);
}

function refreshAfterJoin(joining: Joining, first: number, second: number): void {
  findNearest(joining, first);
  const mean = rowOf(joining.means, first);
  for (let group = 0; group < second; group += 1) {
    if (joining.alive[group] !== 1 || group === first) continue;
    const pointed = joining.nearest[group];
    if (pointed === first || pointed === second) findNearest(joining, group);
    else if (group < first) offerNearest(joining, group, first, dot(mean, rowOf(joining.means, group)));
  }
}

function offerNearest(joining: Joining, group: number, other: number, similarity: number): void {
  if (similarity <= (joining.similarity[group] ?? 0)) return;
  joining.nearest[group] = other;
  joining.similarity[group] = similarity;
}

function rootOf(parent: Int32Array, group: number): number {
  let root = group;
  while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
  return root;
}
