import { expect, it, vi } from "vitest";
import { readRetention, saveRetention } from "#app/features/privacy/privacy.service.server.ts";
import { retentionFormSchema } from "#app/features/privacy/retention/retention.schema.ts";
import { monthsBefore } from "#app/features/privacy/retention/retention.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { useDataFolder } from "#tests/support/imports.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { planted, plantPerson } from "#tests/support/planted-person.ts";
import { placesOf } from "#tests/support/whole-database.ts";

const LONG_AGO = "2020-01-01T00:00:00.000Z";

describeEachDatabase("rules of retention", (open) => {
  useDataFolder();
  vi.setConfig({ testTimeout: 120_000 });

  it("show what would go, remove only that, and come back a day later", async () => {
    const db = await open();
    const { owner, survey } = await plantPerson(db);
    const total = await db.selectFrom("feedback_items").select("id").execute();
    await db
      .updateTable("feedback_items")
      .set({ occurred_at: LONG_AGO })
      .where("body", "like", "%wistful%")
      .execute();
    await db.updateTable("responses").set({ submitted_at: LONG_AGO }).where("personal", "=", 1).execute();
    await db.updateTable("events").set({ occurred_at: LONG_AGO }).where("type", "=", "purchase").execute();
    await db.updateTable("imports").set({ created_at: LONG_AGO }).execute();

    const form = retentionFormSchema.parse({
      ...{ feedback: "24", events: "24", responses: "24", "import-files": "24", mails: "" },
    });
    const { tried, rules } = await readRetention(db, form);
    expect(rules).toEqual([]);
    expect(tried.map(({ kind, count }) => [kind, count])).toEqual([
      ["feedback", 1],
      ["events", 1],
      ["responses", 1],
      ["import-files", 1],
    ]);
    expect(await placesOf(db, "wistful tango")).toContain("feedback_items");

    await saveRetention(db, owner, form);
    await runJobs(db);
    expect(await placesOf(db, "wistful tango")).toEqual([]);
    expect(await placesOf(db, "vermilion lighthouse")).toEqual([]);
    expect(await placesOf(db, planted.order)).toEqual([]);
    // The text of the answer goes with the answer.
    expect((await db.selectFrom("feedback_items").select("id").execute()).length).toBe(total.length - 2);
    const answers = await db
      .selectFrom("answers")
      .select("value_number as number")
      .where("survey_id", "=", survey.id)
      .where("question_id", "=", "recommend")
      .execute();
    expect(answers.map(({ number }) => number).sort()).toEqual([5, 5, 5, 5, 5, 5, 9]);
    const after = await readRetention(db, form);
    expect(after.tried.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    expect(after.runs[0]?.removed).toEqual({ feedback: 1, events: 1, responses: 1, "import-files": 1 });
    const waiting = await db
      .selectFrom("jobs")
      .select("state")
      .where("name", "=", "privacy.retention")
      .where("state", "=", "waiting")
      .execute();
    expect(waiting).toHaveLength(1);
  });

  it("count months by the calendar", () => {
    expect(monthsBefore("2026-03-31T10:00:00.000Z", 1)).toBe("2026-02-28T10:00:00.000Z");
    expect(monthsBefore("2026-01-15T10:00:00.000Z", 13)).toBe("2024-12-15T10:00:00.000Z");
  });

  it("take a number of months or nothing", () => {
    expect(retentionFormSchema.safeParse({ feedback: "-1" }).success).toBe(false);
    expect(retentionFormSchema.safeParse({ feedback: "0" }).success).toBe(false);
    expect(retentionFormSchema.parse({ feedback: "" })).toMatchObject({ feedback: null, mails: null });
  });
});
