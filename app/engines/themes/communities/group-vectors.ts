import { findNearestNeighbours } from "../neighbours/nearest-neighbours.ts";
import type { Matrix } from "../vectors/matrix.ts";
import type { Graph } from "./graph.ts";
import { joinGroups, meanSimilarity, wardCloseness } from "./join-groups.ts";
import { findCommunities } from "./louvain.ts";
import { numberGroups } from "./number-groups.ts";
import { dissolveSmallGroups, refineGroups } from "./refine-groups.ts";
import { similarityGraph } from "./similarity-graph.ts";
import { splitGroups } from "./split-groups.ts";

/** Rows in groups numbered from 0; -1 is unsorted. */
export type Grouping = { groupOf: Int32Array; count: number };

export type GroupingWish = {
  groupCount: number | undefined;
  /** 1 (fewest groups) to 5 (most). */
  granularity: number;
  /** Groups that stand already, for a warm start; every row has one. */
  start: Int32Array | undefined;
};

const neighbours = 12;
const smallestGroup = 3;

// The dial: resolution of the communities, and how similar two of them may be before they are one theme.
const dial = [
  { resolution: 1, joinFrom: 0.16 },
  { resolution: 2, joinFrom: 0.22 },
  { resolution: 3.5, joinFrom: 0.29 },
  { resolution: 7, joinFrom: 0.38 },
  { resolution: 14, joinFrom: 0.5 },
] as const;

// The dial is set for some thousands of statements; fewer would be cut into crumbs by the same resolution.
function sizeFactor(rows: number): number {
  return Math.min(1, Math.sqrt(rows / 3_000));
}

/** Groups unit vectors: as many groups as the dial finds, or exactly `groupCount`. */
export function groupVectors(vectors: Matrix, wish: GroupingWish): Grouping {
  const graph = similarityGraph(findNearestNeighbours(vectors, neighbours));
  if (wish.groupCount !== undefined) return groupExactly(vectors, graph, wish.groupCount);
  const { resolution, joinFrom } = dial[wish.granularity - 1] ?? dial[2];
  const communities = findCommunities(graph, resolution * sizeFactor(vectors.rows), wish.start);
  const joined = joinGroups(vectors, communities, meanSimilarity, { groups: 1, closeness: joinFrom });
  const count = numberGroups(joined).count;
  return dissolveSmallGroups(vectors, refineGroups(vectors, joined, count), count, smallestGroup, joinFrom);
}

const mostResolution = 4_096;

// Fine communities, about twice as many as wanted, joined by Ward's rule, which keeps odd single rows from using up
// the wished number while large groups are merged.
function groupExactly(vectors: Matrix, graph: Graph, wanted: number): Grouping {
  let resolution = 1;
  let communities = findCommunities(graph, resolution);
  while (numberGroups(communities).count < 2 * wanted && resolution < mostResolution) {
    resolution *= 1.5;
    communities = findCommunities(graph, resolution);
  }
  const joined = joinGroups(vectors, communities, wardCloseness, {
    groups: wanted,
    closeness: Number.NEGATIVE_INFINITY,
  });
  const groupOf = splitGroups(vectors, joined, wanted);
  const { count } = numberGroups(groupOf);
  return { groupOf: refineGroups(vectors, groupOf, count), count };
}
