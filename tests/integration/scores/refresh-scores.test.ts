import { expect, it } from "vitest";
import { refreshSomeScores } from "#app/features/scores/refresh-some-scores.server.ts";
import { spotNewSilence } from "#app/features/scores/spot-silence.server.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { bought, customersWith, happen, scoreAll, scoresOf } from "./scored-customers.ts";

const every = (days: number, times: number, lastDaysAgo: number, amountMinor = 1000) =>
  Array.from({ length: times }, (_, index) => bought(lastDaysAgo + index * days, amountMinor));

describeEachDatabase("scoring all customers", (open) => {
  it("ranks by revenue, referrals and length, and sorts into fifths and groups", async () => {
    const db = await open();
    const ids = await customersWith(db, [
      [bought(400, 90_000), bought(3, 90_000), { type: "referral", daysAgo: 30 }],
      [bought(300, 20_000), bought(10, 20_000)],
      [bought(200, 9000), bought(40, 9000)],
      [bought(150, 5000)],
      [bought(140, 1000)],

      [],
    ]);
    await scoreAll(db);
    const scores = await scoresOf(db, ids);
    expect(scores.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(scores[0]).toMatchObject({
      rfm_group: "champions",
      recency: 5,
      money: 5,
      referrals: 1,
      purchases: 2,
    });
    expect(scores[3]).toMatchObject({ recency: 1, money: 2 });
    expect(scores[4]).toMatchObject({ recency: 2, money: 1, rfm_group: "hibernating" });
    expect(scores[5]).toMatchObject({
      recency: null,
      rfm_group: "no-purchases",
      revenue_part: 0,
      currency: null,
    });
    expect(scores[0]?.referral_part).toBeGreaterThan(0.9);
    expect(scores[1]?.referral_part).toBe(0);
  });

  it("gives customers who are all alike the same rank and the middle fifth", async () => {
    const db = await open();
    const moment = [bought(20, 5000), bought(60, 5000)];
    const ids = await customersWith(
      db,
      Array.from({ length: 7 }, () => moment),
    );
    await db
      .updateTable("customers")
      .set({ since: daysBefore(nowIso(), 100) })
      .execute();
    await scoreAll(db);
    const scores = await scoresOf(db, ids);
    expect(new Set(scores.map(({ rank }) => rank))).toEqual(new Set([1]));
    for (const score of scores) expect(score).toMatchObject({ frequency: 3, money: 3 });
  });

  it("says that fewer than five are too few to compare, and scores nobody where nobody is", async () => {
    const db = await open();
    await scoreAll(db);
    const ids = await customersWith(db, [[bought(5)], [bought(9)], [bought(700, 100)]]);
    await scoreAll(db);
    for (const score of await scoresOf(db, ids)) {
      expect(score).toMatchObject({ rfm_group: "too-few", recency: null, value_mid_minor: null });
    }
  });

  it("never adds up currencies: each customer stands beside those who pay in the same one", async () => {
    const db = await open();
    const yen = Array.from({ length: 6 }, (_, index) => [bought(10 + index, 1_000_000 * (index + 1), "JPY")]);
    const euro = Array.from({ length: 6 }, (_, index) => [bought(10 + index, 1000 * (index + 1), "EUR")]);
    const both = [bought(5, 3000, "EUR"), bought(6, 3000, "EUR"), bought(8, 700_000, "JPY")];
    const ids = await customersWith(db, [...yen, ...euro, both]);
    await scoreAll(db);
    const scores = await scoresOf(db, ids);
    expect(scores[5]?.revenue_part).toBeCloseTo(11 / 12);
    expect(scores[11]?.revenue_part).toBeGreaterThan(0.8);
    expect(scores[12]).toMatchObject({ currency: "EUR", revenue_minor: 6000, purchases: 3 });
    expect(JSON.parse(scores[12]?.other_currencies ?? "")).toEqual([
      { currency: "JPY", purchases: 1, revenueMinor: 700_000 },
    ]);
  });

  it("calls silence by each customer's own rhythm, not by a number of days", async () => {
    const db = await open();
    const ids = await customersWith(db, [
      ...Array.from({ length: 8 }, () => every(12, 10, 4)),
      ...Array.from({ length: 8 }, () => every(120, 6, 20)),
      every(12, 10, 60),
      every(120, 6, 60),
      [bought(600), bought(590)],
    ]);
    await scoreAll(db);
    const [often, seldom, unknown] = (await scoresOf(db, ids)).slice(-3);
    expect(often).toMatchObject({ disengaged: 1, rhythm_gaps: 9 });
    expect(Math.round(often?.own_rhythm_days ?? 0)).toBe(12);
    expect(seldom?.disengaged).toBe(0);
    expect(unknown).toMatchObject({ own_rhythm_days: null, disengaged: 0, silence_breaks_at: null });
  });
});

describeEachDatabase("scoring some customers after something happened", (open) => {
  it("agrees with the full run where nothing changed, and puts a new best first", async () => {
    const db = await open();
    const ids = await customersWith(
      db,
      Array.from({ length: 30 }, (_, index) => every(10 + index, 4, index, 1000 + index)),
    );
    await scoreAll(db);
    const before = await scoresOf(db, ids);
    await db.transaction().execute((trx) => refreshSomeScores(trx, ids));
    const again = await scoresOf(db, ids);
    expect(again.map(({ refreshed_at, ...score }) => score)).toEqual(
      before.map(({ refreshed_at, ...score }) => score),
    );
    const last = ids[29] ?? "";
    await db.transaction().execute(async (trx) => {
      await happen(trx, last, [bought(0, 5_000_000), { type: "referral", daysAgo: 0 }]);
      await refreshSomeScores(trx, [last]);
    });
    expect((await scoresOf(db, [last]))[0]).toMatchObject({ rank: 1, money: 5, recency: 5, disengaged: 0 });
  });

  it("waits for the first full run, which it asks for", async () => {
    const db = await open();
    const ids = await customersWith(db, [[bought(3)]]);
    expect(await db.transaction().execute((trx) => refreshSomeScores(trx, ids))).toBe(false);
    expect(await runJobs(db)).toContain("scores.refresh");
    expect(await scoresOf(db, ids)).toHaveLength(1);
  });

  it("passes over customers who are gone", async () => {
    const db = await open();
    await scoreAll(db);
    expect(await db.transaction().execute((trx) => refreshSomeScores(trx, ["nobody"]))).toBe(true);
  });

  it("finds who fell silent while nothing happened", async () => {
    const db = await open();
    const ids = await customersWith(db, [every(12, 10, 2), every(12, 10, 2)]);
    await scoreAll(db);
    const [one = "", other = ""] = ids;
    await db
      .updateTable("customer_scores")
      .set({ silence_breaks_at: daysBefore(nowIso(), 1) })
      .where("customer_id", "=", one)
      .execute();
    await spotNewSilence(db, new AbortController().signal);
    expect((await scoresOf(db, [one, other])).map(({ disengaged }) => disengaged)).toEqual([1, 0]);
  });
});
