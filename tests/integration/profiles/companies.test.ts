import { expect, it } from "vitest";
import { listCompanies, resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import { readCompanyQuery } from "#app/features/companies/company-query.ts";
import { fieldRulesOf } from "#app/features/customers/apply-identity.ts";
import type { CustomerIdentity } from "#app/features/customers/customer.schema.ts";
import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { companyPlaceFormSchema } from "#app/features/profiles/company/company-place.schema.ts";
import { recountCompanies } from "#app/features/profiles/company/recount-companies.server.ts";
import { getCompanyProfile, savePlaces } from "#app/features/profiles/profiles.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { owner } from "#tests/support/imports.ts";
import { runJobs } from "#tests/support/jobs.ts";

async function firms(db: Db, names: string[]): Promise<string[]> {
  const resolved = await db.transaction().execute((trx) =>
    resolveCompanies(
      trx,
      names.map((name) => ({ name })),
    ),
  );
  return resolved.map(({ id }) => id);
}

async function know(db: Db, identities: CustomerIdentity[]): Promise<string[]> {
  const customerIds = await db.transaction().execute(async (trx) => {
    const resolved = await resolveCustomers(trx, identities, { fields: fieldRulesOf("newest") });
    const ids = resolved.map((customer) => customer?.id ?? "");
    await enqueue(trx, refreshProfiles, { customerIds: ids });
    return ids;
  });
  await runJobs(db);
  return customerIds;
}

async function buys(db: Db, customerId: string, amountMinor: number, currency: string, occurredAt: string) {
  await db
    .transaction()
    .execute((trx) =>
      recordEvents(trx, [{ customerId, type: "purchase", occurredAt, amountMinor, currency }]),
    );
}

const place = (values: Record<string, unknown>) => companyPlaceFormSchema.parse(values);
const count = (db: Db) => recountCompanies(db, new AbortController().signal, { all: true });

describeEachDatabase("companies", (open) => {
  it("keep who belonged to them, and count for each what was bought meanwhile, no currency mixed", async () => {
    const db = await open();
    const [a = "", b = ""] = await firms(db, ["Acme", "Birch"]);
    const [ana = ""] = await know(db, [
      { externalId: "C1", name: "Ana", companyId: a, decisionRole: "champion" },
    ]);
    await buys(db, ana, 1000, "EUR", "2024-01-05T10:00:00.000Z");
    await buys(db, ana, 700, "USD", "2024-02-05T10:00:00.000Z");
    await know(db, [{ externalId: "C1", companyId: b }]);
    await buys(db, ana, 50, "EUR", new Date().toISOString());
    await count(db);
    const [acme, birch] = [await getCompanyProfile(db, a), await getCompanyProfile(db, b)];
    expect(acme.revenue).toEqual([
      expect.objectContaining({ currency: "EUR", revenueMinor: 1000, purchases: 1 }),
      expect.objectContaining({ currency: "USD", revenueMinor: 700, purchases: 1 }),
    ]);
    expect(birch.revenue).toEqual([expect.objectContaining({ currency: "EUR", revenueMinor: 50 })]);
    expect(acme.people).toEqual([expect.objectContaining({ id: ana, present: false, roles: ["champion"] })]);
    expect(birch.people).toEqual([expect.objectContaining({ present: true, roles: ["champion"] })]);
    expect([acme.metrics?.people, birch.metrics?.people]).toEqual([0, 1]);
  });

  it("have people in several roles, as somebody says, and the record says one of them", async () => {
    const db = await open();
    const [a = ""] = await firms(db, ["Acme"]);
    const [ana = ""] = await know(db, [{ email: "ana@acme.example", name: "Ana" }]);
    const roles = ["champion", "budget"];
    await savePlaces(
      db,
      owner,
      a,
      place({ intent: "add-person", person: "ANA@acme.example", roles, title: "Head", since: "2024-01-01" }),
    );
    await runJobs(db);
    const people = async () => (await getCompanyProfile(db, a)).people;
    expect(await people()).toMatchObject([{ id: ana, roles, title: "Head", since: "2024-01-01" }]);
    const record = () =>
      db.selectFrom("customers").selectAll().where("id", "=", ana).executeTakeFirstOrThrow();
    expect(await record()).toMatchObject({ company_id: a, decision_role: "champion", job_title: "Head" });
    await savePlaces(
      db,
      owner,
      a,
      place({ intent: "place", customerId: ana, roles: "budget", title: "Head" }),
    );
    await runJobs(db);
    expect(await people()).toMatchObject([{ roles: ["budget"], present: true }]);
    expect(await record()).toMatchObject({ decision_role: "budget" });
    await savePlaces(db, owner, a, place({ intent: "place", customerId: ana, until: "2026-01-31" }));
    await runJobs(db);
    expect(await people()).toMatchObject([{ present: false }]);
    expect(await record()).toMatchObject({ company_id: null, decision_role: null });
  });

  it("say who is meant when several have a name, and who is not known", async () => {
    const db = await open();
    const [a = ""] = await firms(db, ["Acme"]);
    await know(db, [
      { externalId: "1", name: "Ana Diaz" },
      { externalId: "2", name: "Ana Diaz" },
    ]);
    const add = (person: string) => savePlaces(db, owner, a, place({ intent: "add-person", person }));
    await expect(add("Ana Diaz")).rejects.toThrow("Several customers are called “Ana Diaz”");
    await expect(add("Nobody")).rejects.toThrow("No customer has the address, number or name “Nobody”");
    await add("2");
    expect((await getCompanyProfile(db, a)).people).toHaveLength(1);
  });

  it("are listed in every order, page by page, none twice and none left out", async () => {
    const db = await open();
    const ids = await firms(
      db,
      Array.from({ length: 9 }, (_, at) => `Firm ${at}`),
    );
    const people = await know(
      db,
      ids.map((companyId, at) => ({
        externalId: `P${at}`,
        name: `P ${at}`,
        companyId,
        decisionRole: "user" as const,
      })),
    );
    for (const [at, id] of people.entries())
      await buys(db, id, 100 * (at % 4), "EUR", `2026-0${(at % 5) + 1}-05T10:00:00.000Z`);
    await know(
      db,
      ids.map((_, at) => ({ externalId: `P${at}` })),
    );
    await count(db);
    for (const sort of ["name", "people", "revenue", "pains", "active", "health"]) {
      for (const direction of ["asc", "desc"]) {
        const query = readCompanyQuery(new URLSearchParams({ sort, direction }));
        const seen: string[] = [];
        for (let after: string | null = null, page = 0; page < 5; page += 1) {
          const listed = await listCompanies(db, { query, currency: "EUR", after, pageSize: 2 });
          seen.push(...listed.companies.map(({ id }) => id));
          after = listed.next;
          if (after === null) break;
        }
        expect(seen.toSorted(), `${sort} ${direction}`).toEqual(ids.toSorted());
        if (sort === "revenue") {
          const spent = seen.map((id) => 100 * (ids.indexOf(id) % 4));
          expect(spent).toEqual(
            spent.toSorted((one, other) => (direction === "asc" ? one - other : other - one)),
          );
        }
      }
    }
    const lacking = readCompanyQuery(new URLSearchParams({ lacks: "user" }));
    expect((await listCompanies(db, { query: lacking, pageSize: 5 })).companies).toEqual([]);
  });
});
