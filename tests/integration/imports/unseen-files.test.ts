import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { getImport } from "#app/features/imports/imports.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, owner, useDataFolder } from "#tests/support/imports.ts";

const folder = new URL("../../fixtures/imports/unseen/", import.meta.url);

interface Expected {
  file: string;
  kind: string;
  /** The tool that is recognised; null for files that only names and values tell. */
  preset: string | null;
  created: number;
  skipped?: number;
  /** What is stored of its first item: words, time, rating and who said it. */
  said?: { words: string; at?: string; rating?: string; by?: string | null };
  /** Who is known by it: addresses, in order. */
  people?: string[];
  /** The first purchase: minor units and time. */
  bought?: { amount: number; at: string };
  /** The titles of the survey's questions. */
  asked?: string[];
}

/** Files of known tools in other containers, encodings, languages and orders than their makers write, and of tools unknown. */
const files: Expected[] = [
  {
    ...{ file: "zendesk-account.xlsx", kind: "tickets", preset: "zendesk-csv", created: 2, skipped: 1 },
    said: {
      words: "Rechnung fehlt seit März",
      at: "2026-03-02T09:12",
      rating: "5/5",
      by: "ute.blum@blum.example",
    },
  },
  {
    ...{ file: "zendesk.ndjson.gz", kind: "tickets", preset: "zendesk-json", created: 2 },
    said: { words: "T 11 It fails when I save page 11.", rating: "1/5", by: "c11@example.org" },
  },
  {
    ...{ file: "freshdesk-de.csv", kind: "tickets", preset: "freshdesk", created: 2 },
    said: { words: "Gerät piept Das Gerät piept – auch nachts.", at: "2026-03-31T14:05", rating: "5/7" },
  },
  {
    ...{ file: "freshservice.tsv", kind: "tickets", preset: "freshservice", created: 2 },
    said: { words: "VPN drops The VPN drops every hour when I work from home.", at: "2026-03-01T09:00" },
  },
  {
    ...{ file: "prodsight.csv", kind: "tickets", preset: "intercom-prodsight", created: 2, skipped: 2 },
    said: { words: "Hi, the search finds nothing.\n\nStill nothing today.", by: "sol@example.org" },
  },
  {
    ...{ file: "jira-semicolon.csv", kind: "tickets", preset: "jira", created: 2 },
    said: {
      words: "Report is wrong The monthly report shows last year.\nIt is still wrong.",
      by: "eva@kunde.example",
    },
  },
  {
    ...{ file: "play.zip", kind: "reviews", preset: "google-play-csv", created: 3 },
    said: { words: "Stürzt beim Start ab", at: "2026-03-02T10:00", rating: "1/5", by: null },
  },
  {
    ...{ file: "surveymonkey.xlsx", kind: "answers", preset: "survey-monkey", created: 2 },
    said: { words: "An offline mode", at: "2026-03-01T10:04", by: "sam@example.org" },
    asked: ["How satisfied are you?", "Which do you use?", "What is missing?"],
  },
  {
    ...{ file: "mailchimp.zip", kind: "customers", preset: "mailchimp", created: 3 },
    people: ["c@example.org", "s@example.org", "u@example.org"],
  },
  {
    ...{ file: "shopify-excel.csv", kind: "purchases", preset: "shopify-orders", created: 1, skipped: 2 },
    bought: { amount: 6500, at: "2026-03-12T08:14" },
  },
  {
    ...{ file: "shopify-customers.xlsx", kind: "customers", preset: "shopify-customers", created: 2 },
    people: ["ilyas@example.net", "mara@example.org"],
  },
  {
    ...{ file: "desk-de.csv", kind: "tickets", preset: null, created: 2 },
    said: {
      words: "Störung Seit gestern ist das Internet tot.",
      at: "2026-03-13T08:15",
      by: "ina@gross.example",
    },
  },
  {
    ...{ file: "avis-fr.tsv", kind: "reviews", preset: null, created: 2 },
    said: {
      words: "Parfait Livraison rapide, je recommande",
      at: "2026-03-31T00:00",
      rating: "9/10",
      by: null,
    },
  },
  {
    ...{ file: "reviews.json", kind: "reviews", preset: null, created: 2 },
    said: { words: "Meh The strap broke after a week", at: "2026-03-01T10:00", rating: "2/5" },
  },
  {
    ...{ file: "survey-de.csv", kind: "answers", preset: null, created: 2 },
    people: ["a@example.org", "b@example.org"],
    asked: [
      "Wie zufrieden sind Sie mit dem Support? (1-5)",
      "Was hat Ihnen gefehlt?",
      "Würden Sie uns weiterempfehlen (0-10)?",
    ],
  },
  {
    ...{ file: "ms-forms-de.csv", kind: "answers", preset: null, created: 2 },
    people: [],
    asked: ["Wie zufrieden sind Sie mit der Schulung?", "Was hat gefehlt?"],
  },
  {
    ...{ file: "lime-text-de.csv", kind: "answers", preset: null, created: 2 },
    asked: ["Wie zufrieden sind Sie?", "Welche Geräte nutzen Sie?", "Was stört Sie?"],
  },
  {
    ...{ file: "halves.csv", kind: "reviews", preset: null, created: 2 },
    said: { words: "The reports are quick\nThe price", at: "2026-03-31T00:00", rating: "4.5/5", by: null },
  },
  {
    ...{ file: "woocommerce.csv", kind: "purchases", preset: null, created: 1, skipped: 1 },
    bought: { amount: 1990, at: "2026-03-13T10:00" },
    people: ["ann@example.org"],
  },
  {
    ...{ file: "report.csv", kind: "tickets", preset: null, created: 2 },
    said: { words: "Refund", at: "2026-03-13T14:05", by: "ann@example.org" },
  },
  {
    ...{ file: "chat.txt", kind: "tickets", preset: null, created: 2 },
    said: { words: "(10:00) Ann: My card is declined. (10:01) Tom: Let me look.", by: "ann@example.org" },
  },
  {
    ...{ file: "nested.json", kind: "reviews", preset: null, created: 1 },
    said: { words: "Weak The motor is weak", at: "2026-03-13T09:00", rating: "2/5", by: "a@example.org" },
  },
];

