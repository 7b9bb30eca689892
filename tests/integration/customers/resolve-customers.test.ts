import { expect, it } from "vitest";
import { getCompany, resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import { fieldRulesOf } from "#app/features/customers/apply-identity.ts";
import { type CustomerIdentity, customerFormSchema } from "#app/features/customers/customer.schema.ts";
import {
  getCustomer,
  listCustomers,
  listOtherValues,
  type ResolveOptions,
  recordEvents,
  resolveCustomers,
} from "#app/features/customers/customers.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

function resolve(db: Db, identities: CustomerIdentity[], options?: ResolveOptions) {
  return db.transaction().execute((trx) => resolveCustomers(trx, identities, options));
}

describeEachDatabase("resolving customers", (open) => {
  it("matches by external id, then by e-mail, never by name", async () => {
    const db = await open();
    const [first] = await resolve(db, [{ externalId: "C1", email: "Ana@Example.org", name: "Ana" }]);
    const [byId, byMail, byName] = await resolve(db, [
      { externalId: "C1" },
      { email: "ana@example.org" },
      { name: "Ana" },
    ]);
    expect(byId?.id).toBe(first?.id);
    expect(byMail?.id).toBe(first?.id);
    expect(byName).toBeNull();
  });

  it("keeps names without the controls that turn the words beside them around", async () => {
    const db = await open();
    const [made] = await resolve(db, [{ email: "eve@example.org", name: "Eve\u202egnp.exe\u2066" }]);
    expect((await getCustomer(db, made?.id ?? "")).name).toBe("Evegnp.exe");
    const form = customerFormSchema.parse({ name: "\u2067Ana\u2069", company: "\u202eAcme" });
    expect(form).toMatchObject({ name: "Ana", company: "Acme" });
    const [company] = await db
      .transaction()
      .execute((trx) => resolveCompanies(trx, [{ name: "\u202dAcme\u202c" }, { name: "acme" }]));
    expect((await getCompany(db, company?.id ?? "")).name).toBe("Acme");
  });

  it("meets the same new person twice in one call only once", async () => {
    const db = await open();
    const [a, b] = await resolve(db, [{ email: "bo@example.org" }, { email: "BO@example.org", name: "Bo" }]);
    expect(a).toMatchObject({ outcome: "created" });
    expect(b).toMatchObject({ id: a?.id, outcome: "unchanged" });
    expect((await getCustomer(db, a?.id ?? "")).name).toBe("Bo");
  });

  it("never makes one person of a shared mailbox or of nobody", async () => {
    const db = await open();
    expect(await resolve(db, [{ email: "support@shop.example" }, { externalId: "anonymous" }])).toEqual([
      null,
      null,
    ]);
  });

  it("keeps two external ids with one address apart, and the address with the first", async () => {
    const db = await open();
    const [a, b] = await resolve(db, [
      { externalId: "A", email: "one@example.org" },
      { externalId: "B", email: "one@example.org" },
    ]);
    expect(a?.id).not.toBe(b?.id);
    expect((await getCustomer(db, b?.id ?? "")).email).toBeNull();
  });

  it("fills what is empty and overwrites only when the source is about the person", async () => {
    const db = await open();
    const [known] = await resolve(db, [{ externalId: "C", name: "Cy" }]);
    await resolve(db, [{ externalId: "C", name: "Someone else", jobTitle: "Buyer" }]);
    expect(await getCustomer(db, known?.id ?? "")).toMatchObject({ name: "Cy", jobTitle: "Buyer" });
    await resolve(db, [{ externalId: "C", name: "Cyrus" }], { fields: fieldRulesOf("newest") });
    expect((await getCustomer(db, known?.id ?? "")).name).toBe("Cyrus");
  });

  it("never gives consent back to someone who withdrew it", async () => {
    const db = await open();
    const [known] = await resolve(db, [{ externalId: "D", consent: "withdrawn" }]);
    await resolve(db, [{ externalId: "D", consent: "granted" }], { fields: fieldRulesOf("newest") });
    expect((await getCustomer(db, known?.id ?? "")).consent).toBe("withdrawn");
  });

  it("matches by phone in any form, unless one more thing differs or several share it", async () => {
    const db = await open();
    const options = { phoneCountry: "DE" };
    const [ana] = await resolve(db, [{ externalId: "P1", name: "Ana", phone: "0170 1234567" }], options);
    const [again, another, namesake, nobody] = await resolve(
      db,
      [
        { phone: "+49 (170) 1234567" },
        { phone: "0049 170 1234567", externalId: "P2" },
        { phone: "+491701234567", name: "Bo" },
        { phone: "1234" },
      ],
      options,
    );
    expect(again).toMatchObject({ id: ana?.id, outcome: "unchanged" });
    expect([another?.outcome, namesake?.outcome, nobody]).toEqual(["created", "created", null]);
    const [shared] = await resolve(db, [{ phone: "+49 170 1234567" }], options);
    expect(shared?.outcome).toBe("created");
    // The same again is nobody new, however many share the number.
    const same = await resolve(
      db,
      [{ phone: "+49 170 1234567" }, { phone: "0170 1234567", name: "bo" }],
      options,
    );
    expect(same).toMatchObject([
      { id: shared?.id, outcome: "unchanged" },
      { id: namesake?.id, outcome: "unchanged" },
    ]);
  });

  it("matches only by what it is told to, in that order", async () => {
    const db = await open();
    const [ana] = await resolve(db, [{ externalId: "A1", email: "ana@example.org" }]);
    const [bo] = await resolve(db, [{ email: "bo@example.org", phone: "+49 170 7654321" }]);
    const [byPhone] = await resolve(db, [{ phone: "+49 170 7654321" }], { matchBy: ["phone"] });
    expect(byPhone?.id).toBe(bo?.id);
    const [unmatched] = await resolve(db, [{ phone: "+49 170 7654321" }], { matchBy: ["email"] });
    expect(unmatched).toBeNull();
    const both = { email: "ana@example.org", phone: "+49 170 7654321" };
    const [byMail] = await resolve(db, [both], { matchBy: ["phone", "email"] });
    expect(byMail?.id).toBe(ana?.id);
    const [byNumber] = await resolve(db, [{ email: "ana@example.org" }], { matchBy: ["externalId"] });
    expect(byNumber?.outcome).toBe("created");
    expect((await getCustomer(db, byNumber?.id ?? "")).email).toBeNull();
  });

  it("lets each field have its own rule, and keeps what does not lead beside", async () => {
    const db = await open();
    const [known] = await resolve(db, [{ externalId: "F", name: "Fe Lin", jobTitle: "Buyer" }]);
    const id = known?.id ?? "";
    const source = { label: "Shop", importId: null, learntAt: "2026-05-12T00:00:00.000Z" };
    const said = { externalId: "F", name: "FE LIN", jobTitle: "Head of purchasing", phone: "+49 30 123456" };
    const fields = fieldRulesOf("keep", { jobTitle: "newest" });
    await resolve(db, [said], { fields, source });
    expect(await getCustomer(db, id)).toMatchObject({
      name: "Fe Lin",
      jobTitle: "Head of purchasing",
      phone: null,
    });
    const others = await listOtherValues(db, id);
    expect(others.map(({ field, value }) => [field, value])).toEqual([
      ["jobTitle", "Buyer"],
      ["phone", "+49 30 123456"],
    ]);
  });

  it("lists by name in pages that neither skip nor repeat, and finds any part of a name", async () => {
    const db = await open();
    await resolve(
      db,
      Array.from({ length: 30 }, (_, index) => ({
        externalId: `N${index}`,
        name: `Person ${index % 10} 100%`,
      })),
    );
    const first = await listCustomers(db, { pageSize: 20 });
    const second = await listCustomers(db, { pageSize: 20, after: first.next });
    const ids = [...first.customers, ...second.customers].map((customer) => customer.id);
    expect(new Set(ids).size).toBe(30);
    expect(second.next).toBeNull();
    expect((await listCustomers(db, { pageSize: 50, search: "SON 3 1" })).customers).toHaveLength(3);
    expect((await listCustomers(db, { pageSize: 50, search: "0%" })).customers).toHaveLength(30);
    expect((await listCustomers(db, { pageSize: 50, search: "%9" })).customers).toHaveLength(0);
    // No database takes NUL; a file that is being sent could not say so any more.
    expect((await listCustomers(db, { pageSize: 50, search: "\0son 3 1" })).customers).toHaveLength(3);
    expect((await listCustomers(db, { pageSize: 50, segmentId: "\0" })).customers).toHaveLength(0);
  });

  it("knows an event again by type and external id", async () => {
    const db = await open();
    const [customer] = await resolve(db, [{ externalId: "E" }]);
    const event = {
      customerId: customer?.id ?? "",
      type: "purchase",
      occurredAt: "2026-01-01T00:00:00.000Z",
      amountMinor: 1200,
      currency: "EUR",
      externalId: "O1",
    };
    const record = (change = {}) =>
      db.transaction().execute((trx) => recordEvents(trx, [{ ...event, ...change }]));
    expect(await record()).toMatchObject([{ outcome: "created", changes: [] }]);
    expect(await record()).toMatchObject([{ outcome: "unchanged", changes: [] }]);
    expect(await record({ amountMinor: 1500 })).toMatchObject([
      { outcome: "updated", changes: [{ field: "amountMinor", before: 1200, after: 1500 }] },
    ]);
    expect(await record({ type: "refund" })).toMatchObject([{ outcome: "created" }]);
  });
});
