import { expect, it, vi } from "vitest";
import { noteConsent } from "#app/features/consents/consents.service.server.ts";
import { gatherPerson, personFile } from "#app/features/privacy/privacy.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { useDataFolder } from "#tests/support/imports.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { planted, plantPerson } from "#tests/support/planted-person.ts";

describeEachDatabase("everything on one person", (open) => {
  useDataFolder();
  vi.setConfig({ testTimeout: 120_000 });

  it("is in the file and on the page, each mark of it", async () => {
    const db = await open();
    const { owner, customerId } = await plantPerson(db);
    const { sections } = await gatherPerson(db, customerId);
    const filled = sections.filter(({ rows }) => rows.length > 0).map(({ key }) => key);
    expect(filled).toEqual(
      expect.arrayContaining([
        "record",
        "consents",
        "attributes",
        "events",
        "feedback",
        "statements",
        "answers",
      ]),
    );
    expect(filled).toEqual(expect.arrayContaining(["merges", "audit", "otherValues"]));
    const file = await personFile(db, owner, customerId);
    for (const mark of Object.values(planted)) expect(file).toContain(mark);
    expect(JSON.parse(file)).toMatchObject({ customerId, record: [{ email: planted.email }] });
  });

  it("names what is quoted only while that is allowed, and analyses nobody who refused it", async () => {
    const db = await open();
    const { owner, customerId } = await plantPerson(db);
    await db.updateTable("themes").set({ subtitle: planted.ticket }).execute();
    await noteConsent(db, owner, customerId, { purposeId: "quotes", state: "withdrawn", note: "" });
    await runJobs(db);
    const themes = await db.selectFrom("themes").select("subtitle").execute();
    expect(themes.map(({ subtitle }) => subtitle)).not.toContain(planted.ticket);
    await noteConsent(db, owner, customerId, { purposeId: "analysis", state: "withdrawn", note: "" });
    await runJobs(db);
    const statements = () =>
      db.selectFrom("statements").select("id").where("customer_id", "=", customerId).execute();
    expect(await statements()).toEqual([]);
    expect(
      await db.selectFrom("feedback_items").select("id").where("customer_id", "=", customerId).execute(),
    ).toHaveLength(2);
    await noteConsent(db, owner, customerId, { purposeId: "analysis", state: "granted", note: "" });
    await runJobs(db);
    expect((await statements()).length).toBeGreaterThan(0);
  });
});
