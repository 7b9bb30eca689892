import { expect, it } from "vitest";
import { getImport } from "#app/features/imports/imports.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, upload, useDataFolder } from "#tests/support/imports.ts";

const ticketsOf = (note: string) =>
  `Ticket ID,Message,Created,Email
1,Please call me at +49 30 901820 about the export ${note},2026-03-01,a@example.org
2,The export is empty since the last update,2026-03-02,b@example.org
`;

describeEachDatabase("what was redacted of a source", (open) => {
  useDataFolder();

  it("is redacted in its newer export too, so that no number comes back; of another source it is asked anew", async () => {
    const db = await open();
    await importWhole(db, ticketsOf("today"), {
      name: "House desk 2026-03.csv",
      change: (mapping) => ({ ...mapping, personalData: { ...mapping.personalData, phone: "redact" } }),
    });

    const newer = await importWhole(db, ticketsOf("again"), { name: "House desk 2026-04.csv" });
    expect(newer).toMatchObject({ createdRows: 0, updatedRows: 1, unchangedRows: 1 });
    const texts = await db.selectFrom("feedback_items").select("body").orderBy("occurred_at").execute();
    expect(texts[0]?.body).toBe("Please call me at [phone] about the export again");

    const other = await getImport(db, await upload(db, ticketsOf("here"), { name: "Shop.csv" }));
    expect(other.mapping.personalData.phone).toBe("keep");
  });
});
