import type { Verdict } from "#app/engines/profiles/ideal/fit.ts";
import { daysBefore } from "#app/lib/clock.ts";
import type { IdealCondition, IdealMeasure } from "./criterion.ts";

/** What is known of one customer, as far as the criteria ask. */
export interface KnownFacts {
  /** By attribute: the leading value, the company's for its attributes. */
  attributes: ReadonlyMap<string, { text: string; number: number | null }>;
  /** Null or absent where nobody knows. */
  measures: Readonly<Partial<Record<IdealMeasure, number | null>>>;
  jobTitle: string | null;
  decisionRole: string | null;
  hasCompany: boolean;
  /** By event key: how often it happened. */
  events: ReadonlyMap<string, number>;
  /** Whether anything that happened is on record at all. */
  hasEvents: boolean;
  /** By theme: when it was last spoken of. */
  themes: ReadonlyMap<string, string>;
  /** Whether anything that was said is on record at all. */
  hasSpoken: boolean;
}

/** The key under which the events of a condition are counted. */
export function eventKey({
  eventType,
  withinDays,
}: {
  eventType: string;
  withinDays: number | null;
}): string {
  return `${withinDays ?? ""} ${eventType}`;
}

/**
 * Whether a condition holds for a customer. Unknown is not no: a value that nobody asked for, what happens with a person
 * of whom no event was ever recorded, and what somebody thinks who never said anything. `now` is ISO text.
 */
export function judgeCriterion(condition: IdealCondition, facts: KnownFacts, now: string): Verdict {
  switch (condition.about) {
    case "attribute": {
      const value = facts.attributes.get(condition.attributeId);
      if (!value) return "unknown";
      if (condition.operator === "at-least" || condition.operator === "at-most")
        return compareNumber(value.number, condition.operator, Number(condition.value));
      return compareText(value.text, condition.operator, condition.value);
    }
    case "measure":
      return compareNumber(facts.measures[condition.measure] ?? null, condition.operator, condition.value);
    case "contact": {
      const value = condition.field === "job-title" ? facts.jobTitle : facts.decisionRole;
      return value === null ? "unknown" : compareText(value, condition.operator, condition.value);
    }
    case "company":
      return yesOrNo(facts.hasCompany === (condition.operator === "belongs"));
    case "event": {
      if (!facts.hasEvents) return "unknown";
      const enough = (facts.events.get(eventKey(condition)) ?? 0) >= condition.count;
      return yesOrNo(enough === (condition.operator === "at-least"));
    }
    case "theme": {
      if (!facts.hasSpoken) return "unknown";
      const last = facts.themes.get(condition.themeId);
      const since = condition.withinDays === null ? "" : daysBefore(now, condition.withinDays);
      return yesOrNo((last !== undefined && last >= since) === (condition.operator === "mentioned"));
    }
  }
}

function compareNumber(value: number | null, operator: "at-least" | "at-most", than: number): Verdict {
  if (value === null || Number.isNaN(than)) return "unknown";
  return yesOrNo(operator === "at-least" ? value >= than : value <= than);
}

function compareText(value: string, operator: "is" | "is-not" | "contains", than: string): Verdict {
  const one = value.trim().toLowerCase();
  const other = than.trim().toLowerCase();
  if (operator === "contains") return yesOrNo(one.includes(other));
  return yesOrNo((one === other) === (operator === "is"));
}

function yesOrNo(holds: boolean): Verdict {
  return holds ? "yes" : "no";
}
