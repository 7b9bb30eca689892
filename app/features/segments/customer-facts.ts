import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import { DAY_MS } from "#app/lib/clock.ts";

/** What is measured of a customer, as stored. */
interface Measured {
  id: string;
  companyId: string | null;
  purchases: number;
  revenueMinor: number;
  lastActiveAt: string | null;
  lastPurchaseAt: string | null;
  feedbackItems: number;
  sentiment: number | null;
  nps: number | null;
}

interface Described {
  attributes: readonly { id: string; valueType: string; subject: string }[];
  themeIds: readonly string[];
  eventTypes: readonly string[];
  now: string;
}

interface Known {
  /** By attribute and customer or company: "attribute customer". */
  values: ReadonlyMap<string, { text: string; number: number | null }>;
  /** "theme customer" for each theme that a customer spoke of. */
  spoken: ReadonlySet<string>;
  /** How often, by "type customer". */
  happened: ReadonlyMap<string, number>;
}

/**
 * What is known of customers as features, whose keys name the field of a rule: "attribute:<id>", "company:", "measure:revenue",
 * "moment:last-active", "event:<type>", "theme:<id>". Units are those of rules: money in whole units, sentiment from −100 to 100.
 * Who never said anything cannot have spoken of a theme: that is unknown, not no.
 */
export function toFeatures(customers: readonly Measured[], described: Described, known: Known): Feature[] {
  const number = (key: string, of: (customer: Measured) => number | null): Feature => ({
    key,
    kind: "number",
    values: customers.map(of),
  });
  const daysSince = (time: string | null) =>
    time === null ? null : (Date.parse(described.now) - Date.parse(time)) / DAY_MS;
  return [
    ...described.attributes.map(({ id, valueType, subject }): Feature => {
      const of = customers.map(({ id: customerId, companyId }) =>
        known.values.get(`${id} ${subject === "company" ? companyId : customerId}`),
      );
      const key = `attribute:${id}`;
      return valueType === "number"
        ? { key, kind: "number", values: of.map((value) => value?.number ?? null) }
        : { key, kind: "category", values: of.map((value) => value?.text ?? null) };
    }),
    { key: "company:", kind: "flag", values: customers.map((customer) => customer.companyId !== null) },
    number("measure:purchases", (customer) => customer.purchases),
    number("measure:revenue", (customer) => customer.revenueMinor / 100),
    number("measure:feedback-items", (customer) => customer.feedbackItems),
    number("measure:sentiment", ({ sentiment }) => (sentiment === null ? null : Math.round(sentiment * 100))),
    number("measure:nps", (customer) => customer.nps),
    number("moment:last-purchase", (customer) => daysSince(customer.lastPurchaseAt)),
    number("moment:last-active", (customer) => daysSince(customer.lastActiveAt)),
    ...described.eventTypes.map((type) =>
      number(`event:${type}`, ({ id }) => known.happened.get(`${type} ${id}`) ?? 0),
    ),
    ...described.themeIds.map(
      (themeId): Feature => ({
        key: `theme:${themeId}`,
        kind: "flag",
        family: "themes",
        values: customers.map(({ id, feedbackItems }) =>
          feedbackItems === 0 ? null : known.spoken.has(`${themeId} ${id}`),
        ),
      }),
    ),
  ];
}
