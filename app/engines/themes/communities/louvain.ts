import { type Graph, mergeNodes } from "./graph.ts";
import { moveNodes } from "./move-nodes.ts";
import { numberGroups } from "./number-groups.ts";
import { type Standing, standingGroups, standingRows } from "./standing.ts";

const mostLevels = 20;
const mostRounds = 10;

// A row leaves the group it stood in only for one that draws it more by this share of all its ties: people know their
// themes, and a hair's breadth is no reason to move.
const rowLoyalty = 0.25;
// More than all ties together: two groups that stand are never merged here.
const groupLoyalty = 2;

/**
 * Communities of a graph by Louvain's method (Blondel et al. 2008) on modularity with a resolution
 * (Reichardt and Bornholdt 2006): a higher resolution gives more, smaller groups. Groups that stand already warm it and
 * hold together. From a cold start no single node, and no merge of two groups, would raise the modularity of the result.
 */
export function findCommunities(graph: Graph, resolution: number, standing?: Standing): Int32Array {
  let groups = numberGroups(standing?.groupOf ?? Int32Array.from({ length: graph.nodes }, (_, node) => node));
  const loyalty = standing && Float32Array.from(standingRows(standing), (stood) => stood * rowLoyalty);
  for (let round = 0; round < mostRounds; round += 1) {
    const moved = moveNodes(graph, groups.groupOf, resolution, loyalty);
    const settled = numberGroups(groups.groupOf);
    const merged = mergeGroups(graph, settled, resolution, standing);
    const joined = merged.count < settled.count;
    groups = merged;
    if (!moved && !joined) break;
  }
  return groups.groupOf;
}

function mergeGroups(
  graph: Graph,
  settled: { groupOf: Int32Array; count: number },
  resolution: number,
  standing: Standing | undefined,
) {
  let current = settled;
  for (let level = 0; level < mostLevels; level += 1) {
    const coarse = mergeNodes(graph, current.groupOf, current.count);
    const outer = Int32Array.from({ length: current.count }, (_, node) => node);
    const stands = standingGroups(standing, current.groupOf, current.count);
    const loyalty = Float32Array.from(stands, (stood) => stood * groupLoyalty);
    if (!moveNodes(coarse, outer, resolution, loyalty)) break;
    const next = numberGroups(current.groupOf.map((group) => outer[group] ?? 0));
    if (next.count === current.count) break;
    current = next;
  }
  return current;
}
