import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import {
  cancelDryRun,
  findDryRun,
  getImport,
  listDryRunRows,
  saveMapping,
  startDryRun,
} from "#app/features/imports/imports.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runDryRuns, tryAndImport } from "#tests/support/dry-runs.ts";
import { importWhole, upload, useDataFolder } from "#tests/support/imports.ts";

/** Tickets of some customers; ids repeat within 500 rows and beyond them, and some rows are wrong. */
function tickets(count: number, { changed = 0 } = {}): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const number = at % 97 === 0 && at > 0 ? at - 1 : at % 211 === 0 && at > 600 ? at - 600 : at;
    const day = at % 89 === 0 ? "31/02/2024" : `${(at % 28) + 1}/05/2024`;
    const words = at < changed ? "It broke again" : "It does not work since the update";
    return `${number},Help ${at},${words} ${at % 7},${day} 10:00,person${at % 60}@example.org,Person ${at % 60},Company ${at % 9}`;
  });
  return ["Ticket ID,Subject,Description,Created at,Requester email,Requester name,Company", ...rows].join(
    "\n",
  );
}

describeEachDatabase("a dry run", (open) => {
  const dataFolder = useDataFolder();

  it("says of each ticket what the import then does: new, the same again, and a newer export", async () => {
    const db = await open();
    const first = await tryAndImport(db, tickets(1300));
    expect(first?.linked).toBe(0);
    expect(first?.rejected).toBe(15);
    const again = await tryAndImport(db, tickets(1300));
    expect(again).toMatchObject({ linked: 0 });
    expect(again?.created).toBe(0);
    const newer = await tryAndImport(db, tickets(1500, { changed: 300 }));
    expect(newer?.linked).toBeGreaterThan(150);
    expect(newer?.updated).toBeGreaterThan(250);
  }, 120_000);

  it("agrees for customers who come several times, with attributes of theirs and of their companies", async () => {
    const db = await open();
    const people = (count: number, plan: (at: number) => string) =>
      [
        "Customer ID,Email,Name,Company,Plan,Seats",
        ...Array.from({ length: count }, (_, at) => {
          const who =
            at % 3 === 0
              ? `c${at % 400},,`
              : at % 3 === 1
                ? `,p${at % 400}@example.org,`
                : `c${at % 400},p${at % 400}@example.org,`;
          return `${who}Name ${at % 410},Firm ${at % 50},${plan(at)},${at % 50}`;
        }),
      ].join("\n");
    const change = (mapping: Mapping): Mapping => ({
      ...mapping,
      columns: mapping.columns.map((column, index) =>
        index < 4
          ? column
          : {
              ...column,
              target: "new-attribute" as const,
              purpose: "Whom to ask",
              category: index === 5 ? ("firmographic" as const) : ("behavioural" as const),
            },
      ),
    });
    const plan = (at: number) => (at % 5 === 0 ? "gold" : "silver");
    const first = await tryAndImport(db, people(1200, plan), { kind: "customers", change });
    expect(first?.created).toBeGreaterThan(100);
    expect(first?.updated).toBeGreaterThan(100);
    await tryAndImport(db, people(1200, plan), { kind: "customers", change });
    await tryAndImport(
      db,
      people(1300, (at) => (at % 4 === 0 ? "gold" : "silver")),
      { kind: "customers", change },
    );
  }, 120_000);

  it("agrees for purchases, reviews without numbers and companies", async () => {
    const db = await open();
    const orders = (count: number) =>
      [
        "Order,Date,Email,Total,Product",
        ...Array.from(
          { length: count },
          (_, at) => `${at % 530},2024-05-11,b${at % 40}@example.org,${at % 100}.50,Lamp`,
        ),
        "x,2024-05-11,,5.00,Lamp",
      ].join("\n");
    expect(await tryAndImport(db, orders(700), { kind: "purchases" })).toMatchObject({
      linked: 0,
      rejected: 1,
    });
    expect((await tryAndImport(db, orders(800), { kind: "purchases" }))?.linked).toBe(0);
    const reviews = [
      "rating,text",
      ...Array.from({ length: 600 }, (_, at) => `${(at % 5) + 1},Good ${at % 100}`),
    ].join("\n");
    expect(await tryAndImport(db, reviews)).toMatchObject({ created: 600 });
    expect(await tryAndImport(db, reviews)).toMatchObject({ unchanged: 600 });
    const companies = [
      "Company,Domain,Parent company",
      ...Array.from(
        { length: 700 },
        (_, at) => `Firm ${at % 650},firm${at % 650}.example.org,Firm ${(at + 3) % 650}`,
      ),
    ].join("\n");
    await tryAndImport(db, companies, { kind: "companies" });
    await tryAndImport(db, companies, { kind: "companies" });
  }, 120_000);

  it("agrees for answers to a survey, whose survey it makes in the scratch alone", async () => {
    const db = await open();
    const answers = (count: number, word: string) =>
      [
        "Submission ID,Submitted at,Email,How likely are you to recommend us?,What is missing?",
        ...Array.from(
          { length: count },
          (_, at) =>
            `s${at},2024-05-11 10:00,a${at % 30}@example.org,${at % 11},${at % 4 ? `The ${word} ${at % 5}` : ""}`,
        ),
      ].join("\n");
    const first = await tryAndImport(db, answers(600, "export"), { kind: "answers" });
    expect(first?.created).toBe(600);
    await tryAndImport(db, answers(600, "export"), { kind: "answers" });
    const newer = await tryAndImport(db, answers(700, "search"), { kind: "answers" });
    expect(newer).toMatchObject({ created: 0, linked: 100, updated: 450, unchanged: 150 });
  }, 120_000);

  it("opens the rows of each group and reason, with what would change", async () => {
    const db = await open();
    const rows = "Ticket ID,Subject,Created at\n1,Hello,2024-05-11\n2,World,2024-05-12\n3,Late,soon";
    await importWhole(db, rows);
    const id = await upload(db, `${rows.replace("World", "Moon")}\n4,New,later`);
    await startDryRun(db, id);
    await runDryRuns(db);
    const run = await findDryRun(db, id);
    expect(run?.counts).toMatchObject({ unchanged: 1, updated: 1, rejected: 2 });
    expect(run?.reasons).toMatchObject([{ outcome: "rejected", rows: 2, line: 4 }]);
    const updated = await listDryRunRows(db, id, { outcome: "updated", reason: null, after: 0 });
    expect(updated.rows).toMatchObject([
      { rowNumber: 2, lineNumber: 3, label: "Moon", detail: "title: World → Moon" },
    ]);
    const rejected = await listDryRunRows(db, id, { outcome: "rejected", reason: 1, after: 3 });
    expect(rejected.rows).toMatchObject([{ rowNumber: 4, lineNumber: 5 }]);
    expect(rejected.rows[0]?.detail).toContain('got "later"');
  });

  it("says nothing any more once the choices change, and can be cancelled", async () => {
    const db = await open();
    const id = await upload(db, tickets(50));
    await startDryRun(db, id);
    await runDryRuns(db);
    const { mapping } = await getImport(db, id);
    await saveMapping(db, id, { ...mapping, sourceName: "Another tool" });
    expect(await findDryRun(db, id)).toMatchObject({ state: "done", isCurrent: false });
    await startDryRun(db, id);
    await cancelDryRun(db, id);
    await runDryRuns(db);
    expect(await findDryRun(db, id)).toMatchObject({ state: "cancelled", rowsRead: 0 });
    await expect(cancelDryRun(db, id)).rejects.toThrow("ended already");
  });

  it("counts personal data with masked examples; what is redacted never reaches the records", async () => {
    const db = await open();
    const rows = [
      "Ticket ID,Subject,Description",
      '1,Call me,"Please call +49 171 2345678 or write to ana.kern@example.org. Kind regards, Anna Kern"',
      "2,Hello,The export is empty",
    ].join("\n");
    const id = await upload(db, rows);
    await startDryRun(db, id);
    await runDryRuns(db);
    const report = (await findDryRun(db, id))?.personalData;
    expect(report).toMatchObject({ texts: 2 });
    expect(report?.findings.map(({ key, found, texts }) => [key, found, texts])).toEqual([
      ["email", 1, 1],
      ["phone", 1, 1],
      ["name", 1, 1],
    ]);
    expect(JSON.stringify(report)).not.toContain("ana.kern");
    const redact = (mapping: Mapping): Mapping => ({
      ...mapping,
      personalData: { ...mapping.personalData, email: "redact", phone: "redact" },
    });
    await importWhole(db, rows, { change: redact });
    const bodies = await db.selectFrom("feedback_items").select("body").orderBy("external_id").execute();
    expect(bodies[0]?.body).toBe("Please call [phone] or write to [e-mail].");
    expect(await importWhole(db, rows, { change: redact })).toMatchObject({ unchangedRows: 2 });
  });

  it("knows rows without a number again, whatever of them is redacted", async () => {
    const db = await open();
    const rows = "rating,text\n5,Write to ana@example.org please\n1,It crashes whenever I open the camera";
    await importWhole(db, rows);
    const redact = (mapping: Mapping): Mapping => ({
      ...mapping,
      personalData: { ...mapping.personalData, email: "redact" },
    });
    expect(await importWhole(db, rows, { change: redact })).toMatchObject({
      updatedRows: 1,
      unchangedRows: 1,
    });
    expect(await importWhole(db, rows, { change: redact })).toMatchObject({ unchangedRows: 2 });
  });

  it("ends with the reason when the file is gone, for every kind that reads it first", async () => {
    const db = await open();
    const files = {
      tickets: "Ticket ID,Subject,Created at\n1,The lid,2024-05-01\n2,The box,2024-05-02\n",
      answers: "Response ID,What broke?,Date\n1,The lid,2024-05-01\n2,The box,2024-05-02\n",
    };
    for (const [kind, content] of Object.entries(files)) {
      const id = await upload(db, content, { kind });
      await startDryRun(db, id);
      await rm(join(dataFolder(), "uploads", (await getImport(db, id)).fileKey ?? ""));
      await runDryRuns(db);
      expect(await findDryRun(db, id)).toMatchObject({
        state: "failed",
        error: expect.stringContaining("is gone"),
      });
    }
  });
});
