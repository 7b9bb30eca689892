import { beforeEach, expect, it } from "vitest";
import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { listAudit } from "#app/features/audit/audit.service.server.ts";
import {
  listCustomers,
  recordEvents,
  resolveCustomers,
} from "#app/features/customers/customers.service.server.ts";
import { createPersona, getPersona } from "#app/features/personas/personas.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import type { ConditionDraft } from "#app/features/segments/rules/condition.schema.ts";
import { segmentRule } from "#app/features/segments/segment-rule.ts";
import {
  countRule,
  createSegment,
  getSegment,
  removeSegment,
  saveSegment,
} from "#app/features/segments/segments.service.server.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { householdAttribute } from "#tests/support/factories.ts";

const author = { id: "u1", name: "Mia", email: "mia@example.org", role: "owner" as const };

/** Twenty customers: the first ten are families with two purchases each, the rest live alone and bought nothing. */
async function seed(db: Db) {
  const attribute = await householdAttribute(db);
  const ids = await db.transaction().execute(async (trx) => {
    const resolved = await resolveCustomers(
      trx,
      Array.from({ length: 20 }, (_, index) => ({ externalId: `C${index}`, name: `Customer ${index}` })),
    );
    const customers = resolved.flatMap((customer) => (customer ? [customer.id] : []));
    await recordAttributeValues(
      trx,
      customers.map((customerId, index) => ({
        attributeId: attribute.id,
        subject: { customerId },
        value: { text: index < 10 ? "family" : "alone", number: null },
        source: { type: "import" as const, id: null, label: "a file" },
        learntAt: "2026-01-01T00:00:00.000Z",
      })),
    );
    await recordEvents(
      trx,
      customers.slice(0, 10).flatMap((customerId) =>
        [1, 2].map((time) => ({
          customerId,
          type: "purchase",
          occurredAt: new Date(Date.now() - time * 86_400_000).toISOString(),
          amountMinor: 5000,
          currency: "EUR",
        })),
      ),
    );
    await refreshMetrics(trx, customers);
    return customers;
  });
  return { attribute, ids };
}

describeEachDatabase("segments and personas", (open) => {
  let db: Db;
  let attributeId: string;
  beforeEach(async () => {
    db = await open();
    attributeId = (await seed(db)).attribute.id;
  });
  const count = (...conditions: ConditionDraft[]) =>
    countRule(db, segmentRule({ match: "all", items: conditions }));

  it("counts every kind of condition", async () => {
    expect(await count({ about: "attribute", attributeId, operator: "is", value: "FAMILY" })).toBe(10);
    expect(await count({ about: "attribute", attributeId, operator: "is-not", value: "family" })).toBe(10);
    expect(await count({ about: "attribute", attributeId, operator: "contains", value: "lon" })).toBe(10);
    // As a percentage, as profiles show it.
    const filled = (value: number) =>
      count({ about: "measure", measure: "completeness", operator: "at-least", value });
    expect([await filled(100), await filled(101)]).toEqual([20, 0]);
    expect(await count({ about: "attribute", attributeId, operator: "unknown", value: "" })).toBe(0);
    expect(await count({ about: "measure", measure: "revenue", operator: "at-least", value: 100 })).toBe(10);
    expect(await count({ about: "measure", measure: "purchases", operator: "at-most", value: 0 })).toBe(10);
    expect(await count({ about: "measure", measure: "purchases", operator: "at-most", value: 0.5 })).toBe(10);
    expect(await count({ about: "measure", measure: "purchases", operator: "at-least", value: 1e12 })).toBe(
      0,
    );
    expect(await count({ about: "moment", moment: "last-purchase", operator: "within", days: 30 })).toBe(10);
    expect(
      await count({ about: "event", eventType: "purchase", operator: "at-least", count: 2, withinDays: 30 }),
    ).toBe(10);
    expect(
      await count({
        about: "event",
        eventType: "purchase",
        operator: "fewer-than",
        count: 1,
        withinDays: null,
      }),
    ).toBe(10);
    expect(
      await count({ about: "theme", themeId: "none", operator: "not-mentioned", withinDays: null }),
    ).toBe(20);
    expect(await count({ about: "company", operator: "belongs" })).toBe(0);
  });

  it("fills a segment at once, and decides its members anew when the rule changes", async () => {
    const family: ConditionDraft = { about: "attribute", attributeId, operator: "is", value: "family" };
    const form = {
      name: "Families",
      message: "Offer the large pack",
      rule: { match: "all" as const, items: [family] },
    };
    const id = await createSegment(db, form, null);
    expect((await getSegment(db, id)).memberCount).toBe(10);
    expect((await listCustomers(db, { segmentId: id, pageSize: 50 })).customers).toHaveLength(10);
    const wider = {
      ...form,
      rule: { match: "any" as const, items: [family, { ...family, value: "alone" }] },
    };
    await saveSegment(db, id, wider, null);
    expect((await getSegment(db, id)).memberCount).toBe(20);
  });

  it("is in the audit trail when it is created, renamed, changed and removed", async () => {
    const family: ConditionDraft = { about: "attribute", attributeId, operator: "is", value: "family" };
    const form = { name: "Families", message: "", rule: { match: "all" as const, items: [family] } };
    const id = await createSegment(db, form, author);
    await saveSegment(db, id, form, author);
    await saveSegment(db, id, { ...form, name: "Households" }, author);
    await saveSegment(
      db,
      id,
      { ...form, name: "Households", message: "Hello", rule: { match: "any", items: [family] } },
      author,
    );
    await removeSegment(db, id, author);
    const { entries } = await listAudit(db, null);
    const ours = entries.filter(({ subjectId }) => subjectId === id).reverse();
    expect(ours.map(({ action, actorName, detail }) => [action, actorName, detail])).toEqual([
      ["segment.created", author.name, { name: "Families" }],
      ["segment.edited", author.name, { name: "Families", changed: "nothing" }],
      ["segment.edited", author.name, { name: "Households", before: "Families", changed: "name" }],
      ["segment.edited", author.name, { name: "Households", changed: "message, rule" }],
      ["segment.removed", author.name, { name: "Households" }],
    ]);
  });

  it("says that a persona needs people when the segment is empty", async () => {
    const nobody: ConditionDraft = {
      about: "measure",
      measure: "purchases",
      operator: "at-least",
      value: 99,
    };
    const segmentId = await createSegment(
      db,
      { name: "Nobody", message: "", rule: { match: "all", items: [nobody] } },
      null,
    );
    await expect(createPersona(db, segmentId, author)).rejects.toThrow(InvalidInputError);
  });

  it("removes a segment with its personas, but none of its customers", async () => {
    const family: ConditionDraft = { about: "attribute", attributeId, operator: "is", value: "family" };
    const segmentId = await createSegment(
      db,
      { name: "Families", message: "", rule: { match: "all", items: [family] } },
      null,
    );
    const personaId = await createPersona(db, segmentId, author);
    await removeSegment(db, segmentId, author);
    await expect(getSegment(db, segmentId)).rejects.toThrow(NotFoundError);
    await expect(getPersona(db, personaId)).rejects.toThrow(NotFoundError);
    expect((await listCustomers(db, { pageSize: 50 })).customers).toHaveLength(20);
  });
});
