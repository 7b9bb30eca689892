import type { Graph } from "./graph.ts";

const mostPasses = 50;
const leastGain = 1e-9;

/**
 * Moves nodes one by one to the neighbouring group that raises modularity most, until none moves; true when any did.
 * `loyalty` is the share of a node's ties that counts extra for the group it is in.
 */
export function moveNodes(
  graph: Graph,
  groupOf: Int32Array,
  resolution: number,
  loyalty: Float32Array = new Float32Array(graph.nodes),
): boolean {
  const degrees = degreesOf(graph);
  const total = degrees.reduce((sum, degree) => sum + degree, 0);
  if (total === 0) return false;
  const sums = new Float64Array(graph.nodes);
  for (let node = 0; node < graph.nodes; node += 1) {
    const group = groupOf[node] ?? 0;
    sums[group] = (sums[group] ?? 0) + (degrees[node] ?? 0);
  }
  const links = new Float64Array(graph.nodes);
  const moving: Moving = { graph, groupOf, degrees, sums, links, loyalty, scale: resolution / total };
  let movedEver = false;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let moved = false;
    for (let node = 0; node < graph.nodes; node += 1) {
      if (moveNode(moving, node)) moved = true;
    }
    if (!moved) break;
    movedEver = true;
  }
  return movedEver;
}

type Moving = {
  graph: Graph;
  groupOf: Int32Array;
  degrees: Float64Array;
  /** Sum of degrees by group. */
  sums: Float64Array;
  /** Scratch: weight of the node's edges into each group; zeros between calls. */
  links: Float64Array;
  loyalty: Float32Array;
  scale: number;
};

function moveNode(moving: Moving, node: number): boolean {
  const { graph, groupOf, degrees, sums, links, loyalty, scale } = moving;
  const from = graph.starts[node] ?? 0;
  const to = graph.starts[node + 1] ?? 0;
  const own = groupOf[node] ?? 0;
  const degree = degrees[node] ?? 0;
  for (let at = from; at < to; at += 1) {
    const group = groupOf[graph.targets[at] ?? 0] ?? 0;
    links[group] = (links[group] ?? 0) + (graph.weights[at] ?? 0);
  }
  sums[own] = (sums[own] ?? 0) - degree;
  let best = own;
  let bestGain = (links[own] ?? 0) - scale * degree * (sums[own] ?? 0) + (loyalty[node] ?? 0) * degree;
  for (let at = from; at < to; at += 1) {
    const group = groupOf[graph.targets[at] ?? 0] ?? 0;
    const gain = (links[group] ?? 0) - scale * degree * (sums[group] ?? 0);
    if (gain > bestGain + leastGain) {
      best = group;
      bestGain = gain;
    }
  }
  for (let at = from; at < to; at += 1) links[groupOf[graph.targets[at] ?? 0] ?? 0] = 0;
  sums[best] = (sums[best] ?? 0) + degree;
  groupOf[node] = best;
  return best !== own;
}

function degreesOf(graph: Graph): Float64Array {
  return graph.loops.map((loop, node) => {
    let degree = loop;
    for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
      degree += graph.weights[at] ?? 0;
    }
    return degree;
  });
}
