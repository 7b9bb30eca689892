import { expect, it } from "vitest";
import { getImport, saveMapping } from "#app/features/imports/imports.service.server.ts";
import { registry } from "#app/jobs/registry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { upload, useDataFolder } from "#tests/support/imports.ts";

/** A file whose first 256 KB say nothing about the order of day and month, and whose end does. */
const late = [
  "Ticket ID,Subject,Created at,Amount",
  ...Array.from(
    { length: 12_000 },
    (_, at) => `${at},Something to say ${at},${(at % 12) + 1}/5/2024 10:00,12`,
  ),
  "12000,Proof,12/31/2024 10:00,1.5",
  "12001,Against,31/12/2024 10:00,12",
  "12002,Proof,6/30/2024 10:00,1.25",
].join("\n");

async function lookThrough(db: Db): Promise<void> {
  const only = new Map([...registry].filter(([name]) => name === "imports.profile"));
  for (const { end, error } of await createRunner({ db, registry: only }).runUntilIdle()) {
    if (end !== "done") throw error;
  }
}

describeEachDatabase("looking at all rows of a file", (open) => {
  useDataFolder();

  it("finds what its beginning does not show, with the rows that prove it", async () => {
    const db = await open();
    const id = await upload(db, late);
    const before = await getImport(db, id);
    expect(before.detection.wholeRows).toBeNull();
    expect(before.detection.columns[2]).toMatchObject({ dateProofs: 0, dateOrder: "day-first" });
    await lookThrough(db);
    const { detection, mapping } = await getImport(db, id);
    expect(detection).toMatchObject({ wholeRows: 12_003, sampledRows: 12_003 });
    expect(detection.columns[2]).toMatchObject({
      dateOrder: "month-first",
      dateProofs: 2,
      dateDoubts: 1,
      dateDoubtRows: [{ line: 12_003, text: "31/12/2024 10:00" }],
    });
    expect(detection.columns[3]).toMatchObject({ decimalComma: false, decimalProofs: 2 });
    expect(mapping.columns[2]).toMatchObject({ target: "field:occurredAt", dateOrder: "detected" });
  });

  it("leaves alone what a person chose meanwhile", async () => {
    const db = await open();
    const id = await upload(db, late);
    const { mapping } = await getImport(db, id);
    const columns = mapping.columns.map((choice) => ({ ...choice, dateOrder: "day-first" as const }));
    const chosen = { ...mapping, columns, sourceName: "Our desk" };
    await saveMapping(db, id, chosen);
    await lookThrough(db);
    const after = await getImport(db, id);
    expect(after.mapping).toEqual(chosen);
    expect(after.detection.columns[2]).toMatchObject({ dateOrder: "month-first", dateProofs: 2 });
  });

  it("is not needed for a file that is seen whole at once", async () => {
    const db = await open();
    const id = await upload(db, "Ticket ID,Subject\n1,Hello\n2,World");
    expect((await getImport(db, id)).detection.wholeRows).toBe(2);
    const jobs = await db.selectFrom("jobs").select("name").execute();
    expect(jobs.map(({ name }) => name)).not.toContain("imports.profile");
  });
});
