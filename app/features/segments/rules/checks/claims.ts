import { listedValues } from "../any-of-values.ts";
import type { Condition, ConditionAbout } from "../condition.schema.ts";
import { measures } from "../measures.ts";
import { npsBounds } from "../nps-groups.ts";

/** What a claim lets a thing be, where it is known at all. */
export type Test =
  | { kind: "range"; low: number; high: number; lowOpen: boolean; highOpen: boolean }
  | { kind: "values"; values: readonly string[] }
  | { kind: "other-values"; values: readonly string[] }
  | { kind: "contains"; text: string }
  | { kind: "anything" }
  | { kind: "nothing" };

/** One thing that a condition says of a customer; several claims of one thing can contradict each other. */
export interface Claim {
  /** The thing, such as "measure:nps". */
  thing: string;
  test: Test;
  /** Whether it also holds where nothing is known of the thing. */
  absent: boolean;
}

const present = (thing: string, test: Test): Claim => ({ thing, test, absent: false });
const orAbsent = (thing: string, test: Test): Claim => ({ thing, test, absent: true });

function range(low: number, high: number, open: { low?: boolean; high?: boolean } = {}): Test {
  return { kind: "range", low, high, lowOpen: open.low ?? false, highOpen: open.high ?? false };
}

const below = (number: number) => range(Number.NEGATIVE_INFINITY, number, { high: true });
const above = (number: number) => range(number, Number.POSITIVE_INFINITY, { low: true });
const atLeast = (number: number) => range(number, Number.POSITIVE_INFINITY);
const atMost = (number: number) => range(Number.NEGATIVE_INFINITY, number);

/**
 * What a condition says where it holds or, turned round, where it does not. What cannot be said as a claim is left out:
 * the claims are true whenever the condition is, but need not be all it says.
 */
export function claimsOf(condition: Condition, holds: boolean): Claim[] {
  switch (condition.about) {
    case "attribute":
      return attributeClaims(condition, holds);
    case "measure": {
      const thing = `measure:${condition.measure}`;
      const { low, high } = measures[condition.measure];
      if (!holds) {
        return [
          orAbsent(
            thing,
            condition.operator === "at-least" ? below(condition.value) : above(condition.value),
          ),
        ];
      }
      const possible = present(
        thing,
        range(low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY),
      );
      const test = condition.operator === "at-least" ? atLeast(condition.value) : atMost(condition.value);
      return [possible, present(thing, test)];
    }
    case "moment":
      return momentClaims(condition, holds);
    case "silence": {
      const thing = ageOf(condition.of);
      return [holds ? orAbsent(thing, above(condition.days)) : present(thing, atMost(condition.days))];
    }
    case "event":
    case "survey": {
      const isThere = condition.operator === "at-least" || condition.operator === "answered";
      if (isThere !== holds || condition.withinDays === null) return [];
      const kind = condition.about === "survey" ? "answer" : condition.eventType;
      return [ageOf("anything"), ageOf(kind)].map((thing) =>
        present(thing, atMost(condition.withinDays ?? 0)),
      );
    }
    case "nps": {
      const { low, high } = npsBounds[condition.group];
      return (condition.operator === "is") === holds ? [present("measure:nps", range(low, high))] : [];
    }
    case "rfm":
      return [isOrNot("rfm", condition.group, (condition.operator === "is") === holds)];
    case "consent":
      return [
        isOrNot(`consent:${condition.purpose}`, condition.state, (condition.operator === "is") === holds),
      ];
    case "record":
      return recordClaims(condition, holds);
    case "company":
      return [known("company", (condition.operator === "belongs") === holds)];
    default:
      return [];
  }
}

function known(thing: string, is: boolean): Claim {
  return is ? present(thing, { kind: "anything" }) : orAbsent(thing, { kind: "nothing" });
}

function isOrNot(thing: string, value: string, is: boolean): Claim {
  const values = [value.trim().toLowerCase()];
  return is ? present(thing, { kind: "values", values }) : orAbsent(thing, { kind: "other-values", values });
}

/** How many days ago something happened last. */
function ageOf(kind: string): string {
  if (kind === "last-active") return "age:anything";
  return kind === "last-purchase" ? "age:purchase" : `age:${kind}`;
}

function momentClaims({ moment, operator, days }: ConditionAbout<"moment">, holds: boolean): Claim[] {
  const thing = ageOf(moment);
  if (operator === "within") return [holds ? present(thing, atMost(days)) : orAbsent(thing, above(days))];
  return [holds ? present(thing, above(days)) : orAbsent(thing, atMost(days))];
}

function attributeClaims(condition: ConditionAbout<"attribute">, holds: boolean): Claim[] {
  const thing = `attribute:${condition.attributeId}`;
  const { operator, value } = condition;
  const turned = (test: Test, opposite: Test) => [holds ? present(thing, test) : orAbsent(thing, opposite)];
  switch (operator) {
    case "is":
    case "is-not":
      return [isOrNot(thing, value, (operator === "is") === holds)];
    case "any-of": {
      const values = listedValues(value).map((one) => one.toLowerCase());
      return turned({ kind: "values", values }, { kind: "other-values", values });
    }
    case "contains":
      return holds ? [present(thing, { kind: "contains", text: value.trim().toLowerCase() })] : [];
    case "at-least":
      return turned(atLeast(Number(value)), below(Number(value)));
    case "at-most":
      return turned(atMost(Number(value)), above(Number(value)));
    case "before":
      return turned(below(Date.parse(value)), atLeast(Date.parse(value)));
    case "after":
      return turned(above(Date.parse(value)), atMost(Date.parse(value)));
    case "known":
    case "unknown":
      return [known(thing, (operator === "known") === holds)];
  }
}

function recordClaims({ field, operator, value }: ConditionAbout<"record">, holds: boolean): Claim[] {
  const thing = `record:${field}`;
  const ofCompany = field === "company-name" || field === "company-domain";
  switch (operator) {
    case "known":
    case "unknown":
      return [known(thing, (operator === "known") === holds)];
    case "contains":
      return holds ? [present(thing, { kind: "contains", text: value.trim().toLowerCase() })] : [];
    case "is":
    case "is-not": {
      const is = (operator === "is") === holds;
      // A customer has several tags: being filed under one says nothing of the others.
      if (field === "tag") return [];
      return [isOrNot(thing, value, is), ...(ofCompany && is ? [known("company", true)] : [])];
    }
  }
}
