import { expect, it } from "vitest";
import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { removeCustomer } from "#app/features/customers/customers.service.server.ts";
import { createPersona } from "#app/features/personas/personas.service.server.ts";
import { followPersonaSegment, refreshProfiles, scorePersonaMembers } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { type PeopleWithTastes, peopleWithTastes } from "#tests/support/people-with-tastes.ts";

const author = { id: "u1", name: "Mia" };

async function portrayed(db: Db, people: number) {
  const seeded = await peopleWithTastes(db, people);
  const [one = "", two = ""] = [
    await createPersona(db, seeded.segmentIds[0] ?? "", author),
    await createPersona(db, seeded.segmentIds[1] ?? "", author),
  ];
  await runJobs(db);
  return { ...seeded, one, two };
}

const scoresOf = (db: Db, personaId: string) =>
  db
    .selectFrom("persona_members")
    .selectAll()
    .where("persona_id", "=", personaId)
    .orderBy("customer_id")
    .execute();

async function learn(
  db: Db,
  seeded: PeopleWithTastes,
  customerId: string,
  attributeId: string,
  text: string,
) {
  await db.transaction().execute(async (trx) => {
    await recordAttributeValues(trx, [
      {
        attributeId,
        subject: { customerId },
        value: { text, number: null },
        source: { type: "import", id: null, label: "a later file" },
        learntAt: "2026-06-01T00:00:00.000Z",
      },
    ]);
    await enqueue(trx, refreshProfiles, { customerIds: [customerId] });
  });
  await runJobs(db);
  // Asked for already, for in two seconds; asked for again it is due.
  for (const segmentId of seeded.segmentIds) await enqueue(db, followPersonaSegment, { segmentId });
  await runJobs(db);
}

describeEachDatabase("the members of a persona", (open) => {
  it("are scored, all customers of them, those like its people highest", async () => {
    const db = await open();
    const { ids, one, two } = await portrayed(db, 160);
    const scores = new Map((await scoresOf(db, one)).map((row) => [row.customer_id, row]));
    expect(scores.size).toBe(160);
    expect(await scoresOf(db, two)).toHaveLength(160);
    const at = (place: number) => scores.get(ids[place] ?? "");
    // The first of forty in each group is not typical of it; of every fourth customer nothing is known.
    expect(at(4)).toMatchObject({ in_segment: 1 });
    expect(at(4)?.score).toBeGreaterThan(700);
    expect(at(6)?.score).toBeLessThan(300);
    expect(at(0)?.score).toBeLessThan(at(4)?.score ?? 0);
    expect(at(3)).toMatchObject({ in_segment: 0, score: expect.any(Number) });
    const reasons: unknown = JSON.parse(at(4)?.reasons ?? "");
    expect(reasons).toEqual(
      expect.arrayContaining([[expect.any(Number), expect.any(Number), expect.any(Number)]]),
    );
    const again = await scoresOf(db, one);
    await enqueue(db, scorePersonaMembers, {});
    await runJobs(db);
    expect((await scoresOf(db, one)).map(({ run: _, ...row }) => row)).toEqual(
      again.map(({ run: _, ...row }) => row),
    );
    expect(await db.selectFrom("persona_models").select("run").distinct().execute()).toHaveLength(1);
  });

  it("follow what is learnt of a customer, and who enters the segment", async () => {
    const db = await open();
    const seeded = await portrayed(db, 120);
    const { ids, one, tasteId, groupId } = seeded;
    const customerId = ids[6] ?? "";
    const before = (await scoresOf(db, one)).find((row) => row.customer_id === customerId);
    await learn(db, seeded, customerId, tasteId, "bitter");
    const tasting = (await scoresOf(db, one)).find((row) => row.customer_id === customerId);
    expect(tasting?.score).toBeGreaterThan((before?.score ?? 0) + 50);
    expect(tasting?.in_segment).toBe(0);
    await learn(db, seeded, customerId, groupId, "one");
    const entered = (await scoresOf(db, one)).find((row) => row.customer_id === customerId);
    expect(entered?.in_segment).toBe(1);
  });

  it("go with their customer, and with their persona", async () => {
    const db = await open();
    const { ids, one, segmentIds } = await portrayed(db, 60);
    await db.transaction().execute((trx) => removeCustomer(trx, ids[0] ?? ""));
    expect(await scoresOf(db, one)).toHaveLength(59);
    await db
      .deleteFrom("segments")
      .where("id", "=", segmentIds[0] ?? "")
      .execute();
    expect(await scoresOf(db, one)).toEqual([]);
  });
});
