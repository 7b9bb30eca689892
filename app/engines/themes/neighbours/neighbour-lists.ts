/** For each row its nearest other rows, best first: `ids` and `similarities` hold `width` places a row, -1 where none. */
export type NeighbourLists = { rows: number; width: number; ids: Int32Array; similarities: Float32Array };

/** Lists without entries. */
export function emptyLists(rows: number, width: number): NeighbourLists {
  return {
    rows,
    width,
    ids: new Int32Array(rows * width).fill(-1),
    similarities: new Float32Array(rows * width).fill(-1),
  };
}

/** Offers a neighbour to a row's list; it stays when it is among the nearest. The lower id wins a tie. */
export function offer(lists: NeighbourLists, row: number, id: number, similarity: number): void {
  const base = row * lists.width;
  let place = lists.width - 1;
  if (!isNearer(lists, base + place, id, similarity)) return;
  while (place > 0 && isNearer(lists, base + place - 1, id, similarity)) {
    lists.ids[base + place] = lists.ids[base + place - 1] ?? -1;
    lists.similarities[base + place] = lists.similarities[base + place - 1] ?? -1;
    place -= 1;
  }
  lists.ids[base + place] = id;
  lists.similarities[base + place] = similarity;
}

function isNearer(lists: NeighbourLists, at: number, id: number, similarity: number): boolean {
  const held = lists.similarities[at] ?? -1;
  const heldId = lists.ids[at] ?? -1;
  return heldId < 0 || similarity > held || (similarity === held && id < heldId);
}

/** The neighbours of one row with their similarity, best first. */
export function neighboursOf(lists: NeighbourLists, row: number): [id: number, similarity: number][] {
  const found: [number, number][] = [];
  for (let at = row * lists.width; at < (row + 1) * lists.width; at += 1) {
    const id = lists.ids[at] ?? -1;
    if (id >= 0) found.push([id, lists.similarities[at] ?? 0]);
  }
  return found;
}
