import { findNearestNeighbours } from "../neighbours/nearest-neighbours.ts";
import { neighboursOf } from "../neighbours/neighbour-lists.ts";
import { addScaled, type Matrix, normaliseRows, rowOf, zeros } from "../vectors/matrix.ts";
import type { Grouping, GroupingWish } from "./group-vectors.ts";
import { joinGroups, meanSimilarity } from "./join-groups.ts";
import { numberGroups } from "./number-groups.ts";
import { dissolveSmallGroups } from "./refine-groups.ts";
import { splitGroups } from "./split-groups.ts";

// With very few statements each one may stand alone, so that there is something to see from the first on.
const everyOneCounts = 30;
const neighbours = 5;

// The dial: the mean similarity from which two groups are one (a cut of the tree at 0.70 to 0.88).
const joinFrom = [0.12, 0.15, 0.18, 0.24, 0.3] as const;

// Themes that stand are joined only when they are this much more alike.
const standingMargin = 0.1;

/** Groups a few hundred statements by their weighted stems: one step of diffusion, then average linkage. */
export function groupFew(vectors: Matrix, wish: GroupingWish): Grouping {
  const diffused = diffuse(vectors);
  const start = Int32Array.from({ length: vectors.rows }, (_, row) => row);
  const closeness = joinFrom[wish.granularity - 1] ?? joinFrom[2];
  if (wish.groupCount !== undefined) return joinExactly(diffused, start, wish.groupCount);
  const { standing } = wish;
  const joined = joinGroups(diffused, standing?.groupOf ?? start, meanSimilarity, {
    groups: 1,
    closeness,
    standing,
    margin: standingMargin,
  });
  const minimum = vectors.rows <= everyOneCounts ? 1 : 2;
  return dissolveSmallGroups(diffused, joined, numberGroups(joined).count, minimum, closeness);
}

function joinExactly(vectors: Matrix, start: Int32Array, wanted: number): Grouping {
  const joined = joinGroups(vectors, start, meanSimilarity, {
    groups: wanted,
    closeness: Number.NEGATIVE_INFINITY,
  });
  const groupOf = splitGroups(vectors, joined, wanted);
  return { groupOf, count: numberGroups(groupOf).count };
}

// Each statement takes over half of what its nearest say in other words.
function diffuse(vectors: Matrix): Matrix {
  const lists = findNearestNeighbours(vectors, neighbours);
  const diffused = zeros(vectors.rows, vectors.columns);
  for (let row = 0; row < vectors.rows; row += 1) {
    const near = neighboursOf(lists, row);
    const total = near.reduce((sum, [, similarity]) => sum + similarity, 0);
    const target = rowOf(diffused, row);
    addScaled(target, rowOf(vectors, row), 1);
    for (const [other, similarity] of near) {
      addScaled(target, rowOf(vectors, other), (0.5 * similarity) / total);
    }
  }
  return normaliseRows(diffused);
}
