import { expect, it } from "vitest";
import { CONTACT, QUOTES } from "#app/features/consents/consent.schema.ts";
import {
  addPurpose,
  mayBeQuoted,
  noteConsent,
  readConsents,
  recordConsents,
  retirePurpose,
  saveQuoteUnasked,
} from "#app/features/consents/consents.service.server.ts";
import { customerFormSchema } from "#app/features/customers/customer.schema.ts";
import {
  createCustomer,
  getCustomer,
  resolveCustomer,
  resolveCustomers,
  saveCustomer,
  withdrawConsent,
} from "#app/features/customers/customers.service.server.ts";
import { listMerges, mergePair, undoMerge } from "#app/features/duplicates/duplicates.service.server.ts";
import { insertPairs, selectPairOf } from "#app/features/duplicates/pairs.repository.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, undoWhole, useDataFolder } from "#tests/support/imports.ts";

/** What the flag says and what the purposes say have to be the same, for everybody. */
async function disagreements(db: Db) {
  const rows = await db
    .selectFrom("customers")
    .leftJoin("customer_consents as held", (join) =>
      join.onRef("held.customer_id", "=", "customers.id").on("held.purpose_id", "=", CONTACT),
    )
    .select(["customers.email as email", "customers.consent as flag", "held.state as state"])
    .execute();
  return rows.filter(({ flag, state }) => flag !== (state ?? "unknown"));
}

async function stateOf(db: Db, customerId: string, purposeId: string) {
  const read = await readConsents(db, customerId);
  return read?.consents.find(({ purpose }) => purpose.id === purposeId)?.state;
}

const ana = { email: "ana@example.org" };

