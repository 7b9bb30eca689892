import { expect, it } from "vitest";
import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { createPersona } from "#app/features/personas/personas.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import { usualSettings } from "#app/features/reviews/review.schema.ts";
import {
  addLaunch,
  countOpenReviews,
  decideReview,
  findOpenReview,
  getReview,
  listHistory,
  listMoved,
  listOpenReviews,
  listUpcoming,
  openReview,
  removeLaunch,
  saveReviewSettings,
  sweepAllReviews,
} from "#app/features/reviews/reviews.service.server.ts";
import { takeSnapshot } from "#app/features/reviews/take-snapshot.server.ts";
import { createSegment, removeSegment } from "#app/features/segments/segments.service.server.ts";
import { refreshSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, isoFromNow } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";

const daysAgo = (days: number) => isoFromNow(-days * DAY_MS);
const nextOn = (days: number) => isoFromNow(days * DAY_MS).slice(0, 10);

/** Customers with a purchase each, so many days ago. */
async function buyers(db: Db, from: number, to: number, days: number) {
  await db.transaction().execute(async (trx) => {
    const identities = Array.from({ length: to - from }, (_, index) => ({
      externalId: `C${from + index}`,
      name: `Customer ${from + index}`,
    }));
    const resolved = await resolveCustomers(trx, identities);
    await recordEvents(
      trx,
      resolved.flatMap((customer) =>
        customer
          ? [
              {
                customerId: customer.id,
                type: "purchase",
                occurredAt: daysAgo(days),
                amountMinor: 1000,
                currency: "EUR",
              },
            ]
          : [],
      ),
    );
    await refreshMetrics(
      trx,
      resolved.flatMap((customer) => customer?.id ?? []),
    );
  });
  await runJobs(db);
}

/** Everybody who bought at least once. */
async function everybody(db: Db, author: { id: string; name: string }) {
  const rule = {
    match: "all" as const,
    items: [
      { about: "measure" as const, measure: "purchases" as const, operator: "at-least" as const, value: 1 },
    ],
  };
  const id = await createSegment(db, { name: "Buyers", message: "Thank you", rule }, author);
  return id;
}

