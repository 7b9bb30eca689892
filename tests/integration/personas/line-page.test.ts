import { expect, it } from "vitest";
import { noteConsent } from "#app/features/consents/consents.service.server.ts";
import { countMemberAnswers } from "#app/features/personas/asking/persona-questions.repository.server.ts";
import { selectContradicting } from "#app/features/personas/lines/contradictions.repository.server.ts";
import { getLinePage } from "#app/features/personas/lines/line-page.server.ts";
import { createPersona, getPersona } from "#app/features/personas/personas.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { familyPersona } from "#tests/support/personas.ts";
import { planSteps, stepsOf } from "#tests/support/query-plans.ts";
import { insertTheme, type Said, say } from "#tests/support/spoken-theme.ts";

const first = { quotes: null, against: null, people: null, others: false };

/** Twenty of 24 families and three others complain of late deliveries, two families praise them; one may not be quoted. */
async function deliveries(db: Db) {
  const { author, family, alone, segmentId } = await familyPersona(db);
  const themeId = await insertTheme(db, "Late delivery");
  const complaint = (customerId: string): Said => ({
    ...{ customerId, kind: "pain", about: "delivery", themeId },
    text: `The delivery was late again, says ${customerId}, write to Person 3 at f3@example.org.`,
  });
  const praise = (customerId: string): Said => ({
    ...{ customerId, kind: "praise", about: "delivery", themeId: null },
    text: `The delivery is quick, says ${customerId}.`,
  });
  // What all the others complain of, so that "delivery" says something.
  const elsewhere = Array.from(
    { length: 400 },
    (_, at): Said => ({
      ...{ customerId: null, kind: "pain", about: `thing ${at}`, themeId: null },
      text: `Thing ${at} is broken.`,
    }),
  );
  await say(db, [
    ...elsewhere,
    ...family.slice(0, 20).map(complaint),
    ...alone.slice(0, 3).map(complaint),
    ...family.slice(20, 22).map(praise),
  ]);
  await noteConsent(db, author, family[20] ?? "", { purposeId: "quotes", state: "withdrawn", note: "" });
  const personaId = await createPersona(db, segmentId, author);
  const { lines } = await getPersona(db, personaId);
  const line = lines.find(({ section, evidence }) => section === "pains" && evidence.themeId === themeId);
  if (!line) throw new Error("The draft has no line about late deliveries.");
  return { author, family, segmentId, themeId, personaId, line };
}

describeEachDatabase("the page of a persona's line", (open, dialect) => {
  it("opens its numbers, its quotes and its people, page by page, and what members say against it", async () => {
    const db = await open();
    const { author, family, personaId, line } = await deliveries(db);
    expect(line.evidence).toMatchObject({ n: 20, of: 22 });
    expect(line.evidence.contradiction).toEqual({ people: 2, about: "delivery" });
    // Only what may be quoted is kept.
    expect(line.evidence.against?.map(({ text }) => text.slice(0, 21))).toEqual(["The delivery is quick"]);

    const ids = { personaId, lineId: line.id };
    const page = await getLinePage(db, ids, first);
    expect(page.today).toMatchObject({ n: 20, of: 22, othersN: 3, sources: [{ source: "ticket", n: 20 }] });
    expect(page.moved).toBe(false);
    expect(page.quotes?.quotes).toHaveLength(15);
    const next = await getLinePage(db, ids, { ...first, quotes: page.quotes?.next ?? null });
    expect(next.quotes?.quotes).toHaveLength(5);
    const words = [...(page.quotes?.quotes ?? []), ...(next.quotes?.quotes ?? [])].map(({ text }) => text);
    expect(new Set(words).size).toBe(20);
    expect(words.join("\n")).not.toContain("example.org");
    expect(page.against?.quotes).toHaveLength(1);
    expect(page.people?.customers).toHaveLength(20);
    const others = await getLinePage(db, ids, { ...first, others: true });
    expect(others.people?.customers).toHaveLength(3);

    // Who refuses is quoted no more, and stays counted.
    await noteConsent(db, author, family[0] ?? "", { purposeId: "quotes", state: "withdrawn", note: "" });
    const after = await getLinePage(db, ids, { ...first, quotes: page.quotes?.next ?? null });
    expect(after.quotes?.quotes.length).toBeLessThanOrEqual(5);
    const left = await getLinePage(db, ids, first);
    expect(left.today?.n).toBe(20);
    expect(JSON.stringify(left.quotes)).not.toContain(family[0]);
    await expect(getLinePage(db, { personaId, lineId: "gone" }, first)).rejects.toThrow(NotFoundError);
  });

  it("says when its numbers have moved since the draft, and takes any place in a list", async () => {
    const db = await open();
    const { family, themeId, personaId, line } = await deliveries(db);
    await db
      .deleteFrom("statements")
      .where("theme_id", "=", themeId)
      .where("customer_id", "in", family.slice(0, 12))
      .execute();
    const ids = { personaId, lineId: line.id };
    const page = await getLinePage(db, ids, first);
    expect(page.today?.n).toBe(8);
    expect(page.moved).toBe(true);
    for (const place of ["", "0", "\u0000", '["a"]', '[1.5,"x"]', "x".repeat(10_000)]) {
      const odd = await getLinePage(db, ids, { quotes: place, against: place, people: place, others: false });
      expect(odd.quotes?.quotes).toHaveLength(8);
    }
  });

  it.runIf(dialect.name === "sqlite")("reads no table as a whole for its lists", async () => {
    const db = await open();
    const { segmentId } = await deliveries(db);
    const steps = await planSteps(db, async (asked) => {
      await selectContradicting(asked, segmentId, [{ kind: "praise", keys: ["delivery"] }], null, 10);
      await countMemberAnswers(asked, segmentId, { surveyId: "s", questionId: "q" });
    });
    const reached = stepsOf(steps, ["statements", "member", "segment_members", "answers", "responses"]);
    expect(reached.length).toBeGreaterThanOrEqual(5);
    expect(reached.filter((step) => step.startsWith("SCAN"))).toEqual([]);
  });
});
