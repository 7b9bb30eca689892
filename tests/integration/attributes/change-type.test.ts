import { expect, it } from "vitest";
import {
  changeAttribute,
  chooseValue,
  countMisfits,
  getAttribute,
  listAttributes,
  listRetired,
  listValuesOf,
  refitAttributeValues,
  retireAttribute,
  returnAttribute,
} from "#app/features/attributes/attributes.service.server.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { defineAttribute, hear, leadingText, makeCustomers } from "#tests/support/attributes.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { owner } from "#tests/support/imports.ts";

describeEachDatabase("an attribute changed in type", (open) => {
  it("names what no longer fits, keeps it, and has it back when the type is changed back", async () => {
    const db = await open();
    const attribute = await defineAttribute(db, { label: "People in the team" });
    const texts = ["4", "about ten", "7.0", "about ten"];
    const customers = await makeCustomers(db, texts.length);
    for (const [index, text] of texts.entries())
      await hear(db, attribute.id, customers[index] ?? "", { text });
    const number = { ...attribute, valueType: "number" as const };
    expect(await countMisfits(db, attribute.id, number)).toMatchObject({
      ...{ fit: 2, unfit: 2, unnamed: 0, more: false },
      named: [{ text: "about ten", count: 2 }],
    });
    await changeAttribute(db, owner, attribute.id, number);
    const now = await Promise.all(customers.map((customer) => leadingText(db, attribute.id, customer)));
    expect(now).toEqual(["4", undefined, "7", undefined]);
    const [unfit] = await listValuesOf(db, { customerId: customers[1] ?? "" });
    expect(unfit).toMatchObject({ text: "about ten", unfitSince: expect.any(String) });
    const field = { subject: { customerId: customers[1] ?? "" }, attributeId: attribute.id };
    await expect(chooseValue(db, owner, field, unfit?.id ?? "")).rejects.toThrow(InvalidInputError);
    await changeAttribute(db, owner, attribute.id, { ...number, valueType: "text" });
    const back = await Promise.all(customers.map((customer) => leadingText(db, attribute.id, customer)));
    expect(back).toEqual(texts);
  });

  it("lets a value that fits lead in the place of a newer one that does not", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const [customer = ""] = await makeCustomers(db, 1);
    await hear(db, attribute.id, customer, { text: "12", at: "2026-01-01T00:00:00.000Z" });
    await hear(db, attribute.id, customer, { text: "a dozen", at: "2026-02-01T00:00:00.000Z" });
    await changeAttribute(db, owner, attribute.id, { ...attribute, valueType: "number" });
    expect(await leadingText(db, attribute.id, customer)).toBe("12");
  });

  it("is done in a job where there are many values, from wherever that stopped", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const customers = (await makeCustomers(db, 950)).sort();
    for (const customer of [customers[0], customers[899], customers[949]])
      await hear(db, attribute.id, customer ?? "", { text: "yes, sure" });
    for (const customer of customers) await hear(db, attribute.id, customer, { text: "YES" });
    await changeAttribute(db, owner, attribute.id, { ...attribute, valueType: "boolean" });
    const job = await db
      .selectFrom("jobs")
      .select("payload")
      .where("name", "=", "attributes.refit")
      .executeTakeFirstOrThrow();
    expect(await leadingText(db, attribute.id, customers[949] ?? "")).toBe("YES");
    const work: { attributeId: string; after: string } = JSON.parse(job.payload);
    for (let round = 0; round < 2; round++)
      await refitAttributeValues(db, work, new AbortController().signal);
    const texts = new Set<string | undefined>();
    for (const customer of customers) texts.add(await leadingText(db, attribute.id, customer));
    expect([...texts]).toEqual(["yes"]);
  });

  it("keeps its key and its subject, and takes no name that another has", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    await defineAttribute(db, { key: "size", label: "Size" });
    const change = (more: object) => changeAttribute(db, owner, attribute.id, { ...attribute, ...more });
    await expect(change({ label: "SIZE" })).rejects.toThrow(ConflictError);
    await expect(change({ subject: "company", category: "firmographic" })).rejects.toThrow(InvalidInputError);
    await change({ label: "Tariff", key: "something-else" });
    expect(await getAttribute(db, attribute.id)).toMatchObject({ key: "plan", label: "Tariff" });
  });

  it("is out of use while it is retired, and comes back with its values", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const [customer = ""] = await makeCustomers(db, 1);
    await hear(db, attribute.id, customer, { text: "kept" });
    await retireAttribute(db, owner, attribute.id);
    expect([await listAttributes(db), (await listRetired(db)).map(({ id }) => id)]).toEqual([
      [],
      [attribute.id],
    ]);
    await returnAttribute(db, owner, attribute.id);
    expect(await listAttributes(db)).toHaveLength(1);
    expect(await leadingText(db, attribute.id, customer)).toBe("kept");
  });
});
