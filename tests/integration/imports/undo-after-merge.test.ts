import { expect, it } from "vitest";
import { listMerges, mergePair, undoMerge } from "#app/features/duplicates/duplicates.service.server.ts";
import { insertPairs, selectPairOf } from "#app/features/duplicates/pairs.repository.server.ts";
import { getImport, listReportRows } from "#app/features/imports/imports.service.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { maria } from "#tests/support/edits-by-people.ts";
import { importWhole, undoWhole, useDataFolder } from "#tests/support/imports.ts";

const known = "Customer ID,Email,Name\n1,ana@example.org,Ana Diaz";
const tickets = "Ticket ID,Subject,Description,Requester email,Requester name";

async function customerOf(db: Db, email: string): Promise<string> {
  const row = await db.selectFrom("customers").select("id").where("email", "=", email).executeTakeFirst();
  return row?.id ?? "";
}

async function merge(db: Db, one: string, other: string): Promise<void> {
  const [oneId = "", otherId = ""] = [await customerOf(db, one), await customerOf(db, other)].sort();
  const evidence = { score: 1, reasons: [], doubts: [] };
  await insertPairs(db, [{ id: newId(), oneId, otherId, evidence }], "2026-01-01T00:00:00.000Z");
  await mergePair(db, maria, (await selectPairOf(db, oneId, otherId))?.id ?? "", {});
}

const whoSaid = async (db: Db) =>
  (await db.selectFrom("feedback_items").select("customer_id as id").execute()).map(({ id }) => id);

describeEachDatabase("an undo after a merge", (open) => {
  useDataFolder();

  it("keeps the merge, says whose it is, and takes what was said away from the one who is left", async () => {
    const db = await open();
    await importWhole(db, known, { kind: "customers" });
    const { id } = await importWhole(db, `${tickets}\nT1,Login,It fails,ana.diaz@example.org,Ana`);
    await merge(db, "ana@example.org", "ana.diaz@example.org");
    await undoWhole(db, id);
    expect(await whoSaid(db)).toEqual([]);
    expect(await db.selectFrom("customers").select("name").execute()).toEqual([{ name: "Ana Diaz" }]);
    const { kept } = await listReportRows(db, await getImport(db, id), new URLSearchParams());
    expect(kept.rows).toMatchObject([
      { type: "customer", label: "Ana", by: { by: "merged", name: "Maria" } },
    ]);
    const [made] = await listMerges(db);
    await undoMerge(db, maria, made?.id ?? "");
    expect(await customerOf(db, "ana.diaz@example.org")).not.toBe("");
  });

  it("gives a ticket back to whom it belonged, also where that one is another record by now", async () => {
    const db = await open();
    await importWhole(db, `${known}\n2,ana.diaz@example.org,Ana\n3,bo@example.org,Bo`, { kind: "customers" });
    await importWhole(db, `${tickets}\nT1,Login,It fails,ana.diaz@example.org,Ana`);
    const { id } = await importWhole(db, `${tickets}\nT1,Login,It fails,bo@example.org,Bo`);
    expect(await whoSaid(db)).toEqual([await customerOf(db, "bo@example.org")]);
    await merge(db, "ana@example.org", "ana.diaz@example.org");
    await undoWhole(db, id);
    expect(await whoSaid(db)).toEqual([await customerOf(db, "ana@example.org")]);
  });
});
