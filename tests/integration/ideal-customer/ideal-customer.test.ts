import { expect, it } from "vitest";
import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import type { Criterion } from "#app/features/ideal-customer/criterion.ts";
import {
  explainFit,
  getIdealCustomer,
  listCriterionFields,
  saveIdealCustomer,
} from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { refreshSomeScores } from "#app/features/scores/refresh-some-scores.server.ts";
import { saveWeights } from "#app/features/scores/scores.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { householdAttribute } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { bought, customersWith, happen, scoresOf } from "../scores/scored-customers.ts";

/** A hundred customers; the first twenty bring most and mostly live alone, the last ten were asked nothing. */
async function hundred(db: Db) {
  const attribute = await householdAttribute(db);
  const ids = await customersWith(
    db,
    Array.from({ length: 100 }, (_, index) => [bought(5 + (index % 7), 100_000 - 900 * index)]),
  );
  await db.transaction().execute((trx) =>
    recordAttributeValues(
      trx,
      ids.slice(0, 90).map((customerId, index) => ({
        attributeId: attribute.id,
        subject: { customerId },
        value: {
          text: index < 20 ? (index % 10 === 0 ? "family" : "alone") : index % 10 < 8 ? "family" : "alone",
          number: null,
        },
        source: { type: "import" as const, id: null, label: "a file" },
        learntAt: "2026-01-01T00:00:00.000Z",
      })),
    ),
  );
  return { ids, attribute };
}

const families = (attributeId: string): Criterion => ({
  condition: { about: "attribute", attributeId, operator: "is", value: "family" },
  weight: 6,
});
const spending: Criterion = {
  condition: { about: "measure", measure: "revenue", operator: "at-least", value: 500 },
  weight: 2,
};

describeEachDatabase("the ideal customer", (open) => {
  it("is contradicted by the best customers where they are otherwise, and borne out where not", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { attribute } = await hundred(db);
    await saveWeights(db, { revenue: 1, referrals: 0, length: 0 }, owner);
    expect(await getIdealCustomer(db)).toBeNull();
    await saveIdealCustomer(db, { note: "Families", criteria: [families(attribute.id), spending] }, owner);
    expect((await getIdealCustomer(db))?.findings).toBeNull();
    expect(await runJobs(db)).toContain("scores.refresh");
    const findings = (await getIdealCustomer(db))?.findings;
    expect(findings).toMatchObject({ best: 20, others: 80 });
    expect(findings?.criteria).toMatchObject([
      { text: "Household is “family”", finding: "fewer", best: { yes: 2, known: 20 }, others: { known: 70 } },
      { text: "Revenue: at least 500", finding: "more", best: { yes: 20, known: 20 } },
    ]);
    expect(findings?.criteria[0]?.difference?.high).toBeLessThan(-0.4);
    expect(findings?.fit?.high).toBeLessThan(0);
  });

  it("names what sets the best apart and no criterion asks for", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await hundred(db);
    await saveIdealCustomer(db, { note: "", criteria: [spending] }, owner);
    await runJobs(db);
    const traits = (await getIdealCustomer(db))?.findings?.traits ?? [];
    expect(traits.map(({ text, finding }) => [text, finding])).toEqual(
      expect.arrayContaining([
        ["Household is “family”", "fewer"],
        ["Household is “alone”", "more"],
      ]),
    );
  });

  it("says for one customer what speaks for it, what against, and what nobody knows", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { ids, attribute } = await hundred(db);
    expect(await explainFit(db, ids[0] ?? "")).toBeNull();
    await saveIdealCustomer(db, { note: "", criteria: [families(attribute.id), spending] }, owner);
    await runJobs(db);
    const asked = await explainFit(db, ids[1] ?? "");
    expect(asked).toMatchObject({ score: 0.25, known: 1 });
    expect(asked?.criteria.map(({ verdict }) => verdict)).toEqual(["no", "yes"]);
    const unasked = await explainFit(db, ids[99] ?? "");
    expect(unasked).toMatchObject({ score: 0, known: 0.25, least: 0, most: 0.75 });
    expect(await explainFit(db, "nobody")).toBeNull();
    const stored = await scoresOf(db, [ids[1] ?? "", ids[99] ?? ""]);
    expect(stored.map(({ fit_score, fit_known }) => [fit_score, fit_known])).toEqual([
      [0.25, 1],
      [0, 0.25],
    ]);
  });

  it("follows one event at once", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { ids } = await hundred(db);
    await saveIdealCustomer(db, { note: "", criteria: [spending] }, owner);
    await runJobs(db);
    const last = ids[99] ?? "";
    expect((await scoresOf(db, [last]))[0]?.fit_score).toBe(0);
    await db.transaction().execute(async (trx) => {
      await happen(trx, last, [bought(0, 90_000)]);
      await refreshSomeScores(trx, [last]);
    });
    expect((await scoresOf(db, [last]))[0]?.fit_score).toBe(1);
  });

  it("judges by a theme, an event and an attribute that are gone as unknown or no, without failing", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { ids } = await hundred(db);
    const criteria: Criterion[] = [
      { condition: { about: "theme", themeId: "gone", operator: "mentioned", withinDays: 30 }, weight: 1 },
      {
        condition: { about: "event", eventType: "gone", operator: "at-least", count: 1, withinDays: 9 },
        weight: 1,
      },
      { condition: { about: "attribute", attributeId: "gone", operator: "at-least", value: "3" }, weight: 1 },
    ];
    await saveIdealCustomer(db, { note: "", criteria }, owner);
    await runJobs(db);
    const explained = await explainFit(db, ids[3] ?? "");
    expect(explained?.criteria.map(({ verdict }) => verdict)).toEqual(["unknown", "no", "unknown"]);
    expect(explained?.criteria[2]?.text).toContain("no longer exists");
  });

  it("offers every kind of event that happened, each once", async () => {
    const db = await open();
    await customersWith(db, [
      [bought(1), bought(2), { type: "visit", daysAgo: 1 }, { type: "referral", daysAgo: 1 }],
    ]);
    const fields = (await listCriterionFields(db)).map(({ field }) => field);
    expect(fields.filter((field) => field.startsWith("event:"))).toEqual([
      "event:purchase",
      "event:referral",
      "event:visit",
    ]);
  });
});
