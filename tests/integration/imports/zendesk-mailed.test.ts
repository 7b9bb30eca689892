import { expect, it } from "vitest";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, useDataFolder } from "#tests/support/imports.ts";

const ticket = (id: number, channel: string, address: string) => ({
  ...{ id, requester_id: 7000 + id, submitter_id: 7000 + id, ticket_form_id: 9, subject: "Export" },
  ...{ raw_subject: "Export", description: `The export ${id} stops at half`, has_incidents: false },
  via: { channel, source: { from: { address, name: "Ana" } } },
  created_at: "2026-02-02T11:30:00Z",
});

describeEachDatabase("Zendesk tickets that were mailed", (open) => {
  useDataFolder();

  it("belong to whoever mailed them, and to nobody where many share the mailbox or no mail came", async () => {
    const db = await open();
    const tickets = [
      ticket(1, "email", "ana@example.org"),
      ticket(2, "email", "no-reply@example.org"),
      ticket(3, "api", "bo@example.org"),
      ticket(4, "email", "support@example.org"),
    ];
    const lines = tickets.map((each) => JSON.stringify(each)).join("\n");
    const done = await importWhole(db, lines, { name: "zendesk.json" });
    expect(done).toMatchObject({ createdRows: 4, rejectedRows: 0, detection: { preset: "zendesk-json" } });
    const known = await db
      .selectFrom("feedback_items")
      .leftJoin("customers", "customers.id", "feedback_items.customer_id")
      .select(["feedback_items.external_id as id", "customers.email as email"])
      .orderBy("feedback_items.external_id")
      .execute();
    expect(known.map(({ email }) => email)).toEqual(["ana@example.org", null, null, null]);
    expect(await db.selectFrom("customers").select("id").execute()).toHaveLength(1);
  });
});
