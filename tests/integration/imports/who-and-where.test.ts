import { expect, it } from "vitest";
import { listRowSubjects } from "#app/features/imports/imports.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { tryAndImport } from "#tests/support/dry-runs.ts";
import { importWhole, undoWhole, useDataFolder } from "#tests/support/imports.ts";

const companiesOf = async (db: Db) => {
  const rows = await db
    .selectFrom("customers")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .select(["customers.email", "companies.name"])
    .orderBy("customers.email")
    .execute();
  return Object.fromEntries(rows.map(({ email, name }) => [email, name]));
};

const tickets = [
  "Ticket ID,Subject,Requester email,Company",
  "1,The lid is loose,ana@quellhof.example,",
  "2,The box is open,bo@gmail.com,",
  "3,It is late,cy@nowhere.example,",
  "4,It is broken,dee@quellhof.example,Other Ltd",
].join("\n");

describeEachDatabase("the company of who wrote a ticket", (open) => {
  useDataFolder();

  it("is the known one with the domain of the address, never a mail provider, and goes with the undo", async () => {
    const db = await open();
    await importWhole(
      db,
      "Company name,Domain\nQuellhof GmbH,quellhof.example\nGoogle,gmail.com\nThird,third.example",
      { kind: "companies" },
    );
    await importWhole(db, "Email,Name\nana@quellhof.example,Ana", { kind: "customers" });
    const { id } = await importWhole(db, tickets);
    expect(await companiesOf(db)).toEqual({
      "ana@quellhof.example": "Quellhof GmbH",
      "bo@gmail.com": null,
      "cy@nowhere.example": null,
      "dee@quellhof.example": "Other Ltd",
    });
    await undoWhole(db, id);
    expect(await companiesOf(db)).toEqual({ "ana@quellhof.example": null });
  });

  it("stays as it is where one is known, whatever the domain", async () => {
    const db = await open();
    await importWhole(db, "Company name,Domain\nQuellhof GmbH,quellhof.example", { kind: "companies" });
    await importWhole(db, "Email,Company\nana@quellhof.example,Her own", { kind: "customers" });
    await importWhole(db, tickets);
    expect(await companiesOf(db)).toMatchObject({ "ana@quellhof.example": "Her own" });
  });
});

describeEachDatabase("a conversation that was rated without a word", (open) => {
  useDataFolder();
  const file = [
    "Conversation ID,Conversation started at (UTC),Conversation rating,Conversation rating remark,Current conversation state,User email",
    "1,2026-03-01 10:00:00,5,,closed,ana@example.org",
    "2,2026-03-02 10:00:00,1,Nobody understood me,closed,bo@example.org",
    "3,2026-03-03 10:00:00,4,,closed,",
    "4,2026-03-04 10:00:00,,,closed,cy@example.org",
  ].join("\n");

  it("is an event of its customer and no item; of nobody known it is left out", async () => {
    const db = await open();
    const foretold = await tryAndImport(db, file);
    expect(foretold).toMatchObject({ created: 2, skipped: 2, rejected: 0 });
    expect(await db.selectFrom("feedback_items").select("body").execute()).toEqual([
      { body: "Nobody understood me" },
    ]);
    const events = await db
      .selectFrom("events")
      .innerJoin("customers", "customers.id", "events.customer_id")
      .select(["type", "occurred_at as at", "detail", "email"])
      .execute();
    expect(events).toEqual([
      {
        type: "rating",
        at: "2026-03-01T10:00:00.000Z",
        detail: '{"about":"5 of 5"}',
        email: "ana@example.org",
      },
    ]);
    const again = await importWhole(db, file);
    expect(again).toMatchObject({ createdRows: 0, updatedRows: 0, unchangedRows: 2 });
    const { subjects } = await listRowSubjects(db, again, "unchanged", null);
    expect([subjects.items.length, subjects.customers.map(({ email }) => email)]).toEqual([
      1,
      ["ana@example.org"],
    ]);
  });
});
