import { expect, it } from "vitest";
import { addReadyAttributes } from "#app/features/attributes/add-ready.server.ts";
import { changeAttribute, listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import {
  getDecision,
  listDecisions,
  removeDecision,
  saveDecision,
} from "#app/features/attributes/decisions.service.server.ts";
import { recordEvents } from "#app/features/customers/customers.service.server.ts";
import {
  countAll,
  draftGapSurvey,
  getDataAudit,
  planGapSurvey,
  retireUnused,
} from "#app/features/data-audit/data-audit.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import { createSurveyFrom, getSurvey, publishSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { defineAttribute, hear, makeCustomers } from "#tests/support/attributes.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { owner } from "#tests/support/imports.ts";

const count = (db: Db) => countAll(db, new AbortController().signal);

async function auditOf(db: Db, attributeId: string) {
  const { attributes } = await getDataAudit(db);
  return attributes.find(({ attribute }) => attribute.id === attributeId);
}

async function makeSegment(db: Db, attributeId: string): Promise<string> {
  const id = newId();
  const rule = JSON.stringify({
    match: "all",
    conditions: [{ about: "attribute", attributeId, operator: "known", value: "" }],
  });
  await db
    .insertInto("segments")
    .values({
      ...{ id, name: "Those we know", rule, message: "", origin: "rule" },
      ...{
        member_count: 0,
        created_by: null,
        refreshed_at: null,
        created_at: nowIso(),
        updated_at: nowIso(),
      },
    })
    .execute();
  return id;
}

async function buy(db: Db, customerId: string, amountMinor: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await recordEvents(trx, [
      {
        ...{ customerId, type: "purchase", occurredAt: nowIso(), amountMinor, currency: "EUR" },
        ...{ detail: {}, externalId: null, importId: null },
      },
    ]);
    await refreshMetrics(trx, [customerId]);
  });
}

