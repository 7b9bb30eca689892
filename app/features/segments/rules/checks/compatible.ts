import type { Condition, ConditionAbout } from "../condition.schema.ts";
import { type Claim, claimsOf, type Test } from "./claims.ts";

/** A condition that is to hold, or not to hold. */
export interface Literal {
  condition: Condition;
  holds: boolean;
}

/** False where both can never be true of one customer; true also where that cannot be said. */
export function areCompatible(one: Literal, other: Literal): boolean {
  if (isOpposite(one, other)) return false;
  if (!windowsFit(one, other) || !windowsFit(other, one)) return false;
  const others = claimsOf(other.condition, other.holds);
  return claimsOf(one.condition, one.holds).every((claim) =>
    others.every((against) => claim.thing !== against.thing || claimsFit(claim, against)),
  );
}

/** False where a condition alone can never be true, such as a recommendation of at least 11 out of 10. */
export function isPossible({ condition, holds }: Literal): boolean {
  const claims = claimsOf(condition, holds);
  return claims.every((claim, index) =>
    claims.slice(index + 1).every((against) => claim.thing !== against.thing || claimsFit(claim, against)),
  );
}

const opposites = new Map([
  ["is", "is-not"],
  ["is-not", "is"],
  ["known", "unknown"],
  ["unknown", "known"],
  ["mentioned", "not-mentioned"],
  ["not-mentioned", "mentioned"],
  ["answered", "not-answered"],
  ["not-answered", "answered"],
  ["in", "not-in"],
  ["not-in", "in"],
]);

/** True where one is the other turned round. */
function isOpposite(one: Literal, other: Literal): boolean {
  const own = JSON.stringify(one.condition);
  if (own === JSON.stringify(other.condition)) return one.holds !== other.holds;
  if (!("operator" in other.condition)) return false;
  const operator = opposites.get(other.condition.operator);
  if (operator === undefined) return false;
  return own === JSON.stringify({ ...other.condition, operator }) && one.holds === other.holds;
}

/** False where something happened in a window of time that lies within one in which it did not. */
function windowsFit(there: Literal, missing: Literal): boolean {
  const one = happenings(there);
  const other = happenings(missing);
  if (one === null || other === null || one.what !== other.what) return true;
  if (!one.happened || other.happened || one.times < other.times) return true;
  return !liesWithin(one, other);
}

interface Happenings {
  what: string;
  /** Whether it is said to have happened at least so many times, or fewer. */
  happened: boolean;
  times: number;
  withinDays: number | null;
  since: string | null;
}

function happenings({ condition, holds }: Literal): Happenings | null {
  switch (condition.about) {
    case "event":
      return eventHappenings(condition, holds);
    case "theme": {
      const { themeId, feeling, operator, withinDays } = condition;
      const happened = (operator === "mentioned") === holds;
      // Who did not speak of it badly may have spoken of it well.
      const what = happened ? `theme:${themeId}` : `theme:${themeId}${feeling === "any" ? "" : feeling}`;
      return { what, happened, times: 1, withinDays, since: null };
    }
    case "survey": {
      const happened = (condition.operator === "answered") === holds;
      const { surveyId, withinDays } = condition;
      return { what: `survey:${surveyId}`, happened, times: 1, withinDays, since: null };
    }
    default:
      return null;
  }
}

function eventHappenings(
  { eventType, operator, count, withinDays, since }: ConditionAbout<"event">,
  holds: boolean,
): Happenings {
  const isTotal = operator === "total-at-least" || operator === "total-less-than";
  const happened = (operator === "at-least" || operator === "total-at-least") === holds;
  return { what: `${isTotal ? "total" : "event"}:${eventType}`, happened, times: count, withinDays, since };
}

function liesWithin(inner: Happenings, outer: Happenings): boolean {
  const sinceFits = outer.since === null || (inner.since !== null && inner.since >= outer.since);
  const daysFit =
    outer.withinDays === null || (inner.withinDays !== null && inner.withinDays <= outer.withinDays);
  return sinceFits && daysFit;
}

function claimsFit(one: Claim, other: Claim): boolean {
  return (one.absent && other.absent) || testsFit(one.test, other.test);
}

function testsFit(one: Test, other: Test): boolean {
  if (one.kind === "nothing" || other.kind === "nothing") return false;
  if (one.kind === "values") return one.values.some((value) => valueFits(value, other));
  if (other.kind === "values") return other.values.some((value) => valueFits(value, one));
  if (one.kind !== "range" || other.kind !== "range") return true;
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  if (low !== high) return low < high;
  return ![one, other].some(
    (side) => (side.lowOpen && side.low === low) || (side.highOpen && side.high === high),
  );
}

function valueFits(value: string, test: Test): boolean {
  switch (test.kind) {
    case "values":
      return test.values.includes(value);
    case "other-values":
      return !test.values.includes(value);
    case "contains":
      return value.includes(test.text);
    case "range": {
      // Days are compared as moments, everything else as numbers; what is neither is not judged.
      const number = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number(value);
      if (value === "" || Number.isNaN(number)) return true;
      const tooLow = number < test.low || (test.lowOpen && number === test.low);
      return !tooLow && !(number > test.high || (test.highOpen && number === test.high));
    }
    default:
      return true;
  }
}
