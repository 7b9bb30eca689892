import { expect, it } from "vitest";
import { getImport } from "#app/features/imports/imports.service.server.ts";
import { action } from "#app/routes/_app.imports.$importId._index.tsx";
import type { Db } from "#db/client.server.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runImports, upload, useDataFolder } from "#tests/support/imports.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { workbook } from "#tests/support/workbooks.ts";

const TICKETS =
  "Topic,Words,Created at\nLid,The lid is loose,03/04/2026 10:00\nBox,The box was open,05/04/2026 11:00\n";

/** The one form of the page, as a browser sends it with one of its buttons. */
async function openForm(db: Db, importId: string) {
  const cookie = await signedInCookie(db, await createOwner(db));
  return async (form: Record<string, string>) =>
    action(routeArgs(db, `/imports/${importId}`, { params: { importId }, cookie, form }));
}

const FORM = {
  "columns[0].target": "field:title",
  "columns[1].target": "field:body",
  "columns[2].target": "field:occurredAt",
  "columns[2].dateOrder": "day-first",
  sourceName: "Front desk",
  timeZone: "Europe/Berlin",
  currency: "CHF",
  shortRows: "reject",
};
const READING = { kind: "tickets", encoding: "utf-8", delimiter: ",", headerRows: "1" };

describeEachDatabase("choices for a file that were not saved yet", (open) => {
  useDataFolder();

  it.each([
    ["another header", { intent: "reread", ...READING, headerRows: "0" }],
    ["another encoding", { intent: "encoding", likelyEncoding: "windows-1252" }],
    ["another tool", { intent: "preset", preset: "none" }],
  ])("stay when the same form asks for %s", async (_, asked) => {
    const db = await open();
    const id = await upload(db, TICKETS, { kind: "tickets" });
    const send = await openForm(db, id);
    expect(await send({ ...FORM, ...asked })).toMatchObject({ status: 303 });
    expect((await getImport(db, id)).mapping).toMatchObject({
      sourceName: "Front desk",
      timeZone: "Europe/Berlin",
      currency: "CHF",
      shortRows: "reject",
      columns: [{ target: "field:title" }, { target: "field:body" }, { dateOrder: "day-first" }],
    });
  });

  it("stay for the columns that another kind of file has too", async () => {
    const db = await open();
    const id = await upload(db, TICKETS, { kind: "tickets" });
    const send = await openForm(db, id);
    await send({ ...FORM, ...READING, intent: "reread", kind: "purchases" });
    const { kind, mapping } = await getImport(db, id);
    expect(kind).toBe("purchases");
    expect(mapping).toMatchObject({ sourceName: "Front desk", currency: "CHF" });
    expect(mapping.columns.map(({ target }) => target)).not.toContain("field:body");
  });

  it("stay for all rows, and for columns of the same name, when another sheet is read", async () => {
    const db = await open();
    const rows = (topic: string) => [
      [topic, "Words", "Votes"],
      ["Lid", "The lid is loose since the last delivery", 3],
      ["Box", "The box was open when it came", 4],
    ];
    const book = await workbook({
      sheets: [
        { name: "March", rows: rows("Topic") },
        { name: "April", rows: rows("Subject matter") },
      ],
    });
    const id = await upload(db, book, { kind: "tickets", name: "desk.xlsx" });
    await runImports(db);
    const first = (await getImport(db, id)).detection;
    const send = await openForm(db, id);
    await send({
      ...FORM,
      ...READING,
      intent: "reread",
      part: first.part === "April" ? "March" : "April",
      "columns[0].target": "field:orderRef",
      "columns[1].target": "field:title",
    });
    await runImports(db);
    const { detection, mapping } = await getImport(db, id);
    expect(detection.columns[0]?.name).not.toBe(first.columns[0]?.name);
    expect(mapping).toMatchObject({ sourceName: "Front desk", timeZone: "Europe/Berlin" });
    expect(mapping.columns[0]?.target).not.toBe("field:orderRef");
    expect(mapping.columns[1]?.target).toBe("field:title");
  });

  it("stay as far as they can be read, where something else in the form is wrong", async () => {
    const db = await open();
    const id = await upload(db, TICKETS, { kind: "tickets" });
    const send = await openForm(db, id);
    const wrong = { ...FORM, intent: "check", timeZone: "Nowhere/Town", "columns[1].target": "rubbish" };
    expect(await send(wrong)).toMatchObject({ init: { status: 422 } });
    const { mapping } = await getImport(db, id);
    expect(mapping).toMatchObject({ sourceName: "Front desk", timeZone: "UTC", currency: "CHF" });
    expect(mapping.columns[2]).toMatchObject({ target: "field:occurredAt", dateOrder: "day-first" });
  });
});
