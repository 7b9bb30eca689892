import type { Condition } from "#app/features/segments/rules/condition.schema.ts";
import { placedConditions, type SegmentRule } from "#app/features/segments/segment-rule.ts";

const spend = ["measure:revenue", "measure:purchases"];
const leaving = ["score:disengaged"];

/**
 * What a rule asks for, or what follows from what it asks for, as keys of features: that a persona's people differ in
 * these says nothing, since they were chosen by them. `rules` has the rules of all segments by id, for rules that ask
 * about another segment.
 */
export function featuresOfRule(rule: SegmentRule, rules: ReadonlyMap<string, SegmentRule>): Set<string> {
  const found = new Set<string>();
  const seen = new Set<SegmentRule>([rule]);
  for (const each of seen) {
    for (const { condition } of placedConditions(each)) {
      for (const key of featuresOf(condition)) found.add(key);
      const other = condition.about === "segment" ? rules.get(condition.segmentId) : undefined;
      if (other) seen.add(other);
    }
  }
  return found;
}

function featuresOf(condition: Condition): string[] {
  switch (condition.about) {
    case "attribute":
      return [`attribute:${condition.attributeId}`];
    case "theme":
      return [`theme:${condition.themeId}`];
    case "measure":
      return [`measure:${condition.measure}`, ...followedBy(condition.measure)];
    case "moment":
      return condition.moment === "last-active" ? leaving : [...leaving, ...spend];
    case "silence":
      return condition.of === "purchase" ? [...leaving, ...spend] : leaving;
    case "sentiment":
      return ["measure:sentiment"];
    case "event":
      return condition.eventType === "purchase" ? [...spend, ...leaving] : [];
    case "nps":
      return ["measure:nps"];
    case "rfm":
      return [...spend, ...leaving];
    case "disengaged":
      return leaving;
    case "company":
      return ["company:"];
    default:
      return [];
  }
}

function followedBy(measure: string): string[] {
  if (["revenue", "purchases", "rank", "frequency", "money", "value", "value-low"].includes(measure))
    return spend;
  return measure === "recency" ? [...spend, ...leaving] : [];
}
