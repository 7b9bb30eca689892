import { expect, it } from "vitest";
import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import type { ReasonNode } from "#app/features/segments/reasons/reason-tree.ts";
import { explainMembership } from "#app/features/segments/reasons/reasons.service.server.ts";
import type { ConditionDraft } from "#app/features/segments/rules/condition.schema.ts";
import { type RuleGroupDraft, segmentRule } from "#app/features/segments/segment-rule.ts";
import { countRule, createSegment } from "#app/features/segments/segments.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, householdAttribute, recordItems } from "#tests/support/factories.ts";

const at = "2026-03-01T10:00:00.000Z";

/** Ana: a family at Acme who bought twice, in two currencies, complained and answered a survey. Ben is known by name alone. */
async function seed(db: Db) {
  const attribute = await householdAttribute(db);
  const [ana = "", ben = ""] = await db.transaction().execute(async (trx) => {
    const [acme] = await resolveCompanies(trx, [{ name: "Acme" }]);
    const resolved = await resolveCustomers(trx, [
      {
        externalId: "A",
        name: "Ana",
        companyId: acme?.id ?? null,
        jobTitle: "Head of Öl",
        consent: "granted",
      },
      { externalId: "B", name: "Ben" },
    ]);
    const ids = resolved.map((customer) => customer?.id ?? "");
    const [customerId = ""] = ids;
    await recordAttributeValues(trx, [
      {
        attributeId: attribute.id,
        subject: { customerId },
        value: { text: "family", number: null },
        source: { type: "import", id: null, label: "a file" },
        learntAt: at,
      },
    ]);
    const purchase = { customerId, type: "purchase", occurredAt: at };
    await recordEvents(trx, [
      { ...purchase, amountMinor: 5000, currency: "EUR" },
      { ...purchase, amountMinor: 7000, currency: "USD" },
    ]);
    return ids;
  });
  await recordItems(db, [feedbackItem({ customerId: ana, occurredAt: at })]);
  await db.updateTable("feedback_items").set({ sentiment: -0.5 }).execute();
  await db.transaction().execute((trx) => refreshMetrics(trx, [ana, ben]));
  return { ana, ben, attributeId: attribute.id };
}

const leaves = (node: ReasonNode): ReasonNode[] => ("items" in node ? node.items.flatMap(leaves) : [node]);

