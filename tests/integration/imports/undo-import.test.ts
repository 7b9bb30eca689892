import { expect, it } from "vitest";
import { listAudit } from "#app/features/audit/audit.service.server.ts";
import { customerFormSchema } from "#app/features/customers/customer.schema.ts";
import { listCustomers, saveCustomer } from "#app/features/customers/customers.service.server.ts";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import {
  cancelImport,
  continueImport,
  getImport,
  listReportRows,
  listRowSubjects,
  pauseImport,
  readUndo,
  requestUndo,
} from "#app/features/imports/imports.service.server.ts";
import { takeBackImport } from "#app/features/imports/undo/undo-import.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import {
  importWhole,
  owner,
  runImports,
  undoWhole,
  uploadAndStart,
  useDataFolder,
} from "#tests/support/imports.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { readRecords } from "#tests/support/records.ts";

const people = "Customer ID,Email,Name\n1,ana@example.org,Ana Diaz\n2,bo@example.org,Bo\n3,cy@example.org,Cy";

async function namesIn(db: Db): Promise<string[]> {
  const { customers } = await listCustomers(db, { pageSize: 50 });
  return customers.map(({ name }) => name ?? "");
}

async function editPhone(db: Db, name: string, phone: string): Promise<void> {
  const { customers } = await listCustomers(db, { search: name, pageSize: 1 });
  const [customer] = customers;
  const form = { name, email: customer?.email ?? "", externalId: customer?.externalId ?? "", phone };
  await saveCustomer(db, customer?.id ?? "", customerFormSchema.parse(form), { id: "m", name: "Maria" });
}

async function keptOf(db: Db, id: string) {
  const { kept } = await listReportRows(db, await getImport(db, id), new URLSearchParams());
  return kept.rows;
}

