import { describe, expect, it } from "vitest";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";
import {
  disengagingGroupId,
  plantedTopics,
  risingSinceDays,
  risingTopicId,
} from "#app/features/sample-company/truth.ts";

const now = "2026-11-20T09:00:00.000Z";
const sample = generateSampleCompany({ seed: 7, now });
const DAY = 86_400_000;
const daysAgo = (at: string) => (Date.parse(now) - Date.parse(at)) / DAY;

const saidTexts = [
  ...sample.tickets.map(({ at, body, topics }) => ({ at, body, topics })),
  ...sample.reviews.map(({ at, body, topics }) => ({ at, body, topics })),
  ...sample.responses.flatMap(({ submittedAt, answers, topics }) =>
    Object.entries(topics).map(([question, about]) => ({
      at: submittedAt,
      body: String(answers[question]),
      topics: about,
    })),
  ),
];

describe("the size of the sample company", () => {
  it("has enough of everything", () => {
    expect(sample.customers.length).toBeGreaterThanOrEqual(640);
    expect(sample.customers.filter((customer) => customer.companyId !== null).length).toBeGreaterThanOrEqual(
      150,
    );
    expect(sample.companies).toHaveLength(40);
    expect(sample.surveys).toHaveLength(4);
    expect(sample.responses.length).toBeGreaterThanOrEqual(900);
    expect(sample.tickets.length).toBeGreaterThanOrEqual(2000);
    expect(sample.reviews.length).toBeGreaterThanOrEqual(1200);
    expect(sample.purchases.length).toBeGreaterThanOrEqual(4000);
  });

  it("gives every company contacts with a title and a decision role", () => {
    for (const company of sample.companies) {
      const contacts = sample.customers.filter((customer) => customer.companyId === company.id);
      expect(contacts.length).toBeGreaterThanOrEqual(3);
      for (const contact of contacts) expect([contact.jobTitle, contact.decisionRole]).not.toContain(null);
    }
  });

  it("says something about every planted topic at least eighty times", () => {
    for (const topic of plantedTopics) {
      const mentions = saidTexts.filter((text) => text.topics.includes(topic.id)).length;
      expect(mentions, topic.id).toBeGreaterThanOrEqual(80);
    }
  });
});

describe("the same seed", () => {
  it("gives the same company, another seed another one", () => {
    expect(generateSampleCompany({ seed: 7, now })).toEqual(sample);
    const other = generateSampleCompany({ seed: 8, now });
    expect(other.tickets[0]?.body).not.toBe(sample.tickets[0]?.body);
  });

  it("refuses a moment that is none", () => {
    expect(() => generateSampleCompany({ seed: 7, now: "yesterday" })).toThrow(/Expected "now" as ISO text/);
  });
});

describe("references", () => {
  const customers = new Map(sample.customers.map((customer) => [customer.id, customer]));
  const companies = new Set(sample.companies.map((company) => company.id));

  it("lead to customers and companies that exist", () => {
    for (const { customerId } of [
      ...sample.purchases,
      ...sample.tickets,
      ...sample.reviews,
      ...sample.responses,
    ]) {
      if (customerId !== null) expect(customers.has(customerId)).toBe(true);
    }
    for (const { companyId } of sample.customers)
      if (companyId !== null) expect(companies.has(companyId)).toBe(true);
  });

  it("use ids and addresses once", () => {
    const once = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
    once(sample.customers.map((customer) => customer.id));
    once(sample.customers.map((customer) => customer.email));
    once(sample.purchases.map((purchase) => purchase.orderNumber));
    once(sample.tickets.map((ticket) => ticket.id));
    once(sample.reviews.map((review) => review.id));
    once(sample.responses.map((response) => response.id));
  });

  it("use only values that the attributes allow", () => {
    const definitions = new Map(sample.attributes.map((attribute) => [attribute.key, attribute]));
    for (const customer of sample.customers) {
      for (const [key, value] of Object.entries(customer.attributes)) {
        const definition = definitions.get(key);
        expect(definition, key).toBeDefined();
        if (definition?.valueType === "choice") expect(definition.options).toContain(value);
      }
    }
  });
});

describe("time", () => {
  it("spreads everything over eighteen months that end now", () => {
    for (const times of [
      sample.tickets.map((t) => t.at),
      sample.reviews.map((r) => r.at),
      sample.purchases.map((p) => p.orderedAt),
    ]) {
      expect(Math.max(...times.map(daysAgo))).toBeLessThanOrEqual(549);
      expect(Math.min(...times.map(daysAgo))).toBeGreaterThanOrEqual(0);
      for (let quarter = 0; quarter < 6; quarter += 1) {
        const share = times.filter((at) => Math.floor(daysAgo(at) / 91.4) === quarter).length / times.length;
        expect(share).toBeGreaterThan(0.05);
      }
    }
    for (const response of sample.responses) expect(daysAgo(response.submittedAt)).toBeGreaterThanOrEqual(0);
  });

  it("keeps the rising topic silent before the update and lets it grow after it", () => {
    const ages = saidTexts
      .filter((text) => text.topics.includes(risingTopicId))
      .map((text) => daysAgo(text.at));
    expect(Math.max(...ages)).toBeLessThanOrEqual(risingSinceDays);
    const lately = ages.filter((age) => age <= 30).length;
    expect(lately).toBeGreaterThan(2 * (ages.length - lately));
  });

  it("lets the disengaging group fall silent", () => {
    const gone = sample.customers.filter((customer) => customer.disengaged);
    expect(gone.length).toBeGreaterThanOrEqual(80);
    expect(new Set(gone.map((customer) => customer.group))).toEqual(new Set([disengagingGroupId]));
    const ids = new Set(gone.map((customer) => customer.id));
    const late = sample.purchases.filter(
      (order) => ids.has(order.customerId) && daysAgo(order.orderedAt) < 100,
    );
    expect(late).toHaveLength(0);
    expect(sample.purchases.filter((order) => ids.has(order.customerId)).length).toBeGreaterThan(
      ids.size * 3,
    );
  });
});

describe("ratings", () => {
  it("follow what was said, mostly", () => {
    const kindOf = new Map(plantedTopics.map((topic) => [topic.id, topic.kind]));
    const mean = (kind: string) => {
      const stars = sample.reviews
        .filter((review) => review.topics.length > 0 && review.topics.every((id) => kindOf.get(id) === kind))
        .map((review) => review.rating);
      return stars.reduce((sum, rating) => sum + rating, 0) / stars.length;
    };
    expect(mean("praise")).toBeGreaterThan(4.3);
    expect(mean("pain")).toBeLessThan(2.2);
    expect(new Set(sample.reviews.map((review) => review.rating))).toEqual(new Set([1, 2, 3, 4, 5]));
  });
});
