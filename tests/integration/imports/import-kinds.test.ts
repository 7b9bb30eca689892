import { expect, it } from "vitest";
import { createAttribute, listValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import type { FieldRule } from "#app/features/attributes/field-rule.ts";
import { listCompanies } from "#app/features/companies/companies.service.server.ts";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import { listRejections, listRowSubjects } from "#app/features/imports/imports.service.server.ts";
import { recountCompanies } from "#app/features/profiles/company/recount-companies.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, owner, useDataFolder } from "#tests/support/imports.ts";
import { runJobs } from "#tests/support/jobs.ts";

const companies = [
  "Company ID,Company name,Company domain name,Industry,Number of employees,Parent company",
  "77,Quellhof GmbH,https://www.quellhof.example/start,Bakery,120,Mehl Gruppe",
  "78,Mehl Gruppe,mehl.example,Holding,900,",
].join("\n");

const asAttributes =
  (targets: Record<number, string>, changes: Partial<Mapping> = {}) =>
  (mapping: Mapping): Mapping => ({
    ...mapping,
    ...changes,
    columns: mapping.columns.map((choice, index) => ({
      ...choice,
      target: targets[index] ?? choice.target,
      purpose: "Whom to visit",
    })),
  });

const define = (db: Db, label: string, subject: "customer" | "company") =>
  createAttribute(db, {
    key: label.toLowerCase(),
    label,
    subject,
    category: subject === "company" ? "firmographic" : "demographic",
    valueType: "text",
    options: [],
    purpose: "Whom to visit",
    freshDays: null,
  });

describeEachDatabase("importing companies", (open) => {
  useDataFolder();
  const firmographics = asAttributes({ 3: "new-attribute", 4: "new-attribute" });

  it("stores them with domain, parent and firmographics; the same file again changes nothing", async () => {
    const db = await open();
    const done = await importWhole(db, companies, { actor: owner, change: firmographics });
    // The second was made with the first, which belongs to it.
    expect(done).toMatchObject({ kind: "companies", createdRows: 1, updatedRows: 1, rejectedRows: 0 });
    const rows = await db.selectFrom("companies").selectAll().orderBy("external_id").execute();
    expect(rows).toMatchObject([
      { external_id: "77", name: "Quellhof GmbH", domain: "quellhof.example", parent_id: rows[1]?.id },
      { external_id: "78", name: "Mehl Gruppe", domain: "mehl.example", parent_id: null },
    ]);
    const values = await listValuesOf(db, { companyId: rows[0]?.id ?? "" });
    expect(values.map(({ text }) => text).sort()).toEqual(["120", "Bakery"]);
    const again = await importWhole(db, companies, { actor: owner, change: firmographics });
    expect(again).toMatchObject({ createdRows: 0, updatedRows: 0, unchangedRows: 2 });
    const newer = companies.replace("Bakery", "Food").replace("Quellhof GmbH", "Quellhof AG");
    const third = await importWhole(db, newer, { actor: owner, change: firmographics });
    expect(third).toMatchObject({ createdRows: 0, updatedRows: 1, unchangedRows: 1 });
    const { subjects } = await listRowSubjects(db, third, "updated", null);
    expect(subjects.companies.map(({ name }) => name)).toEqual(["Quellhof AG"]);
  });

  it("finds those that customers named before, and keeps two numbers apart", async () => {
    const db = await open();
    await importWhole(db, "Email,Name,Company\nana@example.org,Ana,quellhof gmbh", { kind: "customers" });
    await importWhole(db, `${companies}\n79,Quellhof GmbH,other.example,,,`);
    await runJobs(db);
    await recountCompanies(db, new AbortController().signal, { all: false });
    const { companies: known } = await listCompanies(db, { pageSize: 10 });
    expect(known.map(({ name, people }) => [name, people])).toEqual([
      ["Mehl Gruppe", 0],
      ["Quellhof GmbH", 1],
      ["Quellhof GmbH", 0],
    ]);
  });
});

describeEachDatabase("importing events", (open) => {
  useDataFolder();

  it("stores what happened once, and who unsubscribed has withdrawn consent for good", async () => {
    const db = await open();
    await importWhole(db, "Email,Consent\nana@example.org,yes\nbo@example.org,yes", { kind: "customers" });
    const file = [
      "Event,Timestamp,Email,Campaign title",
      "Email Opened,2026-03-01 10:00:00,ana@example.org,Spring",
      "Clicked,2026-03-01 10:01:00,ana@example.org,Spring",
      "Unsubscribed,2026-03-02 08:00:00,bo@example.org,Spring",
      "Trial started,2026-03-03,new@example.org,",
      "Order placed,2026-03-03,ana@example.org,",
      "Page view,soon,ana@example.org,",
    ].join("\n");
    expect(await importWhole(db, file)).toMatchObject({ kind: "events", createdRows: 4, rejectedRows: 2 });
    const events = await db.selectFrom("events").selectAll().orderBy("occurred_at").execute();
    expect(events.map(({ type, detail }) => [type, detail])).toEqual([
      ["email-open", '{"about":"Spring"}'],
      ["email-click", '{"about":"Spring"}'],
      ["unsubscribe", '{"about":"Spring"}'],
      ["trial-started", "{}"],
    ]);
    const again = await importWhole(db, file);
    expect(again).toMatchObject({ createdRows: 0, updatedRows: 0, unchangedRows: 4 });
    await importWhole(db, "Email,Consent\nbo@example.org,yes", { kind: "customers" });
    const people = await db.selectFrom("customers").select(["email", "consent"]).orderBy("email").execute();
    expect(people.map(({ consent }) => consent)).toEqual(["granted", "withdrawn", "unknown"]);
  });

  it("takes one event for all rows where no column says it", async () => {
    const db = await open();
    const file = "Email,Last login at\nana@example.org,2026-03-01";
    const change = (mapping: Mapping): Mapping => ({
      ...mapping,
      eventType: "product-use",
      columns: mapping.columns.map((choice, at) => ({
        ...choice,
        target: at === 1 ? "field:occurredAt" : choice.target,
      })),
    });
    expect(await importWhole(db, file, { kind: "events", change })).toMatchObject({ createdRows: 1 });
    const nothing = { ...(await db.selectFrom("events").select("type").executeTakeFirst()) };
    expect(nothing.type).toBe("product-use");
  });
});

describeEachDatabase("appending columns", (open) => {
  useDataFolder();
  const file = "Email,Region,As of\nana@example.org,North,2026-02-01\nnobody@example.org,South,2026-02-01";

  it("fills known customers only, and says of the others that nobody is known", async () => {
    const db = await open();
    const region = await define(db, "Region", "customer");
    await importWhole(db, "Email,Name\nana@example.org,Ana", { kind: "customers" });
    const change = asAttributes({ 1: `attribute:${region.id}` }, { sourceName: "Data Ltd" });
    const done = await importWhole(db, file, { kind: "attributes", change });
    expect(done).toMatchObject({ createdRows: 0, updatedRows: 1, skippedRows: 1, rejectedRows: 0 });
    const { rejections } = await listRejections(db, done.id, "skipped", 0);
    expect(rejections.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('nobody known is called "nobody@example.org"'),
    ]);
    const [ana] = await db.selectFrom("customers").select("id").execute();
    expect(await db.selectFrom("customers").select("id").execute()).toHaveLength(1);
    expect(await listValuesOf(db, { customerId: ana?.id ?? "" })).toMatchObject([
      { text: "North", sourceLabel: "Data Ltd", learntAt: "2026-02-01T00:00:00.000Z", supersededAt: null },
    ]);
    const { subjects } = await listRowSubjects(db, done, "updated", null);
    expect(subjects.customers.map(({ name }) => name)).toEqual(["Ana"]);
  });

  it("lets the chosen rule say what wins; what loses stays beside, noted once", async () => {
    const db = await open();
    const region = await define(db, "Region", "customer");
    const rows = (value: string) => `Email,Region\nana@example.org,${value}\nbo@example.org,${value}`;
    const known = asAttributes({ 1: `attribute:${region.id}` });
    await importWhole(db, "Email,Region\nana@example.org,West\nbo@example.org,", {
      kind: "customers",
      change: known,
    });
    const append = (value: string, valueRule: FieldRule) =>
      importWhole(db, rows(value), {
        kind: "attributes",
        change: asAttributes({ 1: `attribute:${region.id}` }, { valueRule, sourceName: "Data Ltd" }),
      });
    const valuesOf = async (email: string) => {
      const { id } = await db
        .selectFrom("customers")
        .select("id")
        .where("email", "=", email)
        .executeTakeFirstOrThrow();
      return (await listValuesOf(db, { customerId: id })).map(({ text, supersededAt }) => [
        text,
        supersededAt === null,
      ]);
    };
    expect(await append("North", "keep")).toMatchObject({ updatedRows: 0, unchangedRows: 2 });
    expect(await append("North", "keep")).toMatchObject({ updatedRows: 0, unchangedRows: 2 });
    expect([await valuesOf("ana@example.org"), await valuesOf("bo@example.org")]).toEqual([
      [
        ["North", false],
        ["West", true],
      ],
      [["North", false]],
    ]);
    expect(await append("South", "fill")).toMatchObject({ updatedRows: 1, unchangedRows: 1 });
    expect(await valuesOf("bo@example.org")).toEqual([
      ["South", true],
      ["North", false],
    ]);
    expect(await append("East", "newest")).toMatchObject({ updatedRows: 2 });
    expect((await valuesOf("ana@example.org"))[0]).toEqual(["East", true]);
  });

  it("fills companies by number, domain or name", async () => {
    const db = await open();
    const sector = await define(db, "Sector", "company");
    await importWhole(db, companies);
    const change = asAttributes({ 2: `attribute:${sector.id}` });
    const more = "Company name,Domain,Sector\nUnknown,mehl.example,Food\nQuellhof GmbH,,Bread\nNobody,,None";
    const done = await importWhole(db, more, { kind: "attributes", change });
    expect(done).toMatchObject({ updatedRows: 2, skippedRows: 1 });
    const { subjects } = await listRowSubjects(db, done, "updated", null);
    expect(subjects.companies.map(({ name }) => name)).toEqual(["Mehl Gruppe", "Quellhof GmbH"]);
  });
});
