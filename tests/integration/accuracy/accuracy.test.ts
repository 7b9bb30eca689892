import { expect, it } from "vitest";
import {
  beginCheck,
  getCheck,
  judge,
  listChecks,
  measureCoverage,
  takeBack,
} from "#app/features/accuracy/accuracy.service.server.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";

const complaints = ["The app crashes when I open the timer.", "My parcel arrived two weeks late."];

async function seeded(open: () => Promise<Db>, items: number) {
  const db = await open();
  const owner = await createOwner(db);
  await recordItems(
    db,
    Array.from({ length: items }, (_, at) =>
      feedbackItem({ externalId: `T${at}`, body: complaints[at % 2] ?? "" }),
    ),
  );
  await runJobs(db);
  const begin = () => db.transaction().execute((trx) => beginCheck(trx, owner));
  return { db, begin };
}

async function nextOf(db: Db, id: string) {
  const { next } = await getCheck(db, id);
  if (!next) throw new Error("Expected a statement to judge.");
  return next;
}

describeEachDatabase("accuracy", (open) => {
  it("draws statements, and verdicts on them become shares with what they rest on", async () => {
    const { db, begin } = await seeded(open, 30);
    const id = await begin();
    const { total } = await getCheck(db, id);
    expect(total).toBe(30);
    const first = await nextOf(db, id);
    expect(complaints).toContain(first.text.slice(first.start, first.end));
    for (let at = 0; at < total; at += 1) {
      const next = await nextOf(db, id);
      const kind = at < 20 ? "pain" : "other";
      await db
        .transaction()
        .execute((trx) => judge(trx, id, { sample: next.id, kind, themeFits: at % 2 === 0 }));
    }
    const done = await getCheck(db, id);
    expect(done.next).toBeNull();
    expect(done.byKind).toMatchObject([{ kind: "pain", precision: { right: 20, of: 30 } }]);
    const { checks, year } = await listChecks(db, { before: null, pageSize: 25 });
    expect(checks).toMatchObject([{ id, judged: 30, total: 30, ofKind: { right: 20, of: 30 } }]);
    expect(year.judged).toBe(30);
  });

  it("takes the last verdict back", async () => {
    const { db, begin } = await seeded(open, 12);
    const id = await begin();
    const first = await nextOf(db, id);
    await db
      .transaction()
      .execute((trx) => judge(trx, id, { sample: first.id, kind: "goal", themeFits: true }));
    expect((await nextOf(db, id)).id).not.toBe(first.id);
    await db.transaction().execute((trx) => takeBack(trx, id));
    expect((await nextOf(db, id)).id).toBe(first.id);
    expect((await getCheck(db, id)).judged).toBe(0);
  });

  it("refuses a check of too few statements, and a verdict on one that is not part of it", async () => {
    const { db, begin } = await seeded(open, 4);
    await expect(begin()).rejects.toThrow(InvalidInputError);
    await expect(begin()).rejects.toThrow("there are 4 so far");
    await expect(getCheck(db, "nowhere")).rejects.toThrow(NotFoundError);
    const verdict = { sample: "nothing", kind: "pain" as const, themeFits: true };
    await expect(db.transaction().execute((trx) => judge(trx, "nowhere", verdict))).rejects.toThrow(
      NotFoundError,
    );
  });

  it("forgets a judged statement with the text that it was from", async () => {
    const { db, begin } = await seeded(open, 12);
    const id = await begin();
    await db.deleteFrom("feedback_items").execute();
    expect(await getCheck(db, id)).toMatchObject({ total: 0, next: null });
  });

  it("says how much carries a theme, and what the rest is about", async () => {
    const { db } = await seeded(open, 12);
    await db.updateTable("statements").set({ theme_id: null }).where("text", "like", "%crashes%").execute();
    const coverage = await measureCoverage(db);
    expect(coverage.all).toBe(12);
    expect(coverage.withTheme).toBeLessThanOrEqual(6);
    expect(coverage.unsorted.lookedAt).toBe(12 - coverage.withTheme);
    expect(coverage.unsorted.about.map(({ word }) => word)).toContain("timer");

    const aspects = ["Aoife Feerick", "advance"].map((text) => ({ text, key: text.toLowerCase() }));
    await db
      .updateTable("statements")
      .set({ aspects: JSON.stringify(aspects) })
      .where("text", "like", "%crashes%")
      .execute();
    const signed = await measureCoverage(db);
    const words = signed.unsorted.about.map(({ word }) => word);
    expect(words).not.toContain("aoife feerick");
    expect(words).not.toContain("advance");
  });
});
