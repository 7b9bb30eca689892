import { readdir, truncate } from "node:fs/promises";
import { join } from "node:path";
import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { sweepAbandoned } from "#app/features/imports/files/sweep-uploads.server.ts";
import { endImport } from "#app/features/imports/import-progress.repository.server.ts";
import {
  cancelImport,
  getImport,
  listRejections,
  rejectedRowsAsCsv,
  reviewImport,
} from "#app/features/imports/imports.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, runImports, upload, uploadAndStart, useDataFolder } from "#tests/support/imports.ts";

const header = "Ticket ID,Subject,Description,Created at";

describeEachDatabase("bad files", (open) => {
  const dataFolder = useDataFolder();

  it.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "empty"],
    ["only a header", `${header}\n`, "only a header"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), "a PNG picture"],
    ["an older workbook", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "an older Excel"],
    ["noise", Buffer.from(Array.from({ length: 4000 }, (_, at) => ((at * 131) % 251) % 32)), "not text"],
    [
      "20,000 columns",
      `${Array.from({ length: 20_000 }, (_, at) => `column ${at}`).join(",")}\n1`,
      "columns",
    ],
    ["a quote left open on every row", `${header}\n${'""x\n'.repeat(500)}`, "quote that does not close"],
  ])("%s is refused with the reason, and nothing is kept", async (_, content, reason) => {
    const db = await open();
    await expect(upload(db, content)).rejects.toThrow(InvalidInputError);
    await expect(upload(db, content)).rejects.toThrow(reason);
    expect(await db.selectFrom("imports").select("id").execute()).toEqual([]);
    expect(await readdir(join(dataFolder(), "uploads"))).toEqual([]);
  });

  it("does not take what is left of a file for all of it", async () => {
    const db = await open();
    const rows = Array.from({ length: 300 }, (_, at) => `${at},s,It works,2024-05-01`);
    const id = await uploadAndStart(db, [header, ...rows].join("\n"));
    await truncate(join(dataFolder(), "uploads", (await getImport(db, id)).fileKey ?? ""), 2000);
    await runImports(db);
    const ended = await getImport(db, id);
    expect(ended).toMatchObject({ status: "failed", createdRows: 0 });
    expect(ended.error).toContain("A part of the uploaded file is gone");
  });

  it("keeps rows of many megabytes out of memory: few a chunk, and on the report their beginning", async () => {
    const db = await open();
    const long = `${'"\u00e9\n'.repeat(300_000)}`;
    const texts = ["It works", ...Array.from({ length: 9 }, () => long)];
    const rows = texts.map((Description, at) =>
      JSON.stringify({ "Ticket ID": at, Subject: "s", Description, "Created at": "2024-05-01" }),
    );
    const done = await importWhole(db, rows.join("\n"), { name: "long.ndjson" });
    expect(done).toMatchObject({ rowsRead: 10, createdRows: 1, rejectedRows: 9 });
    const chunks = await db
      .selectFrom("import_outcomes")
      .select("from_row")
      .where("import_id", "=", done.id)
      .execute();
    expect(chunks.length).toBeGreaterThanOrEqual(2);
    const { rejections } = await listRejections(db, done.id, "rejected", 0);
    expect(rejections).toHaveLength(9);
    expect(rejections[0]?.cells.slice(0, 2)).toEqual(["1", "s"]);
    expect(rejections[0]?.cells.join("").length).toBeLessThan(5000);
    const pieces: number[] = [];
    const reader = rejectedRowsAsCsv(db, done).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      pieces.push(read.value.length);
    expect(Math.max(...pieces)).toBeLessThan(5_000_000);
    expect(pieces.reduce((sum, length) => sum + length)).toBeGreaterThan(9 * long.length);
  }, 120_000);

  it("gets the good rows out of a damaged file and explains the others", async () => {
    const db = await open();
    const file = [
      `${header}\r`,
      "1,Fine,It works,2024-05-01\r",
      "2,Short,It breaks",
      '3,Open,"never closed,2024-05-02',
      "4,Mixed,line ends,2024-05-03\r5,Old,Mac line end,2024-05-04",
      "6,NUL,a\0b,2024-05-05",
      "7,Long,a,2024-05-06,more",
      "8,Date,no such day,2024-02-31",
      '9,Quoted,"two\r\nlines",2024-05-07',
      "",
    ].join("\n");
    const done = await importWhole(db, file);
    expect(done).toMatchObject({ rowsRead: 9, createdRows: 6, rejectedRows: 3 });
    const { rejections } = await listRejections(db, done.id, "rejected", 0);
    expect(rejections.map(({ lineNumber, reason }) => [lineNumber, reason])).toEqual([
      [4, "a quote opens in column 3 and does not close"],
      [8, expect.stringContaining("got 5")],
      [9, expect.stringContaining('got "2024-02-31"')],
    ]);
    const bodies = await db.selectFrom("feedback_items").select("body").orderBy("external_id").execute();
    expect(bodies.map((row) => row.body)).toEqual([
      "It works",
      "It breaks",
      "line ends",
      "Mac line end",
      "ab",
      "two\r\nlines",
    ]);
  });

  it.each(["utf16le", "utf-16be", "windows-1252", "utf-8"])("reads %s without a mark", async (encoding) => {
    const db = await open();
    const file = `${header}\n1,Größe,Die Größe passt für mich leider nicht mehr,2024-05-01\n`.repeat(1);
    await importWhole(db, iconv.encode(file, encoding, { addBOM: false }));
    const [item] = await db.selectFrom("feedback_items").select(["title", "body"]).execute();
    expect(item).toEqual({ title: "Größe", body: "Die Größe passt für mich leider nicht mehr" });
  });

  it("takes hostile names of columns for names", async () => {
    const db = await open();
    const file = `__proto__,constructor,"<img src=x onerror=alert(1)>",Subject\n1,2,3,Hello\n`;
    const id = await upload(db, file, { kind: "tickets" });
    const entry = await getImport(db, id);
    expect(entry.detection.columns.map((column) => column.name).slice(0, 2)).toEqual([
      "__proto__",
      "constructor",
    ]);
    expect((await reviewImport(db, entry)).preview).toMatchObject({ rows: 1, valid: 1 });
    expect(Object.keys(Object.prototype)).toEqual([]);
    await cancelImport(db, id);
  });

  it("gives rejected rows back as a file that can be mended, and that runs no formula", async () => {
    const db = await open();
    const good = "3,a,b,2024-05-03\n4,a,b,2024-05-04\n5,a,b,2024-05-05";
    const file = `${header}\n1,=cmd(),"a, b",soon\n2,"'=x",\t=y,never\n${good}\n`;
    const done = await importWhole(db, file, { name: "tickets.csv" });
    expect(done).toMatchObject({ createdRows: 3, rejectedRows: 2 });
    const csv = await new Response(rejectedRowsAsCsv(db, done)).text();
    expect(csv.split("\r\n")[0]).toBe(`${header},Why it was rejected,Line`);
    expect(csv).toContain(`1,'=cmd(),"a, b",soon,`);
    const mended = csv.replaceAll("soon", "2024-05-01").replaceAll("never", "2024-05-02");
    const again = await importWhole(db, mended, { name: "tickets.csv" });
    expect(again).toMatchObject({ createdRows: 2, rejectedRows: 0 });
    const items = await db
      .selectFrom("feedback_items")
      .select("title")
      .where("import_id", "=", again.id)
      .orderBy("external_id")
      .execute();
    expect(items.map((row) => row.title)).toEqual(["=cmd()", "'=x"]);
  });

  it("forgets a file that is discarded, and one that nobody comes back to", async () => {
    const db = await open();
    const file = `${header}\n1,a,b,2024-05-01\n`;
    await cancelImport(db, await upload(db, file));
    const forgotten = await upload(db, file);
    const longAgo = new Date(Date.now() - 25 * 3_600_000).toISOString();
    await db.updateTable("imports").set({ created_at: longAgo }).where("id", "=", forgotten).execute();
    await sweepAbandoned(db);
    expect(await getImport(db, forgotten)).toMatchObject({ status: "cancelled", fileKey: null });
    expect(await readdir(join(dataFolder(), "uploads"))).toEqual([]);
  });

  it("leaves an import alone that was started while the sweep looked", async () => {
    const db = await open();
    const id = await uploadAndStart(db, `${header}\n1,a,b,2024-05-01\n`);
    const end = { status: "cancelled", error: "Nobody came back.", finishedAt: "2026-01-01" } as const;
    expect(await endImport(db, id, end, ["unpacking", "mapping"])).toBe(false);
    await runImports(db);
    expect(await getImport(db, id)).toMatchObject({ status: "done", createdRows: 1 });
  });

  it("stores nothing of an import that was cancelled before it began", async () => {
    const db = await open();
    const id = await uploadAndStart(db, `${header}\n1,a,b,2024-05-01\n`);
    await cancelImport(db, id);
    await runImports(db);
    expect(await db.selectFrom("feedback_items").select("id").execute()).toEqual([]);
    expect((await getImport(db, id)).status).toBe("cancelled");
  });
});
