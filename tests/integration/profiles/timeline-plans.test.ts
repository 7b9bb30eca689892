import { sql } from "kysely";
import { expect, it } from "vitest";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { listTimeline } from "#app/features/profiles/profiles.service.server.ts";
import { readTimelineQuery } from "#app/features/profiles/timeline/timeline-query.ts";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planSteps, stepsOf } from "#tests/support/query-plans.ts";

const PEOPLE = 2000;
const at = (index: number) => new Date(Date.UTC(2025, 0, 1) + index * 3_600_000).toISOString();

/** Two thousand customers with ten events each; SQLite is told how much there is. */
async function populate(db: Db): Promise<string> {
  const now = at(0);
  const companies = Array.from({ length: 500 }, (_, index) => ({
    ...{ id: `company-${index}`, external_id: null, name: `Firm ${index}`, name_key: `firm ${index}` },
    ...{ domain: null, parent_id: null, created_at: now, updated_at: now },
  }));
  await insertRows(db, "companies", companies);
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    externalId: `P${index}`,
    companyId: `company-${index % 500}`,
  }));
  let last = "";
  for (let start = 0; start < PEOPLE; start += 500) {
    const ids = await db
      .transaction()
      .execute((trx) => resolveCustomers(trx, people.slice(start, start + 500)));
    last = ids.at(-1)?.id ?? "";
    await insertRows(
      db,
      "events",
      ids.flatMap((customer, index) =>
        Array.from({ length: 10 }, (_, event) => ({
          ...{
            id: `event-${start + index}-${event}`,
            customer_id: customer?.id ?? "",
            type: event % 2 ? "visit" : "purchase",
          },
          ...{
            occurred_at: at(event * 24),
            amount_minor: 100,
            currency: "EUR",
            detail: "{}",
            external_id: null,
          },
          ...{ import_id: null, created_at: now },
        })),
      ),
    );
  }
  await sql`analyze`.execute(db);
  return last;
}

const large = [
  ...["events", "feedback_items", "responses", "statements", "audit_entries", "attribute_values", "value"],
  ...["consent_changes", "change", "survey_invitation_people", "place"],
];

describeEachDatabase("a timeline at size", (open, dialect) => {
  it.skipIf(dialect.name !== "sqlite")("reads the rows of one customer and no others", async () => {
    const db = await open();
    const customerId = await populate(db);
    const queries = [
      "",
      "kind=purchase,visit&from=2025-01-02&to=2025-02-01",
      "kind=ticket",
      "kind=edit,consent",
    ];
    const before = JSON.stringify([at(100), "x"]);
    for (const address of queries) {
      const query = readTimelineQuery(new URLSearchParams(address));
      const steps = await planSteps(db, (recorded) =>
        listTimeline(recorded, customerId, { query, before, pageSize: 25 }),
      );
      const reached = stepsOf(steps, large);
      expect(reached.length, address).toBeGreaterThan(0);
      for (const step of reached) expect(step).toMatch(/^SEARCH .*(customer_id|subject_id)=\?/);
    }
  });
});
