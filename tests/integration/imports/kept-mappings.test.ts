import { expect, it } from "vitest";
import {
  choosePreset,
  getImport,
  isMappingKept,
  keepMapping,
  listKeptMappings,
  removeKeptMapping,
  reviewImport,
  startImport,
  takeKeptMapping,
} from "#app/features/imports/imports.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, owner, supportLead, undoWhole, upload, useDataFolder } from "#tests/support/imports.ts";

const FILE = "Nr,Was,Wann,Notiz\n1,The lift is stuck,2026-05-01,a\n2,Too loud at night,2026-05-02,b\n";
const NEXT = "Wann,Extra,Was,Nr\n2026-06-01,x,The lift is stuck again,3\n";

describeEachDatabase("a mapping", (open) => {
  useDataFolder();

  it("is kept after an import, offered for the next file with its columns, and used", async () => {
    const db = await open();
    const done = await importWhole(db, FILE, {
      kind: "tickets",
      change: (mapping) => ({
        ...mapping,
        sourceName: "House desk",
        columns: mapping.columns.map((column, at) => ({
          ...column,
          target: ["field:externalId", "field:title", "field:occurredAt", "skip"][at] ?? "skip",
        })),
      }),
    });
    expect(await isMappingKept(db, done)).toBe(false);
    await keepMapping(db, supportLead, done.id);
    expect(await isMappingKept(db, done)).toBe(true);
    const [kept] = await listKeptMappings(db);
    expect(kept).toMatchObject({ sourceName: "House desk", kind: "tickets", usedRows: 2, columns: 3 });

    const id = await upload(db, NEXT, { kind: "tickets" });
    const { offered } = await reviewImport(db, await getImport(db, id));
    expect(offered).toMatchObject({
      sourceName: "House desk",
      usedRows: 2,
      usedAt: done.finishedAt,
      inUse: false,
    });
    await takeKeptMapping(db, id, offered?.id ?? "");
    expect((await reviewImport(db, await getImport(db, id))).offered?.inUse).toBe(true);
    const { mapping } = await getImport(db, id);
    expect(mapping.sourceName).toBe("House desk");
    expect(mapping.columns.map(({ target }) => target)).toEqual([
      "field:occurredAt",
      "skip",
      "field:title",
      "field:externalId",
    ]);

    const other = await upload(db, "Nr,Wann\n1,2026-05-01\n", { kind: "tickets" });
    expect((await reviewImport(db, await getImport(db, other))).offered).toBe(null);
    await expect(takeKeptMapping(db, other, kept?.id ?? "")).rejects.toThrow(
      "columns that the file does not have",
    );
  });

  it("asks for an attribute anew that an undo removed since", async () => {
    const db = await open();
    const file = "Email,Name,Region\nana@example.org,Ana,North";
    const done = await importWhole(db, file, {
      kind: "customers",
      actor: owner,
      change: (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((choice, at) =>
          at === 2 ? { ...choice, target: "new-attribute", purpose: "Whom to visit" } : choice,
        ),
      }),
    });
    await keepMapping(db, owner, done.id);
    await undoWhole(db, done.id);
    expect(await db.selectFrom("attributes").select("id").execute()).toEqual([]);
    const id = await upload(db, file, { kind: "customers" });
    const { offered } = await reviewImport(db, await getImport(db, id));
    await takeKeptMapping(db, id, offered?.id ?? "");
    const { mapping } = await getImport(db, id);
    expect(mapping.columns[2]).toMatchObject({ target: "new-attribute", purpose: "Whom to visit" });
    await startImport(db, owner, id, mapping);
    expect(await db.selectFrom("attributes").select("label").execute()).toEqual([{ label: "Region" }]);
  });

  it("says for how many rows it was last used, and can be removed", async () => {
    const db = await open();
    const file = FILE.replace("Nr,Was,Wann", "Nummer,Betreff,Datum");
    const first = await importWhole(db, file, { kind: "tickets", name: "desk.csv" });
    await keepMapping(db, supportLead, first.id);
    const again = await importWhole(db, `${file}3,The door squeaks,2026-05-03,c\n`, {
      kind: "tickets",
      name: "desk.csv",
    });
    const [kept, ...others] = await listKeptMappings(db);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ usedRows: 3 });
    expect(kept && kept.usedAt >= (again.finishedAt ?? "")).toBe(true);
    await removeKeptMapping(db, supportLead, kept?.id ?? "");
    expect(await listKeptMappings(db)).toEqual([]);
    await expect(removeKeptMapping(db, supportLead, kept?.id ?? "")).rejects.toThrow("not kept any more");
  });

  it("can be that of another tool than the one recognised, or of none", async () => {
    const db = await open();
    const id = await upload(
      db,
      "Ticket ID,Subject,Created time,Survey results,First response time (in hrs)\n1,Hello,2026-05-01,Happy,\n",
    );
    expect((await getImport(db, id)).detection.preset).toBe("freshdesk");
    await choosePreset(db, id, "none");
    const plain = await getImport(db, id);
    expect(plain.detection).toMatchObject({ preset: null, presetReason: "" });
    expect(plain.mapping.sourceName).toBe("file");
    await choosePreset(db, id, "trustpilot");
    expect(await getImport(db, id)).toMatchObject({
      kind: "reviews",
      detection: { preset: "trustpilot", presetReason: "Trustpilot: 0 of 5 columns" },
    });
    await expect(choosePreset(db, id, "no such tool")).rejects.toThrow("Choose one of the list");
  });
});
