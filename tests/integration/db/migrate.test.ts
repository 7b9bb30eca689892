import { sql } from "kysely";
import { expect, test } from "vitest";
import { submitResponse } from "#app/features/responses/responses.service.server.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { checkSchemaVersion, migrateToLatest } from "#db/migrate.server.ts";
import { migrations } from "#db/migrations/index.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { runFixture } from "#tests/support/child.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("migrations", (open, dialect) => {
  test("a process killed at any statement leaves the old schema or the new, and the next start finishes", async () => {
    const ends: Array<string | number> = [];
    for (const statement of [4, 8, 12, 20, 35, 55, 75, 100_000]) {
      const url = await dialect.createUrl(false);
      ends.push(await runFixture("db/interrupted-migration.ts", [url, String(statement)]));
      const db = openDatabase(url);
      const tables = await ownTables(db);
      if (ends.at(-1) === "SIGKILL") expect(tables).toEqual([]);
      else expect(tables).toContain("persona_lines");
      await migrateToLatest(db);
      await checkSchemaVersion(db);
      expect(await ownTables(db)).toContain("persona_lines");
      await db.destroy();
    }
    expect(new Set(ends)).toEqual(new Set(["SIGKILL", 0]));
    expect(ends.at(-1)).toBe(0);
  }, 120_000);

  test("rules that counted sentiment and completeness from 0 to 1 mean the same in hundredths", async () => {
    const db = await open();
    const at = "2026-01-01T00:00:00.000Z";
    const measure = (name: string, value: number) => ({
      about: "measure",
      measure: name,
      operator: "at-least",
      value,
    });
    const rule = {
      match: "all",
      conditions: [measure("sentiment", -0.29), measure("completeness", 0.5), measure("purchases", 2)],
    };
    const segment = { id: "s", name: "s", rule: JSON.stringify(rule), message: "", origin: "rule" };
    const times = { created_at: at, updated_at: at, refreshed_at: at };
    await insertRows(db, "segments", [{ ...segment, ...times, member_count: 0, created_by: null }]);
    await migrations["0017-percent-rules"]?.up(db);
    const kept = await db.selectFrom("segments").select("rule").executeTakeFirstOrThrow();
    expect(JSON.parse(kept.rule).conditions.map(({ value }: { value: number }) => value)).toEqual([
      -29, 50, 2,
    ]);
  });

  test("answers that were given before places were counted hold one each, but those that never do", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(db);
    const posted = { why: { values: ["Quick"], other: "" } };
    const answered = (page?: { seal: string; trap: string }) =>
      submitResponse(db, {
        survey,
        idempotencyKey: crypto.randomUUID(),
        personalToken: null,
        posted,
        ...(page && { page }),
      });
    const { id: first } = await answered();
    await answered();
    const { id: aside } = await answered({ seal: "", trap: "spam" });
    const { id: imported } = await answered();
    await db.updateTable("responses").set({ channel: "import" }).where("id", "=", imported).execute();
    await db.schema.dropTable("survey_settings").execute();
    await db.schema.dropTable("survey_places").execute();
    await db.schema.alterTable("responses").dropColumn("quotas").execute();
    await migrations["0032-survey-settings"]?.up(db);
    const places = await db.selectFrom("survey_places").selectAll().execute();
    expect(places).toEqual([{ survey_id: id, quota_id: "", taken: 2 }]);
    const rows = await db.selectFrom("responses").select(["id", "quotas"]).execute();
    const quotas = new Map(rows.map((row) => [row.id, row.quotas]));
    expect([first, aside, imported].map((response) => quotas.get(response))).toEqual(["[]", "[]", null]);
  });

  test("several programs may bring the schema up to date at once", async () => {
    const url = await dialect.createUrl(false);
    const handles = [openDatabase(url), openDatabase(url), openDatabase(url)];
    const applied = await Promise.all(handles.map((db) => migrateToLatest(db)));
    expect(applied.flat().sort()).toEqual(Object.keys(migrations).sort());
    for (const db of handles) await db.destroy();
  });

  test("a schema that a newer program wrote is refused and left alone", async () => {
    const db = await open();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2030')`.execute(db);
    await expect(checkSchemaVersion(db)).rejects.toThrow(/newer Earshot \(it has 9999-future/);
    await expect(migrateToLatest(db)).rejects.toThrow(/Update Earshot, or restore a backup/);
  });

  test("an older schema is told apart from the one the program needs", async () => {
    const db = openDatabase(await dialect.createUrl(false));
    await expect(checkSchemaVersion(db)).rejects.toThrow(/lacks 0001-accounts.*npm run migrate/);
    await db.destroy();
  });
});

async function ownTables(db: Db): Promise<string[]> {
  return (await db.introspection.getTables()).map((table) => table.name);
}