async function firstItem(db: Db) {
  const row = await db
    .selectFrom("feedback_items")
    .leftJoin("customers", "customers.id", "feedback_items.customer_id")
    .select([
      "title",
      "body",
      "occurred_at as at",
      "rating",
      "rating_scale as scale",
      "customers.email as by",
    ])
    .orderBy("feedback_items.id")
    .executeTakeFirstOrThrow();
  const words = row.body.startsWith(row.title) ? row.body : `${row.title} ${row.body}`;
  return { words: words.trim(), at: row.at.slice(0, 16), rating: `${row.rating}/${row.scale}`, by: row.by };
}

async function questionTitles(db: Db): Promise<string[]> {
  const { definition } = await db
    .selectFrom("survey_versions")
    .select("definition")
    .executeTakeFirstOrThrow();
  return [...definition.matchAll(/"type":"[a-z-]+"[^{}]*?"title":"([^"]*)"/g)].map(
    ([, title]) => title ?? "",
  );
}

describeEachDatabase("a file in a shape that no fixture has", (open) => {
  useDataFolder();

  it.each(files)("is understood: $file", async ({ file, kind, preset, created, skipped = 0, ...stored }) => {
    const db = await open();
    const done = await importWhole(db, await readFile(new URL(file, folder)), { name: file, actor: owner });
    expect((await getImport(db, done.id)).detection).toMatchObject({ kind, preset });
    expect(done).toMatchObject({
      status: "done",
      createdRows: created,
      skippedRows: skipped,
      rejectedRows: 0,
    });
    const { said, people, bought, asked } = stored;
    if (said) expect(await firstItem(db)).toMatchObject(said);
    if (asked) expect(await questionTitles(db)).toEqual(asked);
    if (people) {
      const known = await db.selectFrom("customers").select("email").orderBy("email").execute();
      expect(known.map(({ email }) => email)).toEqual(people);
    }
    if (bought) {
      const event = await db
        .selectFrom("events")
        .select(["amount_minor as amount", "occurred_at as at"])
        .executeTakeFirstOrThrow();
      expect({ ...event, at: event.at.slice(0, 16) }).toEqual(bought);
    }
  });
});
