import { expect, it } from "vitest";
import { bestCustomersCsv } from "#app/features/scores/best-csv.server.ts";
import { asScoreGroup } from "#app/features/scores/rfm-names.ts";
import {
  getCustomerScores,
  getScoreSummary,
  listBestCustomers,
  saveWeights,
} from "#app/features/scores/scores.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { bought, customersWith, scoreAll } from "./scored-customers.ts";

const all = { group: null, disengaged: false };

/** Thirty customers, the first of whom spent most and the last of whom recommended most. */
async function thirty(db: Db): Promise<string[]> {
  const ids = await customersWith(
    db,
    Array.from({ length: 30 }, (_, index) => [
      bought(index + 1, 100 * (30 - index)),
      ...Array.from({ length: index === 29 ? 5 : 0 }, () => ({ type: "referral", daysAgo: 3 })),
    ]),
  );
  await scoreAll(db);
  return ids;
}

describeEachDatabase("the list of best customers", (open) => {
  it("goes through everybody once, best first, page by page", async () => {
    const db = await open();
    const ids = await thirty(db);
    const seen: string[] = [];
    const ranks: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listBestCustomers>> = await listBestCustomers(db, {
        ...all,
        after,
        pageSize: 7,
      });
      seen.push(...page.customers.map(({ id }) => id));
      ranks.push(...page.customers.map(({ rank }) => rank));
      after = page.next;
    } while (after !== null);
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect((await listBestCustomers(db, { ...all, after: "nonsense", pageSize: 1 })).customers[0]?.id).toBe(
      seen[0],
    );
  });

  it("says why in words, with points that add up", async () => {
    const db = await open();
    const [first = "", ...others] = await thirty(db);
    const scores = await getCustomerScores(db, first);
    expect(scores?.reasons[0]?.text).toBe(
      "Revenue of €30 is more than 98\u00a0% of customers who are compared in EUR",
    );
    const points = scores?.reasons.reduce((sum, reason) => sum + reason.points, 0) ?? 0;
    expect(points).toBeCloseTo(100 * (scores?.bestScore ?? 0));
    expect(scores?.events).toMatchObject([{ type: "purchase", amountMinor: 3000 }]);
    expect(scores?.noValueBecause).toContain("at least 100 are needed");
    const last = await getCustomerScores(db, others.at(-1) ?? "");
    expect(last?.reasons.map(({ text }) => text)).toContain(
      "5 referrals are more than 98\u00a0% of customers brought",
    );
    expect(await getCustomerScores(db, "nobody")).toBeNull();
  });

  it("ranks anew when an owner says that referrals are what counts", async () => {
    const db = await open();
    const ids = await thirty(db);
    await saveWeights(db, { revenue: 0, referrals: 10, length: 0 }, await createOwner(db));
    expect(await runJobs(db)).toContain("scores.refresh");
    const { customers } = await listBestCustomers(db, { ...all, after: null, pageSize: 1 });
    expect(customers[0]).toMatchObject({ id: ids[29], rank: 1 });
  });

  it("filters by group, and counts of the summary agree with it", async () => {
    const db = await open();
    await thirty(db);
    const summary = await getScoreSummary(db);
    expect(summary?.cells.reduce((sum, count) => sum + count, 0)).toBe(30);
    for (const [group, count] of Object.entries(summary?.groups ?? {})) {
      const { customers } = await listBestCustomers(db, {
        group: asScoreGroup(group) ?? null,
        disengaged: false,
        after: null,
        pageSize: 100,
      });
      expect(customers).toHaveLength(count);
    }
  });

  it("is a file with a line for each customer, whose names cannot become formulas", async () => {
    const db = await open();
    const ids = await thirty(db);
    await db
      .updateTable("customers")
      .set({ name: "=1+1" })
      .where("id", "=", ids[0] ?? "")
      .execute();
    let file = "";
    for await (const part of bestCustomersCsv(db, all)) file += part;
    const lines = file.trimEnd().split("\r\n");
    expect(lines).toHaveLength(31);
    expect(lines[1]).toContain(",'=1+1,");
    expect(lines[1]).toContain(",EUR,30,1,0,");
  });
});
