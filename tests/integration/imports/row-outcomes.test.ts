import { expect, it } from "vitest";
import type { RowOutcome } from "#app/features/imports/import.schema.ts";
import { getImport, listRowSubjects } from "#app/features/imports/imports.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, useDataFolder } from "#tests/support/imports.ts";

/** What the rows of an import with an outcome were about, over all pages. */
async function namesOf(db: Db, id: string, outcome: RowOutcome): Promise<string[][]> {
  const entry = await getImport(db, id);
  const pages: string[][] = [];
  for (let after: string | null = null; ; ) {
    const { subjects, next } = await listRowSubjects(db, entry, outcome, after);
    pages.push([
      ...subjects.items.map(({ title }) => title),
      ...subjects.customers.map(({ name }) => name ?? ""),
      ...subjects.companies.map(({ name }) => name),
      ...subjects.responses.map(({ surveyTitle }) => surveyTitle),
    ]);
    if (next === null) return pages;
    after = next;
  }
}

describeEachDatabase("the rows behind an import's numbers", (open) => {
  useDataFolder();

  it("are exactly those that were new, changed and known, in the order of the file", async () => {
    const db = await open();
    const file = "Ticket ID,Subject,Description\n7,Login,It fails\n3,Export,It is empty\n5,Thanks,It works";
    const first = await importWhole(db, file);
    expect(await namesOf(db, first.id, "created")).toEqual([["Login", "Export", "Thanks"]]);
    expect(await namesOf(db, first.id, "updated")).toEqual([[]]);
    const newer = `${file.replace("It is empty", "It is full")}\n9,New,One more`;
    const second = await importWhole(db, newer);
    expect(await namesOf(db, second.id, "created")).toEqual([["New"]]);
    expect(await namesOf(db, second.id, "updated")).toEqual([["Export"]]);
    expect(await namesOf(db, second.id, "unchanged")).toEqual([["Login", "Thanks"]]);
  });

  it("are the customers whom rows describe, or who bought", async () => {
    const db = await open();
    const people = "Email,Name\na@example.org,Ana\nb@example.org,Bo";
    const customers = await importWhole(db, people, { kind: "customers" });
    expect(await namesOf(db, customers.id, "created")).toEqual([["Ana", "Bo"]]);
    const changed = await importWhole(db, people.replace("Bo", "Bob"), { kind: "customers" });
    expect(await namesOf(db, changed.id, "updated")).toEqual([["Bob"]]);
    const orders =
      "Order ID,Date,Amount,Email\n1,2026-01-02,12.50,b@example.org\n2,2026-01-03,3.00,a@example.org";
    const purchases = await importWhole(db, orders, { kind: "purchases" });
    expect(await namesOf(db, purchases.id, "created")).toEqual([["Bob", "Ana"]]);
  });

  it("are paged over the chunks in which they were stored", async () => {
    const db = await open();
    const rows = Array.from({ length: 1260 }, (_, row) => `${row},Subject ${row},Text of row ${row}`);
    const head = "Ticket ID,Subject,Description";
    await importWhole(db, [head, ...rows].join("\n"));
    // Every twentieth is different: a page of them lies over more than one chunk.
    const newer = rows.map((row, at) => (at % 20 === 3 ? `${row} again` : row));
    const { id } = await importWhole(db, [head, ...newer].join("\n"));
    const pages = await namesOf(db, id, "updated");
    expect(pages.map((page) => page.length)).toEqual([25, 25, 13]);
    expect(pages.flat()).toEqual(Array.from({ length: 63 }, (_, at) => `Subject ${at * 20 + 3}`));
    expect((await namesOf(db, id, "unchanged")).flat()).toHaveLength(1197);
  });

  it("begin anew for a place that no page of ours named", async () => {
    const db = await open();
    const entry = await importWhole(db, "Ticket ID,Subject\n1,One");
    for (const after of ["x", "1", "-1.0", "99999999999.1", "0.0", "'"]) {
      const { subjects } = await listRowSubjects(db, entry, "created", after);
      expect(subjects.items).toHaveLength(1);
    }
    const { subjects } = await listRowSubjects(db, entry, "created", "500.2");
    expect(subjects.items).toEqual([]);
  });
});
