import { expect, it } from "vitest";
import { listCustomers, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

/** 700 customers, of whom the first `members` by name are in a segment. */
async function segmentOf(db: Db, members: number): Promise<string> {
  const form = {
    name: "Some",
    message: "",
    rule: {
      match: "all" as const,
      items: [
        { about: "measure" as const, measure: "revenue" as const, operator: "at-least" as const, value: 1 },
      ],
    },
  };
  const id = await createSegment(db, form, null);
  await db.transaction().execute(async (trx) => {
    for (const start of [0, 350]) {
      const some = Array.from({ length: 350 }, (_, at) => String(start + at).padStart(3, "0"));
      const made = await resolveCustomers(
        trx,
        some.map((number) => ({ externalId: number, name: `Customer ${number}` })),
      );
      const inside = made.slice(0, Math.max(0, members - start));
      const rows = inside.flatMap((customer) =>
        customer
          ? [{ segment_id: id, customer_id: customer.id, entered_at: "2026-01-01T00:00:00.000Z" }]
          : [],
      );
      if (rows.length > 0) await trx.insertInto("segment_members").values(rows).execute();
    }
  });
  return id;
}

describeEachDatabase("the customers of a segment", (open) => {
  it.each([40, 299, 300, 420])("are all listed once, by name, page by page: %i of them", async (members) => {
    const db = await open();
    const segmentId = await segmentOf(db, members);
    const seen: (string | null)[] = [];
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page = await listCustomers(db, { segmentId, after, pageSize: 90 });
      seen.push(...page.customers.map(({ name }) => name));
      after = page.next;
    }
    expect(seen).toEqual(
      Array.from({ length: members }, (_, at) => `Customer ${String(at).padStart(3, "0")}`),
    );
    expect((await listCustomers(db, { segmentId, search: "039", pageSize: 5 })).customers).toHaveLength(1);
  });
});
