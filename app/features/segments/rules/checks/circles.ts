import { placedConditions, type SegmentRule } from "../../segment-rule.ts";
import type { Condition } from "../condition.schema.ts";
import type { RuleWorld } from "./rule-world.ts";

/** The segments that a rule asks about. */
export function segmentsNamedBy(rule: SegmentRule): string[] {
  return placedConditions(rule).flatMap(({ condition }) =>
    condition.about === "segment" ? [condition.segmentId] : [],
  );
}

/** Why a condition about a segment leads back to the segment `ownId` it belongs to; null where it does not. */
export function findCircle(condition: Condition, world: RuleWorld, ownId: string | null): string | null {
  if (condition.about !== "segment" || ownId === null) return null;
  if (condition.segmentId === ownId) return "A segment cannot be decided by itself. Choose another segment.";
  const way = wayTo(ownId, condition.segmentId, world);
  if (way === null) return null;
  const names = way.map((id) => `“${world.segments.get(id)?.name ?? "a segment"}”`);
  return `This leads in a circle: ${names.join(" is decided by ")}, which is this segment. Choose another segment.`;
}

/** The segments from one to another along what their rules ask about; null where no way leads there. */
function wayTo(goal: string, from: string, world: RuleWorld): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const waiting = [from];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (id === goal) return traced(goal, cameFrom);
    const segment = world.segments.get(id);
    for (const next of segment === undefined ? [] : segmentsNamedBy(segment.rule)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      waiting.push(next);
    }
  }
  return null;
}

function traced(goal: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let id: string | null = goal; id !== null; id = cameFrom.get(id) ?? null) way.unshift(id);
  return way;
}

/** Segments with those that they ask about before them; a circle is cut somewhere. */
export function inOrderOfNeed<Item extends { id: string; rule: SegmentRule }>(
  segments: readonly Item[],
): Item[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const ordered: Item[] = [];
  const begun = new Set<string>();
  const visit = (segment: Item) => {
    if (begun.has(segment.id)) return;
    begun.add(segment.id);
    for (const id of segmentsNamedBy(segment.rule)) {
      const needed = byId.get(id);
      if (needed !== undefined) visit(needed);
    }
    ordered.push(segment);
  };
  for (const segment of segments) visit(segment);
  return ordered;
}
