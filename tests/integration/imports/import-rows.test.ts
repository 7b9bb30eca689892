import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createAttribute } from "#app/features/attributes/attributes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, owner, useDataFolder } from "#tests/support/imports.ts";

const tickets = [
  "Ticket ID,Subject,Description,Created at,Requester email,Requester name,Company",
  "1,Login,I cannot log in since the last update,2024-05-11 10:00,ana@example.org,Ana,Acme",
  "2,Export,The export is empty and I need it today,2024-05-12 10:00,bo@example.org,Bo,Acme",
  "3,Thanks,It works again,2024-05-13 10:00,ana@example.org,Ana,Acme",
].join("\n");

const count = async (
  db: Db,
  table: "customers" | "companies" | "feedback_items" | "events" | "attribute_values",
) =>
  Number(
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

describeEachDatabase("importing rows", (open) => {
  const dataFolder = useDataFolder();

  it("stores tickets with their customers and companies, and removes the file", async () => {
    const db = await open();
    const done = await importWhole(db, tickets);
    expect(done).toMatchObject({
      kind: "tickets",
      status: "done",
      createdRows: 3,
      rejectedRows: 0,
      totalRows: 3,
    });
    expect([await count(db, "customers"), await count(db, "companies")]).toEqual([2, 1]);
    const items = await db.selectFrom("feedback_items").selectAll().orderBy("external_id").execute();
    expect(items[0]).toMatchObject({
      source: "ticket",
      title: "Login",
      occurred_at: "2024-05-11T10:00:00.000Z",
      import_id: done.id,
    });
    const known = await db.selectFrom("customers").select(["name", "since"]).orderBy("name").execute();
    expect(known).toEqual([
      { name: "Ana", since: "2024-05-11T10:00:00.000Z" },
      { name: "Bo", since: "2024-05-12T10:00:00.000Z" },
    ]);
    const waiting = await db.selectFrom("jobs").select("name").where("state", "=", "waiting").execute();
    expect(waiting.map((job) => job.name)).toContain("feedback.analyze");
    expect(await readdir(join(dataFolder(), "uploads"))).toEqual([]);
  });

  it("adds nothing when the same file comes twice, and updates what a newer export changed", async () => {
    const db = await open();
    await importWhole(db, tickets);
    expect(await importWhole(db, tickets)).toMatchObject({
      createdRows: 0,
      updatedRows: 0,
      unchangedRows: 3,
    });
    const newer = `${tickets.replace("It works again", "It broke again")}\n4,New,One more thing to say,2024-06-01,,,`;
    expect(await importWhole(db, newer)).toMatchObject({ createdRows: 1, updatedRows: 1, unchangedRows: 2 });
    expect(await count(db, "feedback_items")).toBe(4);
  });

  it("knows rows without a number again by their content, each of two alike", async () => {
    const db = await open();
    const reviews = "rating,text\n5,Good\n5,Good\n1,It crashes whenever I open the camera";
    expect(await importWhole(db, reviews)).toMatchObject({ kind: "reviews", createdRows: 3 });
    expect(await importWhole(db, reviews)).toMatchObject({
      createdRows: 0,
      updatedRows: 0,
      unchangedRows: 3,
    });
    expect(await count(db, "feedback_items")).toBe(3);
  });

  it("keeps the numbers of two sources apart", async () => {
    const db = await open();
    const one = "id,rating,text\n1,5,Lovely app to use every day\n2,4,Fine for what it does";
    const two = "id,rating,text\n1,2,Something else entirely was said here\n2,1,And here as well";
    await importWhole(db, one, { name: "store-a.csv" });
    expect(await importWhole(db, two, { name: "store-b.csv" })).toMatchObject({
      createdRows: 2,
      updatedRows: 0,
    });
  });

  it("keeps the last of rows that share a number", async () => {
    const db = await open();
    const rows = "Ticket ID,Subject\n1,first\n2,other\n1,last";
    expect(await importWhole(db, rows)).toMatchObject({ createdRows: 2, updatedRows: 1 });
    const titles = await db.selectFrom("feedback_items").select("title").orderBy("external_id").execute();
    expect(titles.map((row) => row.title)).toEqual(["last", "other"]);
  });

  it("never gives consent back that was withdrawn", async () => {
    const db = await open();
    await importWhole(db, "Email,Name,Consent\na@example.org,Ana,no\nb@example.org,Bo,yes", {
      kind: "customers",
    });
    await importWhole(db, "Email,Name,Consent\na@example.org,Ana,yes\nb@example.org,Bo,no", {
      kind: "customers",
    });
    const rows = await db.selectFrom("customers").select(["email", "consent"]).orderBy("email").execute();
    expect(rows.map((row) => row.consent)).toEqual(["withdrawn", "withdrawn"]);
  });

  it("fills attributes, known and new, and says which customers changed", async () => {
    const db = await open();
    const known = await createAttribute(db, {
      key: "household",
      label: "Household",
      subject: "customer",
      category: "demographic",
      valueType: "number",
      options: [],
      purpose: "Size of the box",
      freshDays: null,
    });
    const choose = (targets: Record<number, string>) => ({
      kind: "customers" as const,
      actor: owner,
      change: (mapping: import("#app/features/imports/import.schema.ts").Mapping) => ({
        ...mapping,
        columns: mapping.columns.map((choice, index) => ({
          ...choice,
          target: targets[index] ?? choice.target,
          purpose: "What to offer",
        })),
      }),
    });
    const targets = { 1: `attribute:${known.id}`, 2: "new-attribute" };
    const file = "Email,Household,Roast\na@example.org,2,dark\nb@example.org,three,light\nc@example.org,4,";
    const done = await importWhole(db, file, choose(targets));
    expect(done).toMatchObject({ createdRows: 2, rejectedRows: 1 });
    expect(await count(db, "attribute_values")).toBe(3);
    expect(await importWhole(db, file, choose(targets))).toMatchObject({ unchangedRows: 2, updatedRows: 0 });
    const changed = file.replace("2,dark", "2,medium");
    expect(await importWhole(db, changed, choose(targets))).toMatchObject({
      unchangedRows: 1,
      updatedRows: 1,
    });
  });

  it("stores purchases as events, once", async () => {
    const db = await open();
    const file = [
      "Order ID;Order date;Customer email;Total;Currency",
      "A1;31.01.2024;a@example.org;1.234,50;EUR",
      "A2;28.02.2024;info@example.org;5,00;EUR",
    ].join("\r\n");
    expect(await importWhole(db, file)).toMatchObject({ kind: "purchases", createdRows: 1, rejectedRows: 1 });
    expect(await importWhole(db, file)).toMatchObject({ createdRows: 0, unchangedRows: 1 });
    const [event] = await db.selectFrom("events").selectAll().execute();
    expect(event).toMatchObject({
      type: "purchase",
      currency: "EUR",
      occurred_at: "2024-01-31T00:00:00.000Z",
    });
    expect(Number(event?.amount_minor)).toBe(123450);
  });
});
