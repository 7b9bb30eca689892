import { expect, it, vi } from "vitest";
import type { DraftLine } from "#app/engines/personas/evidence.ts";
import { noteConsent } from "#app/features/consents/consents.service.server.ts";
import { insertLines, selectLines } from "#app/features/personas/persona-lines.repository.server.ts";
import { selectPersona } from "#app/features/personas/personas.repository.server.ts";
import { createPersona } from "#app/features/personas/personas.service.server.ts";
import { keepVersion } from "#app/features/personas/versions/change-persona.server.ts";
import { insertWordings } from "#app/features/personas/wording/wordings.repository.server.ts";
import { askErasure, getErasure } from "#app/features/privacy/privacy.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { useDataFolder } from "#tests/support/imports.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { planted, plantPerson } from "#tests/support/planted-person.ts";
import { placesOf } from "#tests/support/whole-database.ts";

const marks = ["zebra-striped", "wistful tango"];
const quiet = { editedAt: null, editedBy: null, lockedAt: null, lockedBy: null, removedAt: null };
const at = "2026-11-01T10:00:00.000Z";

/** A persona that quotes the planted person wherever a persona can: lines, a removed one, versions, a proposal, reasons. */
async function quotedInPersona(db: Db) {
  const person = await plantPerson(db);
  const rule = {
    match: "all" as const,
    items: [
      {
        about: "measure" as const,
        measure: "feedback-items" as const,
        operator: "at-least" as const,
        value: 1,
      },
    ],
  };
  const segmentId = await createSegment(db, { name: "Speakers", message: "", rule }, person.owner);
  await runJobs(db);
  const personaId = await createPersona(db, segmentId, person.owner);
  await runJobs(db);
  const items = await db
    .selectFrom("feedback_items")
    .select(["id", "body"])
    .where("customer_id", "=", person.customerId)
    .execute();
  const itemId = items.find(({ body }) => body.includes("zebra-striped"))?.id ?? "";
  const quote = { statementId: newId(), itemId, text: planted.ticket, occurredAt: at, source: "ticket" };
  const of = (section: DraftLine["section"], text: string, evidence: DraftLine["evidence"]) => ({
    ...{ section, key: `${section}:${newId()}`, text, origin: "evidence" as const, evidence, id: newId() },
    ...quiet,
  });
  const goal = of("goals", "When “my parcel comes late again”, they want “a wistful tango” (“music”).", {
    quotes: [quote],
  });
  const lines = [
    goal,
    of("pains", "Some complain.", { n: 1, of: 2, share: 0.5, quotes: [quote], against: [quote] }),
    of("quotes", planted.ticket, { quotes: [quote] }),
    { ...of("quotes", "[…] a wistful tango [..]", { quotes: [quote] }), editedAt: at, editedBy: "Mia" },
    { ...of("pains", "Once.", { quotes: [quote] }), removedAt: at },
  ].map((line, index) => ({ ...line, position: 100 + index }));
  await insertLines(db, personaId, lines);
  const persona = await selectPersona(db, personaId);
  if (!persona) throw new Error("there is no persona");
  await db.transaction().execute(async (trx) => {
    await keepVersion(trx, { ...persona, revision: persona.revision + 1 }, "edited", person.owner);
    const text = goal.text.replace("they want", "people want");
    const proposal = {
      lineId: goal.id,
      runId: newId(),
      basedOn: goal.text,
      text,
      reason: null,
      model: "tiny",
    };
    await insertWordings(trx, personaId, at, [proposal]);
    await trx.deleteFrom("persona_members").where("customer_id", "=", person.customerId).execute();
    await trx
      .insertInto("persona_members")
      .values({
        ...{
          persona_id: personaId,
          customer_id: person.customerId,
          score: 900,
          known: 3,
          in_segment: 1,
          run: 1,
        },
        reasons: JSON.stringify([{ value: "wistful tango" }]),
      })
      .execute();
  });
  return { ...person, personaId };
}

const inPersonas = async (db: Db, mark: string) =>
  (await placesOf(db, mark)).filter((table) => table.startsWith("persona"));

describeEachDatabase("personas that quote somebody", (open) => {
  useDataFolder();
  vi.setConfig({ testTimeout: 120_000 });

  it("hold no mark of the person after an erasure: no line, version, proposal or reason", async () => {
    const db = await open();
    const { owner, customerId, personaId } = await quotedInPersona(db);
    expect(await inPersonas(db, "wistful tango")).toEqual([
      "persona_lines",
      "persona_members",
      "persona_versions",
      "persona_wordings",
    ]);
    const id = await askErasure(db, owner, customerId, { marks: [] });
    await runJobs(db);
    for (const mark of [...marks, customerId]) expect(await placesOf(db, mark)).toEqual([]);
    expect((await getErasure(db, id)).proof?.remains).toEqual([]);
    const goal = (await selectLines(db, personaId)).find(({ text }) => text.includes("“music”"));
    expect(goal?.text).toBe("They want “music”.");
  });

  it("hold no words of the person once they may not be quoted; the person's own record keeps them", async () => {
    const db = await open();
    const { owner, customerId } = await quotedInPersona(db);
    await db.deleteFrom("persona_members").execute();
    await noteConsent(db, owner, customerId, {
      purposeId: "quotes",
      state: "withdrawn",
      note: "on the phone",
    });
    await runJobs(db);
    for (const mark of marks) expect(await inPersonas(db, mark)).toEqual([]);
    expect(await placesOf(db, "zebra-striped")).toContain("feedback_items");
  });
});
