import { expect, it } from "vitest";
import { recordConsents } from "#app/features/consents/consents.service.server.ts";
import { getBrief } from "#app/features/personas/brief/get-brief.server.ts";

import { setStatus } from "#app/features/personas/versions/set-status.server.ts";
import { getWall } from "#app/features/personas/wall/get-wall.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";

/** Customers who each said one thing of a kind; the first `refusing` of them took back that they may be quoted. */
async function speak(
  db: Db,
  segmentId: string | null,
  kind: string,
  text: string,
  people: number,
  refusing = 0,
) {
  const now = "2026-03-01T10:00:00.000Z";
  const [template] = await db.selectFrom("statements").selectAll().limit(1).execute();
  const [customer] = await db.selectFrom("customers").selectAll().limit(1).execute();
  if (!template || !customer) throw new Error("Nobody has said anything.");
  for (let at = 0; at < people; at += 1) {
    const id = newId();
    await db
      .insertInto("customers")
      .values({ ...customer, id, external_id: id })
      .execute();
    await db
      .insertInto("statements")
      .values({
        ...template,
        id: newId(),
        customer_id: id,
        kind,
        text,
        aspects: "[]",
        start_offset: at + 1000,
      })
      .execute();
    if (segmentId !== null)
      await db
        .insertInto("segment_members")
        .values({ segment_id: segmentId, customer_id: id, entered_at: now })
        .execute();
    if (at < refusing) await refuse(db, id);
  }
}

async function refuse(db: Db, customerId: string) {
  const source = { type: "person", id: null, label: "by hand", byName: "Mia" } as const;
  await db
    .transaction()
    .execute((trx) => recordConsents(trx, [{ customerId, purposeId: "quotes", state: "withdrawn", source }]));
}

describeEachDatabase("a brief and the wall", (open) => {
  it("have the members' own words, without those of people who may not be quoted, and count who is covered", async () => {
    const db = await open();
    const { personaId, segmentId } = await plantPersona(db, [
      { section: "change", key: "change:message", text: "Name the day.", origin: "assumption", evidence: {} },
    ]);
    await speak(db, segmentId, "goal", "An invoice for my accountant", 30);
    await speak(db, segmentId, "pain", "The courier vanished", 30);
    await speak(db, segmentId, "goal", "A secret password", 30, 30);
    await speak(db, null, "goal", "A nicer lamp", 60);
    const brief = await getBrief(db, personaId);
    const used = brief.words.use.map(({ text }) => text);
    expect(used).toEqual(expect.arrayContaining(["invoice", "accountant"]));
    expect(used).not.toEqual(expect.arrayContaining(["secret"]));
    expect(used).not.toContain("lamp");
    // What is complained of in a word is not offered to write with.
    expect(used).not.toContain("courier");
    const complaints = brief.words.complaints.map(({ text }) => text);
    expect(complaints).toEqual(expect.arrayContaining(["courier", "vanished"]));
    expect(complaints).not.toContain("invoice");
    expect(brief.audience).toMatchObject({ members: 93, of: 153 });
    expect(brief.words.members).toBeLessThanOrEqual(63);
    await expect(getBrief(db, "nobody")).rejects.toThrow(NotFoundError);

    expect(await getWall(db, { drafts: false })).toEqual({ cards: [], total: 0 });
    const [card] = (await getWall(db, { drafts: true })).cards;
    expect(card).toMatchObject({ id: personaId, status: "draft", members: 93, of: 153 });
    expect(card?.parts.map(({ key }) => key)).toEqual(["goals", "pains", "change"]);
    await setStatus(db, personaId, "published", { id: "u1", name: "Mia" });
    expect((await getWall(db, { drafts: false })).cards).toHaveLength(1);
  });
});
