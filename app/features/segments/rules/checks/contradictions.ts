import {
  isGroup,
  placedItems,
  type RuleGroup,
  type RuleItem,
  type RulePath,
  type SegmentRule,
} from "../../segment-rule.ts";
import { areCompatible, isPossible, type Literal } from "./compatible.ts";

/** Conditions that can never hold together; one alone where it can never hold. */
export interface Contradiction {
  paths: [RulePath] | [RulePath, RulePath];
}

interface PlacedLiteral extends Literal {
  path: RulePath;
}

/** Rules with more ways to be fulfilled are not judged. */
const MOST_WAYS = 256;

/**
 * The groups that nobody can ever fulfil, each by the conditions that stand in the way. A group is written out as the
 * ways to fulfil it (its disjunctive normal form); each way must hold two conditions that exclude each other. Found
 * contradictions are certain; not every contradiction is found.
 */
export function findContradictions(rule: SegmentRule): Contradiction[] {
  const found = new Map<string, Contradiction>();
  const dead: RulePath[] = [];
  // The innermost groups first: what is wrong there is not said once more of those around them.
  for (const { item, path } of placedItems(rule).reverse()) {
    if (!isGroup(item) || dead.some((inner) => liesBelow(inner, path))) continue;
    const ways = waysToHold(item, path, true);
    if (ways === null || ways.length === 0) continue;
    const conflicts = ways.map(conflictOf);
    if (conflicts.includes(null)) continue;
    dead.push(path);
    for (const conflict of conflicts) {
      if (conflict !== null) found.set(JSON.stringify(conflict.paths), conflict);
    }
  }
  return [...found.values()];
}

function liesBelow(inner: RulePath, outer: RulePath): boolean {
  return inner.length > outer.length && outer.every((place, index) => inner[index] === place);
}

function conflictOf(literals: readonly PlacedLiteral[]): Contradiction | null {
  for (const [index, one] of literals.entries()) {
    if (!isPossible(one)) return { paths: [one.path] };
    const other = literals.slice(index + 1).find((later) => !areCompatible(one, later));
    if (other !== undefined) return { paths: [one.path, other.path] };
  }
  return null;
}

/** Every set of conditions that makes an item hold (or not hold); null when there are too many. */
function waysToHold(item: RuleItem, path: RulePath, holds: boolean): PlacedLiteral[][] | null {
  if (!isGroup(item)) return [[{ condition: item, holds, path }]];
  const partsHold = item.match === "none" ? !holds : holds;
  const parts: PlacedLiteral[][][] = [];
  for (const [index, child] of item.items.entries()) {
    const ways = waysToHold(child, [...path, index], partsHold);
    if (ways === null) return null;
    parts.push(ways);
  }
  return needsEvery(item, holds) ? combined(parts) : together(parts);
}

/** Whether each part has to be as asked, rather than one of them. */
function needsEvery(group: RuleGroup, holds: boolean): boolean {
  return group.match === "any" ? !holds : holds;
}

function together(parts: readonly PlacedLiteral[][][]): PlacedLiteral[][] | null {
  const ways = parts.flat();
  return ways.length > MOST_WAYS ? null : ways;
}

function combined(parts: readonly PlacedLiteral[][][]): PlacedLiteral[][] | null {
  let ways: PlacedLiteral[][] = [[]];
  for (const part of parts) {
    if (ways.length * part.length > MOST_WAYS) return null;
    ways = ways.flatMap((way) => part.map((more) => [...way, ...more]));
  }
  return ways;
}