describeEachDatabase("consents", (open) => {
  useDataFolder();

  it("keep each change with its source, its time and who noted it, and the flag with them", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const id = await createCustomer(db, customerFormSchema.parse({ ...ana, consent: "granted" }), owner);
    await saveCustomer(db, id, customerFormSchema.parse({ ...ana, consent: "withdrawn" }), owner);
    await noteConsent(db, owner, id, { purposeId: CONTACT, state: "granted", note: "said so on the phone" });
    await db.transaction().execute((trx) => withdrawConsent(trx, id));
    const { changes = [] } = (await readConsents(db, id)) ?? {};
    expect(changes.map(({ state, sourceType, byName }) => [state, sourceType, byName])).toEqual([
      ["withdrawn", "unsubscribe", null],
      ["granted", "person", owner.name],
      ["withdrawn", "person", owner.name],
      ["granted", "person", owner.name],
    ]);
    expect(changes.map(({ sourceLabel }) => sourceLabel)).toContain("said so on the phone");
    expect((await getCustomer(db, id)).consent).toBe("withdrawn");
    expect(await disagreements(db)).toEqual([]);
  });

  it("are never given back by a file, whatever its rule and its purpose", async () => {
    const db = await open();
    const import_ = { type: "import", id: "i", label: "news.csv", byName: null } as const;
    const said = await db.transaction().execute(async (trx) => {
      const known = await resolveCustomer(trx, { ...ana, consent: "withdrawn" });
      const customerId = known?.id ?? "";
      await resolveCustomers(trx, [{ ...ana, consent: "granted" }]);
      return recordConsents(trx, [
        { customerId, purposeId: QUOTES, state: "withdrawn", source: import_ },
        { customerId, purposeId: QUOTES, state: "granted", source: import_ },
        { customerId, purposeId: CONTACT, state: "granted", source: import_ },
      ]);
    });
    expect(said).toEqual(["changed", "kept", "kept"]);
    expect(await disagreements(db)).toEqual([]);
    expect((await db.selectFrom("customers").select("consent").execute())[0]?.consent).toBe("withdrawn");
  });

  it("come with an import and go with its undo", async () => {
    const db = await open();
    await importWhole(db, "email,name\nana@example.org,Ana\nbo@example.org,Bo\n", { kind: "customers" });
    const { id } = await importWhole(
      db,
      "email,marketing consent\nana@example.org,yes\nbo@example.org,no\ncy@example.org,yes\n",
      { kind: "customers" },
    );
    expect(await disagreements(db)).toEqual([]);
    const changes = await db.selectFrom("consent_changes").select(["state", "source_id"]).execute();
    expect(changes.map(({ state }) => state).sort()).toEqual(["granted", "granted", "withdrawn"]);
    expect(new Set(changes.map(({ source_id }) => source_id))).toEqual(new Set([id]));
    await undoWhole(db, id);
    expect(await disagreements(db)).toEqual([]);
    const flags = await db.selectFrom("customers").select(["email", "consent"]).orderBy("email").execute();
    expect(flags.map(({ consent }) => consent)).toEqual(["unknown", "unknown"]);
  });

  it("are joined by a merge to the strictest, and parted by its undo", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const one = await createCustomer(db, customerFormSchema.parse({ ...ana, consent: "granted" }), owner);
    const other = await createCustomer(
      db,
      customerFormSchema.parse({ email: "diaz@example.org", consent: "withdrawn" }),
      owner,
    );
    await noteConsent(db, owner, other, { purposeId: QUOTES, state: "withdrawn", note: "" });
    const [oneId = "", otherId = ""] = [one, other].toSorted();
    const evidence = { score: 1, reasons: [], doubts: [] };
    await insertPairs(db, [{ id: newId(), oneId, otherId, evidence }], "2026-05-01T10:00:00.000Z");
    const keptId = await mergePair(db, owner, (await selectPairOf(db, oneId, otherId))?.id ?? "", {});
    expect([await stateOf(db, keptId, CONTACT), await stateOf(db, keptId, QUOTES)]).toEqual([
      "withdrawn",
      "withdrawn",
    ]);
    expect(await disagreements(db)).toEqual([]);
    await undoMerge(db, owner, (await listMerges(db))[0]?.id ?? "");
    expect([await stateOf(db, one, CONTACT), await stateOf(db, one, QUOTES)]).toEqual(["granted", "unknown"]);
    expect([await stateOf(db, other, CONTACT), await stateOf(db, other, QUOTES)]).toEqual([
      "withdrawn",
      "withdrawn",
    ]);
    expect(await disagreements(db)).toEqual([]);
  });

  it("say who may be quoted; an owner decides about those who were not asked", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const ids = await Promise.all(
      ["a", "b", "c"].map((name) =>
        createCustomer(db, customerFormSchema.parse({ email: `${name}@example.org` }), owner),
      ),
    );
    const [granted = "", refused = "", unasked = ""] = ids;
    await noteConsent(db, owner, granted, { purposeId: QUOTES, state: "granted", note: "" });
    await noteConsent(db, owner, refused, { purposeId: QUOTES, state: "withdrawn", note: "" });
    expect(await mayBeQuoted(db, ids)).toEqual(new Set([granted, unasked]));
    await saveQuoteUnasked(db, owner, false);
    expect(await mayBeQuoted(db, ids)).toEqual(new Set([granted]));
  });

  it("can be about purposes of an owner's own, which have one name each and can be retired", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const id = await createCustomer(db, customerFormSchema.parse(ana), owner);
    const form = { name: "Interviews", description: "We may ask for a talk." };
    const purposeId = await addPurpose(db, owner, form);
    await expect(addPurpose(db, owner, form)).rejects.toThrow("Another purpose has this name already.");
    await noteConsent(db, owner, id, { purposeId, state: "granted", note: "" });
    await retirePurpose(db, owner, purposeId, true);
    expect(await stateOf(db, id, purposeId)).toBe("granted");
    await expect(noteConsent(db, owner, id, { purposeId, state: "withdrawn", note: "" })).rejects.toThrow(
      "Nobody is asked for this any more.",
    );
    await expect(retirePurpose(db, owner, CONTACT, true)).rejects.toThrow("Earshot itself acts on");
  });
});
