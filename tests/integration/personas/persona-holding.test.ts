import { expect, it } from "vitest";
import { getHolding, listNotices } from "#app/features/personas/guard-rails/holding.service.server.ts";
import { measurePersonas } from "#app/features/personas/guard-rails/measure-personas.server.ts";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { listPersonaFits, listScoredMembers } from "#app/features/personas/members/members.service.server.ts";
import { createPersona, listPersonas } from "#app/features/personas/personas.service.server.ts";
import { comparePersonas } from "#app/features/personas/side-by-side/compare-personas.server.ts";
import { listPeopleOutside } from "#app/features/segments/people.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { peopleWithTastes } from "#tests/support/people-with-tastes.ts";
import { planSteps, stepsOf } from "#tests/support/query-plans.ts";

const author = { id: "u1", name: "Mia" };

/** Two groups that differ, and a third persona of whoever likes it bitter: mostly the people of the first. */
async function portrayed(db: Db) {
  const seeded = await peopleWithTastes(db, 240);
  const rule = {
    match: "all" as const,
    items: [
      { about: "attribute" as const, attributeId: seeded.tasteId, operator: "is" as const, value: "bitter" },
    ],
  };
  const bitter = await createSegment(db, { name: "Bitter", message: "What one is told.", rule }, null);
  const [one = "", two = "", third = ""] = [
    await createPersona(db, seeded.segmentIds[0] ?? "", author),
    await createPersona(db, seeded.segmentIds[1] ?? "", author),
    await createPersona(db, bitter, author),
  ];
  await measurePersonas(db);
  return { ...seeded, one, two, third, bitter };
}

describeEachDatabase("whether personas hold", (open, dialect) => {
  it("is told by who is in two or none, and by what they foretell on data held back", async () => {
    const db = await open();
    const { one, two, third, ids, segmentIds, bitter } = await portrayed(db);
    const { counted, advice, count, uses } = await getHolding(db);
    expect({ count, isFine: advice.isFine }).toEqual({ count: 3, isFine: true });
    expect(counted).toMatchObject({ customers: 240, uncovered: 60 });
    expect(counted?.overlaps.map(({ one: a, other: b, both }) => [[a.id, b.id].sort(), both])).toEqual([
      [[one, third].sort(), 108],
      [[two, third].sort(), 6],
    ]);
    const outside = await listPeopleOutside(db, [...segmentIds, bitter], {
      condition: null,
      after: null,
      pageSize: 100,
    });
    expect(outside.customers.map(({ id }) => id).sort()).toEqual(ids.filter((_, at) => at % 4 === 3).sort());
    const foretold = (id: string) =>
      counted?.predictions.find(({ persona }) => persona.id === id)?.held ?? [];
    expect(foretold(one).map(({ key, isMore }) => [key, isMore])).toContainEqual(["measure:revenue", true]);
    expect(foretold(one).every(({ low, effect, high }) => 0 < low && low <= effect && effect <= high)).toBe(
      true,
    );
    expect(uses.every(({ isUnused }) => !isUnused)).toBe(true);
  });

  it("is said on the list of personas, and an old one that nobody uses is named", async () => {
    const db = await open();
    expect(await listNotices(db)).toBeNull();
    const { one, two } = await portrayed(db);
    await db.updateTable("personas").set({ created_at: "2025-01-01T00:00:00.000Z" }).execute();
    await recordPersonaUse(db, one, "exported");
    const notices = (await listNotices(db)) ?? [];
    const names = new Map((await listPersonas(db)).map(({ id, name }) => [id, name]));
    const unused = notices.filter(({ anchor }) => anchor === "#used").map(({ text }) => text);
    expect(unused).toHaveLength(2);
    expect(unused.join()).not.toContain(names.get(one));
    expect(unused.join()).toContain(names.get(two));
    expect(notices.some(({ anchor }) => anchor === "#overlap")).toBe(true);
    expect(notices.some(({ anchor, text }) => anchor === "#uncovered" && text.includes("25"))).toBe(true);
  });

  it("shows people and why, page by page, and which persona a customer is most like", async () => {
    const db = await open();
    const { one, ids } = await portrayed(db);
    const first = await listScoredMembers(db, one, { list: "people", after: null, pageSize: 50 });
    const second = await listScoredMembers(db, one, {
      list: "people",
      after: first?.next ?? "",
      pageSize: 50,
    });
    expect(first?.counts.people).toBe(120);
    const scores = [...(first?.members ?? []), ...(second?.members ?? [])].map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(
      new Set([...(first?.members ?? []), ...(second?.members ?? [])].map(({ customerId }) => customerId))
        .size,
    ).toBe(100);
    expect(first?.members[0]?.reasons.some(({ isFor, text }) => isFor && text.includes("bitter"))).toBe(true);
    const unlike = await listScoredMembers(db, one, {
      list: "unlike",
      after: '[1.5,"\u0000"]',
      pageSize: 50,
    });
    expect(unlike?.members.every(({ score }) => score < 0.5)).toBe(true);
    const [best] = await listPersonaFits(db, ids[6] ?? "");
    expect(best?.score).toBeGreaterThan(0.5);
    expect(best?.personaId).not.toBe(one);
  });

  it("lays personas side by side, what differs first, then what is the same", async () => {
    const db = await open();
    const { one, two, tasteId } = await portrayed(db);
    const personas = await listPersonas(db);
    const chosen = [one, two].flatMap((id) => personas.find((persona) => persona.id === id) ?? []);
    const { rows, members, told } = await comparePersonas(db, chosen);
    expect(members).toEqual([120, 60]);
    const verdicts = rows.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    const taste = rows.find(({ feature, value }) => feature === `attribute:${tasteId}` && value === "bitter");
    expect(taste).toMatchObject({
      verdict: "differs",
      cells: [
        { n: 108, known: 120 },
        { n: 6, known: 60 },
      ],
    });
    expect(told.length).toBeGreaterThan(0);
  });

  it.skipIf(dialect.name !== "sqlite")(
    "reads a persona's people from an index, without sorting",
    async () => {
      const db = await open();
      const { one, ids } = await portrayed(db);
      const members = await planSteps(db, (recorded) =>
        listScoredMembers(recorded, one, { list: "alike", after: '[900,"x"]', pageSize: 25 }),
      );
      for (const step of stepsOf(members, ["persona_members"]))
        expect(step).toMatch(/^SEARCH .*persona_members_best/);
      expect(
        members.filter((step) => step.includes("TEMP B-TREE FOR ORDER BY") && step.includes("persona")),
      ).toEqual([]);
      const ofOne = await planSteps(db, (recorded) => listPersonaFits(recorded, ids[0] ?? ""));
      for (const step of stepsOf(ofOne, ["persona_members"]))
        expect(step).toMatch(/^SEARCH .*persona_members_customer/);
    },
  );
});

const order = ["differs", "cannot-tell", "alike"];
