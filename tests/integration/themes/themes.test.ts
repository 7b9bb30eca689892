import { expect, it } from "vitest";
import { modelFormat } from "#app/engines/themes/model-format.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { getFeedbackItem, listFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { getCustomerProfile } from "#app/features/profiles/profiles.service.server.ts";
import { selectModel } from "#app/features/themes/theme-models.repository.server.ts";
import { replaceParents, selectFittedNames } from "#app/features/themes/theme-parents.repository.server.ts";
import { explainQuotes } from "#app/features/themes/theme-quotes.server.ts";
import { findTheme, getTheme, listThemes } from "#app/features/themes/themes.service.server.ts";
import { refitThemes } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { crashes, late } from "#tests/support/said-things.ts";

/** Each sentence said by two customers a few days apart. */
async function seed(db: Db): Promise<string[]> {
  const sentences = [...late, ...crashes];
  const resolved = await db.transaction().execute((trx) =>
    resolveCustomers(
      trx,
      Array.from({ length: sentences.length * 2 }, (_, index) => ({ externalId: `C${index}` })),
    ),
  );
  const customers = resolved.flatMap((customer) => (customer ? [customer.id] : []));
  await recordItems(
    db,
    customers.map((customerId, index) =>
      feedbackItem({
        externalId: `T${index}`,
        customerId,
        body: sentences[index % sentences.length] ?? "",
        occurredAt: new Date(Date.now() - (index + 1) * 86_400_000).toISOString(),
      }),
    ),
  );
  await runJobs(db);
  return customers;
}

describeEachDatabase("themes", (open) => {
  it("come from what customers said, with people, mentions and quotes", async () => {
    const db = await open();
    await seed(db);
    const { themes } = await listThemes(db, { kind: "pain", pageSize: 10 });
    expect(themes.length).toBeGreaterThanOrEqual(2);
    const names = themes.map((theme) => `${theme.name} ${theme.subtitle}`.toLowerCase()).join(" | ");
    expect(names).toMatch(/late|deliver|parcel/);
    expect(names).toMatch(/crash|app/);
    const [first] = themes;
    const page = await getTheme(db, first?.id ?? "", { after: null, pageSize: 50 });
    expect(page.quotes).toHaveLength(first?.mentions ?? 0);
    expect(new Set(page.quotes.map((quote) => quote.customerId)).size).toBe(first?.people);
    const [quote] = await explainQuotes(db, page.theme, page.quotes);
    expect(quote?.context.text.slice(quote.context.start, quote.context.end)).toBe(quote?.text);
    expect(quote?.why.length).toBeGreaterThan(1);
    const filtered = await listFeedback(db, { theme: first?.id }, { before: null, pageSize: 100 });
    expect(filtered.items).toHaveLength(new Set(page.quotes.map((found) => found.itemId)).size);
  });

  it("mark the exact words in the item, and show on the customer", async () => {
    const db = await open();
    const [customerId] = await seed(db);
    const profile = await getCustomerProfile(db, customerId ?? "");
    expect(profile.pains).toHaveLength(1);
    const { item, statements } = await getFeedbackItem(db, profile.pains[0]?.itemId ?? "");
    for (const statement of statements) {
      expect(item.body.slice(statement.start, statement.end)).toBe(statement.text);
    }
    expect(profile.metrics?.painStatements).toBeGreaterThan(0);
  });

  it("keep their ids when all statements are grouped anew", async () => {
    const db = await open();
    await seed(db);
    const before = await listThemes(db, { kind: "pain", pageSize: 50 });
    await db.transaction().execute((trx) => enqueue(trx, refitThemes, {}));
    await runJobs(db);
    const after = await listThemes(db, { kind: "pain", pageSize: 50 });
    expect(after.themes.map((theme) => [theme.id, theme.name, theme.mentions])).toEqual(
      before.themes.map((theme) => [theme.id, theme.name, theme.mentions]),
    );
  });

  it("are grouped anew when the stored model is of another version", async () => {
    const db = await open();
    await seed(db);
    for (const model of ['{"format":1,"stems":[]}', "cut off {"]) {
      await db.updateTable("theme_models").set({ model }).execute();
      await recordItems(db, [feedbackItem({ externalId: model, body: "The parcel to Aberdeen was late." })]);
      await runJobs(db);
      const stored = await selectModel(db);
      expect(stored?.model.format).toBe(modelFormat);
      const { items } = await listFeedback(db, { search: "Aberdeen" }, { before: null, pageSize: 5 });
      const { statements } = await getFeedbackItem(db, items[0]?.id ?? "");
      expect(statements.some((statement) => statement.themeId !== null)).toBe(true);
    }
  });

  it("name what several themes have in common, and keep that name", async () => {
    const db = await open();
    await seed(db);
    const parents = [{ id: "parent", kind: "pain" as const, name: "Delivery", terms: [], themeIds: [] }];
    await db.transaction().execute((trx) =>
      replaceParents(
        trx,
        parents.map((parent) => ({ ...parent, mentions: 0, people: 0, quotes: [] })),
        new Date().toISOString(),
      ),
    );
    await db.updateTable("themes").set({ parent_id: "parent" }).execute();
    const { themes } = await listThemes(db, { kind: "pain", pageSize: 10 });
    expect(themes.map((theme) => theme.parentName)).toEqual(themes.map(() => "Delivery"));
    const { names, parentOf } = await selectFittedNames(db);
    expect(names.get("parent")).toBe("Delivery");
    expect(parentOf.get(themes[0]?.id ?? "")).toBe("parent");
  });

  it("take in new feedback, and every id that was ever shown still leads somewhere", async () => {
    const db = await open();
    await seed(db);
    const before = await listThemes(db, { kind: "pain", pageSize: 50 });
    await recordItems(db, [
      feedbackItem({ externalId: "N1", body: "The delivery of my parcel was late." }),
      ...crashes.map((body, index) => feedbackItem({ externalId: `N${index + 2}`, body: `${body} Really.` })),
    ]);
    await runJobs(db);
    for (const theme of before.themes) expect(await findTheme(db, theme.id)).toBeDefined();
    const { items } = await listFeedback(
      db,
      { search: "delivery of my parcel" },
      { before: null, pageSize: 5 },
    );
    const { statements } = await getFeedbackItem(db, items[0]?.id ?? "");
    expect(statements.some((statement) => statement.themeId !== null)).toBe(true);
  });

  it("come up by themselves for what nobody spoke of before", async () => {
    const db = await open();
    await seed(db);
    const before = await listThemes(db, { kind: "pain", pageSize: 50 });
    await recordItems(
      db,
      invoices.map((body, index) => feedbackItem({ externalId: `I${index}`, body })),
    );
    await runJobs(db);
    const { themes } = await listThemes(db, { kind: "pain", pageSize: 50 });
    const fresh = themes.filter(({ id }) => before.themes.every((theme) => theme.id !== id));
    expect(fresh.map(({ name, subtitle }) => `${name} ${subtitle}`).join(" ")).toMatch(/invoice/i);
    // Grouping again what is grouped already changes nothing.
    await db.transaction().execute((trx) => enqueue(trx, refitThemes, {}));
    await runJobs(db);
    const again = await listThemes(db, { kind: "pain", pageSize: 50 });
    expect(again.themes.map(({ id, name, mentions }) => [id, name, mentions])).toEqual(
      themes.map(({ id, name, mentions }) => [id, name, mentions]),
    );
  });
});

/** A topic of its own, said in as many ways. */
const invoices = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"].map(
  (which) => `The ${which} invoice is wrong, the VAT number is missing on the invoice.`,
);
