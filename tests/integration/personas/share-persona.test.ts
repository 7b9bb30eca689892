import { expect, it } from "vitest";
import { recordConsents } from "#app/features/consents/consents.service.server.ts";
import { readSharedPersona } from "#app/features/personas/sharing/read-shared-persona.server.ts";
import { shareFormSchema } from "#app/features/personas/sharing/share-form.schema.ts";
import { changeSharing, listShares } from "#app/features/personas/sharing/share-persona.server.ts";
import { setStatus } from "#app/features/personas/versions/set-status.server.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planted, plantPersona } from "#tests/support/planted-persona.ts";

const share = { intent: "share", label: "Agency", days: 30, shows: "current", withQuotes: false } as const;
const see = (db: Db, token: string | null) => readSharedPersona(db, token ?? "", { counted: true });

describeEachDatabase("a link to a persona", (open) => {
  it("shows the persona without ids or names, follows it, counts openings by day, and is kept only as a hash", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { personaId, segmentId, customerIds } = await plantPersona(db);
    const token = await changeSharing(db, owner, personaId, share);
    const quoting = await changeSharing(db, owner, personaId, { ...share, withQuotes: true });

    const seen = JSON.stringify(await see(db, token));
    expect(seen).toContain("All complain about “waiting”.");
    expect(seen).not.toMatch(/refund took|Quellhof|Ottoline|Mia Colleague|Waiting people"|lighthouse/);
    for (const id of [personaId, segmentId, ...customerIds]) expect(seen).not.toContain(id);
    await see(db, token);
    await readSharedPersona(db, token ?? "", { counted: false });
    const listed = await listShares(db, personaId);
    expect(listed.map(({ views, withQuotes, works }) => [views, withQuotes, works])).toEqual([
      [0, true, true],
      [2, false, true],
    ]);
    const stored = JSON.stringify([
      await db.selectFrom("persona_shares").selectAll().execute(),
      await db.selectFrom("audit_entries").selectAll().execute(),
    ]);
    for (const secret of [token, quoting]) expect(stored).not.toContain(secret);
    expect(stored).toContain("persona.shared");

    expect(JSON.stringify(await see(db, quoting))).toContain(planted[0]);
    const source = { type: "person", id: null, label: "by hand", byName: "Mia" } as const;
    await db
      .transaction()
      .execute((trx) =>
        recordConsents(trx, [
          { customerId: customerIds[0] ?? "", purposeId: "quotes", state: "withdrawn", source },
        ]),
      );
    expect(JSON.stringify(await see(db, quoting))).not.toContain(planted[0]);
  });

  it("says the same for a link that never was, was taken back, has expired, is not published or has lost its persona", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const change = { section: "change" as const, key: "change:message", text: "We write before they ask." };
    const { personaId, segmentId } = await plantPersona(db, [
      { ...change, origin: "assumption", evidence: {} },
    ]);
    const tokens = [
      await changeSharing(db, owner, personaId, { ...share, label: "taken back" }),
      await changeSharing(db, owner, personaId, { ...share, label: "expired" }),
      await changeSharing(db, owner, personaId, { ...share, shows: "published" }),
    ];
    const [, expired] = (await listShares(db, personaId)).reverse();
    await db
      .updateTable("persona_shares")
      .set({ expires_at: "2026-01-01T00:00:00.000Z" })
      .where("id", "=", expired?.id ?? "")
      .execute();
    const takenBack = (await listShares(db, personaId)).find(({ label }) => label === "taken back");
    const revoke = { intent: "revoke", shareId: takenBack?.id ?? "" } as const;
    await changeSharing(db, owner, personaId, revoke);
    await expect(changeSharing(db, owner, personaId, revoke)).rejects.toThrow(NotFoundError);
    const refusals = await Promise.all(
      [...tokens, "x".repeat(43), ""].map((token) => see(db, token).catch((error: unknown) => error)),
    );
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(NotFoundError);
      expect(refusal).toEqual(refusals[0]);
    }
    await setStatus(db, personaId, "published", owner);
    expect((await see(db, tokens[2] ?? "")).document.status).toBe("published");
    await db.deleteFrom("segments").where("id", "=", segmentId).execute();
    await expect(see(db, tokens[2] ?? "")).rejects.toThrow(NotFoundError);
    expect(await db.selectFrom("persona_shares").selectAll().execute()).toEqual([]);
  });

  it("is one of at most fifty that work", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { personaId } = await plantPersona(db);
    for (let made = 0; made < 50; made += 1) await changeSharing(db, owner, personaId, share);
    await expect(changeSharing(db, owner, personaId, share)).rejects.toThrow(ConflictError);
    await expect(changeSharing(db, owner, "nobody", share)).rejects.toThrow(NotFoundError);
    expect(await listShares(db, personaId)).toHaveLength(50);
  });
});

it.each(["0", "366", "1.5", "-3", "", "1e2", "٣", "NaN"])("lasts no %s days", (days) => {
  expect(shareFormSchema.safeParse({ ...share, days, withQuotes: "yes" }).success).toBe(false);
});

it("lasts a day to a year, and shows quotes only where that was ticked", () => {
  expect(shareFormSchema.parse({ ...share, days: " 365 ", withQuotes: "yes" })).toMatchObject({
    days: 365,
    withQuotes: true,
  });
  expect(shareFormSchema.parse({ ...share, days: "1", withQuotes: undefined })).toMatchObject({
    withQuotes: false,
  });
});
