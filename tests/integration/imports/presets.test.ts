import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { listRejections } from "#app/features/imports/imports.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, owner, useDataFolder } from "#tests/support/imports.ts";

const folder = new URL("../../fixtures/imports/presets/", import.meta.url);

interface Expected {
  file: string;
  preset: string;
  reason: string;
  created: number;
  /** Why rows are skipped, in the order of the file. */
  skipped?: string[];
  rejected?: string[];
}

const listsOfPeople =
  /^(chatwoot|activecampaign|hubspot|mailchimp|brevo|kit|systeme|apollo|twenty|shopify-customers)/;
const CONTINUED = "a further message of the conversation above; its words are kept there";
const ITEM = "a further item of the order above; it is kept there";

const expected: Expected[] = [
  {
    file: "zendesk-csv.csv",
    preset: "zendesk-csv",
    reason: "Zendesk CSV: 41 of 43 columns",
    created: 3,
    skipped: ["deleted in Zendesk"],
  },
  {
    file: "freshdesk.csv",
    preset: "freshdesk",
    reason: "Freshdesk: 28 of 28 columns",
    created: 2,
    skipped: ["no words of a customer"],
    rejected: ["Created at"],
  },
  {
    file: "freshdesk-chosen-columns.csv",
    preset: "freshdesk",
    reason: "Freshdesk: 6 of 6 columns",
    created: 2,
  },
  { file: "freshservice.csv", preset: "freshservice", reason: "Freshservice: 23 of 23 columns", created: 2 },
  {
    file: "intercom.csv",
    preset: "intercom",
    reason: "Intercom: 24 of 24 columns",
    created: 2,
    skipped: ["no words of a customer"],
  },
  {
    file: "intercom-tickets.csv",
    preset: "intercom-tickets",
    reason: "Intercom tickets: 9 of 9 columns",
    created: 2,
  },
  {
    file: "intercom-prodsight.csv",
    preset: "intercom-prodsight",
    reason: "Intercom messages (Prodsight): 18 of 18 columns",
    created: 2,
    skipped: ["written by an agent", CONTINUED, "written by a bot", "an internal note", CONTINUED],
  },
  {
    file: "front.csv",
    preset: "front",
    reason: "Front: 37 of 37 columns",
    created: 2,
    skipped: ["sent by your team", "an automatic reply"],
  },
  { file: "jira.csv", preset: "jira", reason: "Jira: 35 of 36 columns", created: 2 },
  { file: "jira-numbers.csv", preset: "jira", reason: "Jira: 9 of 9 columns", created: 1 },
  {
    file: "chatwoot-contacts.csv",
    preset: "chatwoot-contacts",
    reason: "Chatwoot contacts: 11 of 11 columns",
    created: 2,
    rejected: ["expected 11 cells as in the header, got 10; a value may be missing"],
  },
  {
    file: "zendesk-json.ndjson",
    preset: "zendesk-json",
    reason: "Zendesk JSON: 27 of 27 columns",
    created: 2,
    skipped: ["deleted in Zendesk"],
  },
  {
    file: "help-scout-json.json",
    preset: "help-scout-json",
    reason: "Help Scout: 15 of 15 columns",
    created: 1,
    skipped: ["marked as spam in Help Scout", "no message of the customer"],
  },
  {
    file: "google-play-json.json",
    preset: "google-play-json",
    reason: "Google Play API: 3 of 3 columns",
    created: 2,
  },
  { file: "app-store-json.json", preset: "app-store-json", reason: "App Store: 8 of 8 columns", created: 2 },
  {
    file: "google-business-json.json",
    preset: "google-business-json",
    reason: "Google Business Profile: 11 of 11 columns",
    created: 2,
  },
  {
    file: "fider.csv",
    preset: "fider",
    reason: "Fider: 14 of 14 columns",
    created: 2,
    skipped: ["a duplicate of another post"],
  },
  {
    file: "google-play-csv.csv",
    preset: "google-play-csv",
    reason: "Google Play: 16 of 16 columns",
    created: 3,
  },
  { file: "trustpilot.csv", preset: "trustpilot", reason: "Trustpilot: 16 of 16 columns", created: 2 },
  { file: "amazon-tsv.tsv", preset: "amazon-tsv", reason: "Amazon: 15 of 15 columns", created: 2 },
  {
    file: "activecampaign.csv",
    preset: "activecampaign",
    reason: "ActiveCampaign: 8 of 8 columns",
    created: 2,
    rejected: ["expected a customer number or a personal e-mail address"],
  },
  {
    file: "hubspot-contacts.csv",
    preset: "hubspot-contacts",
    reason: "HubSpot: 13 of 13 columns",
    created: 2,
  },
  { file: "mailchimp.csv", preset: "mailchimp", reason: "Mailchimp: 21 of 21 columns", created: 3 },
  { file: "brevo.csv", preset: "brevo", reason: "Brevo: 8 of 8 columns", created: 2 },
  { file: "kit.csv", preset: "kit", reason: "Kit: 4 of 4 columns", created: 2 },
  { file: "systeme-io.csv", preset: "systeme-io", reason: "systeme.io: 7 of 7 columns", created: 2 },
  { file: "apollo.csv", preset: "apollo", reason: "Apollo: 10 of 10 columns", created: 2 },
  {
    file: "twenty-people.csv",
    preset: "twenty-people",
    reason: "Twenty people: 11 of 11 columns",
    created: 2,
  },
  {
    file: "twenty-companies.csv",
    preset: "twenty-companies",
    reason: "Twenty companies: 8 of 8 columns",
    created: 2,
  },
  {
    file: "shopify-orders.csv",
    preset: "shopify-orders",
    reason: "Shopify orders: 25 of 25 columns",
    created: 2,
    skipped: [ITEM, "refunded", "refunded", "voided", "an order without a customer's e-mail address"],
  },
  {
    file: "shopify-customers.csv",
    preset: "shopify-customers",
    reason: "Shopify customers: 20 of 20 columns",
    created: 2,
  },
];

