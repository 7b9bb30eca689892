import { text as textOf } from "node:stream/consumers";
import { beforeEach, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import {
  ensureAttribute,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import {
  applyPaste,
  exportGridCsv,
  exportGridWorkbook,
  findUndoable,
  previewPaste,
  readGridPage,
  readGridShape,
  saveCells,
  undoOrRedo,
} from "#app/features/grid/grid.service.server.ts";
import { readPastedTable, readSmallTable } from "#app/features/imports/imports.service.server.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const asUsual = { search: "", sort: "name" as const, direction: "asc" as const, after: null };

/** Attributes of each type, and three customers with everything that is hard to bring through a spreadsheet. */
async function seed(db: Db) {
  const define = (label: string, valueType: "text" | "number" | "date" | "choice" | "boolean") =>
    db.transaction().execute((trx) =>
      ensureAttribute(trx, {
        key: label.toLowerCase().replace(" ", "-"),
        label,
        subject: "customer",
        category: "demographic",
        valueType,
        options: valueType === "choice" ? ["alone", "family"] : [],
        purpose: "What to offer",
        freshDays: null,
      }),
    );
  const household = await define("Household", "choice");
  const size = await define("Cup size", "number");
  const birthday = await define("Birthday", "date");
  const motto = await define("Motto", "text");
  await db.transaction().execute(async (trx) => {
    const people = await resolveCustomers(trx, [
      { externalId: "007", name: "Ána Díaz", email: "ana@example.org", phone: "+49 170 1234567" },
      { externalId: "0012", name: "=SUM(A1)", tags: ["VIP", "a; b", '"quoted"'], jobTitle: "-Boss" },
      { externalId: "1e5", name: 'Ömer, "the" third', email: "oemer@example.org" },
    ]);
    const learntAt = "2026-01-01T00:00:00.000Z";
    const source = { type: "import" as const, id: null, label: "a file" };
    const value = (at: number, attributeId: string, text: string, number: number | null = null) => ({
      ...{ attributeId, value: { text, number }, source, learntAt },
      subject: { customerId: people[at]?.id ?? "" },
    });
    await recordAttributeValues(trx, [
      value(0, household.id, "family"),
      value(0, size.id, "0.25", 0.25),
      value(0, birthday.id, "1899-12-31"),
      value(1, birthday.id, "1984-02-29"),
      value(1, motto.id, "'already quoted"),
      value(2, motto.id, "two\nlines\tand a tab"),
      value(2, size.id, "1234567890123456", 1_234_567_890_123_456),
    ]);
  });
}

async function read(db: Db) {
  const { columns } = await readGridShape(db, "customer");
  const { rows } = await readGridPage(db, "customer", columns, asUsual, 100);
  return rows;
}

async function csvOf(db: Db): Promise<string> {
  const { columns } = await readGridShape(db, "customer");
  return textOf(exportGridCsv(db, { kind: "customer", all: columns, columns, search: "" }));
}

async function bookOf(db: Db): Promise<Buffer> {
  const { columns } = await readGridShape(db, "customer");
  return exportGridWorkbook(db, { kind: "customer", all: columns, columns, search: "" });
}

describeEachDatabase("the grid", (open) => {
  let db: Db;
  let owner: Actor;
  beforeEach(async () => {
    db = await open();
    owner = await createOwner(db);
    await seed(db);
  });
  const paste = (text: string) => previewPaste(db, "customer", readPastedTable(text, 100), owner);

  it("gives a file that changes nothing when it is dropped again, and the same bytes a second time", async () => {
    const before = await read(db);
    const csv = await csvOf(db);
    const fromCsv = await readSmallTable(Buffer.from(csv), 100);
    const book = await bookOf(db);
    const fromBook = await readSmallTable(book, 100);
    for (const table of [fromCsv, fromBook]) {
      const preview = await previewPaste(db, "customer", table, owner);
      expect(preview.rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
      expect(preview.counts.unchanged).toBe(3);
      expect(preview.leftOut).toEqual([]);
      const applied = await applyPaste(db, "customer", table, owner, { digest: preview.digest, how: "file" });
      expect(applied.done).toBe(true);
    }
    expect(await read(db)).toEqual(before);
    expect(await csvOf(db)).toBe(csv);
    expect((await bookOf(db)).equals(book)).toBe(true);
    expect((await findUndoable(db, "customer", owner)).undo).toBeNull();
  });

  it("takes back a file that was edited, and refuses rows that changed here since", async () => {
    const [header = [], ...rows] = await readSmallTable(await bookOf(db), 100);
    const at = (name: string) => header.indexOf(name);
    const edited = rows.map((row) => [...row]);
    const [first, second] = [
      edited.find((row) => row[at("Customer number")] === "007"),
      edited.find((row) => row[at("Customer number")] === "0012"),
    ];
    if (!first || !second) throw new Error("rows are missing");
    first[at("Household")] = "alone";
    first[at("Phone")] = "";
    second[at("Job title")] = "Boss";
    const current = (await read(db)).find(({ cells }) => cells.get("externalId") === "0012");
    await saveCells(
      db,
      "customer",
      [{ id: current?.id ?? "", revision: "", key: "jobTitle", before: "-Boss", after: "Queen" }],
      owner,
    );
    const table = [header, ...edited];
    const preview = await previewPaste(db, "customer", table, owner);
    expect(preview.counts).toEqual({ created: 0, updated: 1, unchanged: 1, rejected: 1 });
    expect(preview.rows.find(({ outcome }) => outcome === "rejected")?.reasons).toEqual([
      "Job title: changed here since the file was made; here it is “Queen”, the file says “Boss”",
    ]);
    await applyPaste(db, "customer", table, owner, { digest: preview.digest, how: "file" });
    const ana = (await read(db)).find(({ cells }) => cells.get("externalId") === "007");
    expect([
      ana?.cells.get("household") ?? ana?.cells.get("attribute:household"),
      ana?.cells.get("phone"),
    ]).toEqual(["alone", undefined]);
  });

  it("says per row of a paste what becomes of it and why, then does exactly that, and undoes it", async () => {
    const before = await read(db);
    const text = [
      "Full name\tE-mail\tHousehold\tShoe size",
      "Ana Diaz\tANA@example.org\talone\t38",
      "New Person\tnew@example.org\tfamily\t",
      "Nobody\tnot an address\t\t",
      "Wrong\twrong@example.org\tcastle\t",
      "Twice\tnew@example.org\t\t",
      "Only a name\t\t\t",
    ].join("\n");
    const preview = await paste(text);
    expect(preview.leftOut).toEqual(["Shoe size"]);
    expect(preview.rows.map(({ outcome, reasons }) => [outcome, reasons[0] ?? ""])).toEqual([
      ["updated", ""],
      ["created", ""],
      ["rejected", "E-mail: expected an address such as ana@example.org, got “not an address”"],
      ["rejected", 'Household: expected one of alone, family, got "castle"'],
      ["rejected", "The same record stands in line 3 already"],
      ["created", "Without a number or an address it is made anew each time it is pasted"],
    ]);
    expect(preview.rows[0]?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["Name", "Ána Díaz", "Ana Diaz"],
      ["Household", "family", "alone"],
    ]);
    expect(await read(db)).toEqual(before);
    const table = readPastedTable(text, 100);
    expect((await applyPaste(db, "customer", table, owner, { digest: "another", how: "paste" })).done).toBe(
      false,
    );
    await applyPaste(db, "customer", table, owner, { digest: preview.digest, how: "paste" });
    expect(await read(db)).toHaveLength(5);
    expect((await findUndoable(db, "customer", owner)).undo).toBe("2 cells and 2 new rows pasted");
    expect(await undoOrRedo(db, "customer", owner, "undo")).toBe("Undone: 2 cells and 2 new rows pasted.");
    const cellsOf = (rows: typeof before) => rows.map(({ id, cells }) => [id, [...cells].sort()]);
    expect(cellsOf(await read(db))).toEqual(cellsOf(before));
  });

  it("refuses an address that somebody has, and lets two change theirs for each other", async () => {
    const taken = await paste("Customer number\tE-mail\n0012\tana@example.org");
    expect(taken.rows[0]?.reasons).toEqual(["Ána Díaz has this e-mail address already"]);
    const rows = await read(db);
    const idOf = (number: string) => rows.find(({ cells }) => cells.get("externalId") === number)?.id ?? "";
    const swap = [
      { id: idOf("007"), revision: "", key: "email", before: "ana@example.org", after: "oemer@example.org" },
      { id: idOf("1e5"), revision: "", key: "email", before: "oemer@example.org", after: "ana@example.org" },
    ];
    expect((await saveCells(db, "customer", swap, owner)).map(({ outcome }) => outcome)).toEqual([
      "saved",
      "saved",
    ]);
    await expect(paste("just\nwords")).rejects.toThrow(/Expected a first line with names/);
    const nameless = await paste("Mia Gold\tmia@example.org\nAna\tana@example.org");
    expect(nameless.hasHeader).toBe(false);
    expect(nameless.rows.map(({ outcome }) => outcome)).toEqual(["created", "updated"]);
    await expect(previewPaste(db, "customer", [], owner)).rejects.toThrow(InvalidInputError);
  });

  it("loses nothing of two editors, and undoes only what one did oneself", async () => {
    const other = await createMember(db, owner, "marketer");
    const [row] = await read(db);
    if (!row) throw new Error("no row");
    const edit = (key: string, before: string, after: string) => ({
      id: row.id,
      revision: row.revision,
      key,
      before,
      after,
    });
    const was = (key: string) => row.cells.get(key) ?? "";
    const mine = await saveCells(db, "customer", [edit("jobTitle", was("jobTitle"), "Barista")], owner);
    expect(mine[0]).toMatchObject({ outcome: "saved", text: "Barista" });
    // The same cell is a conflict, another cell of the same row is none.
    const theirs = await saveCells(
      db,
      "customer",
      [edit("jobTitle", was("jobTitle"), "Roaster"), edit("name", was("name"), "Somebody")],
      other,
    );
    expect(theirs.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["conflict", "Somebody changed it meanwhile to “Barista”; you wrote “Roaster”"],
      ["saved", ""],
    ]);
    await undoOrRedo(db, "customer", owner, "undo");
    const now = async () => (await read(db)).find(({ id }) => id === row.id)?.cells;
    expect([(await now())?.get("jobTitle") ?? "", (await now())?.get("name")]).toEqual([
      was("jobTitle"),
      "Somebody",
    ]);
    expect(await undoOrRedo(db, "customer", owner, "redo")).toBe("Done again: 1 cell edited.");
    expect((await now())?.get("jobTitle")).toBe("Barista");
    await saveCells(db, "customer", [edit("jobTitle", "Barista", "Owner")], other);
    expect(await undoOrRedo(db, "customer", owner, "undo")).toBe(
      "Undone: 1 cell edited. 1 of them stays as it is: changed since, or in use.",
    );
    expect((await now())?.get("jobTitle")).toBe("Owner");
    await expect(undoOrRedo(db, "customer", owner, "undo")).rejects.toThrow(ConflictError);
  });

  it("is paged by key in both directions, with customers that lack what is sorted by", async () => {
    const { columns } = await readGridShape(db, "customer");
    for (const direction of ["asc", "desc"] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const query = { search: "", sort: "email" as const, direction, after };
        const page: Awaited<ReturnType<typeof readGridPage>> = await readGridPage(
          db,
          "customer",
          columns,
          query,
          1,
        );
        seen.push(...page.rows.map(({ cells }) => cells.get("email") ?? ""));
        after = page.next;
      } while (after !== null);
      const sorted = ["", "ana@example.org", "oemer@example.org"];
      expect(seen).toEqual(direction === "asc" ? sorted : sorted.toReversed());
    }
  });

  it("does the same for companies", async () => {
    const table = readPastedTable(
      "Company,Website,Company number\nRoast & Co,https://www.roast.example/x,0042\n,b.example,7",
      10,
    );
    const preview = await previewPaste(db, "company", table, owner);
    expect(preview.rows.map(({ outcome, reasons }) => [outcome, reasons[0]])).toEqual([
      ["created", undefined],
      ["rejected", "Expected the company's name"],
    ]);
    await applyPaste(db, "company", table, owner, { digest: preview.digest, how: "paste" });
    const { columns } = await readGridShape(db, "company");
    const { rows } = await readGridPage(db, "company", columns, asUsual, 10);
    expect(rows.map(({ cells }) => [...cells.values()].sort())).toEqual([
      ["0042", "Roast & Co", "roast.example"],
    ]);
    await undoOrRedo(db, "company", owner, "undo");
    expect((await readGridPage(db, "company", columns, asUsual, 10)).rows).toEqual([]);
  });
});
