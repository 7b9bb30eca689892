import { expect, it } from "vitest";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";

/** Sixty customers complain of late parcels over months; then thirty items about crashes come in at once. */
async function suddenCrashes(db: Db, undated: boolean): Promise<number> {
  const people = await db.transaction().execute((trx) =>
    resolveCustomers(
      trx,
      Array.from({ length: 90 }, (_, at) => ({ externalId: `C${at}` })),
    ),
  );
  const now = nowIso();
  await recordItems(
    db,
    people.map((customer, at) =>
      feedbackItem({
        externalId: `T${at}`,
        customerId: customer?.id ?? null,
        ...(at < 60
          ? { body: "My parcel arrived two weeks late.", occurredAt: daysBefore(now, at * 2) }
          : { body: "The app crashes when I open the timer.", occurredAt: now, undated }),
      }),
    ),
  );
  await runJobs(db);
  const { rising } = await db
    .selectFrom("themes")
    .select((eb) => eb.fn.sum("rising").as("rising"))
    .executeTakeFirstOrThrow();
  return Number(rising);
}

describeEachDatabase("feedback without a time of its own", (open) => {
  it("makes no theme rise on the day it comes in", async () => {
    expect(await suddenCrashes(await open(), true)).toBe(0);
  });

  it("does so where the time is known", async () => {
    expect(await suddenCrashes(await open(), false)).toBe(1);
  });
});
