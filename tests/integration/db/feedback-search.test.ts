import { beforeAll, expect, test } from "vitest";
import type { Db } from "#db/client.server.ts";
import { feedbackMatches } from "#db/sql/feedback-search.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

describeEachDatabase("full-text search", (open) => {
  let db: Db;
  beforeAll(async () => {
    db = await open();
    await add("crash", "App crashes", "It keeps crashing when I upload a photo.");
    await add("café", "", "The café finder shows closed cafés, and constructor too.");
    await add("long", "", `${"word ".repeat(200_000)}needle`);
  });

  const add = (id: string, title: string, body: string) =>
    db
      .insertInto("feedback_items")
      .values({
        ...{ id, source: "ticket", channel: "email", title, body },
        ...{ occurred_at: "2026-01-01T00:00:00.000Z", created_at: "2026-01-01T00:00:00.000Z" },
      })
      .execute();

  async function find(query: string): Promise<string[]> {
    const condition = feedbackMatches(db, query);
    if (condition === null) return [];
    const rows = await db.selectFrom("feedback_items").select("id").where(condition).orderBy("id").execute();
    return rows.map((row) => row.id);
  }

  test("finds items that hold every word, in any form", async () => {
    expect(await find("crash photos")).toEqual(["crash"]);
    expect(await find("crash café")).toEqual([]);
    expect(await find("constructor")).toEqual(["café"]);
  });

  test.each([
    '"',
    "crash OR",
    "NEAR(crash photo)",
    "title:crash*",
    "crash & | ! ( ) :*",
    "'; drop table users; --",
    "\\",
    "-",
  ])("takes %s as words, never as a query of the engine", async (query) => {
    await expect(find(query)).resolves.toBeInstanceOf(Array);
  });

  test("a query without a word has no condition", () => {
    expect(feedbackMatches(db, ' "*%_ ')).toBeNull();
  });

  test("follows changes and removals, and takes a text of a million characters", async () => {
    await db.updateTable("feedback_items").set({ body: "All good now." }).where("id", "=", "crash").execute();
    expect(await find("photo")).toEqual([]);
    expect(await find("good")).toEqual(["crash"]);
    await db.deleteFrom("feedback_items").where("id", "=", "crash").execute();
    expect(await find("good")).toEqual([]);
    expect(await find("word")).toEqual(["long"]);
  });
});