describeEachDatabase("the undo of an import", (open) => {
  useDataFolder();

  it("keeps what a person edited since, and says who", async () => {
    const db = await open();
    const { id } = await importWhole(db, people, { kind: "customers" });
    await editPhone(db, "Ana Diaz", "12345");
    const undone = await undoWhole(db, id);
    expect(undone.status).toBe("undone");
    expect(await namesIn(db)).toEqual(["Ana Diaz"]);
    expect(await keptOf(db, id)).toMatchObject([
      { label: "Ana Diaz", fields: null, by: { by: "person", name: "Maria", at: expect.any(String) } },
    ]);
    expect(await readUndo(db, undone)).toMatchObject({
      until: null,
      removed: 2,
      kept: 1,
      undoneBy: owner.name,
    });
    await expect(requestUndo(db, owner, id)).rejects.toThrow(ConflictError);
    const { entries } = await listAudit(db, null);
    expect(entries.map(({ action }) => action)).toContain("import.undone");
  });

  it("gives a field its earlier value unless it was changed since", async () => {
    const db = await open();
    await importWhole(db, people, { kind: "customers" });
    const newer = people.replace("Ana Diaz", "Ana D.").replace(",Bo", ",Bob");
    const { id } = await importWhole(db, newer, { kind: "customers" });
    expect(await namesIn(db)).toEqual(["Ana D.", "Bob", "Cy"]);
    const third = await importWhole(db, newer.replace("Bob", "Robert"), {
      kind: "customers",
      name: "third.csv",
    });
    await undoWhole(db, id);
    expect(await namesIn(db)).toEqual(["Ana Diaz", "Cy", "Robert"]);
    expect(await keptOf(db, id)).toMatchObject([
      { fields: "name: Bo → Bob", by: { by: "import", name: "third.csv", importId: third.id } },
    ]);
    // What the later import stood on is gone: its undo leads to what was before both.
    await undoWhole(db, third.id);
    expect(await namesIn(db)).toEqual(["Ana Diaz", "Bo", "Cy"]);
    expect(await keptOf(db, id)).toEqual([]);
  });

  it("is shown before by what each row changed", async () => {
    const db = await open();
    const file = "Email,Name,Phone,Household\nana@example.org,Ana,111,alone";
    const change = (mapping: Mapping) => ({
      ...mapping,
      columns: mapping.columns.map((choice, at) =>
        at === 3 ? { ...choice, target: "new-attribute", purpose: "Which pack to offer" } : choice,
      ),
    });
    await importWhole(db, file, { kind: "customers", actor: owner, change });
    const newer = file.replace("111", "222").replace("alone", "family");
    const entry = await importWhole(db, newer, { kind: "customers", actor: owner, change });
    const { changes } = await listRowSubjects(db, entry, "updated", null);
    expect(changes).toMatchObject([{ label: "Ana", changes: "phone: 111 → 222; Household: alone → family" }]);
  });

  it("never gives consent back that somebody withdrew since, also where it was withdrawn before", async () => {
    const db = await open();
    const withConsent = (said: string) => `Email,Name,Consent\nana@example.org,Ana,${said}`;
    const consent = async () =>
      (await db.selectFrom("customers").select("consent").executeTakeFirst())?.consent;
    await importWhole(db, withConsent("yes"), { kind: "customers" });
    const first = await importWhole(db, withConsent("no"), { kind: "customers", name: "first.csv" });
    const second = await importWhole(db, withConsent("no"), { kind: "customers", name: "second.csv" });
    expect(second.unchangedRows).toBe(1);
    await undoWhole(db, first.id);
    expect(await consent()).toBe("withdrawn");
    await undoWhole(db, second.id);
    expect(await consent()).toBe("granted");
  });

  it("brings the same file in again as the first time", async () => {
    const db = await open();
    const file =
      "Ticket ID,Subject,Description,Email\n1,Login,It fails,a@example.org\n2,Export,It is empty,b@example.org";
    const before = await readRecords(db);
    const first = await importWhole(db, file);
    await runJobs(db);
    await undoWhole(db, first.id);
    await runJobs(db);
    expect(await readRecords(db)).toEqual(before);
    expect(await db.selectFrom("statements").select("id").execute()).toEqual([]);
    const again = await importWhole(db, file);
    expect(again).toMatchObject({ createdRows: 2, updatedRows: 0, unchangedRows: 0 });
  });

  it("can be cut off anywhere, and goes on there", async () => {
    const db = await open();
    const rows = Array.from(
      { length: 1300 },
      (_, row) => `${row},Subject ${row},Text ${row},p${row % 400}@example.org`,
    );
    const { id } = await importWhole(db, ["Ticket ID,Subject,Description,Email", ...rows].join("\n"));
    await requestUndo(db, owner, id);
    let held = 0;
    const cut = async () => {
      held += 1;
      if (held === 3) throw new Error("the worker died");
    };
    const run = { db, payload: { importId: id }, progress: async () => undefined, assertHeld: cut };
    await expect(takeBackImport({ ...run, signal: new AbortController().signal })).rejects.toThrow("died");
    const left = await db.selectFrom("feedback_items").select("id").execute();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(1300);
    await runImports(db);
    expect((await getImport(db, id)).status).toBe("undone");
    const records = await readRecords(db);
    expect(Object.values(records).flat()).toEqual([]);
    expect(await readUndo(db, await getImport(db, id))).toMatchObject({ removed: 1700, kept: 0 });
  });

  it("takes back what a stopped import had stored; a paused one stays paused until it is let go on", async () => {
    const db = await open();
    const id = await uploadAndStart(db, people, { kind: "customers" });
    await pauseImport(db, owner, id);
    await runImports(db);
    expect(await getImport(db, id)).toMatchObject({ status: "paused", rowsRead: 0 });
    await expect(pauseImport(db, owner, id)).rejects.toThrow(ConflictError);
    await expect(requestUndo(db, owner, id)).rejects.toThrow(ConflictError);
    await continueImport(db, owner, id);
    await runImports(db);
    expect(await getImport(db, id)).toMatchObject({ status: "done", createdRows: 3 });
    await expect(continueImport(db, owner, id)).rejects.toThrow(ConflictError);

    const other = await uploadAndStart(db, people.replaceAll("example.org", "example.com"), {
      kind: "customers",
    });
    await pauseImport(db, owner, other);
    await cancelImport(db, other, owner);
    expect(await getImport(db, other)).toMatchObject({ status: "cancelled", fileKey: null });
    await undoWhole(db, id);
    expect(await namesIn(db)).toEqual([]);
  });
});
