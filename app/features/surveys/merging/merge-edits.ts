import { isKeyedList, type Keyed, mergeOrder } from "./keyed-lists.ts";
import { sameValue } from "./same-value.ts";

/** Which of two edits counts. */
export type Side = "theirs" | "mine";

/** One place that both have changed, and not alike; undefined where it is not there on a side. */
export interface MergeConflict {
  /** Keys and ids from the whole down to the place; ends in ORDER where a list is in two orders. */
  path: readonly string[];
  theirs: unknown;
  mine: unknown;
}

/** Ends the path of a conflict about the order of a list; no key and no id is called that. */
export const ORDER = "#order";

/** Values that make sense only as a whole. */
const WHOLE = new Set(["showIf", "requireIf", "when", "purpose", "to", "image"]);

/**
 * Three-way merge of two edits that began from `base` (Khanna, Kunal and Pierce 2007, "A formal investigation of
 * diff3", carried from lines to keys and ids): a place that only one side has changed is as that side has it; a place
 * that both have changed differently is a conflict, of which `decide` says whose counts. What is undecided (null) is
 * as it is in `mine` and is reported. An unknown `base` (undefined) loses nothing: what only one side has is kept.
 */
export function mergeEdits(
  base: unknown,
  theirs: unknown,
  mine: unknown,
  decide: (conflict: MergeConflict) => Side | null = () => null,
): { merged: unknown; undecided: MergeConflict[] } {
  const undecided: MergeConflict[] = [];
  const settle = (conflict: MergeConflict): Side => {
    const side = decide(conflict);
    if (side === null) undecided.push(conflict);
    return side ?? "mine";
  };

  function merge(before: unknown, a: unknown, b: unknown, path: readonly string[]): unknown {
    if (sameValue(a, b) || sameValue(before, a)) return b;
    if (sameValue(before, b)) return a;
    if (!WHOLE.has(path.at(-1) ?? "")) {
      if (isKeyedList(a) && isKeyedList(b)) return mergeLists(isKeyedList(before) ? before : [], a, b, path);
      if (isRecord(a) && isRecord(b)) return mergeRecords(isRecord(before) ? before : {}, a, b, path);
    }
    return settle({ path, theirs: a, mine: b }) === "theirs" ? a : b;
  }

  function mergeRecords(before: object, a: object, b: object, path: readonly string[]): object {
    const merged = new Map<string, unknown>();
    for (const key of new Set([...Object.keys(b), ...Object.keys(a)])) {
      const value = merge(own(before, key), own(a, key), own(b, key), [...path, key]);
      if (value !== undefined) merged.set(key, value);
    }
    return Object.fromEntries(merged);
  }

  function mergeLists(before: Keyed[], a: Keyed[], b: Keyed[], path: readonly string[]): unknown[] {
    const [first, second, third] = [before, a, b].map((list) => new Map(list.map((item) => [item.id, item])));
    const order = mergeOrder(before, a, b, (theirIds, myIds) =>
      settle({ path: [...path, ORDER], theirs: theirIds, mine: myIds }),
    );
    return order.flatMap((id) => {
      const item = merge(first?.get(id), second?.get(id), third?.get(id), [...path, id]);
      return item === undefined ? [] : [item];
    });
  }

  return { merged: merge(base, theirs, mine, []), undecided };
}

/** What stands at a path of a conflict; of an order, the ids. Undefined where nothing is. */
export function valueAt(whole: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (isKeyedList(value))
      return key === ORDER ? value.map(({ id }) => id) : value.find(({ id }) => id === key);
    return isRecord(value) ? own(value, key) : undefined;
  }, whole);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
}
