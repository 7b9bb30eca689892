/** An undirected weighted graph: node i's edges lie at `starts[i]` up to `starts[i + 1]`; each edge is held from both ends. */
export type Graph = {
  nodes: number;
  starts: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
  /** Weight of a node's edges to itself, counted twice as in the adjacency matrix; zeros at first, filled by merging. */
  loops: Float64Array;
};

export type Edge = { from: number; to: number; weight: number };

/** Builds a graph from edges given once each or from both ends; weights of the same pair add up. */
export function graphFromEdges(nodes: number, edges: Iterable<Edge>): Graph {
  const ends: number[] = [];
  const weights: number[] = [];
  const loops = new Float64Array(nodes);
  for (const { from, to, weight } of edges) {
    if (from === to) loops[from] = (loops[from] ?? 0) + 2 * weight;
    else {
      ends.push(from, to);
      weights.push(weight);
    }
  }
  return addUp(sortByNode(nodes, ends, weights), loops);
}

type Neighbours = Pick<Graph, "starts" | "targets" | "weights">;

// Each edge from both ends, the edges of a node side by side (counting sort): a map for each node would take five times
// the memory.
function sortByNode(nodes: number, ends: readonly number[], edgeWeights: readonly number[]): Neighbours {
  const starts = new Int32Array(nodes + 1);
  for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1)
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice(0, nodes);
  const targets = new Int32Array(ends.length);
  const weights = new Float64Array(ends.length);
  for (const [at, node] of ends.entries()) {
    const place = next[node] ?? 0;
    next[node] = place + 1;
    targets[place] = ends[at % 2 === 0 ? at + 1 : at - 1] ?? 0;
    weights[place] = edgeWeights[at >> 1] ?? 0;
  }
  return { starts, targets, weights };
}

// Closes up the edges between the same two nodes, in place.
function addUp({ starts, targets, weights }: Neighbours, loops: Float64Array): Graph {
  const nodes = loops.length;
  const placeOf = new Int32Array(nodes).fill(-1);
  const closed = new Int32Array(nodes + 1);
  let end = 0;
  for (let node = 0; node < nodes; node += 1) {
    const begin = end;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
      const target = targets[at] ?? 0;
      const weight = weights[at] ?? 0;
      const place = placeOf[target] ?? -1;
      if (place >= begin) weights[place] = (weights[place] ?? 0) + weight;
      else {
        placeOf[target] = end;
        targets[end] = target;
        weights[end] = weight;
        end += 1;
      }
    }
    closed[node + 1] = end;
  }
  return { nodes, starts: closed, targets: targets.slice(0, end), weights: weights.slice(0, end), loops };
}

/** The graph whose nodes are groups of another's nodes; `groupOf` counts from 0 without gaps. */
export function mergeNodes(graph: Graph, groupOf: Int32Array, groups: number): Graph {
  const rows: Map<number, number>[] = Array.from({ length: groups }, () => new Map());
  const loops = new Float64Array(groups);
  for (let node = 0; node < graph.nodes; node += 1) {
    const group = groupOf[node] ?? 0;
    const row = rows[group];
    loops[group] = (loops[group] ?? 0) + (graph.loops[node] ?? 0);
    for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
      const other = groupOf[graph.targets[at] ?? 0] ?? 0;
      const weight = graph.weights[at] ?? 0;
      if (other === group) loops[group] = (loops[group] ?? 0) + weight;
      else row?.set(other, (row.get(other) ?? 0) + weight);
    }
  }
  return pack(rows, loops);
}

function pack(rows: readonly Map<number, number>[], loops: Float64Array): Graph {
  const starts = new Int32Array(rows.length + 1);
  for (const [node, row] of rows.entries()) starts[node + 1] = (starts[node] ?? 0) + row.size;
  const targets = new Int32Array(starts[rows.length] ?? 0);
  const weights = new Float64Array(targets.length);
  let at = 0;
  for (const row of rows) {
    for (const [target, weight] of row) {
      targets[at] = target;
      weights[at] = weight;
      at += 1;
    }
  }
  return { nodes: rows.length, starts, targets, weights, loops };
}
