import { expect, it } from "vitest";
import { askToReread, countWaiting } from "#app/features/feedback/feedback.service.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";

describeEachDatabase("reading everything again", (open) => {
  it("gives the same statements where nothing was taught, and reads every item once more", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await recordItems(
      db,
      Array.from({ length: 520 }, (_, at) =>
        feedbackItem({ externalId: `T${at}`, body: `The parcel ${at} is late.` }),
      ),
    );
    await runJobs(db);
    const statements = () =>
      db.selectFrom("statements").select(["id", "kind", "kind_score", "text"]).orderBy("id").execute();
    const before = await statements();
    const earlier = await db
      .selectFrom("feedback_items")
      .select("analysed_at")
      .limit(1)
      .executeTakeFirstOrThrow();
    await db.transaction().execute((trx) => askToReread(trx, owner));
    await runJobs(db);
    expect(await countWaiting(db)).toBe(0);
    expect(await statements()).toEqual(before);
    const { oldest } = await db
      .selectFrom("feedback_items")
      .select((eb) => eb.fn.min("analysed_at").as("oldest"))
      .executeTakeFirstOrThrow();
    expect((oldest ?? "") > (earlier.analysed_at ?? "")).toBe(true);
    const audit = await db.selectFrom("audit_entries").select("action").execute();
    expect(audit.map(({ action }) => action)).toContain("feedback.reread");
  });
});
