import { expect, it } from "vitest";
import { customerFormSchema } from "#app/features/customers/customer.schema.ts";
import {
  recordEvents,
  resolveCustomers,
  saveCustomer,
} from "#app/features/customers/customers.service.server.ts";
import { recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import {
  decideThemeState,
  getCustomerProfile,
  listTimeline,
} from "#app/features/profiles/profiles.service.server.ts";
import { readTimelineQuery, timelineKinds } from "#app/features/profiles/timeline/timeline-query.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem } from "#tests/support/factories.ts";
import { owner } from "#tests/support/imports.ts";

const hour = (at: number) =>
  `2026-03-${String(1 + Math.floor(at / 24)).padStart(2, "0")}T${String(at % 24).padStart(2, "0")}:00:00.000Z`;

async function know(db: Db): Promise<string> {
  const [customer] = await db
    .transaction()
    .execute((trx) => resolveCustomers(trx, [{ email: "ada@example.org", name: "Ada", consent: "granted" }]));
  return customer?.id ?? "";
}

/** Twelve things of six kinds, several of them at one moment. */
async function live(db: Db, customerId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const event = (type: string, at: number) => ({ customerId, type, occurredAt: hour(at) });
    await recordEvents(trx, [
      ...[event("purchase", 1), event("visit", 1), event("visit", 30), event("email-open", 2)],
      ...[event("trial-started", 2), event("product-use", 50), event("purchase", 50)],
    ]);
    await recordFeedback(trx, [
      feedbackItem({ customerId, externalId: "1", occurredAt: hour(1) }),
      feedbackItem({
        customerId,
        externalId: "2",
        occurredAt: hour(50),
        source: "review",
        rating: 2,
        ratingScale: 5,
      }),
      feedbackItem({ customerId, externalId: "3", occurredAt: hour(31), source: "note" }),
    ]);
  });
  const form = customerFormSchema.parse({ name: "Ada B", email: "ada@example.org", consent: "withdrawn" });
  await saveCustomer(db, customerId, form, owner);
}

async function walk(db: Db, customerId: string, address: string, pageSize: number) {
  const query = readTimelineQuery(new URLSearchParams(address));
  const seen: { id: string; at: string; kind: string }[] = [];
  for (let before: string | null = null, page = 0; page < 30; page += 1) {
    const { entries, next } = await listTimeline(db, customerId, { query, before, pageSize });
    seen.push(...entries);
    before = next;
    if (before === null) break;
  }
  return seen;
}

describeEachDatabase("a customer's timeline", (open) => {
  it("shows each thing once whatever the size of the page, newest first", async () => {
    const db = await open();
    const customerId = await know(db);
    await live(db, customerId);
    const all = await walk(db, customerId, "", 100);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(["purchase", "visit", "email", "use", "ticket", "review", "mention", "edit", "consent"]),
    );
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    for (const size of [1, 2, 3, 5]) {
      const ids = (await walk(db, customerId, "", size)).map(({ id }) => id);
      expect(ids).toEqual(all.map(({ id }) => id));
    }
  });

  it("is narrowed to kinds and days, and each kind is a part of the whole", async () => {
    const db = await open();
    const customerId = await know(db);
    await live(db, customerId);
    const all = await walk(db, customerId, "", 100);
    for (const kind of timelineKinds) {
      const expected = all.filter((entry) => entry.kind === kind);
      expect(await walk(db, customerId, `kind=${kind}`, 2), kind).toEqual(expected);
    }
    const pairs = await walk(db, customerId, "kind=visit,use&from=2026-03-02&to=2026-03-02", 1);
    expect(pairs.map(({ at }) => at)).toEqual([hour(30)]);
    const days = await walk(db, customerId, "to=2026-03-01", 2);
    expect(days).toEqual(all.filter(({ at }) => at < "2026-03-02"));
  });

  it("says how a theme stands, as somebody decides it, and takes that back", async () => {
    const db = await open();
    const customerId = await know(db);
    const now = new Date().toISOString();
    await db
      .transaction()
      .execute((trx) =>
        recordFeedback(trx, [
          feedbackItem({ customerId, externalId: "9", occurredAt: now, details: { status: "open" } }),
        ]),
      );
    await plantTheme(db, customerId, now);
    const standing = async () => (await getCustomerProfile(db, customerId)).pains[0]?.standing;
    expect(await standing()).toMatchObject({ state: "open", by: "mention" });
    const themeId = "theme-1";
    await decideThemeState(db, owner, customerId, { state: "solved", themeId, note: "called her" });
    const solved = await standing();
    expect(solved).toMatchObject({
      state: "solved",
      by: "person",
      mark: { by: owner.name, note: "called her" },
    });
    await decideThemeState(db, owner, customerId, { state: "open", themeId, note: "" });
    expect(await standing()).toMatchObject({ state: "open", by: "person" });
    const undo = async () => {
      const markId = (await standing())?.mark?.id ?? "";
      await decideThemeState(db, owner, customerId, { state: "undo", themeId, markId });
      return markId;
    };
    const markId = await undo();
    expect(await standing()).toMatchObject({ state: "solved", by: "person" });
    await expect(decideThemeState(db, owner, customerId, { state: "undo", themeId, markId })).rejects.toThrow(
      "taken back already",
    );
    await undo();
    expect(await standing()).toMatchObject({ state: "open", by: "mention" });
    const edits = await walk(db, customerId, "kind=edit", 10);
    expect(edits).toHaveLength(4);
    await db.updateTable("feedback_items").set({ status: "Solved" }).execute();
    expect(await standing()).toMatchObject({ state: "solved", by: "ticket" });
    await expect(
      decideThemeState(db, owner, customerId, { state: "solved", themeId: "gone", note: "" }),
    ).rejects.toThrow("not there any more");
  });
});

/** A pain point of which the customer's newest item speaks. */
async function plantTheme(db: Db, customerId: string, at: string): Promise<void> {
  const item = await db.selectFrom("feedback_items").select("id").executeTakeFirstOrThrow();
  await db
    .insertInto("themes")
    .values({
      ...{ id: "theme-1", kind: "pain", name: "Late parcels", subtitle: "", parent_id: null, terms: "[]" },
      ...{
        mentions: 1,
        people: 1,
        sentiment: -0.5,
        priority: 1,
        priority_factors: "{}",
        growth: 1,
        rising: 0,
      },
      ...{ state: "established", successor_id: null, fitted_name: null, went_to: null },
      ...{ first_seen_at: at, last_seen_at: at, created_at: at, updated_at: at },
    })
    .execute();
  await db
    .insertInto("statements")
    .values({
      ...{
        id: "statement-1",
        item_id: item.id,
        start_offset: 0,
        end_offset: 5,
        text: "It is late",
        kind: "pain",
      },
      ...{ kind_score: 1, sentiment: -0.5, aspects: '[{"key":"parcel","text":"parcel"}]', reasons: "[]" },
      ...{ theme_id: "theme-1", theme_score: 1, placed_at: at, customer_id: customerId, occurred_at: at },
      ...{ source: "ticket", fitted_theme_id: null, fitted_score: null, original_reading: null },
    })
    .execute();
}
