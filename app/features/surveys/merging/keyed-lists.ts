import type { Side } from "./merge-edits.ts";
import { sameValue } from "./same-value.ts";

/** An item of a list that is known by its id wherever it stands. */
export interface Keyed {
  id: string;
}

/** Whether a value is a list of items with ids of their own. */
export function isKeyedList(value: unknown): value is Keyed[] {
  if (!Array.isArray(value)) return false;
  const ids = value.map((item: unknown) =>
    typeof item === "object" && item !== null ? Reflect.get(item, "id") : undefined,
  );
  return ids.every((id) => typeof id === "string") && new Set(ids).size === ids.length;
}

/**
 * The ids of both lists in one order: that of the side which has moved what both have, else of `mine`. What only the
 * other side has stands where it stands there: after the same item. `settle` decides where both have moved.
 */
export function mergeOrder(
  before: readonly Keyed[],
  theirs: readonly Keyed[],
  mine: readonly Keyed[],
  settle: (theirIds: string[], myIds: string[]) => Side,
): string[] {
  const [baseIds, theirIds, myIds] = [before, theirs, mine].map((list) => list.map(({ id }) => id));
  if (baseIds === undefined || theirIds === undefined || myIds === undefined) return [];
  const [isTheirs, isMine, isBase] = [new Set(theirIds), new Set(myIds), new Set(baseIds)];
  const shared = (ids: string[]) => ids.filter((id) => isTheirs.has(id) && isMine.has(id) && isBase.has(id));
  const side = sideOf(shared(baseIds), shared(theirIds), shared(myIds), () => settle(theirIds, myIds));
  return side === "theirs" ? withOthers(theirIds, myIds) : withOthers(myIds, theirIds);
}

function sideOf(base: string[], theirs: string[], mine: string[], settle: () => Side): Side {
  if (sameValue(theirs, mine) || sameValue(base, theirs)) return "mine";
  return sameValue(base, mine) ? "theirs" : settle();
}

/** The ids of one list, and after the same neighbour those that only the other list has. */
function withOthers(leading: readonly string[], other: readonly string[]): string[] {
  const known = new Set(leading);
  const after = new Map<string, string[]>();
  let neighbour = "";
  for (const id of other) {
    if (known.has(id)) neighbour = id;
    else after.set(neighbour, [...(after.get(neighbour) ?? []), id]);
  }
  return [...(after.get("") ?? []), ...leading.flatMap((id) => [id, ...(after.get(id) ?? [])])];
}
