import { findNearestNeighbours } from "../neighbours/nearest-neighbours.ts";
import type { Matrix } from "../vectors/matrix.ts";
import type { Graph } from "./graph.ts";
import { joinGroups, meanSimilarity, wardCloseness } from "./join-groups.ts";
import { findCommunities } from "./louvain.ts";
import { numberGroups } from "./number-groups.ts";
import { dissolveSmallGroups, refineGroups } from "./refine-groups.ts";
import { similarityGraph } from "./similarity-graph.ts";
import { splitGroups } from "./split-groups.ts";
import { type Standing, standingGroups, standingRows } from "./standing.ts";

/** Rows in groups numbered from 0; -1 is unsorted. */
export type Grouping = { groupOf: Int32Array; count: number };

export type GroupingWish = {
  groupCount: number | undefined;
  /** 1 (fewest groups) to 5 (most). */
  granularity: number;
  /** Groups that stand already, for a warm start. */
  standing: Standing | undefined;
};

const neighbours = 12;
const smallestGroup = 3;

// The dial: resolution of the communities, how similar two of them must be to be one theme, and what share of all
// spread may be lost by joining two that are not (which takes in the small ones).
const dial = [
  { resolution: 2, joinFrom: 0.24, spread: 0.006 },
  { resolution: 4, joinFrom: 0.32, spread: 0.0035 },
  { resolution: 7, joinFrom: 0.4, spread: 0.002 },
  { resolution: 12, joinFrom: 0.47, spread: 0.001 },
  { resolution: 20, joinFrom: 0.55, spread: 0.0005 },
] as const;
// Themes that stand are joined only when they are this much more alike than fresh groups have to be.
const standingMargin = 0.15;
// A statement this unlike every theme belongs to none.
const leastSimilarity = 0.29;

/** Groups unit vectors: as many groups as the dial finds, or exactly `groupCount`. */
export function groupVectors(vectors: Matrix, wish: GroupingWish): Grouping {
  const graph = similarityGraph(findNearestNeighbours(vectors, neighbours));
  if (wish.groupCount !== undefined) return groupExactly(vectors, graph, wish.groupCount);
  const { standing } = wish;
  const { resolution, joinFrom, spread } = dial[wish.granularity - 1] ?? dial[2];
  const communities = findCommunities(graph, resolution, standing);
  const alike = joinGroups(vectors, communities, meanSimilarity, {
    groups: 1,
    closeness: joinFrom,
    standing,
    margin: standingMargin,
  });
  const joined = joinGroups(vectors, alike, wardCloseness, {
    groups: 1,
    closeness: -spread * vectors.rows,
    standing,
    margin: vectors.rows,
  });
  const { count } = numberGroups(joined);
  const refined = refineGroups(vectors, joined, count, standing && standingRows(standing));
  const stands = standingGroups(standing, refined, count);
  return dissolveSmallGroups(vectors, refined, count, smallestGroup, leastSimilarity, stands);
}

const mostResolution = 4_096;
const communitiesPerGroup = 1.25;
const searchSteps = 3;

// Fine communities, somewhat more than wanted, joined by Ward's rule, which keeps odd single rows from using up the
// wished number while large groups are merged.
function groupExactly(vectors: Matrix, graph: Graph, wanted: number): Grouping {
  const communities = findAtLeast(graph, communitiesPerGroup * wanted);
  const joined = joinGroups(vectors, communities, wardCloseness, {
    groups: wanted,
    closeness: Number.NEGATIVE_INFINITY,
  });
  const groupOf = splitGroups(vectors, joined, wanted);
  const { count } = numberGroups(groupOf);
  const refined = refineGroups(vectors, groupOf, count);
  return { groupOf: refineGroups(vectors, refined, count), count };
}

// The coarsest communities found that are at least so many: resolutions are doubled, then halved in on.
function findAtLeast(graph: Graph, wanted: number): Int32Array {
  const isEnough = (communities: Int32Array) => numberGroups(communities).count >= wanted;
  let resolution = 1;
  let found = findCommunities(graph, resolution);
  while (!isEnough(found) && resolution < mostResolution) {
    resolution *= 2;
    found = findCommunities(graph, resolution);
  }
  let tooLow = resolution / 2;
  for (let step = 0; step < searchSteps && resolution > 1; step += 1) {
    const middle = Math.sqrt(tooLow * resolution);
    const communities = findCommunities(graph, middle);
    if (isEnough(communities)) {
      resolution = middle;
      found = communities;
    } else tooLow = middle;
  }
  return found;
}
