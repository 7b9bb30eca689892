import { expect, it } from "vitest";
import { getFeedbackItem } from "#app/features/feedback/feedback.service.server.ts";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import { listRejections } from "#app/features/imports/imports.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, useDataFolder } from "#tests/support/imports.ts";

const OWN = "I was charged twice for March and nobody answers. Please refund the second payment.";
const REPLY = [
  OWN,
  "",
  "On Mon, 4 Mar 2024 at 10:11, Help Desk <help@example.org> wrote:",
  "> Hello Ana,",
  "> your invoice is ready.",
  "> Kind regards",
].join("\n");
const AWAY = "I am out of the office until 12 August. For urgent matters please contact Ben.";

const everything = (mapping: Mapping): Mapping => ({ ...mapping, words: "everything" });

function tickets(rows: readonly (readonly [string, string, string])[]): string {
  const quoted = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return ["Ticket ID,Subject,Description", ...quoted].join("\n");
}

const file = tickets([
  ["1", "Charged twice", REPLY],
  ["2", "Export", "The export is empty since the last update."],
  ["3", "Automatic reply: Charged twice", "Thank you for your message. I am back on Monday."],
  ["4", "Re: Charged twice", AWAY],
]);

function bodies(db: Db) {
  return db.selectFrom("feedback_items").select(["id", "body"]).orderBy("external_id").execute();
}

describeEachDatabase("the customer's own words of an import", (open) => {
  useDataFolder();

  it("are the item's text; what was set aside is kept with it, and machines' answers are left out", async () => {
    const db = await open();
    const done = await importWhole(db, file);
    expect(done).toMatchObject({ status: "done", createdRows: 2, skippedRows: 2 });
    const { rejections } = await listRejections(db, done.id, "skipped", 0);
    expect(rejections.map(({ rowNumber, reason }) => [rowNumber, reason])).toEqual([
      [3, "automatic reply: its subject says so"],
      [4, "automatic reply: a machine wrote it"],
    ]);
    const [first, second] = await bodies(db);
    expect(first?.body).toBe(OWN);
    const { item } = await getFeedbackItem(db, first?.id ?? "");
    expect(item.setAside).toMatchObject({ raw: REPLY, parts: [{ rule: "quoted reply" }] });
    expect(item.setAside?.parts[0]?.sentence).toContain("earlier message");
    expect((await getFeedbackItem(db, second?.id ?? "")).item.setAside).toBeNull();
  });

  it("change nothing when the same file comes again, with or without numbers", async () => {
    const db = await open();
    expect(await importWhole(db, file)).toMatchObject({ createdRows: 2 });
    expect(await importWhole(db, file)).toMatchObject({ createdRows: 0, updatedRows: 0, unchangedRows: 2 });
    const unnumbered = file.replaceAll(/^"\d",/gm, "").replace("Ticket ID,", "");
    const again = { name: "unnumbered.csv" };
    expect(await importWhole(db, unnumbered, again)).toMatchObject({ createdRows: 2 });
    expect(await importWhole(db, unnumbered, again)).toMatchObject({ createdRows: 0, unchangedRows: 2 });
  });

  it("replace the whole text that was stored before they were told apart, and the other way round", async () => {
    const db = await open();
    const unnumbered = file.replaceAll(/^"\d",/gm, "").replace("Ticket ID,", "");
    for (const content of [file, unnumbered]) {
      await importWhole(db, content, { change: everything });
      const whole = await db.selectFrom("feedback_set_aside").selectAll().execute();
      expect(whole).toEqual([]);
      expect(await importWhole(db, content)).toMatchObject({
        createdRows: 0,
        updatedRows: 1,
        unchangedRows: 1,
      });
      const changes = await db.selectFrom("import_changes").select("changes").execute();
      const fields: { field: string }[] = JSON.parse(changes.at(-1)?.changes ?? "[]");
      expect(fields.map(({ field }) => field)).toEqual(["body", "setAside"]);
      expect((await bodies(db)).filter(({ body }) => body === OWN)).toHaveLength(1);
      await db.deleteFrom("feedback_items").execute();
      expect(await db.selectFrom("feedback_set_aside").selectAll().execute()).toEqual([]);
    }
  });

  it("take over what a newer export quotes, and no personal data that is to be redacted", async () => {
    const db = await open();
    await importWhole(db, tickets([["1", "Charged twice", REPLY]]));
    const newer = tickets([["1", "Charged twice", `${REPLY}\n> The team`]]);
    expect(await importWhole(db, newer)).toMatchObject({ updatedRows: 1 });
    const redact = (mapping: Mapping): Mapping => ({
      ...mapping,
      personalData: { ...mapping.personalData, email: "redact" },
    });
    expect(await importWhole(db, newer, { change: redact })).toMatchObject({ updatedRows: 1 });
    const kept = await db.selectFrom("feedback_set_aside").select("content").execute();
    expect(kept).toHaveLength(1);
    expect(kept[0]?.content).toContain("[e-mail]");
    expect(kept[0]?.content).not.toContain("help@example.org");
  });

  it("of a review are all but its markup", async () => {
    const db = await open();
    const review = `rating,review\n4,"<p>Good &amp; quick.</p><p>Kind regards<br>Ana</p>"\n5,Kind regards to the team`;
    expect(await importWhole(db, review, { kind: "reviews" })).toMatchObject({ createdRows: 2 });
    const texts = await db.selectFrom("feedback_items").select("body").orderBy("rating").execute();
    expect(texts.map(({ body }) => body)).toEqual([
      "Good & quick.\n\nKind regards\nAna",
      "Kind regards to the team",
    ]);
    expect(await importWhole(db, review, { kind: "reviews" })).toMatchObject({ unchangedRows: 2 });
  });
});
