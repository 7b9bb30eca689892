import { expect, it } from "vitest";
import { getImport, rejectedRowsAsCsv } from "#app/features/imports/imports.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, upload, useDataFolder } from "#tests/support/imports.ts";

const file = [
  "Rating,Text,Date,Email",
  '5,"=1+1 is what it said",2026-03-01,a@example.org',
  'eleven,"=2+2, and more",2026-03-02,b@example.org',
  "twelve,=3+3,2026-03-03,c@example.org",
  // Enough that the column is one of ratings.
  ...Array.from({ length: 8 }, (_, row) => `4,Fine ${row},2026-03-1${row},a@example.org`),
].join("\n");

describeEachDatabase("rejected rows that come back mended", (open) => {
  useDataFolder();

  it("are read as the first file was, and only they are new", async () => {
    const db = await open();
    const change = <Given>(mapping: Given) => ({ ...mapping, sourceName: "Shop reviews" });
    const first = await importWhole(db, file, { name: "shop.csv", kind: "reviews", change });
    expect(first).toMatchObject({ createdRows: 9, rejectedRows: 2 });
    const rejected = await new Response(rejectedRowsAsCsv(db, first)).text();
    const mended = rejected.replace("eleven", "1").replace("twelve", "2");

    const waiting = await getImport(db, await upload(db, mended, { name: "shop, rejected rows.csv" }));
    expect(waiting.kind).toBe("reviews");
    expect(waiting.mapping.sourceName).toBe("Shop reviews");
    expect(waiting.detection.notes.join()).toContain("These are rejected rows of shop.csv, mended");
    expect(waiting.mapping.columns.map(({ target }) => target)).toEqual([
      ...first.mapping.columns.map(({ target }) => target),
      "skip",
      "skip",
    ]);

    const again = await importWhole(db, mended, { name: "shop, rejected rows.csv" });
    expect(again).toMatchObject({ createdRows: 2, updatedRows: 0, rejectedRows: 0 });
    const texts = await db
      .selectFrom("feedback_items")
      .select("body")
      .orderBy("occurred_at")
      .limit(3)
      .execute();
    expect(texts.map(({ body }) => body)).toEqual(["=1+1 is what it said", "=2+2, and more", "=3+3"]);

    // The whole first file, mended in the same way, brings nothing new any more.
    const whole = file.replace("eleven", "1").replace("twelve", "2");
    const third = await importWhole(db, whole, { name: "shop.csv", kind: "reviews", change });
    expect(third).toMatchObject({ createdRows: 0, updatedRows: 0, unchangedRows: 11 });
  });

  it("are read where the file had as many columns as are read at all", async () => {
    const db = await open();
    const names = ["Rating", "Text", "Date", ...Array.from({ length: 497 }, (_, at) => `note ${at}`)];
    const row = (rating: string, text: string) => [rating, text, "2026-03-01", ...Array(497).fill("")];
    const rows = [
      names,
      row("eleven", "Loud"),
      ...Array.from({ length: 8 }, (_, at) => row("4", `Fine ${at}`)),
    ];
    const wide = rows.map((cells) => cells.join(",")).join("\n");
    const first = await importWhole(db, wide, { name: "wide.csv", kind: "reviews" });
    expect(first).toMatchObject({ createdRows: 8, rejectedRows: 1 });
    const rejected = await new Response(rejectedRowsAsCsv(db, first)).text();
    const again = await importWhole(db, rejected.replace("eleven", "1"), { name: "wide, rejected rows.csv" });
    expect(again).toMatchObject({ createdRows: 1, rejectedRows: 0 });
  });
});