describeEachDatabase("reviews", (open) => {
  it("keeps one open review a subject, with every cause and the earliest date", async () => {
    const db = await open();
    const author = await createOwner(db);
    await buyers(db, 0, 3, 10);
    const id = await everybody(db, author);
    const ask = (dueAt: string, cause: string) =>
      db
        .transaction()
        .execute((trx) =>
          openReview(trx, { subject: "segment", id, reason: "asked", dueAt, causes: [cause] }),
        );
    const first = await ask(isoFromNow(10 * DAY_MS), "One reason.");
    expect(await ask(isoFromNow(5 * DAY_MS), "Another.")).toBe(first);
    expect(await ask(isoFromNow(20 * DAY_MS), "One reason.")).toBe(first);
    const { reviews } = await listOpenReviews(db, { after: null, pageSize: 10 });
    expect(reviews.map(({ causes }) => causes)).toEqual([["One reason.", "Another."]]);
    expect(reviews[0]?.dueAt.slice(0, 10)).toBe(nextOn(5));
    expect(await countOpenReviews(db)).toEqual({ open: 1, due: 0 });
    await expect(
      db
        .transaction()
        .execute((trx) =>
          openReview(trx, { subject: "segment", id: "gone", reason: "asked", dueAt: daysAgo(0) }),
        ),
    ).rejects.toThrow(NotFoundError);
  });

  it("asks sooner after a shift, shows what changed, and compares the next review with this one", async () => {
    const db = await open();
    const author = await createOwner(db);
    await buyers(db, 0, 60, 200);
    await buyers(db, 0, 5, 50);
    const id = await everybody(db, author);
    await sweepAllReviews(db);
    expect(
      (await listUpcoming(db, isoFromNow(92 * DAY_MS), 50)).some(({ subjectId }) => subjectId === id),
    ).toBe(true);
    await takeSnapshot(db, "segment", id, daysAgo(40));
    await buyers(db, 0, 40, 3);
    await buyers(db, 60, 62, 3);
    await enqueue(db, refreshSegments, {});
    await runJobs(db);
    await sweepAllReviews(db);
    await runJobs(db);
    const review = await findOpenReview(db, "segment", id);
    expect(review?.reason).toBe("shift");
    expect(review?.causes).toContain("Bought something rose from 8 % to 68 % of them.");

    const shown = await getReview(db, review?.id ?? "");
    expect(shown.moves).toEqual({ entered: 2, left: 0 });
    expect(shown.changes?.people).toEqual({ before: 60, after: 62 });
    expect(shown.changes?.shares.find(({ key }) => key === "buyers")?.sure).toBe(true);
    expect(shown.changes?.revenue).toEqual([{ currency: "EUR", before: 5000, after: 42_000 }]);
    const entered = await listMoved(db, shown.review.id, { entered: true, after: null, pageSize: 10 });
    expect(entered.customers.map(({ name }) => name)).toEqual(["Customer 60", "Customer 61"]);

    const form = {
      revision: shown.review.revision,
      note: "More of them buy now.",
      decision: "change" as const,
    };
    await expect(decideReview(db, shown.review.id, { ...form, nextOn: nextOn(-1) }, author)).rejects.toThrow(
      InvalidInputError,
    );
    await expect(
      decideReview(db, shown.review.id, { ...form, revision: 1, nextOn: nextOn(60) }, author),
    ).rejects.toThrow(ConflictError);
    await decideReview(db, shown.review.id, { ...form, nextOn: nextOn(60) }, author);
    await expect(decideReview(db, shown.review.id, { ...form, nextOn: nextOn(60) }, author)).rejects.toThrow(
      /decided this review/,
    );
    await runJobs(db);
    const { reviews } = await listHistory(db, "segment", id, { before: null, pageSize: 5 });
    expect(reviews.map(({ decision, note, decidedByName }) => [decision, note, decidedByName])).toEqual([
      ["change", "More of them buy now.", author.name],
    ]);

    // The next one starts from what this one saw: nobody has entered since.
    await sweepAllReviews(db);
    expect(await findOpenReview(db, "segment", id)).toBeUndefined();
    const again = await db
      .transaction()
      .execute((trx) => openReview(trx, { subject: "segment", id, reason: "asked", dueAt: isoFromNow(0) }));
    await runJobs(db);
    expect((await getReview(db, again)).moves).toEqual({ entered: 0, left: 0 });
  });

  it("falls due by its interval, which an owner can change, and forgets what is gone", async () => {
    const db = await open();
    const author = await createOwner(db);
    await buyers(db, 0, 3, 10);
    const id = await everybody(db, author);
    const personaId = await createPersona(db, id, author);
    await sweepAllReviews(db);
    expect(await countOpenReviews(db)).toEqual({ open: 0, due: 0 });
    await takeSnapshot(db, "segment", id, daysAgo(8));
    await saveReviewSettings(db, { ...usualSettings, segmentDays: 7 }, author);
    // The first sweep dates it anew, the next one finds it due.
    await sweepAllReviews(db);
    await sweepAllReviews(db);
    await runJobs(db);
    const { reviews } = await listOpenReviews(db, { after: null, pageSize: 10 });
    expect(reviews.map(({ subject, reason }) => [subject, reason])).toEqual([["segment", "interval"]]);
    expect((await countOpenReviews(db)).due).toBe(1);
    await db.deleteFrom("personas").where("id", "=", personaId).execute();
    await removeSegment(db, id, author);
    await sweepAllReviews(db);
    expect(await countOpenReviews(db)).toEqual({ open: 0, due: 0 });
    expect(
      (await listUpcoming(db, isoFromNow(900 * DAY_MS), 50)).map(({ subject }) => subject),
    ).not.toContain("segment");
  });

  it("asks for reviews of what a launch touches once its day has come", async () => {
    const db = await open();
    const author = await createOwner(db);
    await buyers(db, 0, 3, 10);
    const id = await everybody(db, author);
    const personaId = await createPersona(db, id, author);
    const launch = (launchedOn: string, segmentIds = [id]) =>
      addLaunch(db, { name: "New app", launchedOn, note: "", segmentIds, themeIds: [] }, author);
    await launch(nextOn(3));
    await runJobs(db);
    expect((await countOpenReviews(db)).open).toBe(0);
    const launchId = await launch(nextOn(-2));
    await runJobs(db);
    const review = await findOpenReview(db, "segment", id);
    expect(review?.causes).toEqual([`New app was launched on ${nextOn(-2)}.`]);
    expect(review?.dueAt.slice(0, 10)).toBe(nextOn(12));
    expect((await findOpenReview(db, "persona", personaId))?.reason).toBe("launch");
    await expect(launch(nextOn(0), ["gone"])).rejects.toThrow(InvalidInputError);
    await removeLaunch(db, launchId, author);
    expect((await findOpenReview(db, "segment", id))?.launchId).toBeNull();
  });
});