describeEachDatabase("a tool's export", (open) => {
  useDataFolder();
  let shared: Db;
  beforeAll(async () => {
    shared = await open();
  });

  describe("is recognised and becomes records without a choice", () => {
    it.each(expected)("$file", async ({ file, preset, reason, created, skipped = [], rejected = [] }) => {
      // People are known again across tools, so a list of them counts as new only where nobody is known yet.
      const db = listsOfPeople.test(file) ? await open() : shared;
      const done = await importFixture(db, file);
      expect(done.detection).toMatchObject({ preset, presetReason: reason });
      expect(done).toMatchObject({
        status: "done",
        createdRows: created,
        skippedRows: skipped.length,
        rejectedRows: rejected.length,
        rowsRead: created + skipped.length + rejected.length,
      });
      expect(await reasonsOf(db, done.id, "skipped")).toEqual(skipped);
      const why = await reasonsOf(db, done.id, "rejected");
      expect(why).toEqual(rejected.map((part) => expect.stringContaining(part)));
    });
  });

  describe("keeps with each record what the tool knew", () => {
    const itemOf = (externalId: string) =>
      shared
        .selectFrom("feedback_items")
        .selectAll()
        .where("external_id", "=", externalId)
        .executeTakeFirstOrThrow();

    it("the words, the time in the zone of the column's name, the rating, the state and the tags", async () => {
      expect(await itemOf("intercom:2150001")).toMatchObject({
        body: "It took three people to find my invoice.",
        occurred_at: "2026-01-15T14:30:00.000Z",
        rating: 2,
        status: "closed",
        tags: '["billing","Invoices"]',
      });
      expect(await itemOf("intercom:2150002")).toMatchObject({ occurred_at: "2026-07-15T13:30:00.000Z" });
      expect(await itemOf("freshdesk:882")).toMatchObject({
        channel: "Feedback Widget",
        status: "Resolved",
        rating: 6,
        rating_scale: 7,
      });
      expect(await itemOf("trustpilot:tp1")).toMatchObject({ order_ref: "A-1007" });
      expect(await itemOf("fider:1")).toMatchObject({ votes: 41 });
      expect(await itemOf("intercom:77")).toMatchObject({ url: "https://app.example.com/tickets/77" });
    });

    it("a customer's own comments and messages, joined, and nobody else's", async () => {
      expect(await itemOf("jira:SUP-11")).toMatchObject({
        body: "Each time I come back the filter of the list is gone.\nIt happens in the mobile app only; not on the desktop.",
        occurred_at: "2024-05-11T15:26:00.000Z",
      });
      expect(await itemOf("intercom:c2:m5")).toMatchObject({
        body: "Can I pay by invoice?\nWe pay once a year.",
      });
    });

    it("the original words from inside a list of JSON, by whoever wrote them", async () => {
      expect(await itemOf("google play:gp:A2")).toMatchObject({
        body: "Alles ist da, wo ich es erwarte.",
      });
      expect(await itemOf("google play:gp:A1")).toMatchObject({
        title: "Good idea",
        body: "But it drains the battery within hours.",
        occurred_at: "2026-02-03T10:15:00.000Z",
        votes: 6,
      });
      expect(await itemOf("zendesk:501")).toMatchObject({
        body: "How can I share a board with somebody outside the team?\n\nThat works, but the link expires too early.",
        tags: '["sharing","board"]',
      });
      expect(await itemOf("google business profile:AbF")).toMatchObject({ rating: 2, rating_scale: 5 });
    });

    it("an order once, with all its items, without what was given back", async () => {
      const events = await shared
        .selectFrom("events")
        .select(["external_id", "amount_minor", "detail"])
        .where("type", "=", "purchase")
        .orderBy("external_id")
        .execute();
      expect(events.map((event) => ({ ...event, detail: JSON.parse(event.detail) }))).toEqual([
        {
          external_id: "shopify:#1001",
          amount_minor: 6500,
          detail: { product: "Desk lamp\nBulb", quantity: 3 },
        },
        { external_id: "shopify:#1003", amount_minor: 4000, detail: { product: "Bulb", quantity: 3 } },
      ]);
    });

    it("consent as the file gives it, never back to somebody who withdrew it", async () => {
      const db = shared;
      for (const file of ["mailchimp.csv", "brevo.csv", "kit.csv", "shopify-customers.csv"]) {
        await importFixture(db, file);
      }
      const customers = await db
        .selectFrom("customers")
        .select(["email", "consent"])
        .orderBy("email")
        .execute();
      expect(customers).toEqual(
        expect.arrayContaining([
          { email: "ilyas@example.net", consent: "withdrawn" },
          { email: "mara.lind@example.org", consent: "granted" },
          { email: "noor@example.com", consent: "withdrawn" },
        ]),
      );
    });

    it("and the same file again changes nothing", async () => {
      for (const file of [
        "intercom-prodsight.csv",
        "freshdesk.csv",
        "shopify-orders.csv",
        "google-play-csv.csv",
      ]) {
        const again = await importFixture(shared, file);
        expect(again, file).toMatchObject({ createdRows: 0, updatedRows: 0 });
      }
    });
  });
});

async function importFixture(db: Db, file: string) {
  return importWhole(db, await readFile(new URL(file, folder)), { name: file, actor: owner });
}

async function reasonsOf(db: Db, id: string, kind: "skipped" | "rejected"): Promise<string[]> {
  const { rejections } = await listRejections(db, id, kind, 0);
  return rejections.map(({ reason }) => reason);
}
