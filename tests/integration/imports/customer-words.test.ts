import { expect, it } from "vitest";
import { getFeedbackItem } from "#app/features/feedback/feedback.service.server.ts";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import {
  findDryRun,
  getImport,
  listRejections,
  saveMapping,
  startDryRun,
  startImport,
} from "#app/features/imports/imports.service.server.ts";
import { registry } from "#app/jobs/registry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import {
  importWhole,
  owner,
  runImports,
  supportLead,
  undoWhole,
  upload,
  useDataFolder,
} from "#tests/support/imports.ts";

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

async function runJobsOf(db: Db, name: string): Promise<void> {
  const only = new Map([...registry].filter(([job]) => job === name));
  for (const { end, error } of await createRunner({ db, registry: only }).runUntilIdle()) {
    if (end !== "done") throw error;
  }
}

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

  it("go back to the whole text when the import that told them apart is undone", async () => {
    const db = await open();
    await importWhole(db, file, { change: everything, actor: owner });
    const { id } = await importWhole(db, file, { actor: owner });
    expect(await db.selectFrom("feedback_set_aside").selectAll().execute()).toHaveLength(1);
    await undoWhole(db, id);
    expect((await bodies(db))[0]?.body).toBe(REPLY);
    expect(await db.selectFrom("feedback_set_aside").selectAll().execute()).toEqual([]);
  });

  it("leave out lines that recur in many tickets, but those a person keeps; a dry run says how many", async () => {
    const db = await open();
    const standing = "Our lamps are made by hand in Malmo and come with a ten year promise.";
    const wish = "I want the lamp to be dimmable with the app that came with it, please.";
    const content = tickets(
      Array.from({ length: 40 }, (_, at) => [
        `${at}`,
        `Lamp ${at}`,
        `Lamp ${"i".repeat(at + 1)} hums.\n${standing}\n${wish}`,
      ]),
    );
    const id = await upload(db, content);
    await runJobsOf(db, "imports.profile");
    const { detection, mapping } = await getImport(db, id);
    expect(detection.recurring).toMatchObject([{ items: 40 }, { items: 40 }]);
    const kept = detection.recurring?.find(({ text }) => text === wish)?.id ?? "";
    const chosen = { ...mapping, keptPassages: [kept] };
    await saveMapping(db, id, chosen);
    await startDryRun(db, id);
    await runJobsOf(db, "imports.dry-run");
    const run = await findDryRun(db, id);
    expect(run).toMatchObject({
      isCurrent: true,
      counts: { created: 40 },
      setAside: [{ rule: "macro", texts: 40 }],
    });
    await startImport(db, supportLead, id, chosen);
    await runImports(db);
    const [first] = await bodies(db);
    expect(first?.body).toBe(`Lamp i hums.\n${wish}`);
    const again = await upload(db, content);
    await runJobsOf(db, "imports.profile");
    await saveMapping(db, again, chosen);
    await startDryRun(db, again);
    await runJobsOf(db, "imports.dry-run");
    expect(await findDryRun(db, again)).toMatchObject({ counts: { created: 0, updated: 0, unchanged: 40 } });
  });
});
