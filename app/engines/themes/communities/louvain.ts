import { type Graph, mergeNodes } from "./graph.ts";
import { moveNodes } from "./move-nodes.ts";
import { numberGroups } from "./number-groups.ts";

const mostLevels = 20;
const mostRounds = 10;

/**
 * Communities of a graph by Louvain's method (Blondel et al. 2008) on modularity with a resolution
 * (Reichardt and Bornholdt 2006): a higher resolution gives more, smaller groups. `start` warms it with groups that
 * stand already. The result is a resting place: no single node, and no merge of two groups, would raise the modularity.
 */
export function findCommunities(graph: Graph, resolution: number, start?: Int32Array): Int32Array {
  let groups = numberGroups(start ?? Int32Array.from({ length: graph.nodes }, (_, node) => node));
  for (let round = 0; round < mostRounds; round += 1) {
    const moved = moveNodes(graph, groups.groupOf, resolution);
    const settled = numberGroups(groups.groupOf);
    const merged = mergeGroups(graph, settled.groupOf, settled.count, resolution);
    const joined = merged.count < settled.count;
    groups = merged;
    if (!moved && !joined) break;
  }
  return groups.groupOf;
}

function mergeGroups(graph: Graph, groupOf: Int32Array, count: number, resolution: number) {
  let current = { groupOf, count };
  for (let level = 0; level < mostLevels; level += 1) {
    const coarse = mergeNodes(graph, current.groupOf, current.count);
    const outer = Int32Array.from({ length: current.count }, (_, node) => node);
    if (!moveNodes(coarse, outer, resolution)) break;
    const next = numberGroups(current.groupOf.map((group) => outer[group] ?? 0));
    if (next.count === current.count) break;
    current = next;
  }
  return current;
}
