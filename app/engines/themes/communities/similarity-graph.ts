import { type NeighbourLists, neighboursOf } from "../neighbours/neighbour-lists.ts";
import { type Edge, type Graph, graphFromEdges } from "./graph.ts";

/**
 * The graph of nearest neighbours: symmetric, an edge counting from both ends where each is among the other's nearest.
 * The cube of the cosine lets near neighbours outweigh the many far ones.
 */
export function similarityGraph(lists: NeighbourLists): Graph {
  return graphFromEdges(lists.rows, edgesOf(lists));
}

function* edgesOf(lists: NeighbourLists): Generator<Edge> {
  for (let row = 0; row < lists.rows; row += 1) {
    for (const [other, similarity] of neighboursOf(lists, row)) {
      yield { from: row, to: other, weight: similarity ** 3 };
    }
  }
}