describeEachDatabase("the data audit", (open) => {
  it("counts what is known, how old, from where, and where sources disagree", async () => {
    const db = await open();
    const attribute = await defineAttribute(db, { freshDays: 100 });
    const [one = "", two = "", three = ""] = await makeCustomers(db, 4);
    const old = daysBefore(nowIso(), 200);
    await hear(db, attribute.id, one, { text: "a", source: "survey" });
    await hear(db, attribute.id, two, { text: "a", at: old });
    await hear(db, attribute.id, three, { text: "a", source: "survey", at: daysBefore(nowIso(), 5) });
    await hear(db, attribute.id, three, { text: "b" });
    // What a source said before is its history; what is out of date disputes nothing.
    await hear(db, attribute.id, one, { text: "b", source: "survey" });
    await hear(db, attribute.id, one, { text: "c", source: "engine", at: old });
    await count(db);
    expect((await auditOf(db, attribute.id))?.count).toMatchObject({
      ...{ subjects: 4, filled: 3, stale: 1, disputed: 1, unfit: 0, oldestAt: old },
      ages: { month: 2, quarter: 0, year: 1, older: 0 },
      sources: { manual: 0, survey: 1, import: 2, engine: 0 },
    });
  });

  it("says what serves nothing, what is used where, and which decision lacks data", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const [decision] = await listDecisions(db);
    expect(decision).toMatchObject({ name: "Which plan to offer", needs: [{ needed: true }] });
    const segmentId = await makeSegment(db, attribute.id);
    const [customer = ""] = await makeCustomers(db, 2);
    await hear(db, attribute.id, customer, { text: "a" });
    await count(db);
    const used = await auditOf(db, attribute.id);
    expect(used?.uses).toMatchObject([{ place: "segment", placeId: segmentId, name: "Those we know" }]);
    expect(used?.findings).toEqual(["lacks-data"]);
    expect((await getDataAudit(db)).lacking).toMatchObject([{ lacks: [{ usable: 0.5, short: 1 }] }]);

    await expect(retireUnused(db, owner, attribute.id)).rejects.toThrow(/segment “Those we know”/);
    await db.deleteFrom("segments").execute();
    await removeDecision(db, owner, decision?.id ?? "");
    await count(db);
    expect((await auditOf(db, attribute.id))?.findings).toEqual(["serves-nothing"]);
    await retireUnused(db, owner, attribute.id);
    expect(await listAttributes(db)).toEqual([]);
  });

  it("tells being asked for from being used by a survey's logic", async () => {
    const db = await open();
    const asked = await defineAttribute(db);
    const piped = await defineAttribute(db, { key: "piped", label: "Piped" });
    await createSurveyFrom(db, null, {
      title: "A survey",
      intro: `Dear {{attribute:${piped.id}|friend}}`,
      questions: [
        {
          ...{ type: "short-text", id: "q", title: "Which plan?" },
          purpose: { kind: "attribute", attributeId: asked.id },
        },
      ],
      thanks: "",
    });
    await count(db);
    expect((await auditOf(db, asked.id))?.uses.map(({ place }) => place)).toEqual(["survey"]);
    expect((await auditOf(db, asked.id))?.findings).toContain("unused");
    expect((await auditOf(db, piped.id))?.uses.map(({ place }) => place)).toEqual(["survey-logic"]);
  });

  it("keeps decisions as records: described with an attribute, renamed with it, each name once", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const other = await defineAttribute(db, { key: "other", label: "Other" });
    const [decision] = await listDecisions(db);
    expect(decision?.needs).toHaveLength(2);
    const id = decision?.id ?? "";
    const input = { name: "Which plan we offer first", decidedBy: "Sales", enough: 0.5 };
    await saveDecision(db, owner, id, {
      ...input,
      attributes: { [attribute.id]: "helps", [other.id]: "no" },
    });
    expect(await getDecision(db, id)).toMatchObject({
      ...{ name: input.name, decidedBy: "Sales", enoughShare: 0.5 },
      needs: [{ attributeId: attribute.id, needed: false }],
    });
    const [renamed] = await listAttributes(db);
    expect(renamed?.purpose).toBe(input.name);
    const again = saveDecision(db, owner, null, {
      ...input,
      name: "WHICH plan we offer first",
      attributes: {},
    });
    await expect(again).rejects.toThrow(ConflictError);
    await changeAttribute(db, owner, attribute.id, { ...attribute, purpose: "Something else" }, "Ana");
    const names = (await listDecisions(db)).map(({ name, decidedBy, needs }) => [
      name,
      decidedBy,
      needs.length,
    ]);
    expect(names).toEqual([
      ["Something else", "Ana", 1],
      [input.name, "Sales", 0],
    ]);
  });

  it("drafts the shortest survey that closes the gaps of the best customers, ready to be published", async () => {
    const db = await open();
    const author = await createOwner(db);
    await addReadyAttributes(db, author, [
      "age-band",
      "household",
      "country",
      "preferred-channel",
      "main-goal",
    ]);
    const customers = await makeCustomers(db, 30);
    for (const [index, customer] of customers.entries())
      if (index < 15) await buy(db, customer, 1000 * (30 - index));
    const attributes = new Map((await listAttributes(db)).map((attribute) => [attribute.key, attribute.id]));
    // Of the ten best: the household is known of all, the goal of all but one, the rest of nobody.
    for (const customer of customers.slice(0, 10))
      await hear(db, attributes.get("household") ?? "", customer, { text: "Couple", source: "survey" });
    for (const customer of customers.slice(0, 9))
      await hear(db, attributes.get("main-goal") ?? "", customer, { text: "Calm", source: "survey" });
    await count(db);
    const { plan, asked, best, rankedBy } = await planGapSurvey(db, 10);
    expect({ best, rankedBy, gaps: plan.gaps }).toEqual({ best: 10, rankedBy: "revenue", gaps: 31 });
    expect(asked.map(({ key }) => key).sort()).toEqual(["age-band", "country", "preferred-channel"]);
    expect((await planGapSurvey(db, 1)).asked).toHaveLength(1);

    const id = await draftGapSurvey(db, author, 10);
    const { survey, revision } = await getSurvey(db, id);
    expect(survey.questions.map(({ purpose, ifKnown }) => [purpose.kind, ifKnown])).toEqual(
      survey.questions.map(() => ["attribute", "skip"]),
    );
    expect(survey.questions.map(({ title }) => title)).toContain("How old are you?");
    await publishSurvey(db, author, id, revision);
    const answered = new Set(survey.questions.map(({ purpose }) => JSON.stringify(purpose)));
    expect(answered.size).toBe(3);
  });

  it("refuses to draft a survey where nothing is missing", async () => {
    const db = await open();
    await defineAttribute(db);
    await count(db);
    await expect(draftGapSurvey(db, owner, 5)).rejects.toThrow(/nothing to ask/);
  });
});