describeEachDatabase("why somebody is in a segment", (open) => {
  it("is a tree of the rule, with what is known about each condition", async () => {
    const db = await open();
    const { ana, ben, attributeId } = await seed(db);
    const rule: RuleGroupDraft = {
      match: "all",
      items: [
        { about: "attribute", attributeId, operator: "is", value: "FAMILY" },
        {
          match: "any",
          items: [
            { about: "event", eventType: "purchase", operator: "at-least", count: 3, withinDays: null },
            {
              about: "event",
              eventType: "purchase",
              operator: "total-at-least",
              count: 60,
              withinDays: null,
            },
          ],
        },
        { match: "none", items: [{ about: "measure", measure: "purchases", operator: "at-most", value: 1 }] },
      ],
    };
    const id = await createSegment(db, { name: "Families", message: "", rule }, null);
    const why = await explainMembership(db, id, ana);
    expect(why).toMatchObject({
      isMember: true,
      problems: [],
      tree: {
        holds: true,
        items: [
          { text: "Household is “FAMILY”", holds: true, actual: { text: "family (a file)", at } },
          {
            match: "any",
            holds: true,
            items: [
              { holds: false, actual: { text: "2 times, €50, US$70", at } },
              { holds: true, actual: { at } },
            ],
          },
          { match: "none", holds: true, items: [{ holds: false, actual: { text: "2" } }] },
        ],
      },
    });
    const whyNot = await explainMembership(db, id, ben);
    expect(whyNot).toMatchObject({ isMember: false, tree: { holds: false } });
    expect(leaves(whyNot.tree)).toMatchObject([
      { holds: false, actual: { text: "nothing known" } },
      { holds: false, actual: { text: "0 times" } },
      { holds: false },
      { holds: true, actual: { text: "0" } },
    ]);
    await expect(explainMembership(db, id, "nobody")).rejects.toThrow(NotFoundError);
  });

  it("agrees with the count for every kind of condition", async () => {
    const db = await open();
    const { ana, ben, attributeId } = await seed(db);
    const other = await createSegment(
      db,
      {
        name: "Other",
        message: "",
        rule: { match: "all", items: [{ about: "company", operator: "belongs" }] },
      },
      null,
    );
    const window = { withinDays: null };
    const conditions: [ConditionDraft, boolean, boolean][] = [
      [{ about: "attribute", attributeId, operator: "any-of", value: "alone, Family" }, true, false],
      [{ about: "attribute", attributeId, operator: "is-not", value: "family" }, false, true],
      [
        { about: "event", eventType: "purchase", operator: "total-at-least", count: 100, ...window },
        false,
        false,
      ],
      [
        { about: "event", eventType: "purchase", operator: "total-less-than", count: 71, ...window },
        true,
        true,
      ],
      [
        {
          about: "event",
          eventType: "purchase",
          operator: "at-least",
          count: 1,
          ...window,
          since: "2026-03-02",
        },
        false,
        false,
      ],
      [
        {
          about: "event",
          eventType: "purchase",
          operator: "at-least",
          count: 1,
          ...window,
          since: "2026-03-01",
        },
        true,
        false,
      ],
      [{ about: "silence", of: "anything", days: 3650 }, false, true],
      [{ about: "silence", of: "feedback", days: 3650 }, false, true],
      [{ about: "silence", of: "answer", days: 1 }, true, true],
      [{ about: "silence", of: "purchase", days: 1 }, true, true],
      [{ about: "moment", moment: "last-active", operator: "longer-ago", days: 1 }, true, false],
      [{ about: "sentiment", operator: "at-most", value: -50, ...window }, true, false],
      [{ about: "nps", operator: "is-not", group: "promoter" }, true, true],
      [{ about: "rfm", operator: "is", group: "Champions" }, false, false],
      [{ about: "disengaged", operator: "is-not" }, true, true],
      [{ about: "measure", measure: "rank", operator: "at-most", value: 10 }, false, false],
      [{ about: "consent", purpose: "contact", operator: "is", state: "granted" }, true, false],
      [{ about: "consent", purpose: "quotes", operator: "is", state: "unknown" }, true, true],
      [{ about: "consent", purpose: "quotes", operator: "is-not", state: "granted" }, true, true],
      [{ about: "record", field: "job-title", operator: "contains", value: "of Öl" }, true, false],
      [{ about: "record", field: "job-title", operator: "is-not", value: "head of Öl" }, false, true],
      [{ about: "record", field: "job-title", operator: "unknown", value: "" }, false, true],
      [{ about: "record", field: "tag", operator: "known", value: "" }, false, false],
      [{ about: "record", field: "company-name", operator: "is", value: "acme" }, true, false],
      [{ about: "record", field: "company-name", operator: "is-not", value: "acme" }, false, true],
      [{ about: "segment", segmentId: other, operator: "in" }, true, false],
      [{ about: "segment", segmentId: other, operator: "not-in" }, false, true],
    ];
    const items = conditions.map(([condition]) => condition);
    const id = await createSegment(db, { name: "Any", message: "", rule: { match: "any", items } }, null);
    const holding = async (customerId: string) =>
      leaves((await explainMembership(db, id, customerId)).tree).map(({ holds }) => holds);
    expect(await holding(ana)).toEqual(conditions.map(([, holds]) => holds));
    expect(await holding(ben)).toEqual(conditions.map(([, , holds]) => holds));
    for (const [condition, one, two] of conditions) {
      const count = await countRule(db, segmentRule({ match: "all", items: [condition] }));
      expect([condition, count]).toEqual([condition, Number(one) + Number(two)]);
    }
  });
});
