import { expect, it } from "vitest";
import {
  createAttribute,
  listValuesOf,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { householdAttribute } from "#tests/support/factories.ts";

describeEachDatabase("attribute values", (open) => {
  it("lets the newest lead, keeps the rest as history, and confirms a value heard again", async () => {
    const db = await open();
    const attribute = await householdAttribute(db);
    const customer = await db.transaction().execute((trx) => resolveCustomer(trx, { externalId: "A" }));
    const customerId = customer?.id ?? "";
    const learn = (text: string, day: string) =>
      db.transaction().execute(async (trx) => {
        const { news, changes } = await recordAttributeValues(trx, [
          {
            attributeId: attribute.id,
            subject: { customerId },
            value: { text, number: null },
            source: { type: "survey", id: null, label: "a survey" },
            learntAt: `2026-${day}T00:00:00.000Z`,
          },
        ]);
        return { changed: news.size, changes };
      });
    expect(await learn("alone", "01-10")).toMatchObject({ changed: 1, changes: [{ created: true }] });
    expect(await learn("family", "01-01")).toMatchObject({ changed: 0, changes: [{ created: true }] });
    expect(await learn("family", "02-01")).toMatchObject({ changed: 1, changes: [{ created: true }] });
    const again = await learn("family", "03-01");
    expect(again.changed).toBe(0);
    const heard = { before: "2026-02-01T00:00:00.000Z", after: "2026-03-01T00:00:00.000Z" };
    expect(again.changes).toMatchObject([{ created: false, changes: [{ field: "learntAt", ...heard }] }]);
    const values = await listValuesOf(db, { customerId });
    expect(values.filter((value) => value.supersededAt === null)).toMatchObject([
      { text: "family", learntAt: "2026-03-01T00:00:00.000Z" },
    ]);
    expect(values).toHaveLength(3);
  });

  it("decides within one call as if the values came one after the other", async () => {
    const db = await open();
    const attribute = await householdAttribute(db);
    const customer = await db.transaction().execute((trx) => resolveCustomer(trx, { externalId: "A" }));
    const customerId = customer?.id ?? "";
    const value = (text: string, learntAt: string) => ({
      attributeId: attribute.id,
      subject: { customerId },
      value: { text, number: null },
      source: { type: "import" as const, id: null, label: "a file" },
      learntAt,
    });
    await db
      .transaction()
      .execute((trx) =>
        recordAttributeValues(trx, [
          value("family", "2026-03-01T00:00:00.000Z"),
          value("alone", "2026-01-01T00:00:00.000Z"),
          value("family", "2026-02-01T00:00:00.000Z"),
        ]),
      );
    const leading = (await listValuesOf(db, { customerId })).filter((learnt) => learnt.supersededAt === null);
    expect(leading).toMatchObject([{ text: "family", learntAt: "2026-03-01T00:00:00.000Z" }]);
  });

  it("refuses a second attribute with the same key", async () => {
    const db = await open();
    const { id, ...definition } = await householdAttribute(db);
    await expect(createAttribute(db, definition)).rejects.toThrow(ConflictError);
  });
});
