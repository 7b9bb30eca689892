import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import type { CustomerIdentity } from "#app/features/customers/customer.schema.ts";
import { getCustomer, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import {
  findKeptOf,
  keepApart,
  listMerges,
  listPairs,
  mergePair,
  previewPair,
  undoMerge,
} from "#app/features/duplicates/duplicates.service.server.ts";
import { findPairs } from "#app/features/duplicates/find-pairs.server.ts";
import { recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { owner } from "#tests/support/imports.ts";
import { placesOf } from "#tests/support/whole-database.ts";

async function know(db: Db, identities: CustomerIdentity[]): Promise<string[]> {
  const resolved = await db.transaction().execute((trx) => resolveCustomers(trx, identities));
  return resolved.map((customer) => customer?.id ?? "");
}

async function openPairs(db: Db) {
  await findPairs(db, new AbortController().signal);
  return (await listPairs(db, null)).pairs;
}

const ana = { externalId: "C1", email: "ana.diaz@example.org", name: "Ana Diaz", jobTitle: "Buyer" };
const again = { externalId: "C2", email: "anadiaz@example.org", name: "Ana Díaz", phone: "+49 170 1234567" };

async function saysSomething(db: Db, customerId: string, externalId: string): Promise<string> {
  const within = <Result>(work: (trx: Db) => Promise<Result>) =>
    db.isTransaction ? work(db) : db.transaction().execute(work);
  const [said] = await within((trx) =>
    recordFeedback(trx, [
      {
        ...{
          source: "ticket" as const,
          channel: "Desk",
          externalId,
          customerId,
          title: "",
          body: "It broke",
        },
        ...{ occurredAt: "2026-05-01T10:00:00.000Z", rating: null, ratingScale: null },
      },
    ]),
  );
  return said?.id ?? "";
}

async function whoSaid(db: Db, itemId: string) {
  const row = await db
    .selectFrom("feedback_items")
    .select("customer_id")
    .where("id", "=", itemId)
    .executeTakeFirst();
  return row?.customer_id;
}

describeEachDatabase("likely duplicates", (open) => {
  it("are found once, with their evidence, and not again once they are two people", async () => {
    const db = await open();
    await know(db, [ana, again, { externalId: "C3", name: "Ana Diaz" }]);
    const pairs = await openPairs(db);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.evidence.reasons).toContain("both have the same name");
    await keepApart(db, owner, pairs[0]?.id ?? "");
    expect(await openPairs(db)).toEqual([]);
  });

  it("are merged, and made two again, once however many ask at the same time", async () => {
    const db = await open();
    const [, secondId = ""] = await know(db, [ana, again]);
    const [pair] = await openPairs(db);
    const twice = (work: () => Promise<string>) => Promise.allSettled([work(), work(), work()]);
    const merged = await twice(() => mergePair(db, owner, pair?.id ?? "", {}));
    expect(merged.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    for (const one of merged) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(NotFoundError);
    const [merge] = await listMerges(db);
    const undone = await twice(() => undoMerge(db, owner, merge?.id ?? ""));
    expect(undone.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    for (const one of undone) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(NotFoundError);
    expect(await getCustomer(db, secondId)).toMatchObject({ externalId: "C2" });
  });

  it("lose nothing that is being written for the one that goes", async () => {
    const db = await open();
    const [firstId = "", secondId = ""] = await know(db, [ana, again]);
    const [pair] = await openPairs(db);
    let merging: Promise<string> | undefined;
    const item = await db.transaction().execute(async (trx) => {
      const said = await saysSomething(trx, secondId, "T9");
      merging = mergePair(db, owner, pair?.id ?? "", {});
      // Time for the merge to come as far as it can while this is not committed.
      await wait(300);
      return said;
    });
    expect(await merging).toBe(firstId);
    expect(await whoSaid(db, item)).toBe(firstId);
  });

  it("become one customer who is known by every number and address of both", async () => {
    const db = await open();
    const [firstId = "", secondId = ""] = await know(db, [ana, again]);
    const item = await saysSomething(db, secondId, "T1");
    const [pair] = await openPairs(db);
    const kept = await mergePair(db, owner, pair?.id ?? "", {});
    expect(kept).toBe(firstId);
    expect(await getCustomer(db, kept)).toMatchObject({
      externalId: "C1",
      name: "Ana Diaz",
      phone: again.phone,
    });
    expect(await whoSaid(db, item)).toBe(firstId);
    expect(await findKeptOf(db, secondId)).toBe(firstId);
    expect(await know(db, [{ externalId: "C2" }, { email: "anadiaz@example.org" }])).toEqual([
      firstId,
      firstId,
    ]);
    expect(await openPairs(db)).toEqual([]);
  });

  it("take the fields that were chosen, and keep consent withdrawn", async () => {
    const db = await open();
    await know(db, [
      { ...ana, consent: "granted" },
      { ...again, consent: "withdrawn" },
    ]);
    const [pair] = await openPairs(db);
    const side = pair?.one.name === again.name ? "one" : "other";
    const kept = await mergePair(db, owner, pair?.id ?? "", { name: side, email: side });
    expect(await getCustomer(db, kept)).toMatchObject({
      ...{ name: "Ana Díaz", email: again.email, externalId: "C1", consent: "withdrawn" },
    });
  });

  it("are two again when the merge is taken back; what came later stays", async () => {
    const db = await open();
    const [firstId = "", secondId = ""] = await know(db, [ana, again]);
    const before = [await getCustomer(db, firstId), await getCustomer(db, secondId)];
    const mine = await saysSomething(db, secondId, "T1");
    const [pair] = await openPairs(db);
    await mergePair(db, owner, pair?.id ?? "", {});
    const later = await saysSomething(db, firstId, "T2");
    const [merge] = await listMerges(db);
    expect(await undoMerge(db, owner, merge?.id ?? "")).toBe(secondId);
    const after = [await getCustomer(db, firstId), await getCustomer(db, secondId)];
    expect(after.map((customer) => ({ ...customer, updatedAt: "" }))).toEqual(
      before.map((customer) => ({ ...customer, updatedAt: "" })),
    );
    expect([await whoSaid(db, mine), await whoSaid(db, later)]).toEqual([secondId, firstId]);
    expect(await know(db, [{ externalId: "C2" }])).toEqual([secondId]);
    expect([await openPairs(db), await listMerges(db)]).toEqual([[], []]);
  });

  it("are shown as they would be, exactly; and a merge that was seen is refused once something changed", async () => {
    const db = await open();
    const [firstId = "", secondId = ""] = await know(db, [ana, again]);
    await saysSomething(db, secondId, "T1");
    const [pair] = await openPairs(db);
    const pairId = pair?.id ?? "";
    const side = pair?.one.name === again.name ? "one" : "other";
    const choices = { name: side } as const;
    const before = await placesOf(db, secondId);
    const preview = await previewPair(db, owner, pairId, choices);
    expect(await placesOf(db, secondId)).toEqual(before);
    expect(preview).toMatchObject({ keptId: firstId, result: { name: "Ana Díaz", phone: again.phone } });
    expect(preview.moved).toEqual([
      expect.objectContaining({ count: 1, one: "ticket, review or other text" }),
    ]);
    await saysSomething(db, secondId, "T2");
    await expect(mergePair(db, owner, pairId, choices, preview.mark)).rejects.toThrow("Something changed");
    expect(await findKeptOf(db, secondId)).toBeUndefined();
    const now = await previewPair(db, owner, pairId, choices);
    await mergePair(db, owner, pairId, choices, now.mark);
    expect(await getCustomer(db, firstId)).toMatchObject({ name: now.result.name, phone: now.result.phone });
  });

  it("leave what a person changed since as it is", async () => {
    const db = await open();
    const [firstId = ""] = await know(db, [ana, again]);
    const [pair] = await openPairs(db);
    await mergePair(db, owner, pair?.id ?? "", {});
    await db.updateTable("customers").set({ phone: "+49 30 999" }).where("id", "=", firstId).execute();
    const [merge] = await listMerges(db);
    await undoMerge(db, owner, merge?.id ?? "");
    expect((await getCustomer(db, firstId)).phone).toBe("+49 30 999");
  });

  it("merge into one through others, and come apart in any order", async () => {
    const db = await open();
    const third = { externalId: "C3", email: "a.nadiaz@example.org", name: "Ana Diaz" };
    const ids = await know(db, [ana, again, third]);
    for (let pairs = await openPairs(db); pairs.length > 0; pairs = await openPairs(db)) {
      await mergePair(db, owner, pairs[0]?.id ?? "", {});
    }
    const everyone = [{ externalId: "C1" }, { externalId: "C2" }, { externalId: "C3" }];
    expect(new Set(await know(db, everyone)).size).toBe(1);
    for (const { id } of (await listMerges(db)).reverse()) await undoMerge(db, owner, id);
    expect(await know(db, everyone)).toEqual(ids);
  });

  it("move every kind of record that belongs to a customer", async () => {
    const db = await open();
    const tables = (await db.introspection.getTables()).filter(({ columns }) =>
      columns.some(({ name }) => name === "customer_id"),
    );
    const moved = [
      "attribute_choices",
      "attribute_values",
      "company_people",
      "consent_changes",
      "customer_aliases",
      "customer_consents",
      "customer_theme_marks",
      "events",
      "feedback_items",
      "mail_suppressions",
      "response_drafts",
      "responses",
      "statements",
      "survey_invitation_addresses",
      "survey_invitation_people",
    ];
    // Counted or looked for anew, or kept with the record itself.
    const followed = [
      "customer_match_keys",
      "customer_metrics",
      "customer_other_values",
      "customer_scores",
      // Who typed what into which cell, for the undo of that.
      "grid_edits",
      "persona_members",
      // What stood when a review was written stays as it was.
      "review_moves",
      "review_snapshot_members",
      "segment_members",
      "segment_memberships",
      "segment_suggestion_members",
    ];
    expect(tables.map(({ name }) => name).sort()).toEqual([...moved, ...followed].sort());
  });
});
